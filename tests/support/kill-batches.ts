import type { Batch } from '../../utils/model/batch';

const START = Date.UTC(2026, 10, 22, 2);
const CARDS = 12;

/** What the record must hold in the end, whatever was killed in between. */
export interface Expected {
  itemIds: string[];
  exposureMs: number;
}

/** Each list is told twice, the second time grown, as a page does while it is read. */
export function killBatches(count: number): Batch[] {
  return Array.from({ length: count }, (_, at) => batchOf(Math.floor(at / 2), at % 2));
}

export function expectedOf(batches: readonly Batch[]): Expected {
  const exposure = new Map<string, number>();
  for (const { impressions } of batches) {
    for (const { itemId, exposureMs } of impressions)
      exposure.set(itemId, Math.max(exposureMs, exposure.get(itemId) ?? 0));
  }
  return {
    itemIds: [...exposure.keys()].sort(),
    exposureMs: [...exposure.values()].reduce((sum, ms) => sum + ms, 0),
  };
}

function batchOf(load: number, growth: number): Batch {
  const feedLoadId = `load-${load}`;
  const at = START + load * 20_000;
  const items = Array.from({ length: CARDS }, (_, slot) => ({ slot, itemId: `note-${load}-${slot}` }));
  return {
    batchId: `batch-${load}-${growth}`,
    pageId: `page-${load}`,
    sentAt: at + 10_000 + growth,
    source: 'live',
    session: {
      site: 'xiaohongshu',
      tzOffsetMin: 480,
      uiLocale: 'zh-CN',
      viewportW: 1280,
      viewportH: 800,
      devicePixelRatio: 1,
      badgesShown: true,
      deepCapture: false,
    },
    feedLoads: [
      { feedLoadId, surface: 'explore', loadedAt: at, itemsRendered: CARDS, itemsViewable: CARDS, navIndex: 0 },
    ],
    impressions: items.map(({ slot, itemId }) => ({
      impressionId: `showing-${itemId}`,
      feedLoadId,
      itemKind: 'note',
      itemId,
      noteId: itemId,
      slot,
      firstRenderedAt: at + slot,
      firstViewableAt: at + slot + 1000,
      viewable: true,
      maxVisibleRatio: 1,
      dwellMs: 1500 + growth * 700,
      exposureMs: 100 + slot + growth * 50,
      opened: false,
      detailDwellMs: 0,
      playedMs: 0,
      verdict: 'not_checked',
    })),
    observations: [],
    health: [
      {
        surface: 'explore',
        itemsSeen: CARDS,
        itemsRead: CARDS,
        labelsReadable: CARDS,
        unknownLabels: [],
        unknownFields: [],
        status: 'ok',
        lostBatches: 0,
      },
    ],
  };
}
