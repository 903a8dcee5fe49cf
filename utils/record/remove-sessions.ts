import type { SeedlensDatabase } from './database';

/**
 * Removes the own record's sessions that lie between two moments (epoch ms), with their feed loads, health and pages, and
 * the search words that no other feed load mentions. Returns how many rows went.
 */
export async function removeSessions(db: SeedlensDatabase, from: number, to: number): Promise<number> {
  const tables = [db.sessions, db.feedLoads, db.impressions, db.detectorHealth, db.pages, db.keywords];
  return db.transaction('rw', tables, async () => {
    const own = new Map(
      (await db.sessions.toArray()).filter((row) => row.importId === '').map((row) => [row.sessionId, row]),
    );
    const loads = await db.feedLoads.where('loadedUtc').between(from, to, true, true).toArray();
    const idle: string[] = [];
    for (const { feedLoadId, sessionId } of loads) {
      if (!own.has(sessionId)) continue;
      // A list left open over midnight still holds showings of another day.
      const left = await db.impressions.where('feedLoadId').equals(feedLoadId).count();
      if (left === 0) idle.push(feedLoadId);
    }
    await db.feedLoads.bulkDelete(idle);
    const over: string[] = [];
    for (const { sessionId, startedUtc, endedUtc } of own.values()) {
      if (startedUtc < from || endedUtc > to) continue;
      if ((await db.feedLoads.where('sessionId').equals(sessionId).count()) === 0) over.push(sessionId);
    }
    const gone = new Set(over);
    const health = await db.detectorHealth
      .where('updatedUtc')
      .between(from, to, true, true)
      // Health of counts-only days belongs to no session.
      .filter((row) => gone.has(row.sessionId) || row.sessionId.startsWith('counts '))
      .delete();
    const pages = await db.pages.where('sessionId').anyOf(over).delete();
    await db.sessions.bulkDelete(over);
    const keywords = idle.length === 0 ? 0 : await removeIdleKeywords(db);
    return idle.length + health + pages + over.length + keywords;
  });
}

/** Search words met while browsing, once nothing mentions them any more; words on a list stay. */
export async function removeIdleKeywords(db: SeedlensDatabase): Promise<number> {
  const used = new Set<string>();
  await db.feedLoads.each(({ keywordId }) => {
    if (keywordId !== undefined) used.add(keywordId);
  });
  return db.keywords
    .filter((row) => row.origin === 'other' && row.listName === undefined && !used.has(row.keywordId))
    .delete();
}
