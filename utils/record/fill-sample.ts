import type { SeedlensDatabase } from './database';
import { SAMPLE_KEYWORDS, type SampleOptions, sampleRollups, sampleSessions } from './sample-rows';
import type { StoredImpression } from './stored';

/** Fills an empty database with an invented record; only for development, tests and measurements. */
export async function fillSample(db: SeedlensDatabase, options: SampleOptions): Promise<void> {
  await db.keywords.bulkPut([...SAMPLE_KEYWORDS]);
  let ofDays: StoredImpression[] = [];
  const writeRollups = async (rows: StoredImpression[]) => {
    await db.dailyRollups.bulkPut(sampleRollups(rows));
  };
  for (const made of sampleSessions(options)) {
    const day = made.impressions[0]?.day;
    // Sessions come in order of time: what is older than this one's first day is whole.
    const whole = ofDays.filter((row) => day !== undefined && row.day < day);
    if (whole.length > 0) {
      await writeRollups(whole);
      ofDays = ofDays.filter((row) => day === undefined || row.day >= day);
    }
    ofDays.push(...made.impressions);
    await db.transaction(
      'rw',
      [db.sessions, db.feedLoads, db.impressions, db.observations, db.signals, db.links, db.notes, db.verdicts],
      () =>
        Promise.all([
          db.sessions.bulkPut(made.sessions),
          db.feedLoads.bulkPut(made.feedLoads),
          db.impressions.bulkPut(made.impressions),
          db.observations.bulkPut(made.observations),
          db.signals.bulkPut(made.signals),
          db.links.bulkPut(made.links),
          db.notes.bulkPut(made.notes),
          db.verdicts.bulkPut(made.verdicts),
        ]),
    );
  }
  await writeRollups(ofDays);
}
