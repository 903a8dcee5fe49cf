/**
 * An invented record of half a year, day by day: what one busy reader, or a small study, comes to. All of it follows
 * from the seed and the last moment. The rows are as the product writes them; nothing of them is anybody's.
 *
 * Longer than 300 lines because a day's showings, notes and counts are drawn in one pass from one stream of numbers.
 */
import type {
  DailyRollup,
  FeedLoadRow,
  KeywordRow,
  ObservationRow,
  SessionRow,
  SignalRow,
} from '../../../utils/model/rows';
import { RULESET_VERSION } from '../../../utils/model/ruleset';
import type { Level, Surface } from '../../../utils/model/vocabulary';
import { counts, showingOf } from '../../../utils/record/impression';
import { localDay } from '../../../utils/record/local-day';
import { rollupChanges, strength } from '../../../utils/record/rollup';
import type { StoredImpression, StoredLink, StoredNote, StoredVerdict } from '../../../utils/record/stored';
import { seededRandom } from '../../../utils/summarise/random';
import { foundIn, linkRow, observationRow, type Seen, signalRows, verdictOf, verdictRow } from './findings';
import { type InventedNote, inventedNote, KINDS, keyOf, noteRow, openNote } from './notes';
import { SUBJECTS } from './texts';

export type MillionOptions = { impressions: number; days: number; now: number; tzOffsetMin: number; seed: number };

export type DayRows = {
  sessions: SessionRow[];
  feedLoads: FeedLoadRow[];
  impressions: StoredImpression[];
  observations: ObservationRow[];
  signals: SignalRow[];
  links: StoredLink[];
  dailyRollups: DailyRollup[];
};

const DAY_MS = 86_400_000;
const SESSIONS_PER_DAY = 5;
const PER_LOAD = 40;
const NOTES_PER_SHOWING = 0.122;
/** One showing in so many came from the capture that was imported. */
const CAPTURED = 0.015;
const CAPTURE_ID = 'CAPTURE000000001';
const OPENED = 0.075;
/** Label, slot by slot: where the platform puts its advertisements. */
const AD_SLOTS = new Set([3, 9, 16, 24, 33]);

type List = { surface: Surface; channel?: string; keywordId?: string; subject?: number; weight: number };
const CHANNELS = ['homefeed_recommend', 'homefeed.fashion_v3', 'homefeed.food_v3', 'homefeed.household_product_v3'];
const LISTS: readonly List[] = [
  ...CHANNELS.map((channel, at) => ({ surface: 'explore' as const, channel, weight: at === 0 ? 38 : 6 })),
  ...SUBJECTS.map((_, at) => ({
    surface: 'search' as const,
    keywordId: keyOf(KINDS.shop, at),
    subject: at,
    weight: 2.2,
  })),
  { surface: 'profile', weight: 7 },
  { surface: 'board', weight: 2 },
  { surface: 'related', weight: 5 },
  { surface: 'note', weight: 2 },
];

export function keywordRows({ now, days }: MillionOptions): KeywordRow[] {
  return SUBJECTS.map(({ word }, at) => ({
    keywordId: keyOf(KINDS.shop, at),
    keyword: word,
    class: at % 3 === 2 ? 'control' : 'commercial',
    origin: 'manual',
    addedUtc: now - days * DAY_MS,
  }));
}

export class InventedRecord {
  readonly notes = new Map<string, StoredNote>();
  readonly verdicts = new Map<string, StoredVerdict>();
  readonly #random: () => number;
  readonly #of: number;
  #impression = 0;
  #load = 0;

  constructor(readonly options: MillionOptions) {
    this.#random = seededRandom(options.seed);
    this.#of = Math.max(50, Math.round(options.impressions * NOTES_PER_SHOWING));
  }

