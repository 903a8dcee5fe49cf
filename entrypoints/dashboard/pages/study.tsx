import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ImportDrop } from '../../../components/dashboard/ImportDrop';
import { Progress } from '../../../components/dashboard/Overview';
import { STUDY_SOURCES, type StudyChoice, StudyChoices } from '../../../components/dashboard/StudyChoices';
import { StudyFigures } from '../../../components/dashboard/StudyFigures';
import { StudyFiles } from '../../../components/dashboard/StudyFiles';
import { IMPORT_CSS } from '../../../components/styles/import.css';
import { OVERVIEW_CSS } from '../../../components/styles/overview.css';
import { importWords } from '../../../utils/i18n/import';
import { importReasons } from '../../../utils/i18n/import-reasons';
import { list } from '../../../utils/i18n/numbers';
import { overviewWords } from '../../../utils/i18n/overview';
import { type StudySetWords, studySetWords } from '../../../utils/i18n/study-set';
import type { MergeOutcome } from '../../../utils/merge-file';
import type { MergedFile } from '../../../utils/record/read-merged';
import { OVERVIEW_SEED } from '../../../utils/summarise/overview-sums';
import type { StudySums } from '../../../utils/summarise/study-sums';
import { addStyle } from '../add-style';
import { chartCopy } from '../chart-copy';
import { choicesIn, hashOf } from '../hash-state';
import { useSums } from '../overview-worker-client';
import type { PageProps } from '../page';
import { startWorker } from '../start-worker';
import type { StudyAnswer, StudyRequest } from '../study-messages';

addStyle(IMPORT_CSS);
addStyle(OVERVIEW_CSS);

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Exports of several people, merged and counted together; never part of the own record. What is looked at stands in the address. */
export function Page({ words, rest }: PageProps) {
  const say = useMemo(() => studySetWords(words.locale), [words]);
  const overview = useMemo(() => overviewWords(words.locale), [words]);
  const importing = importWords(words.locale);
  const choice = choiceIn(rest);
  /** `null`: a file is being removed, which has no steps to count. */
  const [percent, setPercent] = useState<number | null>();
  const [said, setSaid] = useState('');
  const [files, setFiles] = useState<readonly MergedFile[]>();
  const worker = useRef<Worker>(undefined);
  const send = useCallback((request: StudyRequest) => worker.current?.postMessage(request), []);

  useEffect(() => {
    const started = startWorker('study');
    worker.current = started;
    return () => started.terminate();
  }, []);

  useEffect(() => {
    const started = worker.current;
    const hear = ({ data }: MessageEvent<StudyAnswer>) => {
      if (data.kind === 'progress') return setPercent(data.percent);
      if (data.kind === 'shown') return setFiles(data.files);
      setPercent(undefined);
      setSaid(saidOf(data, say, (problem) => words.popup.trouble[problem], words.locale));
      if (data.kind === 'outcome' || data.kind === 'removed') send({ kind: 'show' });
    };
    const fail = ({ message }: ErrorEvent) => {
      setPercent(undefined);
      setSaid(say.said.failed(message));
    };
    started?.addEventListener('message', hear);
    started?.addEventListener('error', fail);
    send({ kind: 'show' });
    return () => {
      started?.removeEventListener('message', hear);
      started?.removeEventListener('error', fail);
    };
  }, [say, words, send]);

  const has = files !== undefined && files.length > 0;
  const { state, start, cancel } = useSums<StudySums>(
    has
      ? {
          kind: 'study',
          seed: OVERVIEW_SEED,
          source: choice.source,
          surface: choice.surface,
          fromDay: choice.from,
          toDay: choice.to,
          files: files.map(({ importId }) => importId),
        }
      : undefined,
  );
  // While new sums are made, there is still to choose from what there was.
  const [given, setGiven] = useState<StudySums['choice']>();
  useEffect(() => {
    if (state.kind === 'ready') setGiven(state.sums.choice);
  }, [state]);
  const isWorking = percent !== undefined;
  return (
    <div class="sl-page sl-overview">
      <div class="sl-page-head">
        <h1>{say.heading}</h1>
        <p class="sl-muted">{say.lead}</p>
      </div>
      <ImportDrop
        words={say.drop}
        disabled={isWorking}
        onFile={(file) => {
          setSaid('');
          setPercent(0);
          send({ kind: 'merge', file });
        }}
      />
      <p role="status">
        {percent === undefined ? said : percent === null ? importing.working.remove : say.working(percent)}
      </p>
      {typeof percent === 'number' ? (
        <button type="button" class="sl-button" onClick={() => send({ kind: 'cancel' })}>
          {say.cancel}
        </button>
      ) : null}
      {files === undefined ? (
        said === '' ? (
          <p class="sl-muted">{words.dashboard.loading}</p>
        ) : null
      ) : (
        <StudyFiles
          words={say}
          ask={importing.list}
          files={files}
          disabled={isWorking}
          onRemove={(importId) => {
            setPercent(null);
            send({ kind: 'remove', importId });
          }}
        />
      )}
      {has ? (
        <>
          <section class="sl-sums-head">
            <h2>{say.figures.heading}</h2>
            <Progress
              words={words}
              say={overview}
              state={state}
              about={0}
              grown={false}
              onStart={start}
              onCancel={cancel}
            />
          </section>
          <StudyChoices
            words={words}
            say={say.figures}
            choice={choice}
            given={given}
            onChange={(more) => {
              location.hash = hashOf('study', { ...choice, ...more });
            }}
          />
          {state.kind !== 'ready' ? null : state.sums.count === 0 ? (
            <p class="sl-muted">{say.figures.none}</p>
          ) : (
            <StudyFigures words={words} overview={overview} say={say.figures} copy={chartCopy} sums={state.sums} />
          )}
        </>
      ) : null}
    </div>
  );
}

function choiceIn(rest: readonly string[]): StudyChoice {
  const { source, surface = '', from = '', to = '' } = choicesIn(rest);
  return {
    source: STUDY_SOURCES.find((one) => one === source) ?? 'live',
    surface,
    from: DAY.test(from) ? from : '',
    to: DAY.test(to) ? to : '',
  };
}

type Said = Exclude<StudyAnswer, { kind: 'progress' | 'shown' }>;

function saidOf(
  data: Said,
  say: StudySetWords,
  trouble: (problem: Extract<Said, { kind: 'trouble' }>['problem']) => string,
  locale: PageProps['words']['locale'],
): string {
  switch (data.kind) {
    case 'outcome':
      return outcomeText(data.outcome, say, locale);
    case 'removed':
      return say.said.removed;
    case 'busy':
      return say.said.busy;
    case 'trouble':
      return trouble(data.problem);
    case 'failed':
      return say.said.failed(data.error);
  }
}

function outcomeText(
  outcome: MergeOutcome,
  { said, noStudy }: StudySetWords,
  locale: PageProps['words']['locale'],
): string {
  switch (outcome.kind) {
    case 'merged': {
      const { kept, duplicate, skipped } = outcome.row;
      const newer = skipped['changed_shape'] ?? 0;
      return [
        said.merged(kept, duplicate),
        ...(newer > 0 ? [said.someNewer(newer)] : []),
        ...(outcome.report.studies.length === 0 ? [noStudy] : []),
      ].join(' ');
    }
    case 'already':
      return said.already(outcome.row.importedUtc);
    case 'refused':
      return said.refused(importReasons(locale).refused[outcome.reason](outcome.about));
    case 'other_study':
      return said.otherStudy(list(locale, outcome.theirs), list(locale, outcome.here));
    case 'cancelled':
      return said.cancelled;
  }
}
