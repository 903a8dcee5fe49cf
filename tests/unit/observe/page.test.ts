import { describe, expect, test } from 'vitest';
import type { Drift } from '../../../utils/model/drift';
import { Note } from '../../../utils/model/note';
import { observePage } from '../../../utils/observe/observe';

/** Each folder: `page.html`, `about.md`, and in `expected.json` the address, the notes and the drift. */
const files: Record<string, string> = import.meta.glob('../../fixtures/page/*/*', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const names = [...new Set(Object.keys(files).map((path) => path.split('/').at(-2) ?? ''))].sort();

type Expected = { url: string; notes: unknown[]; drift: Drift[] };

const cases = names.map((name) => {
  const text = (file: string) => files[`../../fixtures/page/${name}/${file}`] ?? '';
  const expected: Expected = JSON.parse(text('expected.json'));
  return { name, html: text('page.html'), about: text('about.md'), expected };
});

test('there are pages to read, and each says what it is about', () => {
  expect(cases.length).toBeGreaterThan(20);
  expect(cases.filter(({ about }) => about.trim().length < 20).map(({ name }) => name)).toEqual([]);
  expect(cases.filter(({ expected }) => expected.notes.length + expected.drift.length === 0)).toEqual([]);
});

describe.each(cases)('$name', ({ html, expected: { url, notes, drift } }) => {
  const read = () => observePage({ url, page: parse(html), source: 'capture' });

  test('gives these notes', () => {
    expect(read()).toEqual({ mine: true, notes, drift });
  });

  test('gives notes that fit their schema, without tokens', () => {
    for (const note of read().notes) expect(() => Note.parse(note)).not.toThrow();
    expect(JSON.stringify(read().notes)).not.toContain('xsec_');
  });

  test('is not changed by being read', () => {
    const page = parse(html);
    const before = page.documentElement.outerHTML;
    observePage({ url, page, source: 'capture' });
    expect(page.documentElement.outerHTML).toBe(before);
  });
});

function parse(html: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><body>${html}</body>`, 'text/html');
}
