import { describe, expect, test } from 'vitest';
import type { Detector } from '../../utils/detect/detector';
import { DETECTORS } from '../../utils/detect/registry';
import { CLAIMS, SIGNALS } from '../../utils/model/vocabulary';
import { repositoryFiles } from '../support/repository';

const FOLDER = 'utils/detect/detectors/';
const files = import.meta.glob<{ default: Detector }>('../../utils/detect/detectors/*.ts', { eager: true });
const entries = Object.entries(files).map(([path, file]) => ({
  name: path.slice(path.lastIndexOf('/') + 1).replace(/\.ts$/, ''),
  detector: file.default,
}));

test('the registry holds every file of the folder', () => {
  const inFolder = repositoryFiles().filter((path) => path.startsWith(FOLDER));
  expect(inFolder.length).toBeGreaterThan(20);
  expect(entries.map(({ name }) => `${FOLDER}${name}.ts`).sort()).toEqual(inFolder);
  expect(DETECTORS.map(({ id }) => id).sort()).toEqual(entries.map(({ name }) => name).sort());
});

test('every signal of the codebook has its detector, in the order of the codebook', () => {
  expect(DETECTORS.map(({ id }) => id)).toEqual([...SIGNALS]);
});

type Entry = { name: string; detector: Detector };

/** What is wrong with one file of the folder; empty when nothing is. */
function faultsOf({ name, detector }: Entry, tests: readonly string[]): string[] {
  const { id, claim, version, needs, also = [], says } = detector;
  const faults = {
    'its id is not its file name': id !== name,
    'its id is no signal of the codebook': !SIGNALS.includes(id),
    'its claim is not in the vocabulary': !CLAIMS.includes(claim),
    'its version is not a whole number from 1': !(Number.isInteger(version) && version > 0),
    'it needs nothing': needs.length + also.length === 0,
    'it needs something twice': new Set([...needs, ...also]).size < needs.length + also.length,
    'it has no Chinese name': !/\p{Script=Han}/u.test(says['zh-CN']),
    'it has no English name': !/[a-z]{3}/i.test(says.en),
    'it has no test': !tests.includes(`tests/unit/detect/detectors/${name}.test.ts`),
  };
  return Object.entries(faults).flatMap(([fault, there]) => (there ? [fault] : []));
}

const tests = repositoryFiles().filter((path) => path.startsWith('tests/unit/detect/detectors/'));

describe('files of the folder', () => {
  test.each(entries)('$name', (entry) => {
    expect(faultsOf(entry, tests)).toEqual([]);
  });

  test('no id twice, no test without its detector', () => {
    const ids = entries.map(({ detector }) => detector.id);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
    const tested = tests.map((path) => path.replace(/^.*\/|\.test\.ts$/g, ''));
    expect(tested.sort()).toEqual([...SIGNALS].sort());
  });

  test('a planted bad file is caught, fault by fault', () => {
    const planted = {
      id: 'plat_label_ad',
      version: 0,
      claim: 'sold',
      needs: ['labels'],
      also: ['labels'],
      says: { 'zh-CN': 'label', en: '标' },
      find: () => undefined,
    } as unknown as Detector;
    expect(faultsOf({ name: 'plat_label_new', detector: planted }, tests)).toEqual([
      'its id is not its file name',
      'its claim is not in the vocabulary',
      'its version is not a whole number from 1',
      'it needs something twice',
      'it has no Chinese name',
      'it has no English name',
      'it has no test',
    ]);
    const nothing = { ...planted, id: 'nobody', needs: [], also: [] } as unknown as Detector;
    expect(faultsOf({ name: 'nobody', detector: nothing }, [])).toContain('its id is no signal of the codebook');
    expect(faultsOf({ name: 'nobody', detector: nothing }, [])).toContain('it needs nothing');
  });
});
