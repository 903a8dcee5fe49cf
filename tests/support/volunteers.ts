/** Longer than 300 lines because every table is in it, and rows of one showing go together. */
import type { ExportFacts, ExportInput } from '../../utils/export/format';
import type { NoteRow, RowOf, VerdictRow } from '../../utils/model/rows';
import {
  COMMERCIAL_VERDICTS,
  DISCLOSED_VERDICTS,
  GATE_SIGNALS,
  LEVELS,
  type Level,
  SIGNALS,
  type SignalId,
  type Source,
  VERDICT_CODES,
  type VerdictCode,
} from '../../utils/model/vocabulary';
import { seededRandom } from '../../utils/summarise/random';

/**
 * Invented records of many volunteers of one study, for queries over more than one machine's data. One person at a time
 * is in memory, however many there are; the same options give the same rows. Notes are met by several people, under the
 * same key. No text in it is anybody's.
 */

export type VolunteersOptions = {
  impressions: number;
  people: number;
  days: number;
  /** Epoch ms of the end. */
  now: number;
  seed: number;
};

const TABLES = [
  'sessions',
  'feedLoads',
  'keywords',
  'impressions',
  'notes',
  'observations',
  'signals',
  'links',
  'verdicts',
  'imports',
] as const;
type Table = (typeof TABLES)[number];
export type VolunteerRows = { [T in Table]: RowOf<T>[] };
export type Volunteer = { participantKey: string; rows: VolunteerRows };

const DAY_MS = 86_400_000;
const PER_LOAD = 25;
const LOADS_PER_SESSION = 8;
const KEYWORDS = 12;
const NOTES_PER_PERSON = 3_000;
const LIVE_LISTS = ['explore', 'explore', 'explore', 'search', 'search', 'profile', 'related'] as const;
const APP_LISTS = ['app_feed', 'app_feed', 'app_search'] as const;
const SHOPS = ['taobao', 'tmall', 'jd', 'pdd', 'xiaohongshu', 'douyin'] as const;
const WORDS = ['广告', '赞助'] as const;

const idOf = (kind: string, at: number) =>
  `${kind}${at
    .toString(32)
    .toUpperCase()
    .padStart(16 - kind.length, '0')}`;

