import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Batch, FeedLoadFacts, ImpressionFacts, ObservationFacts } from '../../../utils/model/batch';
import type { Evidence, Reading } from '../../../utils/model/reading';
import type { Verdict } from '../../../utils/model/verdict';
import type { Level, VerdictCode } from '../../../utils/model/vocabulary';
import type { DayMemory, WriteContext } from '../../../utils/record/context';
import { openDatabase, type SeedlensDatabase } from '../../../utils/record/database';

/** 2026-11-22 10:00 in China. */
export const MORNING = Date.UTC(2026, 10, 22, 2);
export const DAY = '2026-11-22';
const HOUR = 3_600_000;

export const at = (minutes: number): number => MORNING + minutes * 60_000;
export const NEXT_DAY = MORNING + 24 * HOUR;

export async function freshDatabase(): Promise<SeedlensDatabase> {
  const opened = await openDatabase('seedlens', { indexedDB: new IDBFactory(), IDBKeyRange });
  if (!opened.ok) throw new Error(opened.error);
  return opened.db;
}

export function memoryOf(): DayMemory & { entries: Map<string, unknown> } {
  const entries = new Map<string, unknown>();
  return {
    entries,
    async get(keys) {
      return Object.fromEntries(keys.filter((key) => entries.has(key)).map((key) => [key, entries.get(key)]));
    },
    async set(values) {
      // As session storage does: what is kept is a copy.
      for (const [key, value] of Object.entries(values)) entries.set(key, structuredClone(value));
    },
  };
}

export function contextOf(over: Partial<WriteContext> = {}): WriteContext {
  let drawn = 0;
  return {
    mode: 'full',
    extensionVersion: '0.1.0',
    rulesetVersion: '2026.11.1',
    browser: 'chromium 156',
    osFamily: 'linux',
    now: at(60),
    lock: (fn) => fn(),
    randomBytes: (count) => {
      drawn += 1;
      return new Uint8Array(count).fill(drawn % 256);
    },
    dayMemory: memoryOf(),
    ...over,
  };
}

export function feedLoad(over: Partial<FeedLoadFacts> = {}): FeedLoadFacts {
  return {
    feedLoadId: 'load-1',
    surface: 'explore',
    loadedAt: at(0),
    itemsRendered: 20,
    itemsViewable: 5,
    navIndex: 0,
    ...over,
  };
}

export function impression(over: Partial<ImpressionFacts> = {}): ImpressionFacts {
  return {
    impressionId: `load-1:${over.itemId ?? 'note-a'}`,
    feedLoadId: 'load-1',
    itemKind: 'note',
    itemId: 'note-a',
    slot: 0,
    firstRenderedAt: at(0),
    firstViewableAt: at(0) + 1_000,
    viewable: true,
    maxVisibleRatio: 1,
    dwellMs: 1_500,
    exposureMs: 1_200,
    opened: false,
    detailDwellMs: 0,
    playedMs: 0,
    verdict: 'not_checked',
    ...over,
  };
}

export function verdict(code: VerdictCode, over: Partial<Verdict> = {}): Verdict {
  return {
    code,
    commercial: 'unknown',
    disclosure: 'not_checked',
    gateMet: false,
    routePlatforms: [],
    reasons: [],
    ignored: [],
    checked: [],
    notTold: [],
    rulesetVersion: '2026.11.1',
    ...over,
  };
}

export function found(signal: Reading['signal'], evidence: Partial<Evidence>, version = 1): Reading {
  return {
    signal,
    claim: 'cue',
    version,
    outcome: 'found',
    evidence: [{ place: 'text', class: 'E4', words: 'author', ...evidence }],
  };
}

export const absent = (signal: Reading['signal']): Reading => ({ signal, claim: 'cue', version: 1, outcome: 'absent' });

export function observation(
  over: Partial<Omit<ObservationFacts, 'note'>> & { level?: Level; note?: Partial<ObservationFacts['note']> } = {},
): ObservationFacts {
  const itemId = over.note?.itemId ?? 'note-a';
  return {
    impressionId: `load-1:${itemId}`,
    feedLoadId: 'load-1',
    level: 'card',
    observedAt: at(0) + 500,
    readings: [absent('plat_label_ad')],
    verdict: verdict('not_checked', { unchecked: 'card_only' }),
    ...over,
    note: { itemKind: 'note', itemId, source: 'live', surface: 'explore', rendered: true, ...over.note },
  };
}

let batches = 0;

export function batch(over: Partial<Batch> = {}): Batch {
  batches += 1;
  return {
    batchId: `batch-${batches}`,
    pageId: 'page-1',
    sentAt: at(1),
    source: 'live',
    session: {
      site: 'xiaohongshu',
      tzOffsetMin: 480,
      uiLocale: 'zh-CN',
      viewportW: 1440,
      viewportH: 900,
      devicePixelRatio: 2,
      badgesShown: true,
      deepCapture: false,
    },
    feedLoads: [feedLoad()],
    impressions: [],
    observations: [],
    health: [],
    ...over,
  };
}

/** Every row of every table, for comparing whole records. */
export async function everything(db: SeedlensDatabase): Promise<Record<string, unknown[]>> {
  const tables = db.tables.filter((table) => table.name !== 'meta' && table.name !== 'commits');
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])));
}

/** `dimension value` → note-days of a day on all surfaces. */
export async function noteDays(db: SeedlensDatabase, day = DAY, surface = 'all'): Promise<Record<string, number>> {
  const rows = await db.dailyRollups.toArray();
  return Object.fromEntries(
    rows
      .filter((row) => row.day === day && row.surface === surface)
      .map((row) => [`${row.dimension} ${row.value}`.trim(), row.noteDays]),
  );
}
