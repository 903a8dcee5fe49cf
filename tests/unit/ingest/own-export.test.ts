import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPORT_SCHEMA_VERSION } from '../../../utils/export/version';
import { readOwnExport } from '../../../utils/ingest/own-export';
import { NEWEST_SCHEMA, type OwnEntry } from '../../../utils/ingest/own-tables';

const VERSIONS = Array.from({ length: EXPORT_SCHEMA_VERSION }, (_, at) => at + 1);
const fixture = (version: number, name: string) =>
  readFileSync(join(process.cwd(), 'tests/fixtures/export', String(version), name));

/** As a stream hands it over: in pieces that end anywhere. */
async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(
  bytes: Uint8Array,
  size: number,
): Promise<{ rows: Record<string, unknown[]>; skipped: OwnEntry[] }> {
  const rows: Record<string, unknown[]> = {};
  const skipped: OwnEntry[] = [];
  for await (const entry of readOwnExport(pieces(bytes, size))) {
    if ('skip' in entry) skipped.push(entry);
    else rows[entry.table] = [...(rows[entry.table] ?? []), entry.row];
  }
  return { rows, skipped };
}

test('what is written now can be read now', () => {
  expect(NEWEST_SCHEMA).toBe(EXPORT_SCHEMA_VERSION);
});

describe.each(VERSIONS)('exports of version %i are read for ever', (version) => {
  test.each([
    ['ndjson.zip', 65_536],
    ['ndjson.zip', 7],
    ['data-package.zip', 65_536],
    ['data-package.zip', 7],
  ])('%s in pieces of %i bytes', async (name, size) => {
    const { rows, skipped } = await read(fixture(version, name), size);
    expect(skipped).toEqual([]);
    expect(rows).toEqual(JSON.parse(fixture(version, 'rows.json').toString()));
  });

  test('texts as they were: formulas, lines, emoji, letters that turn the direction, 19 digits', () => {
    const { notes } = JSON.parse(fixture(version, 'rows.json').toString()) as { notes: Record<string, string>[] };
    const titles = notes.map(({ title }) => title);
    for (const part of [/^=HYPERLINK/, /\r\n/, /\u200d/, /\u{20bb7}/u, /\u202e/, /^\t/]) {
      expect(titles.some((title) => part.test(title ?? ''))).toBe(true);
    }
    expect(notes[0]?.['noteId']).toMatch(/^\d{19}$/);
  });
});
