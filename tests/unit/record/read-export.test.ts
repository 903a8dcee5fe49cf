import { beforeAll, describe, expect, test } from 'vitest';
import type { StoredTableName } from '../../../utils/model/rows';
import type { SeedlensDatabase } from '../../../utils/record/database';
import { fillSample } from '../../../utils/record/fill-sample';
import { type ExportSelection, exportReader } from '../../../utils/record/read-export';
import { seededRandom } from '../../../utils/summarise/random';
import { freshDatabase } from './facts';

const NOW = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;
const IMPORT = 'import-1';
const RUNNING = 'import-2';

let db: SeedlensDatabase;
beforeAll(async () => {
  db = await freshDatabase();
  await fillSample(db, { impressions: 1_200, days: 30, now: NOW, random: seededRandom(5) });
  // The same rows again as an import, and some of an import that is not complete.
  const copy = async (importId: string, mark: string, count: number) => {
    const rows = (await db.impressions.toArray()).filter((row) => row.importId === '').slice(0, count);
    const session = {
      ...(await db.sessions.toArray())[0],
      sessionId: `S-${mark}`,
      importId,
      source: 'capture' as const,
    };
    await db.sessions.put(session as never);
    const [load] = await db.feedLoads.toArray();
    await db.feedLoads.put({ ...load, feedLoadId: `F-${mark}`, sessionId: `S-${mark}` } as never);
    for (const row of rows) {
      const impressionId = `${mark}${row.impressionId}`;
      await db.impressions.put({ ...row, impressionId, importId, source: 'capture', feedLoadId: `F-${mark}` });
      const seen = await db.observations.get(`${row.impressionId}.${row.level}`);
      if (seen !== undefined) {
        await db.observations.put({ ...seen, observationId: `${impressionId}.${row.level}`, impressionId, importId });
      }
      const note = await db.notes.get([row.noteKey ?? '', 'live', '']);
      if (note !== undefined) await db.notes.put({ ...note, source: 'capture', importId });
    }
    await db.imports.put({
      importId,
      format: 'har',
      fileName: 'example.har',
      sha256: mark,
      read: count,
      kept: count,
      duplicate: 0,
      skipped: {},
      importedUtc: NOW,
      status: mark === 'R' ? 'running' : 'committed',
    });
  };
  await copy(IMPORT, 'C', 40);
  await copy(RUNNING, 'R', 30);
});

type Row = Record<string, unknown>;
async function read(selection: ExportSelection, table: StoredTableName): Promise<Row[]> {
  const reader = await exportReader(db, selection);
  const rows: Row[] = [];
  for await (const page of reader.rows(table)) rows.push(...(page as unknown as Row[]));
  expect(await reader.count(table)).toBe(rows.length);
  return rows;
}
const column = (rows: readonly Row[], name: string) => new Set(rows.map((row) => row[name]));

describe('whose rows', () => {
  test.each([
    ['own', 1_200],
    ['all', 1_240],
    [IMPORT, 40],
    [RUNNING, 0],
  ])('%s: %i impressions', async (from, count) => {
    const rows = await read({ from }, 'impressions');
    expect(rows).toHaveLength(count);
    expect(column(rows, 'importId').has(RUNNING)).toBe(false);
  });

  test('every observation, signal and link belongs to an impression that leaves', async () => {
    for (const from of ['own', 'all', IMPORT]) {
      const ids = column(await read({ from }, 'impressions'), 'impressionId');
      const observations = await read({ from }, 'observations');
      expect(observations.length).toBeGreaterThan(0);
      for (const row of observations) expect(ids.has(row['impressionId'])).toBe(true);
      for (const table of ['signals', 'links'] as const) {
        for (const row of await read({ from }, table)) {
          expect(ids.has(String(row['observationId']).split('.')[0])).toBe(true);
        }
      }
    }
  });

  test('imports and roll-ups go with their part', async () => {
    expect(await read({ from: 'own' }, 'imports')).toEqual([]);
    expect(await read({ from: IMPORT }, 'imports')).toHaveLength(1);
    expect(await read({ from: 'all' }, 'imports')).toHaveLength(1);
    expect(await read({ from: IMPORT }, 'dailyRollups')).toEqual([]);
    expect((await read({ from: 'own' }, 'dailyRollups')).length).toBeGreaterThan(0);
  });
});

