/** What failed, by name and in its own first words, read from what the runners report: a log is read from its end. */

/** Colours and moves of a terminal; the escape is written as a number, since it cannot be seen in a pattern. */
const TERMINAL = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g');
const SAID_LENGTH = 300;

/** The first lines of a message that say something, on one line. */
function inShort(message = '') {
  const lines = message
    .replace(TERMINAL, '')
    .split('\n')
    .map((line) => line.trim());
  const said = lines.filter((line) => line !== '' && !line.startsWith('at ')).join(' · ');
  return said.length > SAID_LENGTH ? `${said.slice(0, SAID_LENGTH)}…` : said;
}

export function vitestFailures({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status !== 'passed');
    if (failed.length === 0) return status === 'failed' ? [{ name, said: inShort(message) }] : [];
    return failed.map(({ fullName, failureMessages = [] }) => ({ name: fullName, said: inShort(failureMessages[0]) }));
  });
}

const LATE = /\bTimeout(?: of)?:? +\d+m?s|\btimeout of \d+ms exceeded/i;
/** More than these being late is not a matter of a busy machine. */
const LATE_AT_MOST = 3;

/**
 * Is all that failed a few tests that only waited too long? A value that was wrong is wrong on any machine.
 * See docs/decisions/0030-late-is-looked-at-once-more.md.
 */
export function onlyLate({ suites = [], errors = [], stats }) {
  const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
  const failed = suites
    .flatMap(specsOf)
    .flatMap(({ tests }) => tests)
    .filter(({ status }) => status !== 'expected');
  return (
    errors.length === 0 &&
    stats.skipped === 0 &&
    failed.length > 0 &&
    failed.length <= LATE_AT_MOST &&
    failed.every(({ results }) => results.every(({ error }) => LATE.test(error?.message ?? '')))
  );
}

/** Of tests that did not pass at once, and of files that did not load. */
export function playwrightFailures({ suites = [], errors = [] }) {
  const ofSuite = (suite) => [
    ...(suite.specs ?? []).filter(({ tests }) => tests.some(({ status }) => status !== 'expected')).map(ofSpec),
    ...(suite.suites ?? []).flatMap(ofSuite),
  ];
  const ofSpec = ({ file, title, tests }) => {
    const error = tests.flatMap(({ results }) => results).find((result) => result.error !== undefined)?.error;
    return { name: `${file} › ${title}`, said: inShort(error?.message) };
  };
  return [...suites.flatMap(ofSuite), ...errors.map(({ message }) => ({ name: 'a file', said: inShort(message) }))];
}

export function tapFailures(out) {
  return [...out.matchAll(/^not ok \d+ - (.*)\n((?: {2}.*\n)*)/gm)].map(([, name, said]) => ({
    name,
    said: inShort(said),
  }));
}
