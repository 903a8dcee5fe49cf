/** Longer than 300 lines because every table is in it, and rows of one showing go together. */
import type { DailyRollup, FeedLoadRow, KeywordRow, ObservationRow, SessionRow, SignalRow } from '../model/rows';
import {
  COMMERCIAL_VERDICTS,
  DISCLOSED_VERDICTS,
  GATE_SIGNALS,
  type Level,
  SIGNALS,
  type SignalId,
  type VerdictCode,
} from '../model/vocabulary';
import { counts, showingOf } from './impression';
import { localDay } from './local-day';
import { rollupChanges } from './rollup';
import type { StoredImpression, StoredLink, StoredNote, StoredVerdict } from './stored';

/**
 * An invented record, the same for the same arguments: to work on screens without the site, and to measure them with a
 * million rows. No text in it is anybody's.
 */

export type SampleOptions = {
  impressions: number;
  days: number;
  /** Epoch ms of the last showing. */
  now: number;
  /** Numbers in [0, 1). */
  random: () => number;
};

/** One browsing session with everything seen in it. */
export type SampleSession = {
  sessions: SessionRow[];
  feedLoads: FeedLoadRow[];
  impressions: StoredImpression[];
  observations: ObservationRow[];
  signals: SignalRow[];
  links: StoredLink[];
  notes: StoredNote[];
  verdicts: StoredVerdict[];
};

const DAY_MS = 86_400_000;
const TZ_MIN = 480;
const PER_LOAD = 25;
const LOADS = 8;
const LISTS = [
  { surface: 'explore', channel: 'homefeed_recommend' },
  { surface: 'explore', channel: 'homefeed.fashion_v3' },
  { surface: 'explore', channel: 'homefeed.food_v3' },
  { surface: 'search', keywordId: 'SAMPLEKEYWORD001' },
  { surface: 'search', keywordId: 'SAMPLEKEYWORD002' },
  { surface: 'profile' },
] as const;
const TITLES = [
  '示例：周末的早餐',
  '示例：换季穿搭',
  '示例：小户型收纳',
  '示例：通勤包里有什么',
  '示例：第一次露营',
  '',
];
const SHOPS = ['taobao', 'tmall', 'jd', 'pdd', 'xiaohongshu', 'douyin'] as const;

export const SAMPLE_KEYWORDS: readonly KeywordRow[] = [
  { keywordId: 'SAMPLEKEYWORD001', keyword: '示例防晒', origin: 'manual', addedUtc: 0 },
  { keywordId: 'SAMPLEKEYWORD002', keyword: '示例收纳', origin: 'manual', addedUtc: 0 },
];

function key(kind: string, at: number): string {
  return `${kind}${at
    .toString(32)
    .toUpperCase()
    .padStart(16 - kind.length, '0')}`;
}

/** Sessions of 200 showings, oldest first. */
export function* sampleSessions({ impressions, days, now, random }: SampleOptions): Generator<SampleSession> {
  const perSession = PER_LOAD * LOADS;
  const sessions = Math.max(1, Math.ceil(impressions / perSession));
  const notes = new Map<string, StoredNote>();
  for (let at = 0; at < sessions; at += 1) {
    const startedUtc = Math.round(now - days * DAY_MS + ((at + 0.5) / sessions) * days * DAY_MS);
    yield sessionAt(at, startedUtc, impressions, random, notes);
  }
}

function sessionAt(
  at: number,
  startedUtc: number,
  impressions: number,
  random: () => number,
  held: Map<string, StoredNote>,
): SampleSession {
  const sessionId = key('S', at);
  const made: SampleSession = {
    sessions: [sessionRow(sessionId, startedUtc)],
    feedLoads: [],
    impressions: [],
    observations: [],
    signals: [],
    links: [],
    notes: [],
    verdicts: [],
  };
  for (let load = 0; load < LOADS; load += 1) {
    const list = LISTS[Math.floor(random() * LISTS.length)] ?? LISTS[0];
    const feedLoadId = key('F', at * LOADS + load);
    const loadedUtc = startedUtc + load * 90_000;
    made.feedLoads.push({
      feedLoadId,
      sessionId,
      loadedUtc,
      itemsRendered: PER_LOAD,
      itemsViewable: PER_LOAD,
      navIndex: load,
      ...list,
    });
    for (let slot = 0; slot < PER_LOAD; slot += 1) {
      const index = (at * LOADS + load) * PER_LOAD + slot;
      if (index < impressions) addShowing(made, { index, slot, feedLoadId, loadedUtc, list }, random, held);
    }
  }
  made.notes = [...new Map(made.notes.map((note) => [note.noteKey, note])).values()];
  made.verdicts = [...new Map(made.verdicts.map((row) => [row.noteKey, row])).values()];
  return made;
}

