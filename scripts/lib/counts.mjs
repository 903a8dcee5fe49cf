/** Counts of passed and failed checks, read from what the runners report. A skipped test is a failed one. */

/** A suite that did not load fails without failing any test of its own. */
export function vitestCounts(report) {
  const broken = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && assertionResults.every((result) => result.status !== 'failed');
  });
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + skipped + broken.length };
}

export function playwrightCounts({ stats, errors = [] }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

/** TAP lines: `ok 1 - …`, `not ok 2 - …`. A script that breaks off has failed one check more. */
export function tapCounts({ code, out }) {
  const passed = out.match(/^ok \d+/gm)?.length ?? 0;
  const failed = out.match(/^not ok \d+/gm)?.length ?? 0;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** One check that a command passes or fails as a whole. */
export const commandCounts = ({ code }) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

export const sumOf = (counts) =>
  counts.reduce((all, { passed, failed }) => ({ passed: all.passed + passed, failed: all.failed + failed }), {
    passed: 0,
    failed: 0,
  });
