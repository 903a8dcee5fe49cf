import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { CodingDesk, type GivenCode } from '../../../components/dashboard/CodingDesk';
import { CodingFiles } from '../../../components/dashboard/CodingFiles';
import { CodingResults } from '../../../components/dashboard/CodingResults';
import { Confirm } from '../../../components/dashboard/Confirm';
import { annotationId, annotationsCsv, codingsFile, sampleFile } from '../../../utils/coding/files';
import type { Dictionary } from '../../../utils/i18n';
import { codingWords } from '../../../utils/i18n/coding';
import { ADJUDICATOR, CoderId, type Stimulus } from '../../../utils/model/coding';
import type { AnnotationRow } from '../../../utils/model/rows';
import type { VerdictCode } from '../../../utils/model/vocabulary';
import {
  type CodedSample,
  readMachineCodes,
  readSample,
  readStimulus,
  removeAnnotation,
  removeSample,
  renameCoder,
  writeAnnotations,
} from '../../../utils/record/coding';
import type { SeedlensDatabase } from '../../../utils/record/database';
import { codingResults } from '../../../utils/summarise/coding-results';
import { firstOpen, givenOf, nameOf, nextOpen } from '../coding-steps';
import { saveFile } from '../save-file';

/** Characters; what a browser still parses in one piece on a small machine. */
const LONGEST_SAMPLE = 150_000_000;

interface OpenSampleProps {
  sampleId: string;
  words: Dictionary;
  open: () => Promise<SeedlensDatabase>;
  lock: <T>(fn: () => Promise<T>) => Promise<T>;
  onBack: () => void;
}

