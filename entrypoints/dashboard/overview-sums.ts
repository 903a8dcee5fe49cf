import type { SeedlensDatabase } from '../../utils/record/database';
import {
  readCircumstances,
  readJudged,
  type ScanPiece,
  type ScanRange,
  scanLinks,
  scanShowings,
} from '../../utils/record/read-scan';
import type { StoredLink } from '../../utils/record/stored';
import { type CountedItem, toldRoutes } from '../../utils/summarise/counted-item';
import type { EstimateOptions } from '../../utils/summarise/estimate';
import { KeywordTally } from '../../utils/summarise/keyword-tally';
import { differences, type Side } from '../../utils/summarise/metrics/difference';
import { disclosureRate } from '../../utils/summarise/metrics/disclosure-rate';
import { type JudgedNote, judgedNotes } from '../../utils/summarise/metrics/judged-note';
import { labelProminence } from '../../utils/summarise/metrics/label-prominence';
import { type ShownItem, type ShownRows, shownItems } from '../../utils/summarise/metrics/shown-item';
import { unlabelledRouteRate } from '../../utils/summarise/metrics/unlabelled-route-rate';
import { detailDensity, OpenedNotes } from '../../utils/summarise/opened-notes';
import { Openness } from '../../utils/summarise/openness';
import {
  BREAKDOWNS,
  type Breakdown,
  type FigureGroup,
  type OverviewSums,
  type PlaceKey,
} from '../../utils/summarise/overview-sums';
import { PositionTally, Tally } from '../../utils/summarise/tally';
import { weekOf } from '../../utils/summarise/week';

export type SumsRequest = ScanRange & {
  seed: number;
  /** Name of the database. */
  database?: string;
  /** Another range or source to be put beside; it shares no session with the first. */
  against?: ScanRange;
};

/** Slots shown in the position curve. */
const SLOTS = 60;
/** K of M9: places of each run of a keyword in which results are counted. */
const FIRST_RESULTS = 20;

export type Scanned = {
  all: Tally;
  groups: Record<Breakdown, Map<string, Tally>>;
  position: PositionTally;
  openness: Openness;
  opened: OpenedNotes;
  sessions: Set<string>;
  keywords: KeywordTally;
  /** Showings with a measured label; few beside the others. */
  labels: ShownItem[];
};

/**
 * Every figure of the overview from the rows themselves, piece by piece. `onProgress` hears how many impressions are
 * done; how many there are is not asked: the browser would go through them all to answer. Runs in a worker; the caller
 * stops it by ending that, or by throwing in `onProgress`.
 */
export async function sumOverview(
  db: SeedlensDatabase,
  request: SumsRequest,
  onProgress: (read: number) => void,
): Promise<OverviewSums> {
  const { seed, database: _, against, ...range } = request;
  const options = { seed };
  const circumstances = await readCircumstances(db);
  let own = 0;
  const scanned = await scan(db, range, circumstances, (read) => {
    own = read;
    onProgress(read);
  });
  const side = await figuresOf(db, range, scanned, options);
  const beside = async (): Promise<OverviewSums['against']> => {
    if (against === undefined) return undefined;
    const theirs = await scan(db, against, circumstances, (read) => onProgress(own + read));
    const figures = await figuresOf(db, against, theirs, options);
    return { count: theirs.all.count, differences: differences(side, figures, options) };
  };
  const compared = await beside();
  return {
    ...sumsOf(scanned, circumstances, options),
    rulesets: rulesetsOf(side.judged),
    results: [...side.results],
    ...(compared === undefined ? {} : { against: compared }),
  };
}

/** Everything but the figures about notes. */
export function sumsOf(
  { all, groups, position, openness, sessions, keywords, labels }: Scanned,
  circumstances: Circumstances,
  options: EstimateOptions,
): Omit<OverviewSums, 'rulesets' | 'results' | 'against'> {
  const days = [...groups.day.keys()].sort();
  const [firstDay, lastDay] = [days[0], days.at(-1)];
  return {
    count: all.count,
    sessions: sessions.size,
    ...(firstDay === undefined || lastDay === undefined ? {} : { firstDay, lastDay }),
    groups: {
      week: figures(groups.week, options, byKey),
      day: figures(groups.day, options, byKey),
      surface: figures(groups.surface, options, bySize),
      place: figures(groups.place, options, bySize),
    },
    position: { feedLoads: position.feedLoads, results: position.curve(options, all.tellsAds) },
    openness: { weeks: openness.weeks(), shops: openness.shops() },
    keywords: {
      ...keywords.prevalence(options, all.tellsAds),
      first: FIRST_RESULTS,
      words: Object.fromEntries([...circumstances.keywords].map(([id, { keyword }]) => [id, keyword])),
    },
    prominence: labelProminence(labels),
  };
}

export function rulesetsOf(judged: readonly JudgedNote[]): string[] {
  return [...new Set(judged.map(({ verdict }) => verdict.rulesetVersion))].sort();
}

/** Nothing scanned yet. */
export function newScanned(): Scanned {
  return {
    all: new Tally(),
    groups: { week: new Map(), day: new Map(), surface: new Map(), place: new Map() },
    position: new PositionTally(SLOTS),
    openness: new Openness(),
    opened: new OpenedNotes(),
    sessions: new Set(),
    keywords: new KeywordTally(FIRST_RESULTS),
    labels: [],
  };
}

