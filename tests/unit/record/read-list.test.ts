import { beforeAll, describe, expect, it } from 'vitest';
import type { SeedlensDatabase } from '../../../utils/record/database';
import { fillSample } from '../../../utils/record/fill-sample';
import { NOTE_SORTS, NotesList, type NotesListQuery } from '../../../utils/record/read-list';
import type { StoredImpression, StoredNote, StoredVerdict } from '../../../utils/record/stored';
import { seededRandom } from '../../../utils/summarise/random';
import { at, freshDatabase } from './facts';

const ALL: NotesListQuery = { source: 'live', importId: '', filter: {}, sort: 'last_seen', down: true };

let db: SeedlensDatabase;
let notes: StoredNote[];
let impressions: StoredImpression[];
let verdicts: Map<string, StoredVerdict>;

beforeAll(async () => {
  db = await freshDatabase();
  await fillSample(db, { impressions: 6_000, days: 20, now: at(0), random: seededRandom(2) });
  notes = (await db.notes.toArray()).filter((note) => note.timesSeen > 0);
  impressions = await db.impressions.toArray();
  verdicts = new Map((await db.verdicts.toArray()).map((row) => [row.noteKey, row]));
  const [first] = notes;
  if (first === undefined) throw new Error('no notes');
  // Another source tells of the same note; a running import may bring more.
  await db.notes.put({ ...first, source: 'capture', importId: 'X', title: '示例：只在导入里', timesSeen: 1 });
}, 60_000);

async function listed(
  query: Partial<NotesListQuery>,
): Promise<{ keys: string[]; list: NotesList; shownFirst: number }> {
  const list = new NotesList(db, { ...ALL, ...query });
  const counts: number[] = [];
  for await (const _ of list.fill()) counts.push(list.count);
  const keys: string[] = [];
  for (let from = 0; from < list.count; from += 150)
    for (const row of await list.rows(from, from + 150)) keys.push(row?.note.noteKey ?? 'gone');
  return { keys, list, shownFirst: counts[0] ?? 0 };
}

describe('a list of notes', () => {
  it('holds every note once, the latest first, and shows some of it at once', async () => {
    const { keys, list, shownFirst } = await listed({});
    expect(notes.length).toBeGreaterThan(3_000);
    expect(shownFirst).toBe(100);
    expect(list.isDone).toBe(true);
    expect(list.looked).toBe(await db.notes.count());
    expect(new Set(keys).size).toBe(notes.length);
    const seen = new Map(notes.map((note) => [note.noteKey, note.lastSeenUtc]));
    const times = keys.map((key) => seen.get(key) ?? 0);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it.each(NOTE_SORTS.flatMap((sort) => [true, false].map((down) => [sort, down] as const)))(
    'is ordered by %s, down: %s',
    async (sort, down) => {
      const { list } = await listed({ sort, down });
      const rows = (await list.rows(0, 200)).concat(await list.rows(list.count - 200, list.count));
      const sorted = (row: (typeof rows)[number]) =>
        ({
          last_seen: row?.note.lastSeenUtc ?? 0,
          first_seen: row?.note.firstSeenUtc ?? 0,
          times_seen: row?.note.timesSeen ?? 0,
          verdict: row?.verdict?.verdict ?? '',
          title: row?.note.title ?? '',
        })[sort];
      const values = rows.map(sorted);
      expect(new Set(values).size).toBeGreaterThan(1);
      if (sort === 'title') {
        // No title stands last either way.
        expect(values.at(-1)).toBe('');
        const texts = values.filter((value) => value !== '').map(String);
        const way = down ? -1 : 1;
        const { compare } = new Intl.Collator('zh-CN');
        expect(texts).toEqual([...texts].sort((a, b) => way * compare(a, b)));
      } else if (sort !== 'verdict') {
        const numbers = values.map(Number);
        expect(numbers).toEqual([...numbers].sort((a, b) => (down ? b - a : a - b)));
      } else {
        expect(values[0]).toBe(down ? 'not_checked' : 'ad_labelled');
      }
    },
  );

  it('filters hold together, as counted by hand', async () => {
    const shops = (noteKey: string, surface: string) => {
      const own = impressions.filter((row) => row.noteKey === noteKey);
      return own.some((row) => row.shops.includes('jd')) && own.some((row) => row.surface === surface);
    };
    const wanted = notes.filter(
      (note) => verdicts.get(note.noteKey)?.verdict === 'shoppable_unlabelled' && shops(note.noteKey, 'search'),
    );
    expect(wanted.length).toBeGreaterThan(3);
    const filter = { verdict: 'shoppable_unlabelled', shop: 'jd', surface: 'search' } as const;
    const { keys } = await listed({ filter, sort: 'first_seen' });
    expect([...keys].sort()).toEqual(wanted.map((note) => note.noteKey).sort());
    const words = wanted[0]?.title || '示例';
    const { keys: fewer } = await listed({ filter: { ...filter, words } });
    expect([...fewer].sort()).toEqual(
      wanted
        .filter((note) => `${note.title}\n${note.text}`.includes(words))
        .map((note) => note.noteKey)
        .sort(),
    );
  });

  it('holds those last seen in a stretch of time, its ends included', async () => {
    const times = notes.map(({ lastSeenUtc }) => lastSeenUtc).sort((a, b) => a - b);
    const [fromUtc = 0, toUtc = 0] = [times[500], times[900]];
    const wanted = notes.filter(({ lastSeenUtc }) => lastSeenUtc >= fromUtc && lastSeenUtc <= toUtc);
    expect(wanted.length).toBeGreaterThan(400);
    const { keys } = await listed({ filter: { fromUtc, toUtc } });
    expect([...keys].sort()).toEqual(wanted.map(({ noteKey }) => noteKey).sort());
  });

  it('keeps an import apart', async () => {
    const { keys, list } = await listed({ source: 'capture', importId: 'X' });
    expect(keys).toHaveLength(1);
    expect((await list.rows(0, 1))[0]?.note.title).toBe('示例：只在导入里');
  });

  it('takes up what came since without going through everything, and says when a note is gone', async () => {
    const { list } = await listed({});
    expect(await list.refresh()).toBe(false);
    const [newest] = await list.rows(0, 1);
    const last = (await list.rows(list.count - 1, list.count))[0];
    if (newest == null || last == null) throw new Error('no rows');
    const looked = list.looked;
    const before = list.count;
    const later = newest.note.lastSeenUtc + 1;
    await db.notes.put({ ...last.note, lastSeenUtc: later });
    await db.notes.put({ ...last.note, noteKey: 'NEW', lastSeenUtc: later + 1 });
    expect(await list.refresh()).toBe(true);
    expect(await list.refresh()).toBe(false);
    expect(list.count).toBe(before + 1);
    expect(list.looked).toBe(looked);
    expect((await list.rows(0, 2)).map((row) => row?.note.noteKey)).toEqual(['NEW', last.note.noteKey]);
    await db.notes.delete(['NEW', 'live', '']);
    expect((await list.rows(0, 1))[0]).toBeNull();
    await db.notes.put(last.note);
  });
});
