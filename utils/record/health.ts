import type { HealthFacts } from '../model/batch';
import { type BuildHealth, buildsOf } from '../model/build-health';
import { HEALTH_STATUSES } from '../model/rows';
import { least, oneOf, told, union } from './join';
import type { PageRow, StoredHealth } from './stored';

const LISTED = 50;

function worse(a: HealthFacts['status'], b: HealthFacts['status']): HealthFacts['status'] {
  return HEALTH_STATUSES.indexOf(a) >= HEALTH_STATUSES.indexOf(b) ? a : b;
}

/** What a page reported so far and what it reports now, as one; its numbers only grow. */
export function joinPages(held: PageRow | undefined, now: PageRow): PageRow {
  if (held === undefined) return now;
  return told({
    pageId: held.pageId,
    sessionId: held.sessionId,
    surface: held.surface,
    seenUtc: Math.max(held.seenUtc, now.seenUtc),
    itemsSeen: Math.max(held.itemsSeen, now.itemsSeen),
    itemsRead: Math.max(held.itemsRead, now.itemsRead),
    labelsReadable: Math.max(held.labelsReadable, now.labelsReadable),
    unknownLabels: union(held.unknownLabels, now.unknownLabels).slice(0, LISTED),
    unknownFields: union(held.unknownFields, now.unknownFields).slice(0, LISTED),
    status: worse(held.status, now.status),
    firstBadAt: least(held.firstBadAt, now.firstBadAt),
    lostBatches: Math.max(held.lostBatches, now.lostBatches),
    siteBuild: oneOf(held.siteBuild, now.siteBuild),
  });
}

function joinBuilds(a: readonly BuildHealth[], b: readonly BuildHealth[]): BuildHealth[] {
  const joined = new Map<string | undefined, BuildHealth>();
  for (const now of [...a, ...b]) {
    const held = joined.get(now.siteBuild);
    if (held === undefined) joined.set(now.siteBuild, now);
    else
      joined.set(now.siteBuild, {
        ...held,
        ...counted(held, now),
        firstUtc: Math.min(held.firstUtc, now.firstUtc),
        lastUtc: Math.max(held.lastUtc, now.lastUtc),
      });
  }
  return [...joined.values()];
}

type Counted = Omit<BuildHealth, 'siteBuild' | 'firstUtc' | 'lastUtc'>;

function counted(a: Counted, b: Counted): Counted {
  return {
    itemsSeen: a.itemsSeen + b.itemsSeen,
    itemsRead: a.itemsRead + b.itemsRead,
    labelsReadable: a.labelsReadable + b.labelsReadable,
    unknownLabels: union(a.unknownLabels, b.unknownLabels).slice(0, LISTED),
    unknownFields: union(a.unknownFields, b.unknownFields).slice(0, LISTED),
  };
}

/** Two health rows of one session and surface as one. */
export function joinHealth(a: StoredHealth, b: StoredHealth | undefined): StoredHealth {
  if (b === undefined) return a;
  return told({
    sessionId: a.sessionId,
    surface: a.surface,
    ...counted(a, b),
    status: worse(a.status, b.status),
    firstBadUtc: least(a.firstBadUtc, b.firstBadUtc),
    lostBatches: a.lostBatches + b.lostBatches,
    updatedUtc: Math.max(a.updatedUtc, b.updatedUtc),
    builds: joinBuilds(buildsOf(b), buildsOf(a)),
  });
}

/** The session's health after one of its pages went from `before` to `after`. */
export function addPage(row: StoredHealth | undefined, before: PageRow | undefined, after: PageRow): StoredHealth {
  const growth = {
    itemsSeen: after.itemsSeen - (before?.itemsSeen ?? 0),
    itemsRead: after.itemsRead - (before?.itemsRead ?? 0),
    labelsReadable: after.labelsReadable - (before?.labelsReadable ?? 0),
    unknownLabels: after.unknownLabels,
    unknownFields: after.unknownFields,
  };
  const { siteBuild, seenUtc } = after;
  const grown: StoredHealth = told({
    sessionId: after.sessionId,
    surface: after.surface,
    ...growth,
    status: after.status,
    firstBadUtc: after.firstBadAt,
    lostBatches: after.lostBatches - (before?.lostBatches ?? 0),
    updatedUtc: seenUtc,
    builds: [told({ ...growth, siteBuild, firstUtc: seenUtc, lastUtc: seenUtc })],
  });
  return joinHealth(grown, row);
}