  /** Oldest day first; the notes and their verdicts stand in `notes` and `verdicts` at the end. */
  *days(): Generator<DayRows> {
    const { impressions, days, now, tzOffsetMin } = this.options;
    for (let day = 0; day < days; day += 1) {
      const made: DayRows = {
        sessions: [],
        feedLoads: [],
        impressions: [],
        observations: [],
        signals: [],
        links: [],
        dailyRollups: [],
      };
      // More on some days than on others, the last day ending now.
      const until = Math.round((impressions * (day + 1 + 0.3 * Math.sin(day))) / (days + 0.3 * Math.sin(days - 1)));
      const endUtc = now - (days - 1 - day) * DAY_MS;
      const count = Math.max(0, Math.min(impressions, day === days - 1 ? impressions : until) - this.#impression);
      for (let at = 0; at < SESSIONS_PER_DAY; at += 1) {
        const part = Math.floor((count * (at + 1)) / SESSIONS_PER_DAY) - Math.floor((count * at) / SESSIONS_PER_DAY);
        // Sessions lie within one local day.
        const midnight = endUtc - ((endUtc + tzOffsetMin * 60_000) % DAY_MS);
        const startUtc = midnight + Math.round(((endUtc - midnight) * (at + 0.1)) / SESSIONS_PER_DAY);
        this.#session(made, day, at, startUtc, (endUtc - midnight) / SESSIONS_PER_DAY / 1.3, part);
      }
      made.dailyRollups = rollupChanges([], made.impressions.map(showingOf)).map((one) => {
        const [of, source, surface, dimension, value] = one.key;
        const { impressions: shown, noteDays, exposureMs } = one;
        return { day: of, source, surface, dimension, value, impressions: shown, noteDays, exposureMs };
      });
      yield made;
    }
  }

  #session(made: DayRows, day: number, at: number, startUtc: number, lasts: number, count: number): void {
    const index = day * SESSIONS_PER_DAY + at;
    const sessionId = keyOf(KINDS.session, index);
    const isCapture = index % Math.round(1 / CAPTURED) === 7;
    const deepCapture = !isCapture && index % 9 === 4;
    const [source, importId] = isCapture ? (['capture', CAPTURE_ID] as const) : (['live', ''] as const);
    made.sessions.push({
      sessionId,
      site: 'xiaohongshu',
      source,
      importId,
      startedUtc: startUtc,
      endedUtc: startUtc + Math.round(lasts),
      tzOffsetMin: this.options.tzOffsetMin,
      idleGapS: 1_800,
      extensionVersion: 'sample',
      rulesetVersion: RULESET_VERSION,
      browser: 'sample',
      osFamily: 'sample',
      uiLocale: 'zh-CN',
      viewportW: 1440,
      viewportH: 900,
      devicePixelRatio: 2,
      loggedIn: true,
      mode: 'everyday',
      deepCapture,
      badgesShown: true,
      activeMs: Math.round(lasts * 0.7),
    });
    const loads = Math.max(1, Math.ceil(count / PER_LOAD));
    for (let load = 0; load < loads; load += 1) {
      const list: List = isCapture ? { surface: load % 3 === 0 ? 'app_note' : 'app_feed', weight: 1 } : this.#list();
      const feedLoadId = keyOf(KINDS.load, this.#load);
      this.#load += 1;
      const loadedUtc = startUtc + Math.round((lasts * load) / loads);
      const items = Math.min(PER_LOAD, count - load * PER_LOAD);
      made.feedLoads.push({
        feedLoadId,
        sessionId,
        surface: list.surface,
        ...(list.channel === undefined ? {} : { channel: list.channel }),
        ...(list.keywordId === undefined ? {} : { keywordId: list.keywordId }),
        loadedUtc,
        columns: 5,
        itemsRendered: items,
        itemsViewable: items,
        navIndex: load,
      });
      for (let slot = 0; slot < items; slot += 1) {
        const atUtc = loadedUtc + Math.round((slot * lasts) / loads / PER_LOAD);
        this.#showing(made, { feedLoadId, list, slot, atUtc, deepCapture, source, importId });
      }
    }
  }

  #list(): List {
    let left = this.#random() * LISTS.reduce((sum, { weight }) => sum + weight, 0);
    const chosen = LISTS.find(({ weight }) => {
      left -= weight;
      return left < 0;
    });
    return chosen ?? { surface: 'explore', weight: 1 };
  }

