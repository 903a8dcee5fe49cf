import { expect, test } from 'vitest';
import { importFile, previewFile } from '../../utils/import-file';
import type { SeedlensDatabase } from '../../utils/record/database';
import { removeImport } from '../../utils/record/import';
import { exportReader } from '../../utils/record/read-export';
import { EXAMINE, fileOf, NOW, SESSION } from './ingest/run';
import { contextOf, freshDatabase } from './record/facts';

const context = contextOf({ now: NOW });

/** A list as another tool wrote it down, as far as it was scrolled. */
const listOf = (items: number) =>
  Array.from({ length: items }, (_, at) =>
    JSON.stringify({
      nav_index: '1:2:3',
      timestamp_collected: NOW - 60_000 + at,
      source_platform: 'xiaohongshu.com',
      source_platform_url: 'https://www.xiaohongshu.com/explore',
      source_url: 'https://edith.xiaohongshu.com/api/sns/web/v1/homefeed',
      data: { id: `6911aa0${at}00000000a1b2c3d4`, model_type: 'note', note_card: { display_title: '示例标题' } },
    }),
  );

async function imported(db: SeedlensDatabase, lines: readonly string[], importId: string): Promise<string> {
  const file = fileOf(`${lines.join('\n')}\n`, 'list.ndjson');
  const deps = { importId, examine: EXAMINE, session: SESSION, context };
  const previewed = await previewFile(db, file, deps);
  if (previewed.kind !== 'previewed') throw new Error(`not previewed: ${previewed.kind}`);
  return (await importFile(db, file, previewed.report, deps)).kind;
}

/** Rows of an import as they leave. */
async function rowsOf(db: SeedlensDatabase, from: string): Promise<number[]> {
  const reader = await exportReader(db, { from });
  const tables = ['sessions', 'feedLoads', 'impressions', 'observations', 'notes'] as const;
  return Promise.all(tables.map((table) => reader.count(table)));
}

test('a list that grew: the second file brings what is new, in its slots, and stands by itself', async () => {
  const db = await freshDatabase();
  expect(await imported(db, listOf(5), 'import-1')).toBe('imported');
  expect(await imported(db, listOf(10), 'import-2')).toBe('imported');
  const slots = (await db.impressions.toArray()).flatMap((row) => (row.importId === 'import-2' ? [row.slot] : []));
  expect(slots.toSorted()).toEqual([5, 6, 7, 8, 9]);
  for (const from of ['import-1', 'import-2']) expect(await rowsOf(db, from)).toEqual([1, 1, 5, 5, 5]);
  await removeImport(db, 'import-1', context);
  expect(await rowsOf(db, 'import-2')).toEqual([1, 1, 5, 5, 5]);
  const total = (await db.dailyRollups.toArray()).filter((row) => row.surface === 'all' && row.dimension === 'total');
  expect(total.reduce((sum, row) => sum + row.impressions, 0)).toBe(5);
});

test('the same list in another file adds nothing', async () => {
  const db = await freshDatabase();
  await imported(db, listOf(10), 'import-1');
  expect(await imported(db, listOf(10).toReversed(), 'import-2')).toBe('nothing_new');
  expect(await db.impressions.count()).toBe(10);
  expect(await db.feedLoads.count()).toBe(1);
});