test('an import has no studies and no audits', async () => {
  await db.studies.put({ studyId: 'study-1', name: '示例', protocol: '', consentVersion: '1', joinedUtc: NOW });
  await db.audits.put({
    auditId: 'audit-1',
    name: '示例',
    question: '',
    protocol: '',
    k: 20,
    repeats: 1,
    surfaces: ['search'],
    loginState: 'unknown',
    startedUtc: NOW,
  });
  for (const table of ['studies', 'audits'] as const) {
    expect(await read({ from: IMPORT }, table)).toEqual([]);
    expect(await read({ from: 'own' }, table)).toHaveLength(1);
    expect(await read({ from: 'all' }, table)).toHaveLength(1);
  }
  expect(await read({ from: 'own', studyId: 'study-2' }, 'studies')).toEqual([]);
});

describe('which rows', () => {
  const range = { from: 'own', fromUtc: NOW - 10 * DAY, toUtc: NOW - 5 * DAY };

  test('a range of days: rows inside it, and all they refer to', async () => {
    const impressions = await read(range, 'impressions');
    expect(impressions.length).toBeGreaterThan(50);
    expect(impressions.length).toBeLessThan(1_200);
    for (const row of impressions) {
      expect(Number(row['firstRenderedUtc'])).toBeGreaterThanOrEqual(range.fromUtc);
      expect(Number(row['firstRenderedUtc'])).toBeLessThanOrEqual(range.toUtc);
    }
    const loads = await read(range, 'feedLoads');
    expect(column(loads, 'feedLoadId')).toEqual(column(impressions, 'feedLoadId'));
    expect(column(await read(range, 'sessions'), 'sessionId')).toEqual(column(loads, 'sessionId'));
    const notes = await read(range, 'notes');
    expect(column(notes, 'noteKey')).toEqual(column(impressions, 'noteKey'));
    expect(column(await read(range, 'verdicts'), 'noteKey')).toEqual(column(impressions, 'noteKey'));
  });

  test('an audit goes with its searches: others, with their names and questions, stay', async () => {
    const base = { question: '示例', protocol: '', k: 20, repeats: 1, surfaces: ['search' as const] };
    const rest = { loginState: 'unknown' as const, startedUtc: NOW };
    for (const auditId of ['inside', 'before']) await db.audits.put({ auditId, name: auditId, ...base, ...rest });
    const kept = column(await read(range, 'impressions'), 'feedLoadId');
    const loads = await db.feedLoads.toArray();
    const inside = loads.find(({ feedLoadId }) => kept.has(feedLoadId));
    const before = loads.find(({ loadedUtc }) => loadedUtc < range.fromUtc - DAY);
    if (inside === undefined || before === undefined) throw new Error('no loads');
    await db.feedLoads.put({ ...inside, auditId: 'inside' });
    await db.feedLoads.put({ ...before, auditId: 'before' });
    expect(column(await read(range, 'audits'), 'auditId')).toEqual(new Set(['inside']));
    expect(column(await read({ from: 'own' }, 'audits'), 'auditId')).toContain('before');
  });

  test('places and verdicts', async () => {
    const some = { from: 'own', surfaces: ['search'], verdicts: ['ad_labelled'] } as const;
    const rows = await read(some, 'impressions');
    expect(rows.length).toBeGreaterThan(3);
    expect([...column(rows, 'surface'), ...column(rows, 'verdictAtView')]).toEqual(['search', 'ad_labelled']);
    expect(column(await read(some, 'observations'), 'surface')).toEqual(new Set(['search']));
    const rollups = await read({ ...some, fromDay: '2026-11-01', toDay: '2026-11-10' }, 'dailyRollups');
    expect(rollups.length).toBeGreaterThan(0);
    expect(column(rollups, 'value')).toEqual(new Set(['ad_labelled']));
    expect([...column(rollups, 'day')].every((day) => String(day) >= '2026-11-01' && String(day) <= '2026-11-10')).toBe(
      true,
    );
  });
});

test('pages come in the order of the key, each row once', async () => {
  const ids = (await read({ from: 'all' }, 'impressions')).map((row) => String(row['impressionId']));
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
});

test('once it is told to stop, no further page comes', async () => {
  const stop = new AbortController();
  const reader = await exportReader(db, { from: 'own' }, stop.signal);
  expect(await reader.count('notes')).toBeGreaterThan(0);
  stop.abort();
  for (const table of ['impressions', 'signals', 'notes'] as const) {
    await expect(reader.count(table)).rejects.toThrow(/abort/i);
  }
});
