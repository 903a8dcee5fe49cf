import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createReader } from '../../../utils/links/reader';
import type { Reading } from '../../../utils/model/reading';
import { SIGNALS, type SignalId } from '../../../utils/model/vocabulary';
import { examinePayload } from '../../../utils/pipeline';

/** Every folder is one answer, with what must be read from it. `found` is all that may be found; `includes` only part. */
type Expected = {
  url: string;
  request?: string;
  mine?: boolean;
  drift: number;
  items: {
    id: string;
    kind: string;
    surface: string;
    slot?: number;
    verdict: string;
    disclosure: string;
    found?: SignalId[];
    includes?: SignalId[];
    absent?: SignalId[];
    unread?: SignalId[];
    comments?: unknown[];
  }[];
};

const FOLDER = join(process.cwd(), 'tests/fixtures/payload');
const CASES = readdirSync(FOLDER).map((name) => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, name, file), 'utf8'));
  return { name, payload: read('payload.json'), expected: read('expected.json') as Expected };
});
const READER = createReader();

function examined({ payload, expected }: (typeof CASES)[number]) {
  const { url, request } = expected;
  const source = 'capture' as const;
  return examinePayload({ url, json: payload, source, ...(request === undefined ? {} : { request }) }, READER);
}

const signals = (readings: readonly Reading[], outcome: Reading['outcome']) =>
  readings.filter((reading) => reading.outcome === outcome).map(({ signal }) => signal);

test.each(CASES)('$name', (one) => {
  const { expected } = one;
  const { mine, items, drift } = examined(one);
  expect(mine).toBe(expected.mine ?? true);
  expect(drift.reduce((sum, { items: lost }) => sum + Math.max(1, lost), 0)).toBe(expected.drift);
  expect(items.map(({ note }) => note.itemId)).toEqual(expected.items.map(({ id }) => id));
  for (const [at, told] of expected.items.entries()) {
    const item = items[at];
    if (item === undefined) throw new Error(`${told.id} was not read`);
    const { note, verdict, readings } = item;
    expect({
      kind: note.itemKind,
      surface: note.surface,
      verdict: verdict.code,
      disclosure: verdict.disclosure,
    }).toEqual({
      kind: told.kind,
      surface: told.surface,
      verdict: told.verdict,
      disclosure: told.disclosure,
    });
    if (told.slot !== undefined) expect(note.slot).toBe(told.slot);
    if (told.found !== undefined) expect(signals(readings, 'found').sort()).toEqual([...told.found].sort());
    expect(signals(readings, 'found')).toEqual(expect.arrayContaining(told.includes ?? []));
    expect(signals(readings, 'absent')).toEqual(expect.arrayContaining(told.absent ?? []));
    expect(signals(readings, 'unread')).toEqual(expect.arrayContaining(told.unread ?? []));
    expect(signals(readings, 'failed')).toEqual([]);
    if (told.comments !== undefined) expect(note.comments).toEqual(told.comments);
  }
});

/** What no data can tell: the platform's own line on a page, and a mark nobody has seen in an answer. */
const PAGE_ONLY: readonly SignalId[] = ['decl_platform_marketing', 'acct_buyer'];
/** Found only in what the author wrote; tested with the recogniser's own tables. */
const TEXT_ONLY: readonly SignalId[] = [
  'text_token',
  'text_steer',
  'text_coupon',
  'text_contact',
  'text_sales_pitch',
  'text_comment_seed',
];

/** Can stand in several places (text, comments, widgets, the page) of which one answer alone never tells all. */
const NEVER_RULED_OUT: readonly SignalId[] = [
  'decl_platform_marketing',
  'comp_goods_card',
  'text_comment_seed',
  'tag_brand',
  'acct_buyer',
];

test('every signal of data was seen found, told none, and not told', () => {
  const seen = { found: new Set<SignalId>(), absent: new Set<SignalId>(), unread: new Set<SignalId>() };
  for (const one of CASES) {
    for (const { readings } of examined(one).items) {
      for (const { signal, outcome } of readings) if (outcome !== 'failed') seen[outcome].add(signal);
    }
  }
  expect(
    SIGNALS.filter((signal) => !PAGE_ONLY.includes(signal) && !TEXT_ONLY.includes(signal)).filter(
      (signal) => !seen.found.has(signal),
    ),
  ).toEqual([]);
  expect(SIGNALS.filter((signal) => !seen.unread.has(signal))).toEqual([]);
  expect(SIGNALS.filter((signal) => !seen.absent.has(signal))).toEqual(NEVER_RULED_OUT);
});
