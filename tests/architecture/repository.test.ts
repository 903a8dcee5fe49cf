import { expect, test } from 'vitest';
import { read, repositoryFiles } from '../support/repository';

const TEXT = /\.(ts|tsx|mts|mjs|cjs|js|json|md|html|css|svg|yml|ndjson|txt)$|^\.(ci\/run|npmrc|gitignore)$|^LICENSE$/;
const SOURCE = /\.(ts|tsx|mts|mjs|cjs|css|html)$/;
const MOST_LINES = 300;

const texts = repositoryFiles().filter((path) => TEXT.test(path));
const sources = texts.filter((path) => SOURCE.test(path) && !path.startsWith('tests/fixtures/'));

function linesOf(path: string): string[] {
  return read(path).trimEnd().split('\n');
}

test('there is something to check', () => {
  expect(texts.length).toBeGreaterThan(60);
  expect(sources.length).toBeGreaterThan(50);
});

test('no file is longer than 300 lines without saying why in its head comment', () => {
  const tooLong = sources.filter((path) => {
    const lines = linesOf(path);
    return lines.length > MOST_LINES && !/longer than 300 lines because/i.test(lines.slice(0, 15).join(' '));
  });
  expect(tooLong).toEqual([]);
});

/** Patterns are put together here so that this file does not hold what it looks for. */
const FOREIGN: readonly [string, RegExp][] = [
  ['a folder of one machine', new RegExp(`(?<![\\w.~])/(${['work', 'root', 'home', 'Users'].join('|')})/[\\w.-]`)],
  ['a folder of one machine', new RegExp(`["'\`(\\s]/${'tmp'}/[\\w.-]`)],
  ['a package registry', new RegExp(['registry', '(npmjs|npmmirror|yarnpkg)', ''].join('\\.'))],
  ['an address on a local network', new RegExp(`\\b(${['10', '172', '192'].join('|')})\\.\\d+\\.\\d+\\.\\d+:\\d+`)],
];

test.each(FOREIGN)('no file names %s (%s)', (_, pattern) => {
  const named = texts.flatMap((path) =>
    linesOf(path).flatMap((line, at) =>
      pattern.test(line) ? [`${path}:${at + 1}: ${line.trim().slice(0, 100)}`] : [],
    ),
  );
  expect(named).toEqual([]);
});

test('the lock file holds no download addresses, and every optional package has its entry', () => {
  const lock: { packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }> } =
    JSON.parse(read('package-lock.json'));
  const packages = Object.entries(lock.packages);
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
  // npm drops binaries of other platforms from a lock file without a word; then `npm ci` fails elsewhere.
  const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !packages.some(([other]) => resolvesTo(path, name, other))),
  );
  expect(missing).toEqual([]);
});

function resolvesTo(from: string, name: string, path: string): boolean {
  return path === `node_modules/${name}` || path === `${from}/node_modules/${name}`;
}

test('versions are pinned', () => {
  const { dependencies, devDependencies }: Record<string, Record<string, string>> = JSON.parse(read('package.json'));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version));
  expect(loose).toEqual([]);
});

/** Habits that make a test look green without checking. */
const HOLLOW: readonly [string, RegExp][] = [
  ['skipped, focused or promised tests', /\b(test|it|describe|suite)\.(skip|only|todo|fixme|skipIf|runIf)\b/],
  ['fixed waits', new RegExp(`${'waitFor'}Timeout\\(`)],
  ['assertions that are always true', /expect\((true|1)\)\.(toBe|toEqual)\((true|1)\)/],
  ['silenced types', new RegExp(`@ts-(${['ignore', 'nocheck'].join('|')})`)],
];

test.each(HOLLOW)('no %s', (_, pattern) => {
  const ours = sources.filter((path) => path !== 'tests/architecture/repository.test.ts');
  expect(ours.filter((path) => pattern.test(read(path)))).toEqual([]);
});