/** One sample: its desk, its files, its results. */
export function OpenSample({ sampleId, words, open, lock, onBack }: OpenSampleProps) {
  const say = codingWords(words.locale);
  const [sample, setSample] = useState<CodedSample | null>();
  const [machine, setMachine] = useState<ReadonlyMap<string, VerdictCode>>(new Map());
  const [at, setAt] = useState<number>();
  const [settling, setSettling] = useState<readonly string[]>();
  const [stimulus, setStimulus] = useState<{ noteKey: string; stimulus: Stimulus | undefined }>();
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState('');
  const [done, setDone] = useState<readonly { noteKey: string; before: AnnotationRow | undefined }[]>([]);
  const [isShown, setShown] = useState(false);
  const [asks, setAsks] = useState(false);

  const fail = useCallback(
    (error: unknown) => setTrouble(say.failed(error instanceof Error ? error.message : String(error))),
    [say],
  );
  const reload = useCallback(async () => {
    const db = await open();
    const read = await readSample(db, sampleId);
    if (read !== undefined) setMachine(await readMachineCodes(db, read));
    setSample(read ?? null);
    return read;
  }, [open, sampleId]);
  useEffect(() => {
    reload().then((read) => {
      if (read !== undefined) setAt(firstOpen(read));
    }, fail);
  }, [reload, fail]);

  const keys = useMemo(() => settling ?? sample?.rows.map((row) => row.noteKey) ?? [], [settling, sample]);
  const noteKey = at === undefined ? undefined : keys[at];
  const set = sample?.set;
  useEffect(() => {
    if (set === undefined || noteKey === undefined) return;
    let gone = false;
    open()
      .then((db) => readStimulus(db, set, noteKey))
      .then((read) => gone || setStimulus({ noteKey, stimulus: read }))
      .catch(fail);
    return () => {
      gone = true;
    };
  }, [open, set, noteKey, fail]);
  const results = useMemo(
    () =>
      sample === undefined || sample === null
        ? undefined
        : codingResults(sample.set, sample.rows, sample.annotations, machine),
    [sample, machine],
  );

  if (sample === undefined) return <p class="sl-muted">{words.dashboard.loading}</p>;
  if (sample === null || set === undefined || results === undefined) {
    return (
      <div class="sl-page">
        <h1>{words.dashboard.sections.missing}</h1>
        <a href="#/coding">{say.back}</a>
      </div>
    );
  }
  const { annotations, rows } = sample;
  const coderId = settling === undefined ? set.coderId : ADJUDICATOR;
  const own = annotations.filter((row) => row.coderId === coderId);
  const mine = annotations.filter((row) => row.coderId === set.coderId);
  const current = own.find((row) => row.noteKey === noteKey);
  const isDone = mine.length >= rows.length;
  const move = (step: 1 | -1) => setAt((before) => Math.min(keys.length - 1, Math.max(0, (before ?? 0) + step)));

  const code = ({ code: chosen, confidence, comment }: GivenCode) => {
    if (noteKey === undefined) return;
    const row: AnnotationRow = {
      annotationId: annotationId(sampleId, noteKey, coderId),
      sampleId,
      noteKey,
      coderId,
      code: chosen,
      confidence,
      codedUtc: Date.now(),
      ...(comment === '' ? {} : { comment }),
    };
    open()
      .then((db) => writeAnnotations(db, [row], { lock }))
      .then(reload)
      .then((read) => {
        setDone((earlier) => [...earlier, { noteKey, before: current }]);
        setSaid(say.desk.saved(say.codes[chosen].name, confidence));
        if (settling !== undefined || read === undefined) move(1);
        else setAt(nextOpen(read, at ?? 0));
      })
      .catch(fail);
  };
  const undo = () => {
    const last = done.at(-1);
    if (last === undefined) return;
    open()
      .then((db) =>
        last.before === undefined
          ? removeAnnotation(db, annotationId(sampleId, last.noteKey, coderId), { lock })
          : writeAnnotations(db, [last.before], { lock }),
      )
      .then(reload)
      .then(() => {
        setDone(done.slice(0, -1));
        setAt(Math.max(0, keys.indexOf(last.noteKey)));
        setSaid(say.desk.undone);
      })
      .catch(fail);
  };
  const save = (text: string, type: string, name: string) => saveFile(new Blob([text], { type }), name);
  const stem = `seedlens-${sampleId.slice(0, 8)}`;
  const exportSample = async () => {
    const db = await open();
    const notes: Stimulus[] = [];
    for (const row of rows)
      notes.push((await readStimulus(db, set, row.noteKey)) ?? { noteKey: row.noteKey, pictures: [] });
    const text = sampleFile(set, notes);
    if (text.length > LONGEST_SAMPLE) setTrouble(say.files.tooLarge);
    else save(text, 'application/json', `${stem}-sample.json`);
  };
  const others = annotations
    .filter((row) => row.noteKey === noteKey && row.coderId !== ADJUDICATOR)
    .map((row) => say.desk.given(row.coderId, nameOf(row.code, say)));

  return (
    <div class="sl-page">
      <div class="sl-page-head">
        <a href="#/coding">{say.back}</a>
        <h1>{set.name}</h1>
        <p class="sl-muted">
          {say.list.about(set.design, set.seed, set.drawnUtc)} · {say.desk.progress(mine.length, rows.length)}
        </p>
      </div>
      {trouble === '' ? null : (
        <p role="alert" class="sl-notice">
          {trouble}
        </p>
      )}
      <label class="sl-field" style="max-width: 320px">
        {say.desk.coder}
        <input
          class="sl-input"
          value={set.coderId}
          disabled={mine.length > 0}
          maxLength={24}
          onChange={(event) => {
            const name = CoderId.safeParse(event.currentTarget.value.trim());
            const isTaken = annotations.some((row) => row.coderId === name.data) || name.data === ADJUDICATOR;
            if (!name.success || isTaken) event.currentTarget.value = set.coderId;
            else
              open()
                .then((db) => renameCoder(db, sampleId, name.data, { lock }))
                .then(reload)
                .catch(fail);
          }}
        />
        <span class="sl-small">{say.desk.coderNote}</span>
      </label>
      {isDone && settling === undefined ? <p class="sl-notice">{say.desk.all}</p> : null}
      {settling === undefined ? null : (
        <div class="sl-row">
          <h2>{say.desk.adjudicating}</h2>
          <button
            type="button"
            class="sl-button"
            data-small
            onClick={() => {
              setSettling(undefined);
              setDone([]);
              setAt(0);
            }}
          >
            {say.desk.heading}
          </button>
        </div>
      )}
      {noteKey === undefined || stimulus?.noteKey !== noteKey ? null : (
        <CodingDesk
          key={coderId}
          words={say}
          at={(at ?? 0) + 1}
          of={keys.length}
          noteKey={noteKey}
          stimulus={stimulus.stimulus}
          given={current === undefined ? undefined : givenOf(current)}
          others={settling === undefined ? [] : others}
          said={said}
          onCode={code}
          onMove={move}
          onUndo={undo}
          copy={(text) => navigator.clipboard.writeText(text)}
        />
      )}
      <CodingFiles
        words={say}
        mine={mine.length}
        all={annotations.length}
        onSample={() => exportSample().catch(fail)}
        onCodings={() =>
          save(
            codingsFile(sampleId, set.coderId, annotations),
            'application/json',
            `${stem}-codings-${set.coderId}.json`,
          )
        }
        onCsv={() => save(annotationsCsv(annotations), 'text/csv', `${stem}-annotations.csv`)}
        onRemove={() => setAsks(true)}
      />
      {set.stimuli !== undefined ? null : isDone || isShown ? (
        <CodingResults
          words={say}
          names={words.names}
          results={results}
          onSettle={() => {
            setSettling(results.open);
            setDone([]);
            setAt(0);
          }}
        />
      ) : (
        <section class="sl-card sl-group">
          <h2>{say.results.heading}</h2>
          <p class="sl-muted">{say.results.hidden}</p>
          <div>
            <button type="button" class="sl-button" onClick={() => setShown(true)}>
              {say.results.show}
            </button>
          </div>
        </section>
      )}
      {asks ? (
        <Confirm
          title={say.sure(set.name)}
          note={say.sureNote}
          yes={say.yes}
          no={say.no}
          onYes={() => {
            open()
              .then((db) => removeSample(db, sampleId, { lock }))
              .then(onBack)
              .catch(fail);
          }}
          onNo={() => setAsks(false)}
        />
      ) : null}
    </div>
  );
}
