import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readKeywordList } from '../../../utils/audit/keyword-list';
import { type KnownSample, parseCodingFile } from '../../../utils/coding/files';
import { verifyPack } from '../../../utils/evidence/verify';
import { spreadsheetLine } from '../../../utils/export/csv';
import { CsvRecords } from '../../../utils/ingest/csv-records';
import { readOwnExport } from '../../../utils/ingest/own-export';
import { Unreadable } from '../../../utils/ingest/unreadable';
import { compileRules } from '../../../utils/links/custom-rules';
import { parseStudyFile } from '../../../utils/model/study-file';
import { parseSettings, Settings } from '../../../utils/settings';
import { chain, packOf, sha256, zipOf } from '../evidence/packs';
import { fileOf, run } from '../ingest/run';
import { CODING_CASES, FILE_CASES, OWN_EXPORT_CASES } from './regressions';
import { expectBounded, unharmed } from './unharmed';
import { FORMULAS, hostileJson, hostileText, nested, oddNumber } from './values';

const FEED = 'https://edith.xiaohongshu.com/api/sns/web/v1/homefeed';
const NOTE_ID = '64a000000000000000000001';
const utf8 = (text: string) => new Uint8Array(new TextEncoder().encode(text));

/** Names that readers of captures look at. */
const NAMES = [
  ...['log', 'entries', 'request', 'response', 'content', 'text', 'encoding', 'mimeType', 'status', 'method', 'url'],
  ...['headers', 'name', 'value', 'postData', 'startedDateTime', 'time', 'timestamp', 'body', 'response_body'],
  ...['source_platform', 'source_platform_url', 'nav_index', 'data', 'timestamp_collected', '_zs-origin', 'id'],
  ...['schema', 'items', 'note_card', 'model_type', 'title', 'code', 'author_name', 'likes'],
];
const json = hostileJson(NAMES, [FEED, NOTE_ID, 'xiaohongshu', 'base64', 'gzip', 'html', 'eyJh', 'seedlens/notes/1']);

/** Bytes of a file as somebody's tool might leave them. */
const bytesOf = (text: string): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(utf8(text)) },
    fc.constant(new Uint8Array(Buffer.from(text, 'utf16le'))),
    fc.constant(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))),
    fc.constant(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf8'))),
    fc.constant(new Uint8Array(Buffer.from(text, 'latin1'))),
    fc.constant(new Uint8Array(gzipSync(text))),
    fc.nat(text.length).map((at) => utf8(text.slice(0, at))),
    fc.nat(60).map((cut) => new Uint8Array(gzipSync(text)).slice(0, -cut - 1)),
    fc.uint8Array({ maxLength: 40 }).map((tail) => new Uint8Array([...utf8(text), ...tail])),
  );

describe('captures', () => {
  const lines = fc.array(json, { maxLength: 4 }).map((all) => all.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const whole = fc.array(json, { maxLength: 4 }).map((all) => JSON.stringify(all));
  const har = fc.array(json, { maxLength: 3 }).map((entries) => JSON.stringify({ log: { entries } }));
  const entry = fc
    .record({ request: json, response: json, startedDateTime: json })
    .map((one) => JSON.stringify({ log: { entries: [one] } }));
  const file = fc.oneof(lines, whole, har, entry, hostileText).chain(bytesOf);

  test('of any shape are read or refused by name, in time, into batches of the model', async () => {
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.constantFrom('a.json', 'a.har', 'a.ndjson', 'a.html', 'a', '__proto__'),
        fc.constantFrom(7, 4096),
        async (bytes, name, chunk) => {
          const { outcome, batches } = await unharmed(() => run(fileOf(bytes, name, chunk)));
          expect(outcome.ok || typeof outcome.reason).toBe(outcome.ok || 'string');
          expectBounded(batches);
        },
      ),
      { numRuns: 400 },
    );
  });

  test.each(FILE_CASES)('once: $was', async ({ name, content, now }) => {
    const { outcome } = await unharmed(() => run(fileOf(content, name, 65_536)), 20_000);
    if ('reason' in now) return expect(outcome).toMatchObject({ ok: false, reason: now.reason });
    if (!outcome.ok) throw new Error(`${outcome.reason} ${outcome.about}`);
    expect(outcome.summary.accounting.kept).toBe(now.kept);
    expect(outcome.summary.accounting.skipped).toEqual(now.skipped);
  });

  test('a line of 60 MB among others is let go', async () => {
    const good = `{"url":"${FEED}","body":{"data":{"items":[{"id":"${NOTE_ID}","model_type":"note","note_card":{}}]}}}\n`;
    const { outcome } = await unharmed(() => run(fileOf(`${'[0],'.repeat(15_000_000)}\n${good}`, 'a.ndjson', 262_144)));
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.summary.accounting).toMatchObject({ kept: 1, skipped: { too_large: 1 } });
  });

  test.each([
    ['a zip', zipSync({ 'a.json': utf8('[]') })],
    ['a zip in a zip', zipSync({ 'a.zip': zipSync({ 'a.json': utf8('[]') }) })],
    ['a zip bomb', zipSync({ 'a.json': new Uint8Array(20_000_000) })],
  ])('%s is refused without being opened', async (_, content) => {
    const { outcome } = await unharmed(() => run(fileOf(content)));
    expect(outcome).toMatchObject({ ok: false, reason: 'zip' });
  });
});

