import type { Batch } from '../model/batch';
import type { FeedLoadRow, SessionRow } from '../model/rows';
import type { AuditTags } from './audit-join';
import type { BatchKeys } from './identify';
import { least, most, oneOf, told } from './join';
import { sessionAt } from './session';

function joinFeedLoads(a: FeedLoadRow, b: FeedLoadRow): FeedLoadRow {
  return told({
    ...a,
    ...b,
    sessionId: a.sessionId,
    channel: oneOf(a.channel, b.channel),
    keywordId: oneOf(a.keywordId, b.keywordId),
    auditId: oneOf(a.auditId, b.auditId),
    loadedUtc: Math.min(a.loadedUtc, b.loadedUtc),
    columns: most(a.columns, b.columns),
    itemsRendered: Math.max(a.itemsRendered, b.itemsRendered),
    itemsViewable: Math.max(a.itemsViewable, b.itemsViewable),
    siteBuild: oneOf(a.siteBuild, b.siteBuild),
    navIndex: least(a.navIndex, b.navIndex) ?? 0,
  });
}

/** The feed loads of a batch, joined with what is stored of them (`held`). */
export function feedLoadsIn(
  batch: Batch,
  sessions: ReadonlyMap<string, SessionRow>,
  held: ReadonlyMap<string, FeedLoadRow>,
  keys: BatchKeys,
  tags: AuditTags,
): Map<string, FeedLoadRow> {
  const rows = new Map<string, FeedLoadRow>();
  for (const facts of batch.feedLoads) {
    const row: FeedLoadRow = told({
      feedLoadId: facts.feedLoadId,
      sessionId: sessionAt(sessions.values(), facts.loadedAt)?.sessionId ?? '',
      ...tags.get(facts.feedLoadId),
      surface: facts.surface,
      channel: facts.channel,
      keywordId: facts.keyword === undefined ? undefined : keys('keyword', facts.keyword),
      loadedUtc: facts.loadedAt,
      columns: facts.columns,
      itemsRendered: facts.itemsRendered,
      itemsViewable: facts.itemsViewable,
      siteBuild: facts.siteBuild,
      navIndex: facts.navIndex,
    });
    const before = rows.get(row.feedLoadId) ?? held.get(row.feedLoadId);
    rows.set(row.feedLoadId, before === undefined ? row : joinFeedLoads(before, row));
  }
  return rows;
}
