import type { Batch } from '../../../utils/model/batch';
import type { Reading } from '../../../utils/model/reading';
import { SIGNALS } from '../../../utils/model/vocabulary';
import type { WriteContext } from '../../../utils/record/context';
import { type DatabaseDeps, openDatabase, type SeedlensDatabase } from '../../../utils/record/database';
import { writeBatch } from '../../../utils/record/write-batch';

const EXPOSURES = 200;
const ROUNDS = 15;
const START = Date.UTC(2026, 10, 22, 2);

const context: WriteContext = {
  mode: 'full',
  extensionVersion: '0.0.0',
  rulesetVersion: 'bench',
  browser: 'none',
  osFamily: 'none',
  now: START,
  lock: (fn) => fn(),
  randomBytes: (count) => new Uint8Array(count).fill(7),
  dayMemory: { get: async () => ({}), set: async () => undefined },
};

/** As on an explore page: cards with all detectors answered, one in ten labelled. */
function readings(labelled: boolean): Reading[] {
  return SIGNALS.map((signal, index) => {
    const base = { signal, claim: 'cue' as const, version: 1 };
    if (index === 0 && labelled) {
      const evidence = [
        { place: 'card_label' as const, class: 'E1' as const, words: 'platform' as const, text: '广告' },
      ];
      return { ...base, claim: 'labelled_ad' as const, outcome: 'found' as const, evidence };
    }
    return index < 6
      ? { ...base, outcome: 'absent' as const }
      : { ...base, outcome: 'unread' as const, missing: ['text'] };
  });
}

function batch(round: number): Batch {
  const feedLoadId = `load-${round}`;
  const items = Array.from({ length: EXPOSURES }, (_, slot) => ({
    slot,
    itemId: `note-${round}-${slot}`,
    impressionId: `showing-${round}-${slot}`,
    at: START + round * 60_000 + slot * 100,
    labelled: slot % 10 === 0,
  }));
  return {
    batchId: `batch-${round}`,
    pageId: 'page',
    sentAt: START + round * 60_000 + 30_000,
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
    feedLoads: [
      {
        feedLoadId,
        surface: 'explore',
        loadedAt: START + round * 60_000,
        itemsRendered: EXPOSURES,
        itemsViewable: EXPOSURES,
        navIndex: round,
      },
    ],
    impressions: items.map(({ slot, itemId, impressionId, at, labelled }) => ({
      impressionId,
      feedLoadId,
      itemKind: 'note',
      itemId,
      noteId: itemId,
      slot,
      columnNo: slot % 5,
      yPx: slot * 80,
      cardWPx: 236,
      cardHPx: 380,
      firstRenderedAt: at,
      firstViewableAt: at + 1_000,
      viewable: true,
      maxVisibleRatio: 1,
      dwellMs: 2_300,
      exposureMs: 1_100,
      opened: false,
      detailDwellMs: 0,
      playedMs: 0,
      verdict: labelled ? 'ad_labelled' : 'not_checked',
    })),
    observations: items.map(({ itemId, impressionId, at, labelled }) => ({
      impressionId,
      feedLoadId,
      level: 'card',
      observedAt: at,
      note: {
        itemKind: 'note',
        itemId,
        noteId: itemId,
        source: 'live',
        surface: 'explore',
        rendered: true,
        title: '示例标题，长短如常见的那样',
        author: { id: `author-${itemId}` },
        likedRaw: '1.2万',
        labelsReadable: true,
      },
      readings: readings(labelled),
      verdict: {
        code: labelled ? 'ad_labelled' : 'not_checked',
        commercial: labelled ? 'yes' : 'unknown',
        disclosure: labelled ? 'platform' : 'not_checked',
        gateMet: false,
        routePlatforms: [],
        reasons: labelled ? ['plat_label_ad'] : [],
        ignored: [],
        checked: SIGNALS.slice(0, 6),
        notTold: SIGNALS.slice(6),
        rulesetVersion: 'bench',
      },
    })),
    health: [
      {
        surface: 'explore',
        itemsSeen: EXPOSURES * (round + 1),
        itemsRead: EXPOSURES * (round + 1),
        labelsReadable: EXPOSURES * (round + 1),
        unknownLabels: [],
        unknownFields: [],
        status: 'ok',
        lostBatches: 0,
      },
    ],
  };
}

async function open(name: string, deps: DatabaseDeps): Promise<SeedlensDatabase> {
  const opened = await openDatabase(name, deps);
  if (!opened.ok) throw new Error(opened.error);
  return opened.db;
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds at the median, and at p95 for the whole. */
export type Measured = { full: number; fullP95: number; again: number; bare: number };

/**
 * Records batches of 200 exposures over all tables, each beside one bare `bulkPut` of the same 200 impressions, taken in
 * turns in one run.
 */
export async function measure(deps: DatabaseDeps = {}): Promise<Measured> {
  const db = await open('bench-full', deps);
  const bare = await open('bench-bare', deps);
  const full: number[] = [];
  const plain: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const one = batch(round);
    full.push(await msOf(() => writeBatch(db, one, context)));
    again.push(await msOf(() => writeBatch(db, one, context)));
    const rows = await db.impressions.where('feedLoadId').equals(`load-${round}`).toArray();
    if (rows.length !== EXPOSURES) throw new Error(`${rows.length} of ${EXPOSURES} exposures were recorded`);
    plain.push(await msOf(() => bare.impressions.bulkPut(rows)));
  }
  await Promise.all([db.delete(), bare.delete()]);
  // The first rounds also warm the code up.
  const steady = (values: number[]) => values.slice(3).sort((a, b) => a - b);
  return {
    full: at(steady(full), 0.5),
    fullP95: at(steady(full), 0.95),
    again: at(steady(again), 0.5),
    bare: at(steady(plain), 0.5),
  };
}