describe('exports of ours, as others may have made them', () => {
  const COLUMNS = [
    ...['schema', 'session_id', 'impression_id', 'note_key', 'first_rendered_utc', 'tz_offset_min', 'participant_key'],
    ...['source', 'import_id', 'title', 'verdict', 'day', 'level', 'item_id', 'feed_load_id', 'observation_id'],
  ];
  const line = hostileJson(COLUMNS, ['seedlens/notes/1', 'seedlens/impressions/1', 'seedlens/sessions/99', 'live']);
  async function* chunked(bytes: Uint8Array, size = 999) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  /** Entries of a file, or why it was refused. */
  async function entriesOf(bytes: Uint8Array): Promise<unknown[] | string> {
    const found: unknown[] = [];
    try {
      for await (const entry of readOwnExport(chunked(bytes))) found.push(entry);
      return found;
    } catch (error) {
      if (error instanceof Unreadable) return error.reason;
      throw error;
    }
  }

  test('lines, zips and CSV of any shape are rows, skipped, or refused by name', async () => {
    const text = fc.array(line, { maxLength: 5 }).map((all) => all.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const csv = fc.array(fc.array(fc.oneof(hostileText, oddNumber.map(String), fc.constantFrom(...COLUMNS))));
    await fc.assert(
      fc.asyncProperty(text, csv, hostileText, fc.nat(200), async (lines, table, name, cut) => {
        const cells = table.map((row) => spreadsheetLine(row, [])).join('');
        const zip = zipSync({
          'notes.ndjson': utf8(lines),
          'data/impressions.csv': utf8(cells),
          [`x${name.replaceAll('\u0000', '').toWellFormed()}`]: utf8(name),
          'README.md': utf8('x'),
        });
        for (const bytes of [utf8(lines), zip, zip.slice(0, -cut - 1), utf8(cells)])
          await unharmed(() => entriesOf(bytes));
      }),
      { numRuns: 150 },
    );
  });

  test.each(OWN_EXPORT_CASES)('once: $was', async ({ line: text }) => {
    expect(await entriesOf(utf8(`${text}\n`))).toEqual([{ skip: 'unknown_shape' }]);
  });

  test('a record of nothing but commas does not grow beyond its limit', () => {
    const records = new CsvRecords(1000);
    const found = [...records.push(','.repeat(1_000_000)), ...records.push('\na,b\n')];
    expect(found.map((one) => one?.length)).toEqual([undefined, 2]);
  });
});

describe('files handed from person to person', () => {
  const KNOWN: KnownSample[] = [
    {
      set: {
        sampleId: 's',
        name: '示例',
        design: 'simple',
        seed: 1,
        rulesetVersion: 'test',
        drawnUtc: 1,
        source: 'live',
        importId: '',
        population: {},
        coderId: 'A',
      },
      noteKeys: new Set(['N1']),
    },
  ];
  const FIELDS = [
    ...['format', 'version', 'sampleId', 'name', 'design', 'seed', 'drawnUtc', 'notes', 'noteKey', 'noteUrl'],
    ...['coderId', 'codings', 'code', 'confidence', 'codedUtc', 'studyId', 'consent', 'consentVersion', 'secret'],
  ];
  const VALUES = ['seedlens-sample', 'seedlens-codings', 'seedlens-study', 1, 's', 'N1', 'no_signal', 'adjudicated'];
  const file = hostileJson(FIELDS, VALUES).map((value) => JSON.stringify(value));

  test('samples, codings, studies, settings and rules of any shape are taken by their schema or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(file, hostileText, fc.constant(nested(20_000))), async (text) => {
        await unharmed(() => {
          expect(['sample', 'codings', 'refused']).toContain(parseCodingFile(text, KNOWN).kind);
          parseStudyFile(text);
          const value: unknown = text.startsWith('{') || text.startsWith('[') ? parsed(text) : text;
          Settings.parse(parseSettings(value));
          compileRules(value);
        });
      }),
      { numRuns: 400 },
    );
  });

  test.each(CODING_CASES)('once: $was', ({ text }) => {
    expect(parseCodingFile(text, KNOWN)).toEqual({ kind: 'refused', problem: { code: 'damaged' } });
  });

  test('keyword lists of any text are taken whole or refused whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(hostileText, fc.constantFrom('"', ',', '\n', '\t', '""'))), async (parts) => {
        const list = await unharmed(() => readKeywordList(parts.join(''), 'control'));
        if (list.ok) expect(new Set(list.targets.map(({ keyword }) => keyword)).size).toBe(list.targets.length);
      }),
    );
    await unharmed(() => readKeywordList('"'.repeat(1_000_001), 'control'));
    await unharmed(() => readKeywordList(`${'"",'.repeat(300_000)}"`, 'control'));
  });

  test('evidence packs with a manifest of any shape are refused, and say why', async () => {
    const { zip } = await packOf(await chain(1));
    expect((await verifyPack(zip, sha256)).ok).toBe(true);
    const names = ['format', 'version', 'made', 'utc', 'chain', 'set', 'status', 'files', 'path', 'sha256', 'head'];
    const manifest = hostileJson(names, ['seedlens-evidence', 1, 'included', 'extract.json', null]);
    await fc.assert(
      fc.asyncProperty(manifest, hostileText, async (value, other) => {
        const made = zipOf({ 'manifest.json': utf8(JSON.stringify(value)), 'x.txt': utf8(other) });
        for (const bytes of [made, utf8(other), made.slice(0, -1)]) {
          const verified = await unharmed(() => verifyPack(bytes, sha256));
          expect(verified.ok).toBe(false);
          if (!verified.ok) expect(verified.problems.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('what a spreadsheet would run is a text in the sheet', () => {
    for (const formula of FORMULAS) {
      const [first = ''] = spreadsheetLine([formula], ['string']).replace(/^"/, '');
      expect(first, formula).toMatch(/['"]/);
    }
  });
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