  /** Mostly what is new; some of it met before, a little again and again. */
  #note(list: List, slot: number): InventedNote {
    const of = this.#of;
    const done = this.#impression / this.options.impressions;
    const draw = this.#random();
    const back = draw < 0.62 ? this.#random() * 0.02 : draw < 0.9 ? this.#random() ** 2 * 0.3 : this.#random();
    let at = Math.min(of - 1, Math.max(0, Math.floor(of * (done - back * done))));
    if (draw >= 0.9) at -= at % 40;
    if (list.subject !== undefined) at = Math.min(of - 1, at - (at % SUBJECTS.length) + list.subject);
    const wantsAd = AD_SLOTS.has(slot) && list.surface !== 'profile' && this.#random() < 0.45;
    for (let step = 0; wantsAd && step < 60; step += 1) {
      const next = inventedNote(Math.max(0, at - step * SUBJECTS.length), of);
      if (next.nature === 'ad') return next;
    }
    return inventedNote(at, of);
  }

  #showing(
    made: DayRows,
    place: Pick<Seen, 'deepCapture' | 'source'> & {
      feedLoadId: string;
      list: List;
      slot: number;
      atUtc: number;
      importId: string;
    },
  ): void {
    const { feedLoadId, list, slot, atUtc, deepCapture, source, importId } = place;
    const random = this.#random;
    const index = this.#impression;
    const note = this.#note(list, slot);
    this.#impression += 1;
    const impressionId = keyOf(KINDS.impression, index);
    const kind = random();
    const isQuery = list.surface === 'explore' && kind < 0.008;
    const isLive = !isQuery && kind < 0.025;
    const isNote = !isQuery && !isLive;
    const isCapture = source === 'capture';
    const opened = isNote && !isCapture && (list.surface === 'note' || random() < OPENED);
    const full = !isCapture && opened && random() < 0.96;
    const level: Level = !opened && !isCapture ? 'card' : random() < 0.5 ? 'detail' : 'detail_comments';
    const showsLabel =
      isNote && !isCapture && (note.nature === 'ad' ? random() < 0.88 : note.nature === 'partner' && random() < 0.7);
    const viewable = isCapture || opened || random() < 0.93;
    const labelsReadable = !isCapture && random() < 0.985;
    const seen: Seen = {
      note,
      level,
      labelsReadable,
      deepCapture,
      source,
      ...(showsLabel && labelsReadable ? { labelWord: note.labelWord } : {}),
    };
    const found = isNote ? foundIn(seen) : [];
    const routes = level !== 'card' && found.some(({ claim }) => claim === 'route');
    const exposureMs = viewable ? Math.round(700 + random() ** 3 * 9_000) : 0;
    const itemId = isNote ? note.noteId : `item${index}`;
    const row: StoredImpression = {
      impressionId,
      feedLoadId,
      itemKind: isNote ? 'note' : isQuery ? 'query' : 'live',
      itemId,
      itemKey: isNote ? note.noteKey : keyOf(KINDS.item, index),
      ...(isNote ? { noteKey: note.noteKey } : {}),
      slot,
      ...(isCapture
        ? {}
        : { columnNo: slot % 5, yPx: Math.floor(slot / 5) * 380, cardWPx: 236, cardHPx: 320 + (note.at % 4) * 30 }),
      firstRenderedUtc: atUtc,
      ...(viewable && !isCapture ? { firstViewableUtc: atUtc + 600 } : {}),
      viewable,
      maxVisibleRatio: viewable ? 1 : 0.3,
      dwellMs: exposureMs * 2,
      exposureMs,
      opened,
      detailDwellMs: opened ? Math.round(3_000 + random() * 40_000) : 0,
      playedMs: 0,
      ...(seen.labelWord === undefined
        ? {}
        : {
            labelWord: seen.labelWord,
            labelFontPx: 10 + (note.at % 3),
            labelContrast: 2.5 + (note.at % 7) / 2,
            labelAreaRatio: 0.006 + (note.at % 5) / 1_000,
          }),
      verdictAtView: isNote ? verdictOf(seen, found, full && labelsReadable) : 'not_checked',
      day: localDay(atUtc, this.options.tzOffsetMin),
      source,
      importId,
      surface: list.surface,
      level,
      shops: routes && note.shop !== undefined ? [note.shop] : [],
    };
    made.impressions.push(row);
    if (!isQuery) this.#observe(made, row, seen, found);
    if (isNote) this.#keep(row, note, found, full && labelsReadable);
  }

  #observe(made: DayRows, row: StoredImpression, seen: Seen, found: ReturnType<typeof foundIn>): void {
    const onCard = found.filter(({ place }) => place === 'card_label' || place === 'data');
    const levels: [Level, typeof found][] =
      row.level === 'card'
        ? [['card', found]]
        : row.source === 'capture' || row.surface === 'note'
          ? [[row.level, found]]
          : [
              ['card', onCard],
              [row.level, found],
            ];
    for (const [level, of] of levels) {
      const observation = observationRow(row, seen, of, level);
      made.observations.push(observation);
      const signals = signalRows(observation, of);
      for (const signal of signals) {
        made.signals.push(signal);
        if (signal.claim === 'route' && row.shops.length > 0) made.links.push(linkRow(signal, seen.note, row));
      }
    }
  }

  #keep(row: StoredImpression, note: InventedNote, found: ReturnType<typeof foundIn>, gateMet: boolean): void {
    const id = `${row.source} ${note.noteKey}`;
    const held =
      this.notes.get(id) ?? noteRow(note, row.firstRenderedUtc, row.source as 'live' | 'capture', row.importId);
    this.notes.set(id, held);
    held.lastSeenUtc = Math.max(held.lastSeenUtc, row.firstRenderedUtc);
    held.timesSeen += Number(counts(row));
    held.labelledShowings += Number(row.labelWord !== undefined);
    if (row.level !== 'card') openNote(held, note, row.firstRenderedUtc);
    const before = this.verdicts.get(id);
    const now = verdictRow(row, found, gateMet, RULESET_VERSION);
    if (before === undefined || strength(now.verdict) < strength(before.verdict)) {
      this.verdicts.set(id, { ...now, gateMet: gateMet || before?.gateMet === true });
    } else if (gateMet) before.gateMet = true;
  }
}

export const CAPTURE_IMPORT_ID = CAPTURE_ID;