/** Goes through one range; `onRead` hears how many impressions are done. */
async function scan(
  db: SeedlensDatabase,
  range: ScanRange,
  circumstances: Circumstances,
  onRead: (read: number) => void,
): Promise<Scanned> {
  const scanned = newScanned();
  const nothing: ShownRows['notes'] = new Map();
  for await (const { read, ...piece } of scanShowings(db, range)) {
    for (const item of countedItems(piece, circumstances, nothing))
      addItem(scanned, item, placeOf(item, circumstances));
    onRead(read);
  }
  return scanned;
}

/** Figures of what was gone through, with the notes behind M4 and M5. */
async function figuresOf(
  db: SeedlensDatabase,
  range: ScanRange,
  scanned: Scanned,
  options: EstimateOptions,
): Promise<Side> {
  const judged = await judgedOf(db, range, scanned.opened.keys());
  return sideOf(scanned, judged, options);
}

/** M1 to M6, M8 and M11, and what they are made of. */
export function sideOf({ all, opened }: Scanned, judged: readonly JudgedNote[], options: EstimateOptions): Side {
  const authors = judged.flatMap((one) => (one.authorKey === undefined ? [] : [[one.noteKey, one.authorKey] as const]));
  const units = opened.units(new Map(authors));
  const results = [
    ...all.adLoad(options),
    ...all.density(options),
    detailDensity(units, options),
    ...all.area(options),
    ...disclosureRate(judged, options),
    ...unlabelledRouteRate(judged, options),
    ...all.gap(options),
    ...all.minutes(options),
    ...all.coverage(options),
  ];
  return { results, judged, opened: units };
}

export type Circumstances = Awaited<ReturnType<typeof readCircumstances>>;

/** Showings of a piece, as they are counted. */
export function* countedItems(
  { impressions, observations }: ScanPiece,
  circumstances: Circumstances,
  notes: ShownRows['notes'],
): Generator<CountedItem> {
  for (const row of impressions) {
    for (const item of shownItems({ ...circumstances, impressions: [row], observations, notes })) {
      const channel = circumstances.feedLoads.get(row.feedLoadId)?.channel;
      yield {
        ...item,
        verdict: row.verdictNow ?? item.verdict,
        day: row.day,
        shops: row.shops,
        told: toldRoutes(observations.get(row.impressionId) ?? []),
        ...(channel === undefined ? {} : { channel }),
      };
    }
  }
}

/** Where a showing stood. */
export function placeOf({ channel, keywordId, surface }: CountedItem, { keywords }: Circumstances): PlaceKey {
  if (keywordId !== undefined) return `keyword:${keywords.get(keywordId)?.keyword ?? keywordId}`;
  return channel === undefined ? `surface:${surface}` : `channel:${channel}`;
}

/** `person`: of a merged study, in the session's place as well. */
export function addItem(scanned: Scanned, item: CountedItem, place: PlaceKey, person?: string): void {
  const keys: Record<Breakdown, string> = { week: weekOf(item.day), day: item.day, surface: item.surface, place };
  scanned.all.add(item);
  for (const breakdown of BREAKDOWNS) {
    const key = keys[breakdown];
    const tally = scanned.groups[breakdown].get(key) ?? new Tally();
    scanned.groups[breakdown].set(key, tally);
    tally.add(item);
  }
  scanned.position.add(item);
  scanned.openness.add(item, place);
  scanned.opened.add(item);
  scanned.sessions.add(item.sessionId);
  scanned.keywords.add(item, person);
  if (item.labelFontPx !== undefined || item.labelContrast !== undefined || item.labelAreaRatio !== undefined)
    scanned.labels.push(item);
}

/** Notes opened in the range, as M4 and M5 count them. */
async function judgedOf(db: SeedlensDatabase, range: ScanRange, noteKeys: readonly string[]): Promise<JudgedNote[]> {
  const wanted = new Set(noteKeys);
  const routes = new Map<string, StoredLink[]>();
  for await (const piece of scanLinks(db, range)) {
    for (const link of piece) {
      if (!link.route || link.noteKey === undefined || !wanted.has(link.noteKey)) continue;
      const held = routes.get(link.noteKey);
      if (held === undefined) routes.set(link.noteKey, [link]);
      else held.push(link);
    }
  }
  const judged: JudgedNote[] = [];
  for await (const { notes, verdicts } of readJudged(db, noteKeys, range)) {
    judged.push(...judgedNotes({ verdicts, notes: new Map(notes.map((note) => [note.noteKey, note])), routes }));
  }
  return judged;
}

type Compare = (a: [string, Tally], b: [string, Tally]) => number;
export const byKey: Compare = ([a], [b]) => (a < b ? -1 : 1);
const bySize: Compare = (a, b) => b[1].count - a[1].count || byKey(a, b);

/** M1, M2 and M11 of each part. */
export function figures(groups: Map<string, Tally>, options: { seed: number }, order: Compare): FigureGroup[] {
  return [...groups].sort(order).map(([key, tally]) => ({
    key,
    count: tally.count,
    results: [...tally.adLoad(options), ...tally.density(options), ...tally.coverage(options)],
  }));
}
