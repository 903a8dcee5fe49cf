import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { ImportDrop } from '../../../components/dashboard/ImportDrop';
import { ImportList, type ImportView } from '../../../components/dashboard/ImportList';
import { ImportPreview } from '../../../components/dashboard/ImportPreview';
import { ImportWork } from '../../../components/dashboard/ImportWork';
import type { ImportNames } from '../../../components/dashboard/import-view';
import { Rejudge } from '../../../components/dashboard/Rejudge';
import { signalName } from '../../../utils/detect/signal-name';
import type { Dictionary } from '../../../utils/i18n';
import { type ImportWords, importWords } from '../../../utils/i18n/import';
import { rejudgeWords } from '../../../utils/i18n/rejudge';
import { FORMATS } from '../../../utils/ingest/registry';
import { SKIP_REASONS } from '../../../utils/model/import-report';
import type { ImportRow } from '../../../utils/model/rows';
import { RULESET_VERSION } from '../../../utils/model/ruleset';
import type { SignalId, Surface, VerdictCode } from '../../../utils/model/vocabulary';
import { readImports } from '../../../utils/record/read-imports';
import { hashOf } from '../hash-state';
import { type ImportState, type Said, useImports } from '../import-client';
import type { PageProps } from '../page';

/** Files of captures: read first, imported when asked for, listed, removed. */
export function Page({ words, settings, database }: PageProps) {
  const say = importWords(words.locale);
  const [rows, setRows] = useState<ImportRow[]>([]);
  const reload = useCallback(() => {
    database.then((opened) => (opened.ok ? readImports(opened.db) : [])).then(setRows, () => undefined);
  }, [database]);
  useEffect(reload, [reload]);
  const { state, preview, run, remove, judge, cancel, reset } = useImports(words.locale, settings.customRules, reload);
  const names = useMemo(() => namesOf(words), [words]);
  const again = rejudgeWords(words.locale);
  const isBusy = state.kind === 'working' || state.kind === 'judging';
  return (
    <div class="sl-page">
      <div class="sl-page-head">
        <h1>{say.heading}</h1>
        <p class="sl-muted">{say.lead}</p>
      </div>
      {state.kind === 'previewed' ? null : <ImportDrop words={say} disabled={isBusy} onFile={preview} />}
      {state.kind === 'working' ? (
        <ImportWork
          words={say}
          doing={state.doing}
          percent={percentOf(state)}
          entries={state.progress.entries}
          items={state.progress.items}
          onCancel={cancel}
        />
      ) : null}
      <p role="status" class={state.kind === 'done' ? 'sl-notice' : 'sl-sr'}>
        {state.kind === 'done' ? saidOf(state.said, say, words, again.cancelled) : ''}
      </p>
      {state.kind === 'previewed' ? (
        <ImportPreview
          words={say}
          names={names}
          file={state.file.name}
          report={state.report}
          already={state.already}
          onImport={() => run(state.file, state.report)}
          onOther={reset}
        />
      ) : null}
      <ImportList
        words={say}
        imports={rows.map((row) => viewOf(row, say, names))}
        disabled={isBusy}
        onRemove={remove}
      />
      <Rejudge
        words={again}
        names={names}
        ruleset={RULESET_VERSION}
        disabled={isBusy || state.kind === 'previewed'}
        applying={state.kind === 'judging' && state.apply}
        {...(state.kind === 'judging' ? { share: state.share } : {})}
        {...(state.kind === 'judged' ? { result: state } : {})}
        onJudge={judge}
        onCancel={cancel}
        onClose={reset}
      />
    </div>
  );
}

function percentOf({ file, progress }: Extract<ImportState, { kind: 'working' }>): number {
  return file === undefined || file.size === 0 ? 0 : Math.floor((100 * progress.bytes) / file.size);
}

function saidOf(said: Said, say: ImportWords, words: Dictionary, unjudged: string): string {
  switch (said.kind) {
    case 'removed':
      return say.said.removed(said.rows);
    case 'unjudged':
      return unjudged;
    case 'busy':
      return say.said.busy;
    case 'trouble':
      return words.popup.trouble[said.problem];
    case 'failed':
      return say.said.failed(said.error);
    case 'outcome':
      break;
  }
  const { outcome } = said;
  switch (outcome.kind) {
    case 'imported':
      return say.said.imported(outcome.report.preview.showings, outcome.report.preview.notes);
    case 'already':
      return say.said.already(outcome.row.importedUtc);
    case 'nothing_new':
      return say.said.nothingNew;
    case 'refused':
      return say.refused[outcome.reason](outcome.about);
    case 'cancelled':
      return say.said.cancelled;
  }
}

function viewOf(row: ImportRow, say: ImportWords, names: ImportNames): ImportView {
  const { importId, fileName, capturedFromUtc, capturedToUtc, skipped } = row;
  const why = SKIP_REASONS.flatMap((reason) => {
    const count = skipped[reason];
    return count === undefined ? [] : [`${say.skipped[reason]} ${say.count(count)}`];
  });
  return {
    importId,
    file: fileName,
    format: names.format(row.format),
    captured:
      capturedFromUtc === undefined || capturedToUtc === undefined
        ? say.list.untold
        : say.preview.span(capturedFromUtc, capturedToUtc),
    imported: say.at(row.importedUtc),
    kept: say.count(row.kept),
    duplicate: say.count(row.duplicate),
    skipped: say.count(Object.values(skipped).reduce((sum, count) => sum + count, 0)),
    why: say.list.skippedWhy(why),
    href: hashOf('overview', { range: 'all', import: importId }),
  };
}

function namesOf(words: Dictionary): ImportNames {
  const { locale, names, links } = words;
  return {
    format: (id) => FORMATS.find((format) => format.id === id)?.says[locale] ?? id,
    surface: (id) => names.surfaces[id as Surface] ?? id,
    verdict: (id) => names.verdicts[id as VerdictCode] ?? id,
    signal: (id) => signalName(locale, id as SignalId),
    shop: (id) => links.shop(id),
  };
}
