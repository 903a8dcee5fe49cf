import { writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { collectBundled, licenceFile, licencesOf } from './scripts/lib/bundled-licences';
import { fewChunks } from './scripts/lib/few-chunks';
import { plainParquet } from './scripts/lib/plain-parquet';
import { plainPolyfill } from './scripts/lib/plain-polyfill';
import { secondMinifier } from './scripts/lib/second-minifier';
import { sharedEngine } from './scripts/lib/shared-engine';
import { tightenFile } from './scripts/lib/tight-zip';

const SITES = ['https://www.xiaohongshu.com/*', 'https://www.rednote.com/*'];

/** Builds whose shadow roots are open, for tests and accessibility checks only. Never published. */
const openRoots = process.env['SEEDLENS_OPEN_ROOTS'] === '1';

/** Style sheets that travel as strings lose their line breaks, indents and every blank that only people need. */
const tightStyles: Plugin = {
  name: 'tight-styles',
  transform: (code, id) =>
    /\/components\/styles\/.*\.css\.ts$/.test(id)
      ? code.replace(/\n\s*/g, ' ').replace(/(?<=`[^`]*)(?: (?=[{}])|(?<=[{};,:]) |;(?= ?\}))/g, '')
      : null,
};

/** Since when a place of the site is known is for people who keep the table. */
const undatedPlaces: Plugin = {
  name: 'undated-places',
  apply: 'build',
  transform: (code, id) =>
    /\/xiaohongshu\/selectors\.ts$/.test(id) ? code.replace(/seen: ["'][\d-]+["'],?\s*/g, '') : null,
};

/**
 * Schemas that nothing parses with are left out: without this every script carries the whole model. (Rolldown's own
 * `manualPureFunctions: ['z']` goes by name and would also drop calls of a `z` inside minified dependencies.)
 */
const pureSchemas: Plugin = {
  name: 'pure-schemas',
  transform: (code, id) =>
    /\/utils\/.*\.ts$/.test(id) && code.includes("'zod/mini'") ? code.replace(/\bz\.\w+\(/g, '/*#__PURE__*/ $&') : null,
};

/**
 * WXT's own content-script helper asks only for `runtime.id`; with the polyfill it would carry 10 kB onto every page.
 * Pages and background of the extension keep the polyfill.
 */
const plainHelper: Plugin = {
  name: 'plain-helper',
  enforce: 'pre',
  resolveId(id, importer) {
    const isPolyfill = id === 'wxt/browser' || id === '@wxt-dev/webextension-polyfill/browser';
    return isPolyfill && /wxt\/dist\/utils\//.test(importer ?? '') ? this.resolve('@wxt-dev/browser') : null;
  },
};

/**
 * A worker is one more entry of the pages' own build, so that it shares their chunks (Dexie, Zod, the model): Vite's own
 * way is a build of its own per worker, which packs all of them once more. In development Vite's way serves.
 */
const sharedWorkers: Plugin = {
  name: 'shared-workers',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!id.includes('/entrypoints/') || !code.includes('-worker.ts')) return null;
    return code.replace(/new URL\('(\.\.?\/[\w-]+-worker\.ts)', import\.meta\.url\)/g, (_, file: string) => {
      const chunk = this.emitFile({ type: 'chunk', id: resolve(dirname(id), file), name: basename(file, '.ts') });
      return `import.meta.ROLLUP_FILE_URL_${chunk}`;
    });
  },
};

/** Folders of packages with code in this build. */
const bundled = new Set<string>();

export default defineConfig({
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  outDir: openRoots ? '.output/open' : '.output/release',
  imports: false,
  // `npm run dev` builds and watches; which browser to open it in is the developer's choice (`npm start`).
  webExt: { disabled: true },
  vite: ({ command }) => ({
    plugins: [
      fewChunks(),
      secondMinifier(),
      sharedEngine(),
      sharedWorkers,
      plainHelper,
      plainParquet(),
      plainPolyfill(),
      pureSchemas,
      tightStyles,
      undatedPlaces,
      preact(),
      collectBundled(bundled),
    ],
    define: { __OPEN_ROOTS__: JSON.stringify(openRoots) },
    // Its build without help for old browsers; the package's own way in carries it.
    resolve: command === 'build' ? { alias: { dexie: 'dexie/dist/modern/dexie.min.mjs' } } : {},
    build: {
      sourcemap: false,
      // Its polyfill would be the only `fetch` in the product.
      modulePreload: { polyfill: false },
      target: 'es2022',
    },
  }),
  hooks: {
    'build:done': (wxt) => {
      if (wxt.config.command === 'build')
        writeFileSync(join(wxt.config.outDir, 'licences.txt'), licenceFile(licencesOf(bundled)));
    },
    'zip:extension:done': (_, path) => tightenFile(path),
  },
  zip: { excludeSources: ['.practice/**', 'test-results/**', 'coverage/**', 'stats.html', '**/*.log'] },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'activeTab', 'scripting', 'contextMenus'],
    host_permissions: SITES,
    commands: {
      'keep-evidence': { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_keepEvidence__' },
    },
    // Private windows are never recorded: the extension does not run in them.
    incognito: 'not_allowed',
    content_security_policy: {
      // Extension pages can reach nothing: the product makes no request, ever.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'seedlens@seedlens.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
