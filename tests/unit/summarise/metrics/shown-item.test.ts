import { expect, it } from 'vitest';
import type { FeedLoadRow, ImpressionRow, ObservationRow, SessionRow } from '../../../../utils/model/rows';
import { isAd, shownItems } from '../../../../utils/summarise/metrics/shown-item';

const session = { sessionId: 's', source: 'live', viewportH: 800, deepCapture: true } as SessionRow;
const load = { feedLoadId: 'l', sessionId: 's', surface: 'search', keywordId: 'K' } as FeedLoadRow;

function impression(over: Partial<ImpressionRow>): ImpressionRow {
  return {
    impressionId: 'i',
    feedLoadId: 'l',
    itemKind: 'note',
    itemId: 'n',
    itemKey: 'N',
    noteKey: 'N',
    firstRenderedUtc: 0,
    viewable: true,
    maxVisibleRatio: 1,
    dwellMs: 0,
    exposureMs: 5,
    opened: false,
    detailDwellMs: 0,
    playedMs: 0,
    verdictAtView: 'ad_labelled',
    ...over,
  };
}

function observation(over: Partial<ObservationRow>): ObservationRow {
  return { level: 'card', found: [], absent: [], unread: [], failed: [], ...over } as ObservationRow;
}

function join(impressions: ImpressionRow[], observations: ObservationRow[] = []) {
  return [
    ...shownItems({
      impressions,
      feedLoads: new Map([['l', load]]),
      sessions: new Map([['s', session]]),
      observations: new Map([['i', observations]]),
      notes: new Map(),
    }),
  ];
}

it('joins an exposure with its circumstances and all its observations', () => {
  const observations = [
    observation({ found: ['plat_label_ad'], absent: ['data_ad_flag'], labelsReadable: true }),
    observation({ level: 'detail', unread: ['data_ad_flag'], labelsReadable: false }),
  ];
  const [item] = join([impression({ slot: 3, yPx: 100, cardWPx: 10, cardHPx: 20 })], observations);
  expect(item).toEqual({
    source: 'live',
    surface: 'search',
    sessionId: 's',
    feedLoadId: 'l',
    keywordId: 'K',
    noteKey: 'N',
    isNote: true,
    slot: 3,
    verdict: 'ad_labelled',
    level: 'detail',
    labelsReadable: true,
    adFlag: false,
    labelled: true,
    deepCapture: true,
    opened: false,
    exposureMs: 5,
    areaPx: 200,
    firstScreen: true,
  });
  expect(item !== undefined && isAd(item)).toBe(true);
});

it('never turns "not told" into "no"', () => {
  const [item] = join([impression({})], [observation({ unread: ['data_ad_flag'] })]);
  for (const name of ['adFlag', 'labelsReadable', 'areaPx', 'firstScreen', 'slot'])
    expect(item).not.toHaveProperty(name);
});

it('leaves out what was only rendered, query tiles, and rows without a feed load', () => {
  const rows = [impression({ viewable: false }), impression({ itemKind: 'query' }), impression({ feedLoadId: 'gone' })];
  expect(join(rows)).toEqual([]);
  expect(join([impression({ viewable: false, opened: true })]).length).toBe(1);
});
