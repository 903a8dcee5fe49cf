import type { LinkRow } from '../model/rows';
import type { SeedlensDatabase } from './database';
import { type ScanRange, scanLinks } from './read-scan';
import type { StoredNote } from './stored';

/** By what links are put together. */
export const LINK_GROUPINGS = ['shop', 'kind', 'mechanism', 'party', 'item'] as const;
export type LinkGrouping = (typeof LINK_GROUPINGS)[number];

export type LinkGroup = {
  /** What they share, as `linkKey` gives it. */
  key: string;
  links: number;
  notes: Set<string>;
  /** Epoch ms. */
  firstUtc: number;
  lastUtc: number;
};

/**
 * What a link is grouped under: the shop it leads to, its kind or mechanism, `network` or `network:party` for a
 * commission, `shop:item` for goods. Undefined: it has no such thing.
 */
export function linkKey(link: LinkRow, by: LinkGrouping): string | undefined {
  const shop = link.targetPlatform ?? link.platform;
  if (by === 'shop') return shop;
  if (by === 'kind') return link.targetKind ?? link.kind;
  if (by === 'mechanism') return link.mechanism;
  if (by === 'item') return link.itemId === undefined ? undefined : `${shop}:${link.itemId}`;
  if (link.affiliateNetwork === undefined) return undefined;
  const party = link.affiliateId ?? link.affiliateKey;
  return party === undefined ? link.affiliateNetwork : `${link.affiliateNetwork}:${party}`;
}

export type LinksQuery = Pick<ScanRange, 'source' | 'importId'> & {
  by: LinkGrouping;
  /** Only purchase routes, or every link? */
  routes?: boolean;
};

/** The links of one source and import put together, those in most notes first. A note counts once in each group. */
export async function readLinkGroups(
  db: SeedlensDatabase,
  { by, routes = false, ...range }: LinksQuery,
): Promise<LinkGroup[]> {
  const groups = new Map<string, LinkGroup>();
  for await (const links of scanLinks(db, range)) {
    for (const link of links) {
      if (routes && !link.route) continue;
      const key = linkKey(link, by);
      if (key === undefined) continue;
      const at = link.observedUtc;
      const group = groups.get(key) ?? { key, links: 0, notes: new Set<string>(), firstUtc: at, lastUtc: at };
      groups.set(key, group);
      group.links += 1;
      if (link.noteKey !== undefined) group.notes.add(link.noteKey);
      group.firstUtc = Math.min(group.firstUtc, at);
      group.lastUtc = Math.max(group.lastUtc, at);
    }
  }
  return [...groups.values()].sort(
    (a, b) => b.notes.size - a.notes.size || b.links - a.links || (a.key < b.key ? -1 : 1),
  );
}

/** These notes of one source and import, the latest first; those it no longer holds are left out. */
export async function readNotesByKey(
  db: SeedlensDatabase,
  noteKeys: readonly string[],
  { source, importId }: Pick<ScanRange, 'source' | 'importId'>,
): Promise<StoredNote[]> {
  const rows = await db.notes.bulkGet(noteKeys.map((key) => [key, source, importId]));
  return rows.filter((row) => row !== undefined).sort((a, b) => b.lastSeenUtc - a.lastSeenUtc);
}
