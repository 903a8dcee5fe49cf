import { withoutBrand } from '../model/partnership-line';
import type { DailyRollup, RollupDimension } from '../model/rows';
import { LEVELS, type Level, type Source, type Surface, VERDICT_CODES, type VerdictCode } from '../model/vocabulary';

/** What one impression adds to the roll-ups of its day. */
export type Showing = {
  impressionId: string;
  day: string;
  source: Source;
  surface: Surface;
  /** Missing: no note; it counts as an impression, never as a note-day. */
  noteKey?: string;
  /** False for what was only rendered, and for query tiles. */
  counted: boolean;
  exposureMs: number;
  verdict: VerdictCode;
  level: Level;
  labelWord?: string;
  shops: readonly string[];
};

export type RollupKey = readonly [
  day: string,
  source: Source,
  surface: DailyRollup['surface'],
  dimension: RollupDimension,
  value: string,
];

export type RollupChange = { key: RollupKey; impressions: number; noteDays: number; exposureMs: number };

/** Changes by the JSON of their key. */
export type RollupChanges = Map<string, RollupChange>;

/** Lower is stronger. */
export function strength(verdict: VerdictCode): number {
  return VERDICT_CODES.indexOf(verdict);
}

export function stronger(a: VerdictCode, b: VerdictCode): VerdictCode {
  return strength(a) <= strength(b) ? a : b;
}

export function deeper(a: Level, b: Level): Level {
  return LEVELS.indexOf(a) >= LEVELS.indexOf(b) ? a : b;
}

/** Showings of one note on one day through one source share a group; anything else is a group of its own. */
export function groupOf(showing: Showing): string {
  if (showing.noteKey === undefined) return `impression ${showing.impressionId}`;
  return `note ${showing.day} ${showing.source} ${showing.noteKey}`;
}

function change(
  changes: RollupChanges,
  key: RollupKey,
  by: { impressions?: number; noteDays?: number; exposureMs?: number },
  sign: 1 | -1,
): void {
  const id = JSON.stringify(key);
  const held = changes.get(id) ?? { key, impressions: 0, noteDays: 0, exposureMs: 0 };
  held.impressions += sign * (by.impressions ?? 0);
  held.noteDays += sign * (by.noteDays ?? 0);
  held.exposureMs += sign * (by.exposureMs ?? 0);
  changes.set(id, held);
}

function addScope(
  changes: RollupChanges,
  surface: DailyRollup['surface'],
  showings: readonly Showing[],
  sign: 1 | -1,
): void {
  const [first] = showings;
  if (first === undefined) return;
  const keyOf = (dimension: RollupDimension, value: string): RollupKey => [
    first.day,
    first.source,
    surface,
    dimension,
    value,
  ];
  let verdict = first.verdict;
  let level = first.level;
  const shops = new Set<string>();
  const words = new Set<string>();
  for (const showing of showings) {
    const one = { impressions: 1, exposureMs: showing.exposureMs };
    change(changes, keyOf('total', ''), one, sign);
    change(changes, keyOf('verdict', showing.verdict), one, sign);
    change(changes, keyOf('level', showing.level), one, sign);
    for (const shop of new Set(showing.shops)) {
      change(changes, keyOf('shop', shop), one, sign);
      shops.add(shop);
    }
    if (showing.labelWord !== undefined) {
      const word = withoutBrand(showing.labelWord);
      change(changes, keyOf('label_word', word), one, sign);
      words.add(word);
    }
    verdict = stronger(verdict, showing.verdict);
    level = deeper(level, showing.level);
  }
  if (first.noteKey === undefined) return;
  const day = { noteDays: 1 };
  change(changes, keyOf('total', ''), day, sign);
  change(changes, keyOf('verdict', verdict), day, sign);
  change(changes, keyOf('level', level), day, sign);
  for (const shop of shops) change(changes, keyOf('shop', shop), day, sign);
  for (const word of words) change(changes, keyOf('label_word', word), day, sign);
}

/** Adds (`sign` 1) or takes away (-1) what the showings of one group count for, on each surface and on all. */
function addGroup(changes: RollupChanges, group: readonly Showing[], sign: 1 | -1): void {
  const counted = group.filter((showing) => showing.counted);
  addScope(changes, 'all', counted, sign);
  for (const surface of new Set(counted.map((showing) => showing.surface))) {
    addScope(
      changes,
      surface,
      counted.filter((showing) => showing.surface === surface),
      sign,
    );
  }
}

function grouped(showings: Iterable<Showing>): Map<string, Showing[]> {
  const groups = new Map<string, Showing[]>();
  for (const showing of showings) {
    const id = groupOf(showing);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [showing]);
    else group.push(showing);
  }
  return groups;
}

/**
 * How the roll-ups change when the showings `before` become `after`. Both must hold *all* showings of every group they
 * touch, since a note counts once a day. Changes that cancel out are left out.
 */
export function rollupChanges(before: Iterable<Showing>, after: Iterable<Showing>): RollupChange[] {
  const changes: RollupChanges = new Map();
  for (const group of grouped(before).values()) addGroup(changes, group, -1);
  for (const group of grouped(after).values()) addGroup(changes, group, 1);
  return [...changes.values()].filter((one) => one.impressions !== 0 || one.noteDays !== 0 || one.exposureMs !== 0);
}

/** A roll-up row after a change; undefined when nothing is left to count. */
export function applyChange(row: DailyRollup | undefined, one: RollupChange): DailyRollup | undefined {
  const [day, source, surface, dimension, value] = one.key;
  const impressions = (row?.impressions ?? 0) + one.impressions;
  const noteDays = (row?.noteDays ?? 0) + one.noteDays;
  const exposureMs = (row?.exposureMs ?? 0) + one.exposureMs;
  if (impressions <= 0 && noteDays <= 0) return undefined;
  return { day, source, surface, dimension, value, impressions, noteDays, exposureMs };
}
