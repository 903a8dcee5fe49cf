import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStoreZip } from '../../../utils/evidence/read-store-zip';
import { type PackProblem, verifyPack } from '../../../utils/evidence/verify';
import { LOCALES } from '../../../utils/i18n';
import { evidenceProblems } from '../../../utils/i18n/evidence-problems';
import { type Bytes, chain, packOf, sha256, zipOf } from './packs';

const text = (value: string): Bytes => new TextEncoder().encode(value);

async function filesOf(zip: Bytes): Promise<Record<string, Bytes>> {
  const read = readStoreZip(zip);
  if (!read.ok) throw new Error(read.problem.code);
  return Object.fromEntries(read.files);
}

async function problems(zip: Bytes): Promise<PackProblem[]> {
  const answer = await verifyPack(zip, sha256);
  return answer.ok ? [] : answer.problems;
}

describe('an evidence pack as it was made', () => {
  it('is intact, and its digest is the hash of its manifest', async () => {
    const { zip, digest } = await packOf(await chain(3));
    const answer = await verifyPack(zip, sha256);
    expect(answer).toMatchObject({ ok: true, digest, included: 3, leftOut: 0, deleted: 0 });
    expect(await sha256((await filesOf(zip))['manifest.json'] ?? new Uint8Array())).toBe(digest);
  });

  it('names sets that were left out or deleted by their hashes only', async () => {
    const sets = await chain(3);
    for (const row of sets[0]?.rows ?? []) Object.assign(row, { deletedUtc: 5, deletionReason: 'user' });
    const { zip } = await packOf(sets, { leftOut: [0, 1] });
    expect(await verifyPack(zip, sha256)).toMatchObject({ ok: true, included: 1, leftOut: 1, deleted: 1 });
    const manifest = JSON.parse(new TextDecoder().decode((await filesOf(zip))['manifest.json']));
    expect(manifest.chain.map((set: { page?: object }) => set.page !== undefined)).toEqual([false, false, true]);
  });

  it('reads offline: no script, nothing from elsewhere, words of pages as words', async () => {
    const { zip } = await packOf(await chain(1));
    const index = new TextDecoder().decode((await filesOf(zip))['index.html']);
    expect(index).toContain('viewport.png');
    expect(index).toContain('示例 &#60;b&#62;');
    expect(index).not.toMatch(/<script|src="http|<b>/);
  });
});

describe('one altered byte', () => {
  it('is refused wherever it stands in the zip', async () => {
    const { zip } = await packOf(await chain(2));
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const altered = zip.slice();
        altered[at] = (altered[at] ?? 0) ^ change;
        expect((await verifyPack(altered, sha256)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is named by its file', async () => {
    const { zip } = await packOf(await chain(2));
    const files = await filesOf(zip);
    expect(Object.keys(files).length).toBe(11);
    for (const [path, content] of Object.entries(files)) {
      const altered = content.slice();
      altered[Math.floor(altered.length / 2)] = (altered[Math.floor(altered.length / 2)] ?? 0) ^ 1;
      const found = await problems(zipOf({ ...files, [path]: altered }));
      expect([path, found.map((one) => ('path' in one ? one.path : one.code))]).toEqual([
        path,
        expect.arrayContaining([path]),
      ]);
    }
  });
});

describe('a pack that was changed', () => {
  type Case = [
    name: string,
    change: (files: Record<string, Bytes>) => Record<string, Bytes> | Bytes,
    expected: PackProblem,
  ];
  const firstPng = (files: Record<string, Bytes>) => Object.keys(files).find((path) => path.endsWith('.png')) ?? '';
  const CASES: Case[] = [
    [
      'a file is missing',
      (files) => Object.fromEntries(Object.entries(files).filter(([path]) => path !== 'README.en.md')),
      { code: 'missing', path: 'README.en.md' },
    ],
    ['a file too many', (files) => ({ ...files, 'more.txt': text('x') }), { code: 'extra', path: 'more.txt' }],
    ['no manifest', ({ 'manifest.json': _, ...files }) => files, { code: 'no_manifest' }],
    ['packed again', (files) => zipOf(files, 6), expect.objectContaining({ code: 'compressed' }) as PackProblem],
    [
      'a path that climbs out',
      (files) => ({ ...files, '../x.txt': text('x') }),
      { code: 'bad_name', path: '../x.txt' },
    ],
    ['an absolute path', (files) => ({ ...files, '/x.txt': text('x') }), { code: 'bad_name', path: '/x.txt' }],
    ['a drive', (files) => ({ ...files, 'C:\\x.txt': text('x') }), { code: 'bad_name', path: 'C:\\x.txt' }],
    [
      'a bomb',
      (files) => zipOf({ ...files, 'bomb.bin': new Uint8Array(3_000_000) }, 6),
      expect.objectContaining({ code: 'compressed' }) as PackProblem,
    ],
    ['a bomb alone', () => zipOf({ 'bomb.bin': new Uint8Array(3_000_000) }, 6), { code: 'swollen', path: 'bomb.bin' }],
    ['cut off', (files) => zipOf(files).slice(0, -40), { code: 'truncated' }],
    ['cut in half', (files) => zipOf(files).slice(0, 900), { code: 'truncated' }],
    ['something after the end', (files) => new Uint8Array([...zipOf(files), 1, 2]), { code: 'container', path: '' }],
    ['no zip', () => text('not a zip at all'), { code: 'not_a_zip' }],
    ['nothing', () => new Uint8Array(0), { code: 'not_a_zip' }],
    [
      'another manifest',
      (files) => ({ ...files, 'manifest.json': text('{"format":"x"}'), SHA256SUMS: text('') }),
      { code: 'altered', path: 'manifest.json' },
    ],
    [
      'a picture exchanged',
      (files) => ({ ...files, [firstPng(files)]: text('other') }),
      expect.objectContaining({
        code: 'altered',
        path: expect.stringMatching(/viewport\.png$/) as string,
      }) as PackProblem,
    ],
  ];
  it.each(CASES)('%s', async (_, change, expected) => {
    const { zip } = await packOf(await chain(1));
    const changed = change(await filesOf(zip));
    const found = await problems(changed instanceof Uint8Array ? changed : zipOf(changed));
    expect(found).toContainEqual(expected);
    for (const locale of LOCALES)
      for (const one of found) expect(evidenceProblems(locale)(one).length).toBeGreaterThan(5);
  });

  it('a set taken out of the middle breaks the chain, even with every list made anew', async () => {
    const [first, , third] = await chain(3);
    if (first === undefined || third === undefined) throw new Error('no chain');
    const { zip } = await packOf([first, third]);
    expect(await problems(zip)).toContainEqual(expect.objectContaining({ code: 'chain_broken' }));
  });

  it('a hash changed in every list but not in the extract disagrees with the extract', async () => {
    const [set] = await chain(1);
    const html = set?.files[1];
    const row = set?.rows[1];
    const last = set?.rows[2];
    if (set === undefined || html === undefined || row === undefined || last === undefined) throw new Error('no set');
    html.bytes = text('<p>另一段话</p>');
    row.bytes = html.bytes.length;
    row.sha256 = await sha256(html.bytes);
    last.prevSha256 = row.sha256;
    const { zip } = await packOf([set]);
    expect(await problems(zip)).toEqual([{ code: 'extract_disagrees', path: last.path }]);
  });

  it('a newer format says so', async () => {
    const { zip } = await packOf(await chain(1));
    const files = await filesOf(zip);
    const manifest = { ...JSON.parse(new TextDecoder().decode(files['manifest.json'])), version: 2 };
    const bytes = text(JSON.stringify(manifest));
    const found = await problems(
      zipOf({ ...files, 'manifest.json': bytes, SHA256SUMS: text(`${await sha256(bytes)}  manifest.json\n`) }),
    );
    expect(found).toEqual([{ code: 'newer', version: 2 }]);
  });
});
