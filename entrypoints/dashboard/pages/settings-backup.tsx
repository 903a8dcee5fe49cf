import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Backup, type BackupOutcome } from '../../../components/dashboard/Backup';
import { SHORTEST_PASSPHRASE, writeBackup } from '../../../utils/record/backup';
import { problemOf } from '../../../utils/record/database';
import { localDay } from '../../../utils/record/local-day';
import { RESTORE_LOCK, restoreBackup } from '../../../utils/record/restore';
import { WRITE_LOCK } from '../../../utils/record/write-lock';
import { LAST_MADE } from '../backup-reminder';
import type { PageProps } from '../page';

const DAY_MS = 86_400_000;
const DUE_AFTER_DAYS = 30;

const lock = <T,>(fn: () => Promise<T>): Promise<T> => navigator.locks.request(WRITE_LOCK, fn);
const percentOf = (done: number, all: number) => (all === 0 ? 100 : Math.floor((done / all) * 100));

/** Brings the record, a file and a passphrase together. */
export function BackupSection({ words, database }: Pick<PageProps, 'words' | 'database'>) {
  const [lastMadeAt, setLastMadeAt] = useState<number>();
  useEffect(() => {
    browser.storage.local.get(LAST_MADE).then(
      ({ [LAST_MADE]: at }) => setLastMadeAt(typeof at === 'number' ? at : undefined),
      () => undefined,
    );
  }, []);
  const ageDays = lastMadeAt === undefined ? undefined : Math.floor((Date.now() - lastMadeAt) / DAY_MS);

  const make = async (
    passphrase: string,
    onProgress: (percent: number) => void,
    signal: AbortSignal,
  ): Promise<BackupOutcome> => {
    const opened = await database;
    if (!opened.ok) return { kind: 'text', text: words.popup.trouble[opened.problem] };
    // As blobs the browser may keep the parts on disk; as bytes they would all stay in memory.
    const parts: Blob[] = [];
    const now = Date.now();
    try {
      const { rows } = await writeBackup(opened.db, (part) => void parts.push(new Blob([part])), {
        passphrase,
        signal,
        now,
        lock,
        extensionVersion: browser.runtime.getManifest().version,
        randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
        onProgress: (done, all) => onProgress(percentOf(done, all)),
      });
      save(new Blob(parts), `seedlens-${localDay(now, -new Date().getTimezoneOffset())}.seedlens-backup`);
      await browser.storage.local.set({ [LAST_MADE]: now });
      setLastMadeAt(now);
      return { kind: 'made', rows };
    } catch (error) {
      if (signal.aborted) return { kind: 'cancelled' };
      throw error;
    }
  };

  const restore = async (
    file: File,
    passphrase: string,
    onProgress: (percent: number) => void,
  ): Promise<BackupOutcome> => {
    const opened = await database;
    if (!opened.ok) return { kind: 'text', text: words.popup.trouble[opened.problem] };
    return navigator.locks.request(RESTORE_LOCK, { ifAvailable: true }, async (held): Promise<BackupOutcome> => {
      if (held === null) return { kind: 'problem', problem: 'busy' };
      try {
        const restored = await restoreBackup(opened.db, file, {
          passphrase,
          lock,
          now: Date.now(),
          onProgress: (done, all) => onProgress(percentOf(done, all)),
        });
        if (restored.ok) return { kind: 'restored', rows: restored.rows, madeAt: restored.header.madeUtc };
        const { problem } = restored;
        return problem.startsWith('database_')
          ? { kind: 'text', text: words.popup.trouble[problem as keyof typeof words.popup.trouble] }
          : { kind: 'problem', problem: problem as keyof typeof words.backup.problems };
      } catch (error) {
        const problem = problemOf(error);
        return problem === undefined
          ? { kind: 'problem', problem: 'failed' }
          : { kind: 'text', text: words.popup.trouble[problem] };
      }
    });
  };

  return (
    <Backup
      words={words.backup}
      lastMadeAt={lastMadeAt}
      dueAfterDays={ageDays !== undefined && ageDays >= DUE_AFTER_DAYS ? ageDays : undefined}
      shortest={SHORTEST_PASSPHRASE}
      onMake={make}
      onRestore={restore}
    />
  );
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