/** A number in [0, 1) that belongs to a note: whoever meets it meets the same note. */
function trait(note: number, which: number): number {
  let mixed = Math.imul(note + 1, 0x9e3779b1) ^ Math.imul(which + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
}

const isSeller = (note: number) => trait(note, 1) < 0.06;
const hasRoute = (note: number) => trait(note, 2) < 0.25;
const isDeclared = (note: number) => trait(note, 3) < 0.08;
const hasCue = (note: number) => trait(note, 4) < 0.2;
const shopOf = (note: number) => SHOPS[Math.floor(trait(note, 5) * SHOPS.length)] ?? 'taobao';

/** One person after the other. */
export function* volunteers(options: VolunteersOptions): Generator<Volunteer> {
  const { impressions, people, seed } = options;
  let made = 0;
  for (let person = 0; person < people; person += 1) {
    const until = Math.round(((person + 1) / people) * impressions);
    yield new Maker(options, person, seededRandom(seed * 100_003 + person)).make(until - made);
    made = until;
  }
}

type Visit = { sessionId: string; source: Source; importId: string; deepCapture: boolean; startedUtc: number };
type Load = { feedLoadId: string; surface: RowOf<'feedLoads'>['surface']; at: number };

class Maker {
  readonly #rows: VolunteerRows = Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as VolunteerRows;
  readonly #notes = new Map<string, NoteRow>();
  readonly #verdicts = new Map<string, VerdictRow>();
  #item = 0;

  constructor(
    readonly options: VolunteersOptions,
    readonly person: number,
    readonly random: () => number,
  ) {}

  make(impressions: number): Volunteer {
    const participantKey = idOf('P', this.person);
    const { days, now } = this.options;
    const perSession = PER_LOAD * LOADS_PER_SESSION;
    const sessions = Math.max(1, Math.ceil(impressions / perSession));
    const importId = idOf('M', this.person);
    for (let at = 0; at < KEYWORDS; at += 1) {
      const keywordId = idOf('K', at);
      this.#rows.keywords.push({ keywordId, keyword: `示例词 ${at}`, origin: 'manual', addedUtc: now - days * DAY_MS });
    }
    for (let at = 0; at < sessions; at += 1) {
      const source: Source = (at + this.person) % 5 === 4 ? 'capture' : 'live';
      const visit: Visit = {
        sessionId: `${idOf('S', at)}.${participantKey}`,
        source,
        importId: source === 'live' ? '' : importId,
        deepCapture: this.random() < 0.3,
        startedUtc: Math.round(now - days * DAY_MS + ((at + 0.5) / sessions) * days * DAY_MS),
      };
      this.#session(visit, participantKey);
      for (let load = 0; load < LOADS_PER_SESSION && this.#item < impressions; load += 1) {
        this.#load(visit, load, Math.min(PER_LOAD, impressions - this.#item));
      }
    }
    if (this.#rows.sessions.some(({ source }) => source === 'capture')) this.#import(importId);
    this.#rows.notes.push(...this.#notes.values());
    this.#rows.verdicts.push(...this.#verdicts.values());
    return { participantKey, rows: this.#rows };
  }

  #session({ sessionId, source, importId, deepCapture, startedUtc }: Visit, participantKey: string): void {
    this.#rows.sessions.push({
      sessionId,
      studyId: 'STUDY',
      participantKey,
      site: 'xiaohongshu',
      source,
      importId,
      startedUtc,
      endedUtc: startedUtc + LOADS_PER_SESSION * 90_000,
      tzOffsetMin: 480,
      idleGapS: 1_800,
      extensionVersion: 'sample',
      rulesetVersion: 'sample.1',
      browser: 'sample',
      osFamily: 'sample',
      uiLocale: 'zh-CN',
      viewportW: 1440,
      viewportH: 900,
      devicePixelRatio: 2,
      mode: 'study',
      deepCapture,
      badgesShown: false,
      activeMs: 0,
    });
  }

  #import(importId: string): void {
    this.#rows.imports.push({
      importId,
      format: 'har',
      fileName: 'sample.har',
      sha256: '0'.repeat(64),
      read: 1,
      kept: 1,
      duplicate: 0,
      skipped: {},
      importedUtc: this.options.now,
      status: 'committed',
    });
  }

  #load(visit: Visit, at: number, items: number): void {
    const lists = visit.source === 'live' ? LIVE_LISTS : APP_LISTS;
    const surface = lists[Math.floor(this.random() * lists.length)] ?? 'explore';
    const load: Load = { feedLoadId: `${visit.sessionId}.${at}`, surface, at: visit.startedUtc + at * 90_000 };
    const isSearch = surface === 'search' || surface === 'app_search';
    // Some runs end early.
    const seen = isSearch && this.random() < 0.2 ? Math.min(items, 12) : items;
    this.#rows.feedLoads.push({
      feedLoadId: load.feedLoadId,
      sessionId: visit.sessionId,
      surface,
      ...(surface === 'explore' ? { channel: 'homefeed_recommend' } : {}),
      ...(isSearch ? { keywordId: idOf('K', Math.floor(this.random() * KEYWORDS)), runNo: at } : {}),
      loadedUtc: load.at,
      itemsRendered: seen,
      itemsViewable: seen,
      navIndex: at,
    });
    for (let slot = 0; slot < items; slot += 1) {
      this.#item += 1;
      if (slot < seen) this.#showing(visit, load, slot);
    }
  }

  #showing(visit: Visit, load: Load, slot: number): void {
    const { random } = this;
    const live = visit.source === 'live';
    const draw = random();
    const itemKind = draw < 0.02 ? 'query' : draw < 0.035 ? 'ad_tile' : draw < 0.045 ? 'live' : 'note';
    // A few notes are met by many, most by few.
    const note = Math.floor(this.options.people * NOTES_PER_PERSON * random() ** 3);
    const noteKey = itemKind === 'note' ? idOf('N', note) : undefined;
    const opened = live && noteKey !== undefined && random() < 0.12;
    const level: Level = opened ? (random() < 0.5 ? 'detail_comments' : 'detail') : live ? 'card' : 'detail';
    const readable = live ? (random() < 0.98 ? true : random() < 0.5 ? false : undefined) : undefined;
    const isAd = itemKind === 'ad_tile' || random() < 0.12 - Math.min(slot, 20) * 0.004;
    const tellsFlag = live ? visit.deepCapture : random() < 0.9;
    const labelled = live && isAd && random() < 0.92;
    const verdict = verdictOf({ live, isAd, labelled, tellsFlag, opened, note, isNote: noteKey !== undefined });
    const impressionId = `${load.feedLoadId}.${slot}`;
    const at = load.at + slot * 1_500;
    const route = level !== 'card' && noteKey !== undefined && hasRoute(note);
    this.#rows.impressions.push({
      impressionId,
      feedLoadId: load.feedLoadId,
      itemKind,
      itemId: idOf('i', note),
      itemKey: noteKey ?? idOf('X', note),
      ...(noteKey === undefined ? {} : { noteKey }),
      ...(random() < 0.995 ? { slot } : {}),
      ...(live ? { columnNo: slot % 5, yPx: Math.floor(slot / 5) * 380, cardWPx: 220 } : {}),
      ...(live && random() < 0.99 ? { cardHPx: 300 + (slot % 3) * 40 } : {}),
      firstRenderedUtc: at,
      viewable: !live || random() < 0.9,
      maxVisibleRatio: live ? 1 : 0,
      dwellMs: live ? 1_000 : 0,
      exposureMs: live ? Math.round(800 + random() * 4_000) : 0,
      opened,
      detailDwellMs: opened ? 12_000 : 0,
      playedMs: 0,
      ...(labelled ? { labelWord: WORDS[note % 2] ?? '广告' } : {}),
      ...(labelled && random() < 0.95
        ? { labelFontPx: 10 + (note % 5), labelContrast: 2 + trait(note, 6) * 5, labelAreaRatio: trait(note, 7) / 50 }
        : {}),
      verdictAtView: verdict,
    });
    const flag = tellsFlag ? isAd : undefined;
    this.#observe(visit, load, { impressionId, at, noteKey, level, readable, labelled, flag, route, note });
    if (noteKey !== undefined) this.#judge(visit, { noteKey, note, level, verdict, at, labelled, readable });
  }

  #observe(
    visit: Visit,
    load: Load,
    seen: {
      impressionId: string;
      at: number;
      noteKey: string | undefined;
      level: Level;
      readable: boolean | undefined;
      labelled: boolean;
      flag: boolean | undefined;
      route: boolean;
      note: number;
    },
  ): void {
    const { impressionId, at, noteKey, level, readable, labelled, flag, route, note } = seen;
    const component = shopOf(note) === 'xiaohongshu';
    const routeSignal: SignalId = component ? 'comp_goods_card' : 'text_link_plain';
    const found: SignalId[] = [];
    if (labelled) found.push('plat_label_ad');
    if (flag === true) found.push('data_ad_flag');
    if (route) found.push(routeSignal);
    const looked = level === 'card' ? CARD_SIGNALS : GATE_SIGNALS;
    const absent = (flag === false ? [...looked, 'data_ad_flag' as const] : looked).filter(
      (signal) => !found.includes(signal),
    );
    const observationId = `${impressionId}.${level}`;
    const shared = { observationId, ...(noteKey === undefined ? {} : { noteKey }) };
    this.#rows.observations.push({
      ...shared,
      impressionId,
      itemKey: noteKey ?? idOf('X', note),
      source: visit.source,
      importId: visit.importId,
      feedLoadId: load.feedLoadId,
      surface: load.surface,
      level,
      ...(readable === undefined ? {} : { labelsReadable: readable }),
      found,
      absent,
      unread: SIGNALS.filter((signal) => !found.includes(signal) && !absent.includes(signal)),
      failed: [],
      detectorVersions: '',
      observedUtc: at,
    });
    const cue = level !== 'card' && !route && hasCue(note);
    if (!route && !cue) return;
    const signal = route ? routeSignal : 'text_contact';
    const rowId = `${observationId}.${signal}.0`;
    this.#rows.signals.push({
      ...shared,
      signalRowId: rowId,
      signal,
      claim: route ? 'route' : 'cue',
      evidenceClass: 'E3',
      place: 'text',
      words: 'author',
      matchedText: '示例链接',
      detectorVersion: 1,
    });
    const paid = note % 3 === 0;
    this.#rows.links.push({
      ...shared,
      linkId: rowId,
      platform: shopOf(note),
      kind: paid ? 'affiliate' : 'item',
      place: 'text',
      mechanism: component ? 'component' : 'typed',
      confidence: 'high',
      ...(note % 11 === 0 ? { targetPlatform: 'tmall' } : {}),
      via: [],
      flags: [],
      attribution: paid ? 'commission' : 'none',
      ...(paid ? { affiliateNetwork: 'alimama', affiliateKey: idOf('Y', note % 97) } : {}),
      observedUtc: at,
    });
  }

  #judge(
    { source, importId }: Visit,
    seen: {
      noteKey: string;
      note: number;
      level: Level;
      verdict: VerdictCode;
      at: number;
      labelled: boolean;
      readable: boolean | undefined;
    },
  ): void {
    const { noteKey, note, level, verdict, at, labelled, readable } = seen;
    const key = `${noteKey}/${importId}`;
    const told = level !== 'card' && trait(note, 8) < 0.7;
    const held = this.#notes.get(key);
    this.#notes.set(key, {
      noteKey,
      source,
      importId,
      ...(trait(note, 9) < 0.95 ? { authorKey: idOf('A', Math.floor(trait(note, 10) * 4_000)) } : {}),
      noteId: idOf('i', note),
      textLen: 40 + (note % 400),
      accountKind: told ? (isSeller(note) ? 'merchant' : 'personal') : (held?.accountKind ?? 'untold'),
      level: held === undefined || LEVELS.indexOf(level) > LEVELS.indexOf(held.level) ? level : held.level,
      firstSeenUtc: held?.firstSeenUtc ?? at,
      lastSeenUtc: at,
      timesSeen: (held?.timesSeen ?? 0) + 1,
      labelledShowings: (held?.labelledShowings ?? 0) + Number(labelled),
    });
    const before = this.#verdicts.get(key);
    const strongest = [verdict, before?.verdict ?? verdict].sort(
      (a, b) => VERDICT_CODES.indexOf(a) - VERDICT_CODES.indexOf(b),
    )[0];
    const now = strongest ?? verdict;
    const route = level === 'card' ? before?.purchaseRoute : hasRoute(note);
    this.#verdicts.set(key, {
      noteKey,
      source,
      importId,
      rulesetVersion: 'sample.1',
      verdict: now,
      commercial: COMMERCIAL_VERDICTS.includes(now) ? 'yes' : now === 'no_signal' ? 'none_found' : 'unknown',
      disclosure: DISCLOSED_VERDICTS.includes(now) ? 'platform' : 'none_seen',
      ...(route === undefined ? {} : { purchaseRoute: route }),
      gateMet: before?.gateMet === true || (level !== 'card' && readable === true),
      reasons: [],
      notTold: [],
      decidedUtc: at,
    });
  }
}

