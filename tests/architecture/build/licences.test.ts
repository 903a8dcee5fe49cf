import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILDS } from '../../support/builds';
import { ROOT } from '../../support/repository';

/** Licences under which code may travel in a package of ours; another one is a decision for people. */
const ACCEPTED = new Set(['MIT', 'ISC', 'Apache-2.0', 'MPL-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']);

const builds = Object.entries(BUILDS);

function listed(folder: string): { name: string; licence: string }[] {
  const text = readFileSync(join(ROOT, folder, 'licences.txt'), 'utf8');
  return [...text.matchAll(/^(@?[\w./-]+) \d+\.\d+\.\S+ · (.+)$/gm)].map(([, name = '', licence = '']) => ({
    name,
    licence,
  }));
}

test.each(builds)('%s lists the packages inside it, each under a licence that lets it travel', (_, folder) => {
  const packages = listed(folder);
  expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['dexie', 'preact', 'zod']));
  expect(packages.filter(({ licence }) => !ACCEPTED.has(licence))).toEqual([]);
});

test('every dependency is in the package; what is not belongs to the development ones', () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const names = listed(BUILDS.chrome).map(({ name }) => name);
  expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
});
