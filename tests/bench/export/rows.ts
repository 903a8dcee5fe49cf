import type { RowOf, TableName } from '../../../utils/model/rows';
import { GATE_SIGNALS, SIGNALS } from '../../../utils/model/vocabulary';

/** Rows made when they are asked for, so that what is measured holds none: row `at` of a record of any size. */

const PAGE = 5_000;
const DAYS = 180;
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2026, 4, 26);

/** Scattered as hashes are, the same for the same number. */
function scattered(at: number): number {
  return (Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(at + 7, 0x85ebca6b)) >>> 0;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Sixteen characters without a pattern, as keyed ids have. */
function key(kind: number, at: number): string {
  const codes: number[] = [];
  for (let part = 0; part < 3; part += 1) {
    let bits = scattered(at * 31 + kind * 7919 + part * 104_729);
    for (let i = 0; i < 6 && codes.length < 16; i += 1) {
      codes.push(ALPHABET.charCodeAt(bits & 31));
      bits >>>= 5;
    }
  }
  // In one piece, as a store hands it out: a text put together letter by letter takes the engine several times the room.
  return String.fromCharCode(...codes);
}

/** Times in the order of keys: none. */
const seenAt = (at: number) => FIRST + (scattered(at) % (DAYS * DAY_MS));
const noteAt = (at: number) => Math.floor(at * 0.67);
const LOOKED = GATE_SIGNALS.slice(0, 4);
const UNREAD = SIGNALS.filter((signal) => !LOOKED.includes(signal));

const MAKERS: { [T in TableName]?: { share: number; make(at: number): RowOf<T> } } = {
  impressions: {
    share: 1,
    make: (at) => ({
      impressionId: key(1, at),
      feedLoadId: key(2, Math.floor(at / 25)),
      itemKind: 'note',
      itemId: key(3, noteAt(at)),
      itemKey: key(4, noteAt(at)),
      noteKey: key(4, noteAt(at)),
      slot: at % 25,
      columnNo: at % 5,
      yPx: (at % 25) * 380,
      cardWPx: 220,
      cardHPx: 300 + (at % 3) * 40,
      firstRenderedUtc: seenAt(at),
      viewable: at % 10 > 0,
      maxVisibleRatio: 1,
      dwellMs: 1_000 + (scattered(at) % 4_000),
      exposureMs: 800 + (scattered(at) % 3_000),
      opened: at % 9 === 0,
      detailDwellMs: at % 9 === 0 ? 12_000 : 0,
      playedMs: 0,
      ...(at % 12 === 0 ? { labelWord: '广告', labelFontPx: 12, labelContrast: 4.6, labelAreaRatio: 0.01 } : {}),
      verdictAtView: at % 12 === 0 ? 'ad_labelled' : 'not_checked',
    }),
  },
  observations: {
    share: 1,
    make: (at) => ({
      observationId: `${key(1, at)}.card`,
      impressionId: key(1, at),
      itemKey: key(4, noteAt(at)),
      noteKey: key(4, noteAt(at)),
      source: 'live',
      importId: '',
      feedLoadId: key(2, Math.floor(at / 25)),
      surface: at % 3 === 0 ? 'search' : 'explore',
      level: 'card',
      labelsReadable: true,
      found: at % 12 === 0 ? ['plat_label_ad'] : [],
      absent: [...LOOKED],
      unread: [...UNREAD],
      failed: [],
      detectorVersions: '',
      observedUtc: seenAt(at),
    }),
  },
  notes: {
    share: 0.67,
    make: (at) => ({
      noteKey: key(4, at),
      source: 'live',
      importId: '',
      authorKey: key(5, at % 9_973),
      noteId: key(3, at),
      title: `示例标题 ${at}`,
      accountKind: 'untold',
      level: 'card',
      likedMin: scattered(at) % 9_000,
      firstSeenUtc: seenAt(at),
      lastSeenUtc: seenAt(at),
      timesSeen: 1,
      labelledShowings: 0,
    }),
  },
  verdicts: {
    share: 0.67,
    make: (at) => ({
      noteKey: key(4, at),
      source: 'live',
      importId: '',
      rulesetVersion: 'bench',
      verdict: 'not_checked',
      commercial: 'unknown',
      disclosure: 'not_checked',
      gateMet: false,
      reasons: [],
      notTold: [...UNREAD],
      decidedUtc: seenAt(at),
    }),
  },
};

/** The rows of a record of `impressions` showings; tables that are small beside these are left empty. */
export function rowsOf(impressions: number) {
  return async function* rows<T extends TableName>(table: T): AsyncGenerator<RowOf<T>[]> {
    const maker = MAKERS[table] as { share: number; make(at: number): RowOf<T> } | undefined;
    const count = Math.floor(impressions * (maker?.share ?? 0));
    for (let from = 0; maker !== undefined && from < count; from += PAGE) {
      yield Array.from({ length: Math.min(PAGE, count - from) }, (_, at) => maker.make(from + at));
    }
  };
}
