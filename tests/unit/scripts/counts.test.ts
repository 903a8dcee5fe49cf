import { expect, test } from 'vitest';
import { commandCounts, playwrightCounts, sumOf, tapCounts, vitestCounts } from '../../../scripts/lib/counts.mjs';

const suite = (status: string, ...results: string[]) => ({
  status,
  assertionResults: results.map((result) => ({ status: result })),
});

test.each([
  ['all pass', [2, 0, 0, 0], [suite('passed', 'passed', 'passed')], { passed: 2, failed: 0 }],
  ['one fails', [1, 1, 0, 0], [suite('failed', 'passed', 'failed')], { passed: 1, failed: 1 }],
  ['a suite does not load', [1, 0, 0, 0], [suite('passed', 'passed'), suite('failed')], { passed: 1, failed: 1 }],
  ['a hook fails after its tests', [1, 0, 0, 0], [suite('failed', 'passed')], { passed: 1, failed: 1 }],
  ['one is skipped, one promised', [1, 0, 1, 1], [suite('passed', 'passed')], { passed: 1, failed: 2 }],
  ['nothing ran', [0, 0, 0, 0], [], { passed: 0, failed: 0 }],
] as const)('vitest: %s', (_, [passed, failed, pending, todo], testResults, counts) => {
  const report = {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: todo,
    testResults: [...testResults],
  };
  expect(vitestCounts(report)).toEqual(counts);
});

test.each([
  ['all pass', { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, [], { passed: 3, failed: 0 }],
  ['skipped and flaky ones', { expected: 1, unexpected: 0, flaky: 1, skipped: 1 }, [], { passed: 1, failed: 2 }],
  ['a file does not load', { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, [{}], { passed: 0, failed: 1 }],
])('playwright: %s', (_, stats, errors, counts) => {
  expect(playwrightCounts({ stats, errors })).toEqual(counts);
});

test.each([
  ['ok 1 - a\nok 2 - b\n', 0, { passed: 2, failed: 0 }],
  ['ok 1 - a\nnot ok 2 - b\n', 1, { passed: 1, failed: 1 }],
  ['ok 1 - a\nError: broke off\n', 1, { passed: 1, failed: 1 }],
  ['look 1\n', 0, { passed: 0, failed: 0 }],
])('tap: %j with exit code %i', (out, code, counts) => {
  expect(tapCounts({ code, out })).toEqual(counts);
});

test('commands and sums', () => {
  expect(sumOf([commandCounts({ code: 0 }), commandCounts({ code: 3 }), { passed: 4, failed: 0 }])).toEqual({
    passed: 5,
    failed: 1,
  });
});
