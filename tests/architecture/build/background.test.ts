import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { BUILDS, builtFiles, manifestOf } from '../../support/builds';

/** Files that a script loads before it runs: what it imports, and what that imports. */
function loadedBy(folder: string, start: string): string[] {
  const texts = new Map(builtFiles(folder).map(({ path, text }) => [path, text]));
  const found = new Set<string>();
  const walk = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, to = ''] of (texts.get(path) ?? '').matchAll(/(?:from|import)\s*["'`](\.{0,2}\/[^"'`]+)["'`]/g))
      walk(to.startsWith('/') ? to.slice(1) : posix.join(posix.dirname(path), to));
  };
  walk(start);
  return [...found];
}

test.each([BUILDS.chrome, BUILDS.firefox])('%s: the background starts without the engine, and small', (folder) => {
  const { background } = manifestOf(folder);
  expect(JSON.stringify(background)).toContain('background.js');
  const loaded = loadedBy(folder, 'background.js');
  const bytes = builtFiles(folder)
    .filter(({ path }) => loaded.includes(path))
    .reduce((sum, file) => sum + file.bytes, 0);
  expect(loaded.length).toBeGreaterThan(3);
  expect(loaded).not.toContain('reader.js');
  expect(bytes).toBeLessThanOrEqual(300_000);
  // The same walk does find the engine where it is wanted.
  const worker = builtFiles(folder).find(({ path }) => /jobs-worker/.test(path))?.path ?? 'no worker';
  expect(loadedBy(folder, worker)).toContain('reader.js');
});

test.each([BUILDS.chrome, BUILDS.firefox])('%s: no worker loads what asks for the extension API', (folder) => {
  const files = builtFiles(folder);
  const asksAtOnce = files.filter(({ text }) => text.includes('only be loaded in a browser extension'));
  expect(asksAtOnce.length, 'the polyfill is in the build').toBeGreaterThan(0);
  const workers = files.flatMap(({ text }) =>
    [...text.matchAll(/new Worker\(["'`]\/([^"'`]+)/g)].map(([, path = '']) => path),
  );
  expect(workers.length).toBeGreaterThan(0);
  for (const path of workers) {
    const loaded = loadedBy(folder, path);
    expect(loaded.length).toBeGreaterThan(2);
    expect(asksAtOnce.map((file) => file.path).filter((one) => loaded.includes(one))).toEqual([]);
  }
});
