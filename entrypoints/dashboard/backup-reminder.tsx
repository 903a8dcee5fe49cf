import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { backupDueDays } from '../../utils/record/backup-due';
import { readFirstMoment } from '../../utils/record/read-rollups';
import type { PageProps } from './page';

/** When the last backup was made, epoch ms, in `browser.storage.local`. */
export const LAST_MADE = 'backupMadeAt';
/** When the reminder was last sent away. */
const DISMISSED = 'backupReminderDismissedAt';

/** Says quietly that a full record stands in no backup; sent away, it comes back after as many days again. */
export function BackupReminder({ words, settings, database }: Pick<PageProps, 'words' | 'settings' | 'database'>) {
  const [due, setDue] = useState<{ days: number; never: boolean }>();
  const { recording, backupReminderDays: everyDays } = settings;
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const opened = await database;
      if (!opened.ok || recording !== 'full') return undefined;
      const [kept, firstAt] = await Promise.all([
        browser.storage.local.get([LAST_MADE, DISMISSED]),
        readFirstMoment(opened.db),
      ]);
      const { [LAST_MADE]: madeAt, [DISMISSED]: dismissedAt } = kept;
      const days = backupDueDays({
        now: Date.now(),
        everyDays,
        ...(firstAt === undefined ? {} : { firstAt }),
        ...(typeof madeAt === 'number' ? { madeAt } : {}),
        ...(typeof dismissedAt === 'number' ? { dismissedAt } : {}),
      });
      return days === undefined ? undefined : { days, never: typeof madeAt !== 'number' };
    };
    look().then(
      (found) => gone || setDue(found),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [database, recording, everyDays]);
  if (due === undefined) return null;
  const { reminder, reminding } = words.backup;
  const dismiss = () => {
    setDue(undefined);
    browser.storage.local.set({ [DISMISSED]: Date.now() }).catch(() => undefined);
  };
  return (
    <div class="sl-row sl-small sl-no-print sl-reminder">
      <p>{due.never ? reminding.never(due.days) : reminder(due.days)}</p>
      <a href="#/settings/backup">{reminding.go}</a>
      <button type="button" class="sl-button" data-small data-plain onClick={dismiss}>
        {reminding.dismiss}
      </button>
    </div>
  );
}
