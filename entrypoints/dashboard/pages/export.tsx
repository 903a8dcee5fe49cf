import { useEffect, useMemo, useState } from 'preact/hooks';
import { ExportChoices } from '../../../components/dashboard/ExportChoices';
import { ExportDone } from '../../../components/dashboard/ExportDone';
import { ExportPreview } from '../../../components/dashboard/ExportPreview';
import { ExportWork } from '../../../components/dashboard/ExportWork';
import type { ExportForm } from '../../../components/dashboard/export-view';
import { EXPORT_CSS } from '../../../components/styles/export.css';
import { FORMATS } from '../../../utils/export/registry';
import type { ExportChoice } from '../../../utils/export-file';
import type { Dictionary } from '../../../utils/i18n';
import { type ExportWords, exportWords } from '../../../utils/i18n/export';
import { studyWords } from '../../../utils/i18n/study';
import { snakeCase, TABLES } from '../../../utils/model/codebook';
import type { ImportRow, StudyRow } from '../../../utils/model/rows';
import { SURFACES, VERDICT_CODES } from '../../../utils/model/vocabulary';
import type { ExportSelection } from '../../../utils/record/read-export';
import { readImports } from '../../../utils/record/read-imports';
import { joinedStudies } from '../../../utils/record/study';
import { addStyle } from '../add-style';
import { type ExportState, saveMade, useExports } from '../export-client';
import type { PageProps } from '../page';

addStyle(EXPORT_CSS);

const FIRST: ExportForm = {
  format: 'data-package',
  tier: 'T1',
  from: 'own',
  studyId: '',
  firstDay: '',
  lastDay: '',
  surfaces: [],
  verdicts: [],
};

/** Files for others: chosen, looked at, written, saved. */
export function Page({ words, database }: PageProps) {
  const say = useMemo(() => exportWords(words.locale), [words]);
  const [form, setForm] = useState(FIRST);
  const [imports, setImports] = useState<ImportRow[]>([]);
  const [studies, setStudies] = useState<StudyRow[]>([]);
  useEffect(() => {
    database.then((opened) => (opened.ok ? readImports(opened.db) : [])).then(setImports, () => undefined);
    database.then((opened) => (opened.ok ? joinedStudies(opened.db) : [])).then(setStudies, () => undefined);
  }, [database]);
  const { state, preview, run, cancel, reset } = useExports();
  const format = FORMATS.find(({ id }) => id === form.format);
  const change = (change: Partial<ExportForm>) => {
    reset();
    setForm((before) => allowed({ ...before, ...change }));
  };
  const choice: ExportChoice = {
    tier: form.tier,
    selection: selectionOf(form),
    ...(form.studyId === '' ? {} : { studyId: form.studyId }),
  };
  const isWorking = state.kind === 'working';
  const percent = isWorking && state.of ? Math.floor((100 * state.done) / state.of) : undefined;
  const isPreviewing = state.kind === 'previewing';
  return (
    <div class="sl-page">
      <div class="sl-page-head">
        <h1>{say.heading}</h1>
        <p class="sl-muted">{say.lead}</p>
      </div>
      <p role="status" class={state.kind === 'said' || state.kind === 'made' ? 'sl-notice' : 'sl-sr'}>
        {saidOf(state, say, words)}
      </p>
      {state.kind === 'made' ? (
        <ExportDone words={say} {...state.made} onSave={() => void saveMade(state.made)} />
      ) : null}
      {isWorking || isPreviewing ? null : (
        <ExportChoices
          words={say}
          form={form}
          formats={FORMATS.map(({ id, says, about }) => ({
            value: id,
            label: says[words.locale],
            note: about[words.locale],
          }))}
          tiers={format?.tiers ?? []}
          sources={[
            { value: 'own', label: say.own },
            ...(imports.length === 0 ? [] : [{ value: 'all', label: say.all }]),
            ...imports.map(({ importId, fileName }) => ({ value: importId, label: fileName })),
          ]}
          keys={keysOf(studies, words)}
          surfaces={SURFACES.map((value) => ({ value, label: words.names.surfaces[value] }))}
          verdicts={VERDICT_CODES.map((value) => ({ value, label: words.names.verdicts[value] }))}
          disabled={isWorking}
          onChange={change}
          onLook={() => preview(form.format, choice)}
        />
      )}
      {isWorking ? (
        // Rows to two digits: every single one would be read out to who listens.
        <ExportWork
          said={percent === undefined ? say.written(Number(state.done.toPrecision(2))) : say.writing(percent)}
          percent={percent}
          cancel={say.cancel}
          onCancel={cancel}
        />
      ) : null}
      {isPreviewing ? (
        <ExportPreview
          words={say}
          tables={state.tables.map(({ table, ...rest }) => ({
            table: snakeCase(table),
            about: TABLES[table][words.locale === 'en' ? 'en' : 'zh'],
            ...rest,
          }))}
          personal={form.tier === 'T2' || form.tier === 'T3'}
          onExport={(rows) => run(form.format, choice, rows)}
          onBack={reset}
        />
      ) : null}
    </div>
  );
}

/** Of studies that are joined; without one there is nothing to choose. */
function keysOf(studies: readonly StudyRow[], { locale }: Dictionary) {
  if (studies.length === 0) return undefined;
  const { keys } = studyWords(locale);
  const options = studies.map(({ studyId, name }) => ({ value: studyId, label: keys.of(name) }));
  return { label: keys.label, note: keys.note, options: [{ value: '', label: keys.own }, ...options] };
}

/** A tier that the chosen format cannot hold gives way to the nearest it can. */
function allowed(form: ExportForm): ExportForm {
  const tiers = FORMATS.find(({ id }) => id === form.format)?.tiers ?? [];
  return tiers.includes(form.tier) ? form : { ...form, tier: tiers.includes('T1') ? 'T1' : (tiers[0] ?? 'T1') };
}

function selectionOf({ from, firstDay, lastDay, surfaces, verdicts }: ExportForm): ExportSelection {
  return {
    from,
    ...(firstDay === '' ? {} : { fromDay: firstDay, fromUtc: startOf(firstDay, 0) }),
    ...(lastDay === '' ? {} : { toDay: lastDay, toUtc: startOf(lastDay, 1) - 1 }),
    ...(surfaces.length === 0 ? {} : { surfaces: SURFACES.filter((one) => surfaces.includes(one)) }),
    ...(verdicts.length === 0 ? {} : { verdicts: VERDICT_CODES.filter((one) => verdicts.includes(one)) }),
  };
}

/** The first moment of a local day, or of the day `later` days after it; epoch ms. */
function startOf(day: string, later: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).getTime();
}

function saidOf(state: ExportState, say: ExportWords, words: Dictionary): string {
  if (state.kind === 'made') return say.said.made(state.made.name);
  if (state.kind !== 'said') return '';
  const { said } = state;
  switch (said.kind) {
    case 'cancelled':
      return say.said.cancelled;
    case 'busy':
      return say.said.busy;
    case 'too_large':
      return say.said.tooLarge;
    case 'no_space':
      return say.said.noSpace;
    case 'trouble':
      return words.popup.trouble[said.problem];
    case 'failed':
      return say.said.failed(said.error);
  }
}
