import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { coarsenNote, countAtLeast, lengthBand, monthOf } from '../../../utils/export/coarsen';
import dataPackage from '../../../utils/export/formats/data-package';
import type { NoteRow } from '../../../utils/model/rows';
import { seededRandom } from '../../../utils/summarise/random';
import { bytesOf, inputOf, textOf, unzipped } from './given';

/**
 * Somebody holds a corpus of public notes and a T1 export, and joins them on all that both tell of a note: its type,
 * the kind of its account, month, length, topics, pictures and likes. The corpus is synthetic: the million notes of one
 * month, fewer than the platform's own, with long tails.
 */

const CORPUS = 1_000_000;
const EXPORTED = 3_000;
const K = 20;

const random = seededRandom(20);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const lognormal = (middle: number, spread: number) => Math.floor(middle * Math.exp(spread * normal()));

type Told = 'noteType' | 'publishedUtc' | 'textLen' | 'hashtagCount' | 'imageCount' | 'likedMin';
type Public = { [Name in Told]: NonNullable<NoteRow[Name]> } & Pick<NoteRow, 'accountKind'>;

function drawn(): Public {
  const isVideo = random() < 0.4;
  const kind = random();
  return {
    noteType: isVideo ? 'video' : 'normal',
    accountKind: kind < 0.12 ? 'merchant' : kind < 0.15 ? 'org' : kind < 0.16 ? 'buyer' : 'personal',
    publishedUtc: Date.UTC(2026, 9, 1) + Math.floor(random() * 31 * 86_400_000),
    textLen: random() < 0.04 ? 0 : Math.min(1000, lognormal(160, 0.9)),
    hashtagCount: Math.min(30, lognormal(4, 0.8)),
    imageCount: isVideo ? 1 : Math.max(1, Math.min(18, lognormal(4, 0.7))),
    likedMin: lognormal(20, 2),
  };
}

function noteOf(row: Public, at: number): NoteRow {
  return {
    ...row,
    noteKey: `K${String(at).padStart(15, '0')}`,
    source: 'live',
    importId: '',
    noteId: `note${at}`,
    level: 'detail',
    firstSeenUtc: 0,
    lastSeenUtc: 0,
    timesSeen: 1,
    labelledShowings: 0,
  };
}

const corpus = Array.from({ length: CORPUS }, drawn);

/** How many notes of the corpus fit each exported row; a cell that was removed fits all. */
function candidates(rows: readonly Record<string, string>[]): number[] {
  const known = corpus.map((row) => {
    return {
      note_type: row.noteType,
      account_kind: row.accountKind,
      published_utc: new Date(monthOf(row.publishedUtc)).toISOString(),
      text_len: String(lengthBand(row.textLen)),
      hashtag_count: String(countAtLeast(row.hashtagCount, 10)),
      image_count: String(countAtLeast(row.imageCount, 10)),
      liked_min: String(countAtLeast(row.likedMin, 100_000)),
    };
  });
  const columns = [
    'note_type',
    'account_kind',
    'published_utc',
    'text_len',
    'hashtag_count',
    'image_count',
    'liked_min',
  ] as const;
  const indexes = new Map<string, Map<string, number>>();
  return rows.map((row) => {
    const told = columns.filter((column) => row[column] !== 'RED');
    const by = told.join();
    let index = indexes.get(by);
    if (index === undefined) {
      index = new Map();
      for (const one of known) {
        const key = told.map((column) => one[column]).join();
        index.set(key, (index.get(key) ?? 0) + 1);
      }
      indexes.set(by, index);
    }
    return index.get(told.map((column) => row[column]).join()) ?? 0;
  });
}

test('every note of a T1 export fits at least 20 public ones', async () => {
  const notes = corpus.slice(0, EXPORTED).map(noteOf);
  const text = textOf(unzipped(await bytesOf(dataPackage, inputOf('T1', { notes })))['data/notes.csv']);
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(data).toHaveLength(EXPORTED);
  const found = candidates(data);
  expect(Math.min(...found)).toBeGreaterThanOrEqual(K);
  // Not by removing everything: most rows keep their counts.
  expect(data.filter((row) => row['liked_min'] !== 'RED' && row['text_len'] !== 'RED').length).toBeGreaterThan(
    EXPORTED / 2,
  );
});

test('the same join finds people where nothing is made coarser, so the check sees something', () => {
  const exact = new Map<string, number>();
  const keyOf = (row: Public) => Object.values(row).join();
  for (const row of corpus) exact.set(keyOf(row), (exact.get(keyOf(row)) ?? 0) + 1);
  expect(Math.min(...corpus.slice(0, EXPORTED).map((row) => exact.get(keyOf(row)) ?? 0))).toBe(1);
});

test('a note that stands out keeps that one thing', () => {
  const row = noteOf(
    { ...drawn(), accountKind: 'personal', textLen: 120, hashtagCount: 3, imageCount: 4, likedMin: 7 },
    1,
  );
  expect(coarsenNote(row)).toMatchObject({ textLen: 100, hashtagCount: 2, imageCount: 2, likedMin: 5 });
  const seen = coarsenNote({ ...row, likedMin: 54_321 });
  expect([seen.likedMin, typeof seen.textLen, typeof seen.imageCount]).toEqual([50_000, 'symbol', 'symbol']);
  const shop = coarsenNote({ ...row, accountKind: 'merchant' });
  expect([typeof shop.likedMin, typeof shop.textLen]).toEqual(['symbol', 'symbol']);
});
