import { browser } from 'wxt/browser';
import type { SeedlensDatabase } from '../../utils/record/database';
import type { PageProps } from './page';

/**
 * Deletes while nothing is recorded: open pages send again what grows, so without recording they let go of what they
 * hold, and begin anew afterwards.
 * @throws an error whose message can be shown, when the record cannot be opened
 */
export async function atRest<T>(
  { settings, change, database, words }: Pick<PageProps, 'settings' | 'change' | 'database' | 'words'>,
  work: (db: SeedlensDatabase) => Promise<T>,
): Promise<T> {
  const opened = await database;
  if (!opened.ok) throw new Error(words.popup.trouble[opened.problem]);
  const { recording } = settings;
  await change((before) => ({ ...before, recording: 'off' }));
  try {
    return await work(opened.db);
  } finally {
    await change((before) => ({ ...before, recording }));
  }
}

/** What counting remembers of today, and what is known of accounts, lives outside the record. */
export async function forgetSession(): Promise<void> {
  await browser.storage.session.clear();
}
