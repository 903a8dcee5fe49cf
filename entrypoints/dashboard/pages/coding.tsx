import { useCallback, useEffect, useState } from 'preact/hooks';
import { CodingDraw, type DrawRequest } from '../../../components/dashboard/CodingDraw';
import { ImportDrop } from '../../../components/dashboard/ImportDrop';
import { CODING_CSS } from '../../../components/styles/coding.css';
import { blindRows, parseCodingFile } from '../../../utils/coding/files';
import { codingWords } from '../../../utils/i18n/coding';
import type { CodingSet } from '../../../utils/model/coding';
import { RULESET_VERSION } from '../../../utils/model/ruleset';
import type { VerdictCode } from '../../../utils/model/vocabulary';
import {
  type CodedSample,
  readPopulation,
  readSample,
  readSamples,
  writeAnnotations,
  writeSample,
} from '../../../utils/record/coding';
import type { SeedlensDatabase } from '../../../utils/record/database';
import { WRITE_LOCK } from '../../../utils/record/write-lock';
import { drawSample } from '../../../utils/summarise/draw-sample';
import { addStyle } from '../add-style';
import type { PageProps } from '../page';
import { OpenSample } from './coding-sample';

const LARGEST_FILE = 200 * 1024 * 1024;
const lock = <T,>(fn: () => Promise<T>): Promise<T> => navigator.locks.request(WRITE_LOCK, fn);

addStyle(CODING_CSS);

/** Samples: drawn, taken from a file, opened. `#/coding/<sample>` is the desk. */
export function Page(props: PageProps) {
  const { words, database, rest, go } = props;
  const say = codingWords(words.locale);
  const [samples, setSamples] = useState<CodedSample[]>();
  const [population, setPopulation] = useState<{ noteKey: string; stratum: VerdictCode }[]>();
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [suggested] = useState(() => ({
    seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    name: say.draw.suggested(Date.now()),
  }));

  const open = useCallback(async (): Promise<SeedlensDatabase> => {
    const opened = await database;
    if (!opened.ok) throw new Error(words.popup.trouble[opened.problem]);
    return opened.db;
  }, [database, words]);
  const fail = useCallback(
    (error: unknown) => setSaid(say.failed(error instanceof Error ? error.message : String(error))),
    [say],
  );
  const reload = useCallback(async () => {
    const db = await open();
    const sets = await readSamples(db);
    const read = await Promise.all(sets.map(({ sampleId }) => readSample(db, sampleId)));
    setSamples(read.filter((one) => one !== undefined));
    setPopulation(await readPopulation(db, RULESET_VERSION));
  }, [open]);
  const [sampleId] = rest;
  useEffect(() => {
    reload().catch(fail);
  }, [reload, fail, sampleId]);

  if (sampleId !== undefined) {
    const back = () => go('coding');
    return <OpenSample key={sampleId} sampleId={sampleId} words={words} open={open} lock={lock} onBack={back} />;
  }

  const work = (doing: () => Promise<string>) => {
    setBusy(true);
    doing()
      .then(async (done) => {
        setSaid(done);
        await reload();
      })
      .catch(fail)
      .finally(() => setBusy(false));
  };
  const draw = ({ name, design, size, seed }: DrawRequest) =>
    work(async () => {
      const from = population ?? [];
      const id = crypto.randomUUID();
      const drawn = drawSample(from, { design, size, seed });
      const set: CodingSet = {
        sampleId: id,
        name,
        design,
        seed,
        rulesetVersion: RULESET_VERSION,
        drawnUtc: Date.now(),
        source: 'live',
        importId: '',
        population: countsOf(from),
        coderId: 'A',
      };
      const rows = drawn.map((row) => ({ ...row, sampleId: id, seed, rulesetVersion: RULESET_VERSION }));
      await writeSample(await open(), set, rows, { lock });
      return say.draw.done(rows.length);
    });
  const take = (file: File) =>
    work(async () => {
      const known = (samples ?? []).map(({ set, rows }) => ({
        set,
        noteKeys: new Set(rows.map(({ noteKey }) => noteKey)),
      }));
      if (file.size > LARGEST_FILE) return say.refused({ code: 'other_file' });
      const parsed = parseCodingFile(await file.text(), known);
      if (parsed.kind === 'refused') return say.refused(parsed.problem);
      const db = await open();
      if (parsed.kind === 'codings') {
        await writeAnnotations(db, parsed.rows, { lock });
        const all = known.find(({ set }) => set.sampleId === parsed.sampleId)?.noteKeys.size ?? 0;
        return say.took.codings(parsed.coderId, parsed.rows.length, all);
      }
      const set: CodingSet = { ...parsed.set, coderId: 'B', stimuli: parsed.notes };
      await writeSample(db, set, blindRows(set, parsed.notes), { lock });
      return say.took.sample(set.name, parsed.notes.length);
    });

  return (
    <div class="sl-page" data-narrow>
      <div class="sl-page-head">
        <h1>{say.heading}</h1>
        <p class="sl-muted">{say.lead}</p>
      </div>
      <p role="status" class={said === '' ? 'sl-sr' : 'sl-notice'}>
        {said}
      </p>
      {samples === undefined || samples.length === 0 ? null : (
        <section class="sl-coding-list">
          <h2>{say.list.heading}</h2>
          <ul class="sl-coding-list">
            {samples.map(({ set, rows, annotations }) => (
              <li key={set.sampleId} class="sl-card">
                <div>
                  <strong>{set.name}</strong>
                  <span class="sl-small">
                    {say.list.about(set.design, set.seed, set.drawnUtc)}
                    {set.stimuli === undefined ? '' : ` · ${say.list.fromFile}`}
                  </span>
                </div>
                <div class="sl-row">
                  <span class="sl-small">
                    {say.list.of(annotations.filter(({ coderId }) => coderId === set.coderId).length, rows.length)}
                  </span>
                  <a class="sl-button" data-small href={`#/coding/${set.sampleId}`}>
                    {say.list.open}
                  </a>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <CodingDraw
        words={say}
        notes={population?.length}
        seed={suggested.seed}
        name={suggested.name}
        busy={isBusy}
        onDraw={draw}
      />
      <section class="sl-coding-list">
        <h2>{say.file.heading}</h2>
        <ImportDrop
          words={{ file: say.file.file, choose: say.file.choose, drop: say.file.drop, formats: say.file.note }}
          disabled={isBusy}
          onFile={take}
        />
      </section>
    </div>
  );
}

function countsOf(population: readonly { stratum: VerdictCode }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { stratum } of population) counts[stratum] = (counts[stratum] ?? 0) + 1;
  return counts;
}
