import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type TablePreview, type TableShape, tableShape } from '../../utils/export/preview';
import { FORMATS } from '../../utils/export/registry';
import type { ExportChoice } from '../../utils/export-file';
import { EXPORT_FOLDER, type ExportAnswer, type ExportRequest, type Made } from './export-messages';
import { startWorker } from './start-worker';

export type ExportState =
  | { kind: 'idle' }
  /** Tables that are not counted yet have no `rows`. */
  | { kind: 'previewing'; asked: number; tables: (TablePreview | TableShape)[] }
  /** `of`: where the rows were counted before. */
  | { kind: 'working'; done: number; of: number | undefined }
  | { kind: 'made'; made: Made }
  | { kind: 'said'; said: Exclude<ExportAnswer, { kind: 'progress' | 'counted' | 'made' }> };

/** The export worker, started with the page and ended with it. */
export function useExports(): {
  state: ExportState;
  preview: (format: string, choice: ExportChoice) => void;
  run: (format: string, choice: ExportChoice, expected: number | undefined) => void;
  cancel: () => void;
  reset: () => void;
} {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const worker = useRef<Worker>(undefined);
  const asked = useRef(0);
  const send = useCallback((request: ExportRequest) => worker.current?.postMessage(request), []);

  useEffect(() => {
    const started = startWorker('export');
    worker.current = started;
    started.addEventListener('message', ({ data }: MessageEvent<ExportAnswer>) => {
      switch (data.kind) {
        case 'progress':
          return setState((before) => (before.kind === 'working' ? { ...data, kind: 'working' } : before));
        case 'counted':
          return setState((before) => counted(before, data));
        case 'made':
          setState({ kind: 'made', made: data });
          return void saveMade(data);
        default:
          return setState({ kind: 'said', said: data });
      }
    });
    started.addEventListener('error', (event) =>
      setState({ kind: 'said', said: { kind: 'failed', error: event.message } }),
    );
    started.postMessage({ kind: 'clean' } satisfies ExportRequest);
    return () => {
      started.terminate();
      worker.current = undefined;
    };
  }, []);

  const extensionVersion = browser.runtime.getManifest().version;
  return {
    state,
    preview: (format, choice) => {
      asked.current += 1;
      const names = FORMATS.find(({ id }) => id === format)?.tables(choice.tier) ?? [];
      const tables = names.map((name) => tableShape(name, choice.tier));
      setState({ kind: 'previewing', asked: asked.current, tables });
      send({ kind: 'preview', asked: asked.current, format, choice, extensionVersion });
    },
    run: (format, choice, expected) => {
      setState({ kind: 'working', done: 0, of: expected });
      send({ kind: 'run', format, choice, expected, extensionVersion });
    },
    cancel: () => send({ kind: 'cancel' }),
    reset: () => {
      if (state.kind === 'previewing') send({ kind: 'cancel' });
      setState({ kind: 'idle' });
    },
  };
}

/** A table of an earlier look comes too late. */
function counted(before: ExportState, { asked, table }: Extract<ExportAnswer, { kind: 'counted' }>): ExportState {
  if (before.kind !== 'previewing' || before.asked !== asked) return before;
  return { ...before, tables: before.tables.map((one) => (one.table === table.table ? table : one)) };
}

/** Hands a finished file to the browser, which saves it as it saves any other; its bytes stay on disk throughout. */
export async function saveMade({ stored, name, mime }: Made): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const file = await (await (await root.getDirectoryHandle(EXPORT_FOLDER)).getFileHandle(stored)).getFile();
  const address = URL.createObjectURL(file.slice(0, file.size, mime));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Long enough for whoever is asked where to save. */
const KEPT_MS = 600_000;
