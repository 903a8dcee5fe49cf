import { expect, test } from 'vitest';
import { USED_APIS, withoutUnusedApis } from '../../../scripts/lib/plain-polyfill';
import { productFiles, read } from '../../support/repository';

const code = read('node_modules/webextension-polyfill/dist/browser-polyfill.js');

/** As a browser without the standard's API runs it, with nothing but callbacks. */
function polyfilled(source: string) {
  const chrome = {
    runtime: { id: 'example', lastError: undefined, onMessage: { addListener() {} } },
    alarms: { get: (_: string, done: (alarm: unknown) => void) => done({ name: 'example' }) },
    bookmarks: { get: (_: string, done: (found: unknown) => void) => done([]) },
  };
  const module = { exports: {} as { alarms: { get(name: string): Promise<unknown> } } };
  new Function('chrome', 'module', 'exports', 'globalThis', source)(chrome, module, module.exports, { chrome });
  return module.exports;
}

test('what is left still makes promises of callbacks', async () => {
  await expect(polyfilled(withoutUnusedApis(code)).alarms.get('example')).resolves.toEqual({ name: 'example' });
});

test('what has no use here is gone', () => {
  const rest = withoutUnusedApis(code);
  expect(code).toContain('"bookmarks": {');
  expect(rest).not.toContain('bookmarks');
  expect(rest.length).toBeLessThan(code.length * 0.7);
});

test('every part of the API that our code names is on the list', () => {
  const named = productFiles().flatMap((path) =>
    [...read(path).matchAll(/\bbrowser\.([a-z]\w+)\./gi)].map(([, name = '']) => name),
  );
  expect(named.length).toBeGreaterThan(20);
  expect([...new Set(named)].filter((name) => !USED_APIS.includes(name))).toEqual([]);
});

test('another layout of the package is an error', () => {
  expect(() => withoutUnusedApis('const apiMetadata = require("./table")')).toThrow(/not where it was/);
});