const CARD_SIGNALS = GATE_SIGNALS.slice(0, 4);

function verdictOf(showing: {
  live: boolean;
  isAd: boolean;
  labelled: boolean;
  tellsFlag: boolean;
  opened: boolean;
  note: number;
  isNote: boolean;
}): VerdictCode {
  const { live, isAd, labelled, tellsFlag, opened, note, isNote } = showing;
  if (labelled) return 'ad_labelled';
  if (!live) {
    if (isAd && tellsFlag) return 'ad_in_data';
    if (isNote && hasRoute(note)) return 'route_in_data';
    return tellsFlag && !isAd ? 'none_in_data' : 'not_checked';
  }
  if (isAd && tellsFlag) return 'ad_data_unlabelled';
  if (!opened) return 'not_checked';
  if (isDeclared(note)) return 'author_declared';
  if (isSeller(note)) return 'merchant_content';
  if (hasRoute(note)) return 'shoppable_unlabelled';
  return hasCue(note) ? 'weak_cues' : 'no_signal';
}

/** What an export of one person's record is made from; see utils/export. */
export function exportInput(
  { rows }: Volunteer,
  {
    tier = 'T1',
    madeUtc,
    hash,
  }: Partial<Pick<ExportFacts, 'tier'>> & Pick<ExportFacts, 'madeUtc'> & Pick<ExportInput, 'hash'>,
): ExportInput {
  return {
    facts: {
      tier,
      madeUtc,
      extensionVersion: 'sample',
      rulesetVersion: 'sample.1',
      chosen: { from: 'all' },
      keys: { studyId: 'STUDY' },
    },
    async *rows<T extends RowTable>(table: T) {
      const held = rows[table as Table] as unknown as readonly RowOf<T>[] | undefined;
      if (held !== undefined && held.length > 0) yield held;
    },
    async *files() {},
    hash,
  };
}

type RowTable = Parameters<ExportInput['rows']>[0];
