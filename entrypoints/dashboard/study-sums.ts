import type { Source, Surface } from '../../utils/model/vocabulary';
import type { SeedlensDatabase } from '../../utils/record/database';
import { personOf } from '../../utils/record/merge';
import { readMergedNotes, scanMerged } from '../../utils/record/read-merged';
import { readCircumstances } from '../../utils/record/read-scan';
import type { StoredLink } from '../../utils/record/stored';
import { type JudgedNote, judgedNotes } from '../../utils/summarise/metrics/judged-note';
import type { MetricResult } from '../../utils/summarise/metrics/result';
import type { FigureGroup } from '../../utils/summarise/overview-sums';
import type { StudySums } from '../../utils/summarise/study-sums';
import { Tally } from '../../utils/summarise/tally';
import { weekOf } from '../../utils/summarise/week';
import {
  addItem,
  byKey,
  countedItems,
  figures,
  newScanned,
  placeOf,
  rulesetsOf,
  sideOf,
  sumsOf,
} from './overview-sums';

export type StudyRange = {
  source: Source;
  /** Local days, `2026-11-22`; `''` or missing: no end. */
  fromDay?: string;
  toDay?: string;
  /** `''` or missing: all. */
  surface?: string;
};

/** To be told from the overview's request by its `kind`. */
export type StudySumsRequest = StudyRange & {
  kind: 'study';
  seed: number;
  /** What is merged: other files, other sums. */
  files: readonly string[];
};

/**
 * Every figure of merged studies for one source, from the rows themselves. Showings are added with the person in the
 * session's place, so that what clusters by session in the overview clusters by person here; metrics about notes
 * cluster by author. `onProgress` hears how many of how many impressions are done.
 */
export async function sumStudy(
  db: SeedlensDatabase,
  { seed, source, surface = '', fromDay = '', toDay = '' }: StudyRange & { seed: number },
  onProgress: (read: number, of: number) => void = () => undefined,
): Promise<StudySums> {
  const options = { seed };
  const [total, circumstances] = await Promise.all([db.impressions.count(), readCircumstances(db)]);
  const scanned = newScanned();
  const people = new Map<string, Tally>();
  const sessions = new Set<string>();
  const surfaces = new Set<Surface>();
  const days = new Set<string>();
  const behind = { shop: new Behind(), week: new Behind(), met: new Behind(), opened: new Behind() };
  for await (const { read, ...piece } of scanMerged(db, source)) {
    for (const item of countedItems(piece, circumstances, new Map())) {
      const { day, sessionId, noteKey, level } = item;
      surfaces.add(item.surface);
      days.add(day);
      if ((surface !== '' && item.surface !== surface) || day < fromDay || (toDay !== '' && day > toDay)) continue;
      const person = circumstances.sessions.get(sessionId)?.participantKey ?? sessionId.replace(/\/.*/, '');
      const place = placeOf(item, circumstances);
      addItem(scanned, { ...item, sessionId: person }, place, person);
      const own = people.get(person) ?? new Tally();
      people.set(person, own);
      own.add(item);
      sessions.add(sessionId);
      for (const shop of item.shops) behind.shop.add(shop + place, person);
      if (noteKey === undefined) continue;
      behind.met.add(noteKey, person);
      if (level === 'card') continue;
      behind.opened.add(noteKey, person);
      behind.week.add(weekOf(day), person);
    }
    onProgress(read, total);
  }
  const judged = await judgedOf(db, behind.opened, source);
  const sums = sumsOf(scanned, circumstances, options);
  const { groups, position, openness } = sums;
  const [firstDay, lastDay] = [...days].sort().filter((_, at, all) => at === 0 || at === all.length - 1);
  return {
    ...sums,
    sessions: sessions.size,
    people: people.size,
    notes: behind.met.size,
    shared: [...behind.met.values()].filter((by) => by.size > 1).length,
    rulesets: rulesetsOf(judged),
    results: sideOf(scanned, judged, options).results.map((one) =>
      one.variant === 'CD_detail'
        ? { ...one, people: new Set([...behind.opened.values()].flatMap((by) => [...by])).size }
        : counting(one),
    ),
    groups: {
      week: groups.week.map(counted),
      day: groups.day.map(counted),
      surface: groups.surface.map(counted),
      place: groups.place.map(counted),
      person: figures(people, options, byKey).map((group) => ({
        ...group,
        results: group.results.map((one) => ({ ...one, people: 1 })),
      })),
    },
    position: { ...position, results: position.results.map(counting) },
    openness: {
      weeks: openness.weeks.map((one) => ({ ...one, people: behind.week.of(one.week) })),
      shops: openness.shops.map((one) => ({ ...one, people: behind.shop.of(one.shop + one.place) })),
    },
    choice: {
      surfaces: [...surfaces].sort(),
      ...(firstDay === undefined ? {} : { firstDay, lastDay: lastDay ?? firstDay }),
    },
  };
}

/** Who is behind each of several things. */
class Behind extends Map<string, Set<string>> {
  add(what: string, person: string): void {
    const people = this.get(what) ?? new Set();
    this.set(what, people.add(person));
  }

  of(what: string): number {
    return this.get(what)?.size ?? 0;
  }
}

/** Where clusters are persons, there are as many of both; figures about notes have told already. */
const counting = (result: MetricResult): MetricResult => ({ people: result.estimate.clusters, ...result });
const counted = (group: FigureGroup): FigureGroup => ({ ...group, results: group.results.map(counting) });

/** Notes opened in the range, as M4 and M5 count them. */
async function judgedOf(
  db: SeedlensDatabase,
  openers: ReadonlyMap<string, ReadonlySet<string>>,
  source: Source,
): Promise<JudgedNote[]> {
  const routes = new Map<string, StoredLink[]>();
  const isRoute = ({ route, noteKey, source: from, importId }: StoredLink) =>
    route &&
    from === source &&
    noteKey !== undefined &&
    openers.has(noteKey) &&
    (personOf(importId) !== undefined) === (source !== 'capture');
  for (const link of await db.links.filter(isRoute).toArray()) {
    const key = link.noteKey ?? '';
    routes.set(key, [...(routes.get(key) ?? []), link]);
  }
  const judged: JudgedNote[] = [];
  for await (const piece of readMergedNotes(db, [...openers.keys()], source)) {
    for (const { note, verdict } of piece) {
      const held = new Map(note === undefined ? [] : [[note.noteKey, note]]);
      for (const one of judgedNotes({ verdicts: [verdict], notes: held, routes }))
        judged.push({ ...one, people: [...(openers.get(one.noteKey) ?? [])] });
    }
  }
  return judged;
}
