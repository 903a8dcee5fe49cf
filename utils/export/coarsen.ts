import { LINK_PLATFORMS } from '../model/link';
import type { LinkRow, NoteRow } from '../model/rows';
import { type Cell, RED } from './cell';

/**
 * What T1 makes of values that could find a public note again: months instead of moments, counts to one significant
 * figure, lengths in bands, hosts without the shop's own name. tests/unit/export/reidentification.test.ts joins the
 * result to a synthetic corpus.
 */

const MOST_LIKES = 100_000;
const MOST_PARTS = 10;
const LENGTHS = [600, 300, 100, 1, 0] as const;
/** From here on a number of likes is rare enough to stand alone. */
const MANY_LIKES = 500;

/** The first moment of the month, UTC. */
export function monthOf(utc: number): number {
  const date = new Date(utc);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
}

/** Rounded down to 0, 1, 2, 5, 10, 20, 50 … and to `most`: one significant figure, in three steps a decade. */
export function countAtLeast(count: number, most: number): number {
  if (count < 1) return 0;
  const capped = Math.min(count, most);
  const decade = 10 ** Math.floor(Math.log10(capped) + 1e-9);
  return decade * ([5, 2].find((step) => capped >= step * decade) ?? 1);
}

/** The lower end of the band: 0, 1, 100, 300 or 600 characters. */
export function lengthBand(length: number): number {
  return LENGTHS.find((from) => length >= from) ?? 0;
}

export type CoarseNote = Record<'publishedUtc' | 'textLen' | 'hashtagCount' | 'imageCount' | 'likedMin', Cell>;

/**
 * The counts of a note for T1. A note that stands out by one of them (no text, no topic or ten, 500 likes, an account
 * that is not a person's) keeps that one and loses the others: together they would point to it.
 */
export function coarsenNote(row: NoteRow): CoarseNote {
  const counts = {
    textLen: row.textLen === undefined ? undefined : lengthBand(row.textLen),
    hashtagCount: row.hashtagCount === undefined ? undefined : countAtLeast(row.hashtagCount, MOST_PARTS),
    imageCount: row.imageCount === undefined ? undefined : countAtLeast(row.imageCount, MOST_PARTS),
    likedMin: row.likedMin === undefined ? undefined : countAtLeast(row.likedMin, MOST_LIKES),
  };
  const unusual = {
    textLen: counts.textLen === 0,
    hashtagCount: counts.hashtagCount === 0 || counts.hashtagCount === MOST_PARTS,
    imageCount: counts.imageCount === MOST_PARTS,
    likedMin: (counts.likedMin ?? 0) >= MANY_LIKES,
  };
  const isOther = row.accountKind !== 'personal' && row.accountKind !== 'untold';
  const kept = isOther ? undefined : (Object.keys(counts) as (keyof typeof counts)[]).find((name) => unusual[name]);
  const standsOut = isOther || kept !== undefined;
  const shown = (name: keyof typeof counts): Cell =>
    standsOut && name !== kept && counts[name] !== undefined ? RED : counts[name];
  return {
    publishedUtc: row.publishedUtc === undefined ? undefined : monthOf(row.publishedUtc),
    textLen: shown('textLen'),
    hashtagCount: shown('hashtagCount'),
    imageCount: shown('imageCount'),
    likedMin: shown('likedMin'),
  };
}

const LISTED: ReadonlySet<string> = new Set(LINK_PLATFORMS.filter((platform) => platform !== 'other'));
const TWO_PART_ENDING = /\.(?:com|net|org|gov|co)\.[a-z]{2}$/;

/** The host of a listed platform without the names before its domain, which may be one shop's; others are removed. */
export function coarseHost({ host, platform }: Pick<LinkRow, 'host' | 'platform'>): Cell {
  if (host === undefined) return undefined;
  if (!LISTED.has(platform)) return RED;
  return host
    .split('.')
    .slice(TWO_PART_ENDING.test(host) ? -3 : -2)
    .join('.');
}
