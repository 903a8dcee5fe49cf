import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Backup, type BackupOutcome } from '../../../components/dashboard/Backup';
import { openAsItIs } from '../../../utils/record/aside';
import { SHORTEST_PASSPHRASE, writeBackup } from '../../../utils/record/backup';
import { problemOf } from '../../../utils/record/database';
import { localDay } from '../../../utils/record/local-day';
import { RECORD_LOST, RECORD_MADE } from '../../../utils/record/loss';
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
    const db = opened.ok ? opened.db : await openAsItIs();
    if (db === undefined) return { kind: 'text', text: words.popup.trouble[opened.ok ? 'other' : opened.problem] };
    // As blobs the browser may keep the parts on disk; as bytes they would all stay in memory.
    const parts: Blob[] = [];
    const now = Date.now();
    try {
      const { rows, unread } = await writeBackup(db, (part) => void parts.push(new Blob([part])), {
        passphrase,
        signal,
        partly: !opened.ok,
        now,
        lock,
        extensionVersion: browser.runtime.getManifest().version,
        randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
        onProgress: (done, all) => onProgress(percentOf(done, all)),
      });
      save(new Blob(parts), `seedlens-${localDay(now, -new Date().getTimezoneOffset())}.seedlens-backup`);
      if (unread.length === 0) {
        await browser.storage.local.set({ [LAST_MADE]: now });
        setLastMadeAt(now);
      }
      return { kind: 'made', rows, unread: unread.length };
    } catch (error) {
      if (signal.aborted) return { kind: 'cancelled' };
      throw error;
    } finally {
      if (!opened.ok) db.close();
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
        // A restore that is undone leaves nothing behind, and that is no loss.
        await browser.storage.local.remove(RECORD_MADE);
        const restored = await restoreBackup(opened.db, file, {
          passphrase,
          lock,
          now: Date.now(),
          onProgress: (done, all) => onProgress(percentOf(done, all)),
        });
        if (restored.ok) {
          await browser.storage.local.remove(RECORD_LOST);
          await browser.storage.local.set({ [RECORD_MADE]: true });
          return { kind: 'restored', rows: restored.rows, madeAt: restored.header.madeUtc };
        }
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
