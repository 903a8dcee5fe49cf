import { expect, test } from 'vitest';
import { FORMATS } from '../../../utils/export/registry';
import { repositoryFiles } from '../../support/repository';

const FOLDER = 'utils/export/formats/';
const inFolder = repositoryFiles().filter((path) => path.startsWith(FOLDER));

test('the registry holds every file of the folder, each with its test', () => {
  expect(inFolder.length).toBeGreaterThan(3);
  expect(FORMATS.map(({ id }) => `${FOLDER}${id}.ts`).sort()).toEqual(inFolder);
  const tests = repositoryFiles().filter((path) => path.startsWith('tests/unit/export/formats/'));
  expect(tests).toEqual(inFolder.map((path) => path.replace(/^utils(.*)\.ts$/, 'tests/unit$1.test.ts')));
});

test.each(FORMATS)('$id is named in both languages and has a tier', ({ says, about, tiers, tables }) => {
  expect(about['zh-CN']).toMatch(/\p{Script=Han}/u);
  expect(`${says.en} ${about.en}`).toMatch(/[a-z]{3}/i);
  expect(tiers.length).toBeGreaterThan(0);
  for (const tier of tiers) expect(tables(tier).length).toBeGreaterThan(0);
});
