import { type Opened, openDatabase } from '../../utils/record/database';
import { fillSample } from '../../utils/record/fill-sample';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings';
import { seededRandom } from '../../utils/summarise/random';

/**
 * The dashboard over an invented record of its own, at `dashboard.html?sample` (or `?sample=100000` showings): for
 * working on screens without the site. Neither the real record nor the real settings are touched. Not in a release.
 */

const NAME = 'seedlens-invented';
const SHOWINGS = 6_000;
const DAYS = 60;

/** Full recording, as if it had been chosen; changes are forgotten with the page. */
export const SAMPLE_SETTINGS: Settings = { ...DEFAULT_SETTINGS, recording: 'full' };

/** Opens the invented record, and makes it where it is not yet as large as asked for. */
export async function openSample(asked: string): Promise<Opened> {
  const showings = Number(asked) > 0 ? Number(asked) : SHOWINGS;
  const opened = await openDatabase(NAME);
  if (!opened.ok) return opened;
  const { db } = opened;
  if ((await db.impressions.count()) !== showings) {
    for (const table of db.tables) await table.clear();
    await fillSample(db, { impressions: showings, days: DAYS, now: Date.now(), random: seededRandom(1) });
  }
  return opened;
}
