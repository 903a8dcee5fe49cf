import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from './root.mjs';

/**
 * The engine (observe, detect, judge, links) stands in `reader.js`, which is put into pages of the site and therefore
 * cannot share chunks with anything. Pages and workers of the extension take it from that file instead of carrying it
 * once more: these modules become a few lines there that load `/reader.js` and take what it put on the global object.
 * The background must not reach any of them: it would load the whole file at each start.
 */
export const ENGINE_MODULES = [
  'utils/pipeline',
  'utils/detect/detect',
  'utils/detect/registry',
  'utils/judge/judge',
  'utils/judge/words',
  'utils/observe/merge',
  'utils/observe/payload',
  'utils/links/reader',
  'utils/links/find-contacts',
  'utils/links/find-coupons',
  'utils/links/find-links',
  'utils/links/find-steers',
  'utils/links/read-phrases',
] as const;

/** Where the engine is found; see entrypoints/reader/engine.ts. */
export const ENGINE = 'seedlensEngine';

const READER = '/reader.js';

/**
 * Names that a module exports as values.
 * @throws Error for forms this does not read: then the module would lose an export
 */
export function exportedNames(code: string, path: string): string[] {
  if (/^export\s*(?:\{|\*|default)/m.test(code))
    throw new Error(`${path}: an engine module exports by declaration only`);
  return [...code.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].map(([, name = '']) => name);
}

/** Takes the engine out of the build of pages and workers (Vite's way in development: left as it is). */
export function sharedEngine(): Plugin {
  const files = new Map<string, string>(ENGINE_MODULES.map((module) => [resolve(ROOT, `${module}.ts`), module]));
  let isPages = false;
  return {
    name: 'shared-engine',
    enforce: 'pre',
    apply: 'build',
    configResolved({ build }) {
      // Scripts for pages of the site are built one by one, as libraries.
      isPages = build.lib === false || build.lib === undefined;
    },
    resolveId: (id) => (id === READER ? { id, external: 'absolute' } : null),
    load(id) {
      const module = isPages ? files.get(resolve(id.split('?')[0] ?? id)) : undefined;
      if (module === undefined) return null;
      const names = exportedNames(readFileSync(id, 'utf8'), module);
      const members = names.map((name) => `export const ${name} = /*#__PURE__*/ part().${name};`);
      return [`import '${READER}';`, `const part = () => globalThis.${ENGINE}['${module}'];`, ...members].join('\n');
    },
  };
}
