import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Locale } from '../../utils/i18n/locale';
import type { ImportOutcome } from '../../utils/import-file';
import type { Progress } from '../../utils/ingest/ingest-file';
import { createReader } from '../../utils/links/reader';
import type { FileReport } from '../../utils/model/import-report';
import type { RejudgeReport } from '../../utils/model/rejudged';
import { type Examined, examinePage } from '../../utils/pipeline';
import type { DatabaseProblem } from '../../utils/record/database';
import type { ImportAnswer, ImportRequest, Surroundings } from './import-messages';
import { startWorker } from './start-worker';

export type ImportState =
  | { kind: 'idle' }
  | { kind: 'working'; doing: 'preview' | 'import' | 'remove'; file?: File; progress: Progress }
  /** `share`: from 0 to 1. */
  | { kind: 'judging'; apply: boolean; share: number }
  | { kind: 'judged'; applied: boolean; report: RejudgeReport }
  | { kind: 'previewed'; file: File; report: FileReport; already?: number }
  | { kind: 'done'; said: Said };

export type Said =
  | { kind: 'outcome'; outcome: Exclude<ImportOutcome, { kind: 'previewed' }> }
  | { kind: 'removed'; rows: number }
  | { kind: 'unjudged' }
  | { kind: 'busy' }
  | { kind: 'trouble'; problem: DatabaseProblem }
  | { kind: 'failed'; error: string };

const NOTHING_YET: Progress = { bytes: 0, entries: 0, items: 0 };

/** The import worker, started with the page and ended with it. `onChange`: imports came or went. */
export function useImports(
  locale: Locale,
  customRules: readonly unknown[],
  onChange: () => void,
): {
  state: ImportState;
  preview: (file: File) => void;
  run: (file: File, report: FileReport) => void;
  remove: (importId: string) => void;
  judge: (apply: boolean) => void;
  cancel: () => void;
  reset: () => void;
} {
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const worker = useRef<Worker>(undefined);
  const changed = useRef(onChange);
  changed.current = onChange;
  const send = useCallback((request: ImportRequest) => worker.current?.postMessage(request), []);

  useEffect(() => {
    const started = startWorker('import');
    worker.current = started;
    const say = (said: Said) => {
      changed.current();
      setState({ kind: 'done', said });
    };
    started.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
      switch (data.kind) {
        case 'progress':
          return setState((before) => (before.kind === 'working' ? { ...before, progress: data } : before));
        case 'judging':
          return setState((before) =>
            before.kind === 'judging' ? { ...before, share: data.done / data.all } : before,
          );
        case 'judged':
          if (data.report === undefined) return say({ kind: 'unjudged' });
          return setState({ kind: 'judged', applied: data.applied, report: data.report });
        case 'page':
          return started.postMessage({ kind: 'page', examined: parsePage(data) } satisfies ImportRequest);
        case 'recovered':
          return data.imports > 0 ? changed.current() : undefined;
        case 'outcome':
          if (data.outcome.kind !== 'previewed') return say({ kind: 'outcome', outcome: data.outcome });
          return setState((before) => previewed(before, data.outcome));
        default:
          return say(data);
      }
    });
    started.addEventListener('error', (event) => say({ kind: 'failed', error: event.message }));
    started.postMessage({ kind: 'recover' } satisfies ImportRequest);
    return () => {
      started.terminate();
      worker.current = undefined;
    };
  }, []);

  const surroundings = useCallback(() => surroundingsOf(locale, customRules), [locale, customRules]);
  const begin = (doing: 'preview' | 'import', file: File, request: (around: Surroundings) => ImportRequest) => {
    setState({ kind: 'working', doing, file, progress: NOTHING_YET });
    surroundings().then(
      (around) => send(request(around)),
      (error: unknown) => setState({ kind: 'done', said: { kind: 'failed', error: String(error) } }),
    );
  };
  return {
    state,
    preview: (file) => begin('preview', file, (around) => ({ kind: 'preview', file, surroundings: around })),
    run: (file, { sha256, format }) =>
      begin('import', file, (around) => ({
        kind: 'import',
        file,
        report: { sha256, format },
        surroundings: around,
      })),
    remove: (importId) => {
      setState({ kind: 'working', doing: 'remove', progress: NOTHING_YET });
      send({ kind: 'remove', importId });
    },
    judge: (apply) => {
      setState({ kind: 'judging', apply, share: 0 });
      send({ kind: 'rejudge', apply, customRules });
    },
    cancel: () => send({ kind: 'cancel' }),
    reset: () => setState({ kind: 'idle' }),
  };
}

function previewed(before: ImportState, outcome: ImportOutcome): ImportState {
  if (before.kind !== 'working' || before.file === undefined || outcome.kind !== 'previewed') return before;
  const { file } = before;
  const { report, already } = outcome;
  return { kind: 'previewed', file, report, ...(already === undefined ? {} : { already: already.importedUtc }) };
}

/** Workers have no documents. A parsed one has no browsing context: its scripts do not run and nothing is loaded. */
function parsePage({ url, html }: { url: string; html: string }): Examined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return examinePage({ url, page, source: 'capture' }, createReader());
}

async function surroundingsOf(locale: Locale, customRules: readonly unknown[]): Promise<Surroundings> {
  const { os } = await browser.runtime.getPlatformInfo();
  return {
    session: {
      tzOffsetMin: -new Date().getTimezoneOffset(),
      uiLocale: locale,
      // A capture was not taken in this window.
      viewportW: 0,
      viewportH: 0,
      devicePixelRatio: 0,
      badgesShown: false,
      deepCapture: false,
    },
    extensionVersion: browser.runtime.getManifest().version,
    browser: navigator.userAgent.includes('Firefox/') ? 'firefox' : 'chromium',
    osFamily: os,
    customRules,
  };
}
