import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint } from './fingerprint.mjs';
import { ROOT } from './root.mjs';

const CACHE = join(ROOT, 'node_modules', '.cache', 'seedlens');
/** Everything a bundle can be made of. Whole folders, since folders that register themselves have no import to follow. */
const SOURCES = [
  'utils',
  'components',
  'entrypoints',
  'scripts',
  'tests/bench',
  'tests/support',
  'package-lock.json',
  'wxt.config.ts',
];

/** Scripts and helpers that are plain Node modules already stay where they are: they find files beside themselves. */
const nodeModulesOfOurs = {
  name: 'node-modules-of-ours',
  enforce: 'pre',
  resolveId(id, importer) {
    if (!importer || !id.startsWith('.') || !id.endsWith('.mjs')) return null;
    return { id: pathToFileURL(resolve(dirname(importer), id)).href, external: true };
  },
};

/**
 * Bundles a TypeScript entry with the product's own code for Node, so that a script runs the same pipeline as the
 * extension (folders that register themselves do so only in a bundle). Built again when a source has changed.
 * @param {string} entry path inside the repository, such as `scripts/inspect-main.ts`
 * @returns {Promise<string>} file URL of the bundle, for `import()`
 */
export async function bundle(entry) {
  const name = basename(entry).replace(/\.tsx?$/, '');
  const output = join(CACHE, `${name}.mjs`);
  const stamp = join(CACHE, `${name}.stamp`);
  const now = fingerprint(SOURCES);
  if (!existsSync(output) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) {
    // Built aside and moved into place: two runs at once must not read half a file.
    const aside = join(CACHE, `${name}-${process.pid}`);
    mkdirSync(aside, { recursive: true });
    const { build } = await import('vite');
    try {
      await build({
        root: ROOT,
        configFile: false,
        logLevel: 'error',
        publicDir: false,
        plugins: [nodeModulesOfOurs],
        define: { __OPEN_ROOTS__: 'false', 'import.meta.env.BROWSER': '"chrome"' },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        ssr: {
          noExternal: true,
          external: ['happy-dom', 'vite', '@playwright/test', 'dexie', 'fake-indexeddb', '@duckdb/node-api'],
        },
        build: {
          ssr: join(ROOT, entry),
          outDir: aside,
          target: 'node20',
          minify: false,
          emptyOutDir: true,
          rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
        },
      });
      renameSync(join(aside, `${name}.mjs`), output);
      writeFileSync(stamp, now);
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
  return `${pathToFileURL(output).href}?${now.slice(0, 12)}`;
}
