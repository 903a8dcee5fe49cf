import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { BUILDS, builtFiles, packageOf } from '../../support/builds';
import { ROOT } from '../../support/repository';

const KB = 1000;

function bytesOf(folder: string, path: string): number | undefined {
  return builtFiles(folder).find((file) => file.path === path)?.bytes;
}

test.each([BUILDS.chrome, BUILDS.firefox])('%s: the notes script is at most 90 kB', (folder) => {
  expect(bytesOf(folder, 'content-scripts/notes.js')).toBeLessThanOrEqual(90 * KB);
});

test.each([BUILDS.chrome, BUILDS.firefox])('%s: the tap is at most 2 kB, where there is one', (folder) => {
  expect(bytesOf(folder, 'content-scripts/tap.js') ?? 0).toBeLessThanOrEqual(2 * KB);
});

test.each([BUILDS.chrome, BUILDS.firefox])('%s: the package holds just these files and is at most 400 kB', (folder) => {
  const zip = readFileSync(packageOf(folder));
  const packed = unzipSync(zip);
  expect(Object.keys(packed).sort()).toEqual(
    builtFiles(folder)
      .map(({ path }) => path)
      .sort(),
  );
  for (const [path, bytes] of Object.entries(packed))
    expect(readFileSync(join(ROOT, folder, path)).equals(bytes), `${path} was packed as it is`).toBe(true);
  expect(zip.length).toBeLessThanOrEqual(400 * KB);
});