type Place = { index: number; slot: number; feedLoadId: string; loadedUtc: number; list: (typeof LISTS)[number] };

function verdictFor(opened: boolean, slot: number, draw: number): VerdictCode {
  // Labels come more often higher up, as curves of position are drawn to show.
  if (draw < 0.12 - Math.min(slot, 20) * 0.003) return 'ad_labelled';
  if (draw < 0.14) return 'partner_labelled';
  if (!opened) return 'not_checked';
  if (draw < 0.22) return 'author_declared';
  if (draw < 0.4) return 'shoppable_unlabelled';
  if (draw < 0.46) return 'merchant_content';
  return draw < 0.6 ? 'weak_cues' : 'no_signal';
}

function addShowing(
  made: SampleSession,
  { index, slot, feedLoadId, loadedUtc, list }: Place,
  random: () => number,
  held: Map<string, StoredNote>,
): void {
  const impressionId = key('I', index);
  // A third of the showings are notes met before.
  const noteAt = random() < 0.33 ? Math.floor(random() * (index + 1)) : index;
  const noteKey = key('N', noteAt);
  const opened = random() < 0.12;
  const verdict = verdictFor(opened, slot, random());
  const level: Level = opened ? (random() < 0.5 ? 'detail_comments' : 'detail') : 'card';
  const shop = SHOPS[Math.floor(random() * SHOPS.length)] ?? 'taobao';
  const route = verdict === 'shoppable_unlabelled' || (opened && verdict === 'author_declared');
  const seenUtc = loadedUtc + slot * 1_500;
  const row: StoredImpression = {
    impressionId,
    feedLoadId,
    itemKind: 'note',
    itemId: key('i', noteAt),
    itemKey: noteKey,
    noteKey,
    slot,
    columnNo: slot % 5,
    yPx: Math.floor(slot / 5) * 380,
    cardWPx: 220,
    cardHPx: 300 + (slot % 3) * 40,
    firstRenderedUtc: seenUtc,
    viewable: random() < 0.9,
    maxVisibleRatio: 1,
    dwellMs: 1_000,
    exposureMs: Math.round(800 + random() * 4_000),
    opened,
    detailDwellMs: opened ? 12_000 : 0,
    playedMs: 0,
    verdictAtView: verdict,
    ...(verdict === 'ad_labelled'
      ? {
          labelWord: index % 2 === 0 ? '广告' : '赞助',
          labelFontPx: 10 + (index % 3),
          labelContrast: 3 + (index % 5) / 2,
          labelAreaRatio: 0.01 + (index % 4) / 500,
        }
      : {}),
    ...(verdict === 'partner_labelled' ? { labelWord: '品牌合作' } : {}),
    day: localDay(seenUtc, TZ_MIN),
    source: 'live',
    importId: '',
    surface: list.surface,
    level,
    shops: route ? [shop] : [],
  };
  made.impressions.push(row);
  made.observations.push(observationOf(row, verdict, shop, route));
  if (route) addLink(made, row, shop, seenUtc);
  addNote(made, row, verdict, held);
}

function observationOf(row: StoredImpression, verdict: VerdictCode, shop: string, route: boolean): ObservationRow {
  const found: SignalId[] = [
    ...(verdict === 'ad_labelled' ? (['plat_label_ad'] as const) : []),
    ...(verdict === 'partner_labelled' ? (['plat_label_partnership'] as const) : []),
    ...(verdict === 'author_declared' ? (['decl_text_explicit'] as const) : []),
    ...(route ? [shop === 'xiaohongshu' ? ('comp_goods_note' as const) : ('text_link_plain' as const)] : []),
  ];
  const looked = row.level === 'card' ? GATE_SIGNALS.slice(0, 4) : GATE_SIGNALS;
  const absent = looked.filter((signal) => !found.includes(signal));
  return {
    observationId: `${row.impressionId}.${row.level}`,
    impressionId: row.impressionId,
    itemKey: row.itemKey,
    ...(row.noteKey === undefined ? {} : { noteKey: row.noteKey }),
    source: 'live',
    importId: '',
    feedLoadId: row.feedLoadId,
    surface: row.surface,
    level: row.level,
    labelsReadable: true,
    found,
    absent,
    unread: SIGNALS.filter((signal) => !found.includes(signal) && !absent.includes(signal)),
    failed: [],
    detectorVersions: '',
    observedUtc: row.firstRenderedUtc,
  };
}

