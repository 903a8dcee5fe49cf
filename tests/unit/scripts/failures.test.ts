import { expect, test } from 'vitest';
import { onlyLate, playwrightFailures, tapFailures, vitestFailures } from '../../../scripts/lib/failures.mjs';

const ESCAPE = String.fromCharCode(27);

test('vitest: failed and skipped tests by name, a suite that did not load by file', () => {
  const failures = vitestFailures({
    testResults: [
      {
        name: '/a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'passes', status: 'passed' },
          { fullName: 'fails', status: 'failed', failureMessages: ['expected 1 to be 2\n    at a.test.ts:3'] },
          { fullName: 'is skipped', status: 'pending' },
        ],
      },
      { name: '/b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  });
  expect(failures).toEqual([
    { name: 'fails', said: 'expected 1 to be 2' },
    { name: 'is skipped', said: '' },
    { name: '/b.test.ts', said: 'no such module' },
  ]);
});

const report = (messages: readonly string[], more: { errors?: { message: string }[]; skipped?: number } = {}) => ({
  suites: [
    {
      specs: [{ file: 'a.spec.ts', title: 'passes', tests: [{ status: 'expected', results: [{}] }] }],
      suites: [
        {
          specs: messages.map((message, i) => ({
            file: 'a.spec.ts',
            title: `fails ${i}`,
            tests: [{ status: 'unexpected', results: [{ error: { message } }] }],
          })),
        },
      ],
    },
  ],
  errors: more.errors ?? [],
  stats: { skipped: more.skipped ?? 0 },
});

test('playwright: nested tests and files, without colours, cut to what is read', () => {
  const failures = playwrightFailures(
    report([`${ESCAPE}[31mError${ESCAPE}[39m: ${'x'.repeat(400)}`], { errors: [{ message: 'cannot load' }] }),
  );
  expect(failures.map(({ name }) => name)).toEqual(['a.spec.ts › fails 0', 'a file']);
  expect(failures[0]?.said).toMatch(/^Error: x{293}…$/);
  expect(failures[1]?.said).toBe('cannot load');
});

const TEST_LATE = `${ESCAPE}[31mTest timeout of 240000ms exceeded.${ESCAPE}[39m`;
const EXPECT_LATE = "expect(locator).toHaveText(expected) failed\n\nLocator: locator('p')\nTimeout: 15000ms";
const CALL_LATE = 'TimeoutError: locator.click: Timeout 30000ms exceeded.';
const WRONG = 'expect(received).toEqual(expected) // deep equality\n\n- Expected - 1\n+ Received + 1';

test.each([
  ['nothing failed', [], {}, false],
  ['the three ways of being late', [TEST_LATE, EXPECT_LATE, CALL_LATE], {}, true],
  ['four late ones', [TEST_LATE, TEST_LATE, CALL_LATE, CALL_LATE], {}, false],
  ['a wrong value', [WRONG], {}, false],
  ['a wrong value beside a late one', [TEST_LATE, WRONG], {}, false],
  ['a wrong value that speaks of a timeout', ['expect(received).toBe(expected)\n\nExpected: "timeout"'], {}, false],
  ['a failure without words', [''], {}, false],
  ['a file that did not load', [TEST_LATE], { errors: [{ message: 'cannot load' }] }, false],
  ['a skipped test', [TEST_LATE], { skipped: 1 }, false],
])('only late: %s', (_, messages, more, expected) => {
  expect(onlyLate(report(messages, more))).toBe(expected);
});

test('tap: names and what is indented under them', () => {
  const out = 'ok 1 - a\nnot ok 2 - b\n  Error: no file\n      at b.mjs:3\nok 3 - c\nnot ok 4 - d\n';
  expect(tapFailures(out)).toEqual([
    { name: 'b', said: 'Error: no file' },
    { name: 'd', said: '' },
  ]);
});
