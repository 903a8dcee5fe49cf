import type { CountedItem } from './counted-item';
import { weekOf } from './week';

/**
 * Where ways to buy lead, week by week: the question the platform's reopening raises. Counts notes that were opened,
 * each once a week; notes only seen as a card cannot tell, and are left out.
 */

export const ROUTE_GROUPS = ['taobao', 'jd', 'pdd', 'on_platform', 'other'] as const;
export type RouteGroup = (typeof ROUTE_GROUPS)[number];

const GROUP_OF: Readonly<Record<string, RouteGroup>> = {
  taobao: 'taobao',
  tmall: 'taobao',
  jd: 'jd',
  pdd: 'pdd',
  xiaohongshu: 'on_platform',
};

/** Taobao and Tmall count as one; whatever is none of the four is `other`. */
export function routeGroup(shop: string): RouteGroup {
  return GROUP_OF[shop] ?? 'other';
}

export type OpennessCell = {
  /** Notes with such a way to buy. */
  k: number;
  /** Notes for which it could be told; 0: not observable, then `k` stands alone. */
  n: number;
  /** Was a purchase component looked for in any of them, or is this from the text alone? */
  components: boolean;
};

export type OpennessWeek = {
  /** The Monday. */
  week: string;
  opened: number;
  /** Of a merged study: who opened them. */
  people?: number;
  cells: Record<RouteGroup, OpennessCell>;
};

/** A shop as met in one list: a channel, a keyword, or any other surface. Days are local. */
export type ShopSeen = { shop: string; place: string; firstDay: string; lastDay: string; showings: number } & {
  /** Of a merged study: who met it. */
  people?: number;
};

const bitOf = (group: RouteGroup): number => 1 << ROUTE_GROUPS.indexOf(group);
const TOLD = 5;
const COMPONENTS = 10;

/** What one showing adds to its note's week, as bits: found, told, told by components. */
function bits(item: CountedItem): number {
  let sum = 0;
  for (const shop of item.shops) sum |= bitOf(routeGroup(shop));
  const { text, components, goods } = item.told;
  for (const group of ROUTE_GROUPS) {
    const byComponent = group === 'on_platform' ? goods : components[group];
    if (byComponent) sum |= bitOf(group) << COMPONENTS;
    // Goods of the platform stand in components and fields, not in text: reading the text tells nothing about them.
    if (byComponent || (text && group !== 'on_platform')) sum |= bitOf(group) << TOLD;
  }
  return sum;
}

export class Openness {
  readonly #weeks = new Map<string, Map<string, number>>();
  readonly #shops = new Map<string, ShopSeen>();

  /** `place`: the list the item stood in, as the caller names it. */
  add(item: CountedItem, place: string): void {
    for (const shop of item.shops) this.#seen(shop, place, item.day);
    if (item.level === 'card' || item.noteKey === undefined) return;
    const week = weekOf(item.day);
    const notes = this.#weeks.get(week) ?? new Map<string, number>();
    this.#weeks.set(week, notes);
    notes.set(item.noteKey, (notes.get(item.noteKey) ?? 0) | bits(item));
  }

  #seen(shop: string, place: string, day: string): void {
    const key = JSON.stringify([shop, place]);
    const held = this.#shops.get(key);
    if (held === undefined) {
      this.#shops.set(key, { shop, place, firstDay: day, lastDay: day, showings: 1 });
      return;
    }
    held.showings += 1;
    if (day < held.firstDay) held.firstDay = day;
    if (day > held.lastDay) held.lastDay = day;
  }

  /** Oldest first; only weeks in which a note was opened. */
  weeks(): OpennessWeek[] {
    const all = [...this.#weeks].sort(([a], [b]) => (a < b ? -1 : 1));
    return all.map(([week, notes]) => ({
      week,
      opened: notes.size,
      cells: Object.fromEntries(ROUTE_GROUPS.map((group) => [group, cellOf(group, notes.values())])) as Record<
        RouteGroup,
        OpennessCell
      >,
    }));
  }

  /** By shop, then by first day. */
  shops(): ShopSeen[] {
    return [...this.#shops.values()].sort(
      (a, b) => compare(a.shop, b.shop) || compare(a.firstDay, b.firstDay) || compare(a.place, b.place),
    );
  }
}

function cellOf(group: RouteGroup, notes: Iterable<number>): OpennessCell {
  const bit = bitOf(group);
  const cell: OpennessCell = { k: 0, n: 0, components: false };
  let unproven = 0;
  for (const note of notes) {
    const found = (note & bit) !== 0;
    if ((note & (bit << TOLD)) !== 0) {
      cell.n += 1;
      if (found) cell.k += 1;
    } else if (found) unproven += 1;
    if ((note & (bit << COMPONENTS)) !== 0) cell.components = true;
  }
  // A note that shows a way to buy, but would not have shown its absence, must not enter a share.
  return cell.n === 0 ? { ...cell, k: unproven } : cell;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
