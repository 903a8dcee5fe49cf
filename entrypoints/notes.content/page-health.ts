import type { HealthFacts } from '../../utils/model/batch';
import type { Note } from '../../utils/model/note';
import type { Reading } from '../../utils/model/reading';
import type { Surface } from '../../utils/model/vocabulary';
import { FEW_CARDS, TOLERATED } from '../../utils/observe/observe';

/** Showings by their impression ids: one that could be read only at the second look counts once, and as read. */
type Tally = {
  seen: Set<string>;
  read: Set<string>;
  readable: Set<string>;
  unknownLabels: string[];
  unknownFields: string[];
  unreadLinks: number;
  firstBadAt?: number;
};

/** One look at a showing. `at` in epoch ms. */
export type Look = { impressionId: string; note: Note; readings: readonly Reading[]; at: number };

const MOST_UNKNOWN = 30;

/** How well each surface of this page could be read. A changed surface must never pass for "no ads". */
export class PageHealth {
  readonly #tallies = new Map<Surface, Tally>();

  /** An item was looked at, for the first time or again. */
  met(surface: Surface, { impressionId, note, readings, at }: Look): void {
    const tally = this.#tally(surface);
    tally.seen.add(impressionId);
    if (!isUnread(note)) tally.read.add(impressionId);
    if (note.labelsReadable) tally.readable.add(impressionId);
    this.learned(surface, note, readings);
    noticeBad(tally, at);
  }

  /** Unknown labels and fields, gathered for Health. */
  learned(surface: Surface, note: Note, readings: readonly Reading[]): void {
    const tally = this.#tally(surface);
    for (const reading of readings) {
      if (reading.signal !== 'plat_label_other' || reading.outcome !== 'found') continue;
      for (const { text } of reading.evidence) add(tally.unknownLabels, text);
    }
    for (const { key } of note.unknownFields ?? []) add(tally.unknownFields, key);
  }

  /** How many links to notes stand on the page outside any card that could be found. */
  strayLinks(surface: Surface, count: number, at: number): void {
    const tally = this.#tally(surface);
    tally.unreadLinks = count;
    noticeBad(tally, at);
  }

  statusOf(surface: Surface): {
    seen: number;
    read: number;
    labelsReadable: number;
    status: 'ok' | 'changed' | 'idle';
  } {
    const tally = this.#tallies.get(surface);
    if (tally === undefined) return { seen: 0, read: 0, labelsReadable: 0, status: 'idle' };
    const { seen, read, readable, unreadLinks } = tally;
    const most = Math.max(seen.size, unreadLinks);
    const status = most === 0 ? 'idle' : statusOf(tally);
    return { seen: most, read: read.size, labelsReadable: readable.size, status };
  }

  facts(lostBatches: number, siteBuild?: string): HealthFacts[] {
    return [...this.#tallies].map(([surface, tally]) => ({
      surface,
      itemsSeen: Math.max(tally.seen.size, tally.unreadLinks),
      itemsRead: tally.read.size,
      labelsReadable: tally.readable.size,
      unknownLabels: [...tally.unknownLabels],
      unknownFields: [...tally.unknownFields],
      status: statusOf(tally),
      lostBatches,
      ...(tally.firstBadAt === undefined ? {} : { firstBadAt: tally.firstBadAt }),
      ...(siteBuild === undefined ? {} : { siteBuild }),
    }));
  }

  #tally(surface: Surface): Tally {
    const known = this.#tallies.get(surface);
    if (known !== undefined) return known;
    const tally: Tally = {
      seen: new Set(),
      read: new Set(),
      readable: new Set(),
      unknownLabels: [],
      unknownFields: [],
      unreadLinks: 0,
    };
    this.#tallies.set(surface, tally);
    return tally;
  }
}

/** The layout canary: parents unreadable on > 10 % of ≥ 10 cards, or 0 items read where ≥ 10 note links stand. */
function statusOf({ seen, read, unreadLinks }: Tally): 'ok' | 'changed' {
  if (read.size === 0 && unreadLinks >= FEW_CARDS) return 'changed';
  return seen.size >= FEW_CARDS && seen.size - read.size > seen.size * TOLERATED ? 'changed' : 'ok';
}

function noticeBad(tally: Tally, at: number): void {
  if (statusOf(tally) === 'changed') tally.firstBadAt ??= Math.round(at);
}

/** A live card holds no `a.cover` and never did: that its labels cannot be read is no sign of a changed layout. */
function isUnread({ itemKind, labelsReadable }: Note): boolean {
  return itemKind === 'unknown' || (itemKind === 'note' && labelsReadable === false);
}

function add(list: string[], word: string | undefined): void {
  if (word !== undefined && list.length < MOST_UNKNOWN && !list.includes(word)) list.push(word);
}
