import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { engine } from '../../../entrypoints/reader/engine';
import { ENGINE_MODULES, exportedNames } from '../../../scripts/lib/shared-engine';
import { ROOT } from '../../support/repository';

test('reader.js brings every module that pages take from it, and no other', () => {
  expect(Object.keys(engine).sort()).toEqual([...ENGINE_MODULES].sort());
});

it.each(Object.entries(engine))('%s: pages get each of its exports', (module, held) => {
  const names = exportedNames(readFileSync(join(ROOT, `${module}.ts`), 'utf8'), module);
  expect(names.length).toBeGreaterThan(0);
  expect(names.sort()).toEqual(Object.keys(held).sort());
});

describe('exportedNames', () => {
  it('reads declarations and leaves types alone', () => {
    const code = `export type A = 1;\nexport interface B {}\nexport const c = 1;\nexport function d() {}\nexport async function e() {}\nexport class F {}\nconst g = 1;`;
    expect(exportedNames(code, 'example')).toEqual(['c', 'd', 'e', 'F']);
  });

  it.each(['export { a };', "export * from './b';", 'export default 1;'])('refuses %s, which would be lost', (code) => {
    expect(() => exportedNames(code, 'example')).toThrow('example');
  });
});
