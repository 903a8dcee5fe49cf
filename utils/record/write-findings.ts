import type { Batch } from '../model/batch';
import type { SeedlensDatabase } from './database';
import type { BatchKeys } from './identify';
import { type Findings, findingsOf, replaces } from './observation';
import type { frames, Written } from './write-shared';

/** The observations of a batch, one per showing and level. */
export function findingsIn(
  batch: Batch,
  frameOf: ReturnType<typeof frames>,
  importId: string,
  keys: BatchKeys,
): Findings[] {
  const latest = new Map<string, Findings>();
  for (const facts of batch.observations) {
    const one = findingsOf(facts, frameOf(facts.feedLoadId).surface, importId, keys);
    const held = latest.get(one.observation.observationId);
    if (held === undefined || replaces(one.observation, held.observation)) {
      latest.set(one.observation.observationId, one);
    }
  }
  return [...latest.values()];
}

/** Keeps the latest observation per showing and level, with its signals and links; inside the caller's transaction. */
export async function writeFindings(
  db: SeedlensDatabase,
  candidates: readonly Findings[],
  knownImpressions: ReadonlySet<string>,
): Promise<Written> {
  const asked = candidates.filter(({ observation }) => knownImpressions.has(observation.impressionId));
  const held = new Map(
    (await db.observations.bulkGet(asked.map(({ observation }) => observation.observationId))).flatMap((row) =>
      row === undefined ? [] : [[row.observationId, row]],
    ),
  );
  const fresh: Findings[] = [];
  const stale: string[] = [];
  for (const one of candidates) {
    const before = held.get(one.observation.observationId);
    if (before !== undefined && !replaces(one.observation, before)) continue;
    if (before !== undefined) stale.push(before.observationId);
    fresh.push(one);
  }
  // '/' follows '.': everything whose id begins with the observation's.
  await Promise.all(
    stale.flatMap((id) => [
      db.signals.where('signalRowId').between(`${id}.`, `${id}/`).delete(),
      db.links.where('linkId').between(`${id}.`, `${id}/`).delete(),
    ]),
  );
  const signals = fresh.flatMap((one) => one.signals);
  const links = fresh.flatMap((one) => one.links);
  await Promise.all([
    db.observations.bulkPut(fresh.map((one) => one.observation)),
    db.signals.bulkPut(signals),
    db.links.bulkPut(links),
  ]);
  return { observations: fresh.length, signals: signals.length, links: links.length };
}
