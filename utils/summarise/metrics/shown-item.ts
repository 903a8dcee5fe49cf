import {
  type FeedLoadRow,
  type ImpressionRow,
  isExposure,
  type NoteRow,
  type ObservationRow,
  type SessionRow,
} from '../../model/rows';
import {
  COMMERCIAL_VERDICTS,
  LEVELS,
  type Level,
  type SignalId,
  type Source,
  type Surface,
  type VerdictCode,
} from '../../model/vocabulary';

/** One content impression with its circumstances: what the metrics about showings count. */
export type ShownItem = {
  source: Source;
  surface: Surface;
  sessionId: string;
  feedLoadId: string;
  keywordId?: string;
  /** Missing: not known, then the note is a cluster of its own. */
  authorKey?: string;
  noteKey?: string;
  isNote: boolean;
  slot?: number;
  verdict: VerdictCode;
  level: Level;
  /** Missing: the input held no rendered page. */
  labelsReadable?: boolean;
  /** Was an ad-delivery field found? Missing: the input cannot tell. */
  adFlag?: boolean;
  /** Any platform label found. */
  labelled: boolean;
  deepCapture: boolean;
  opened: boolean;
  exposureMs: number;
  /** CSS px²; missing: not measured. */
  areaPx?: number;
  /** Began within the first screen of the list. */
  firstScreen?: boolean;
  labelFontPx?: number;
  labelContrast?: number;
  labelAreaRatio?: number;
};

export type ShownRows = {
  impressions: Iterable<ImpressionRow>;
  feedLoads: ReadonlyMap<string, FeedLoadRow>;
  sessions: ReadonlyMap<string, SessionRow>;
  /** By impression. */
  observations: ReadonlyMap<string, readonly ObservationRow[]>;
  /** By note key, of the same source and import. */
  notes: ReadonlyMap<string, NoteRow>;
};

const PLATFORM_LABELS: readonly SignalId[] = [
  'plat_label_ad',
  'plat_label_sponsored',
  'plat_label_partnership',
  'plat_label_other',
];

function outcome(observations: readonly ObservationRow[], signal: SignalId): boolean | undefined {
  if (observations.some(({ found }) => found.includes(signal))) return true;
  return observations.some(({ absent }) => absent.includes(signal)) ? false : undefined;
}

function readable(observations: readonly ObservationRow[]): boolean | undefined {
  const told = observations.flatMap(({ labelsReadable }) => labelsReadable ?? []);
  return told.length === 0 ? undefined : told.includes(true);
}

function deepest(observations: readonly ObservationRow[]): Level {
  return observations.reduce<Level>(
    (level, one) => (LEVELS.indexOf(one.level) > LEVELS.indexOf(level) ? one.level : level),
    'card',
  );
}

function withTold<T extends object>(item: T, told: { [name: string]: unknown }): T {
  return Object.assign(item, Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)));
}

/** Joins rows to items, one after the other; impressions that are no exposure are left out. */
export function* shownItems(rows: ShownRows): Generator<ShownItem> {
  for (const row of rows.impressions) {
    const load = rows.feedLoads.get(row.feedLoadId);
    const session = load && rows.sessions.get(load.sessionId);
    if (load === undefined || session === undefined || !isExposure(row, session.source)) continue;
    const seen = rows.observations.get(row.impressionId) ?? [];
    const item: ShownItem = {
      source: session.source,
      surface: load.surface,
      sessionId: session.sessionId,
      feedLoadId: load.feedLoadId,
      isNote: row.itemKind === 'note',
      verdict: row.verdictAtView,
      level: deepest(seen),
      labelled: PLATFORM_LABELS.some((signal) => outcome(seen, signal) === true),
      deepCapture: session.deepCapture,
      opened: row.opened,
      exposureMs: row.exposureMs,
    };
    const measured = row.cardWPx !== undefined && row.cardHPx !== undefined;
    yield withTold(item, {
      keywordId: load.keywordId,
      noteKey: row.noteKey,
      authorKey: row.noteKey === undefined ? undefined : rows.notes.get(row.noteKey)?.authorKey,
      slot: row.slot,
      labelsReadable: readable(seen),
      adFlag: outcome(seen, 'data_ad_flag'),
      areaPx: measured ? (row.cardWPx ?? 0) * (row.cardHPx ?? 0) : undefined,
      firstScreen: row.yPx === undefined ? undefined : row.yPx < session.viewportH,
      labelFontPx: row.labelFontPx,
      labelContrast: row.labelContrast,
      labelAreaRatio: row.labelAreaRatio,
    });
  }
}

/** An advertisement as the source can tell it: by its label on the page, by its field in a capture. */
export function isAd(item: ShownItem): boolean {
  return item.source === 'live' ? item.verdict === 'ad_labelled' : item.adFlag === true;
}

/** Can the source tell ads at all? A page shows its labels; of a capture, some ad field must have been told. */
export function tellsAds(items: readonly ShownItem[]): boolean {
  return items.every(({ source }) => source === 'live') || items.some(({ adFlag }) => adFlag !== undefined);
}

/** A note opened by itself is a feed load of one item, but no list. */
export function isListed({ surface }: ShownItem): boolean {
  return surface !== 'note' && surface !== 'app_note';
}

export function isCommercial(item: ShownItem): boolean {
  return COMMERCIAL_VERDICTS.includes(item.verdict);
}

/** Authors are clusters; where the author is not known, the note is. */
export function authorCluster(item: { authorKey?: string; noteKey?: string }, fallback: string): string {
  return item.authorKey ?? item.noteKey ?? fallback;
}