function addLink(made: SampleSession, row: StoredImpression, shop: string, observedUtc: number): void {
  const observationId = `${row.impressionId}.${row.level}`;
  const signal = shop === 'xiaohongshu' ? 'comp_goods_note' : 'text_link_plain';
  const shared = {
    observationId,
    place: 'text' as const,
    ...(row.noteKey === undefined ? {} : { noteKey: row.noteKey }),
  };
  const paid = (row.slot ?? 0) % 3 === 0;
  made.signals.push({
    ...shared,
    signalRowId: `${observationId}.${signal}.0`,
    signal,
    claim: 'route',
    evidenceClass: 'E3',
    words: 'author',
    matchedText: '示例链接',
    detectorVersion: 1,
  });
  made.links.push({
    ...shared,
    linkId: `${observationId}.${signal}.0`,
    platform: shop,
    kind: paid ? 'affiliate' : 'item',
    mechanism: shop === 'xiaohongshu' ? 'component' : 'typed',
    confidence: 'high',
    via: [],
    flags: [],
    attribution: paid ? 'commission' : 'none',
    ...(paid
      ? { affiliateNetwork: shop === 'jd' ? 'jd-union' : 'alimama', affiliateKey: `SAMPLEPARTY${row.slot}` }
      : {}),
    observedUtc,
    source: 'live',
    importId: '',
    route: true,
  });
}

function addNote(
  made: SampleSession,
  row: StoredImpression,
  verdict: VerdictCode,
  held: Map<string, StoredNote>,
): void {
  const noteKey = row.noteKey ?? '';
  const before = held.get(noteKey);
  const number = Number.parseInt(noteKey.slice(1), 32);
  const title = TITLES[number % TITLES.length];
  const note: StoredNote = {
    noteKey,
    source: 'live',
    importId: '',
    authorKey: key('A', number % 997),
    noteId: row.itemId,
    ...(title === undefined ? {} : { title }),
    ...(row.level === 'card' ? {} : { text: '示例正文，没有任何人的文字。', textLen: 14 }),
    accountKind: verdict === 'merchant_content' ? 'merchant' : row.level === 'card' ? 'untold' : 'personal',
    level: before !== undefined && before.level !== 'card' ? before.level : row.level,
    firstSeenUtc: before?.firstSeenUtc ?? row.firstRenderedUtc,
    lastSeenUtc: row.firstRenderedUtc,
    timesSeen: (before?.timesSeen ?? 0) + Number(counts(row)),
    labelledShowings: (before?.labelledShowings ?? 0) + Number(row.labelWord !== undefined),
    toldAt: {},
  };
  held.set(noteKey, note);
  made.notes.push(note);
  made.verdicts.push({
    noteKey,
    source: 'live',
    importId: '',
    rulesetVersion: 'sample',
    verdict,
    commercial: COMMERCIAL_VERDICTS.includes(verdict) ? 'yes' : verdict === 'no_signal' ? 'none_found' : 'unknown',
    disclosure: DISCLOSED_VERDICTS.includes(verdict) ? 'platform' : 'none_seen',
    ...(row.level === 'card' ? {} : { purchaseRoute: row.shops.length > 0 }),
    gateMet: row.level !== 'card',
    reasons: [],
    notTold: [],
    decidedUtc: row.firstRenderedUtc,
    level: row.level,
  });
}

function sessionRow(sessionId: string, startedUtc: number): SessionRow {
  return {
    sessionId,
    site: 'xiaohongshu',
    source: 'live',
    importId: '',
    startedUtc,
    endedUtc: startedUtc + LOADS * 90_000,
    tzOffsetMin: TZ_MIN,
    idleGapS: 1_800,
    extensionVersion: 'sample',
    rulesetVersion: 'sample',
    browser: 'sample',
    osFamily: 'sample',
    uiLocale: 'zh-CN',
    viewportW: 1440,
    viewportH: 900,
    devicePixelRatio: 2,
    mode: 'everyday',
    deepCapture: false,
    badgesShown: true,
    activeMs: 0,
  };
}

/** The daily counts of a sample's showings: all of a day must be given at once. */
export function sampleRollups(impressions: readonly StoredImpression[]): DailyRollup[] {
  return rollupChanges([], impressions.map(showingOf)).map((one) => {
    const [day, source, surface, dimension, value] = one.key;
    const { impressions: shown, noteDays, exposureMs } = one;
    return { day, source, surface, dimension, value, impressions: shown, noteDays, exposureMs };
  });
}
