import { expect, test } from 'vitest';
import { read } from '../support/repository';

type Row = { name: string; version: string; licence: string };
type Locked = { version: string; license?: string; hasInstallScript?: boolean; dev?: boolean };

const page = read('docs/dependencies.md');
const manifest: Record<'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(read('package.json'));
const locked: Record<string, Locked> = JSON.parse(read('package-lock.json')).packages;

/** Rows of the table under a heading. */
function rowsUnder(heading: string): Row[] {
  const [, part = ''] = page.split(`## ${heading}\n`);
  return [...(part.split('\n## ')[0] ?? '').matchAll(/^\| `([^`]+)` \| (\S+) \| ([^|]+) \|/gm)].map(
    ([, name = '', version = '', licence = '']) => ({ name, version, licence: licence.trim() }),
  );
}

const expected = (named: Record<string, string>): Row[] =>
  Object.entries(named).map(([name, version]) => ({
    name,
    version,
    licence: locked[`node_modules/${name}`]?.license ?? 'none',
  }));

test.each([
  ['In the package', manifest.dependencies],
  ['For building and testing', manifest.devDependencies],
])('%s: the page lists exactly what is depended on, at its version and under its licence', (heading, named) => {
  const byName = (a: Row, b: Row) => (a.name < b.name ? -1 : 1);
  expect(rowsUnder(heading).sort(byName)).toEqual(expected(named).sort(byName));
  expect(rowsUnder(heading).length).toBeGreaterThan(5);
});

test('nothing below the dependencies of the package is unnamed there', () => {
  const shipped = Object.entries(locked)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(shipped.length).toBeGreaterThan(5);
  const text = (page.split('## In the package\n')[1] ?? '').split('\n## ')[0] ?? '';
  expect(shipped.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

test('no package runs a script of its own when it is installed', () => {
  const packages = Object.entries(locked).filter(([path]) => path !== '');
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)).toEqual([]);
});
