import type { Plugin } from 'vite';

const POLYFILL = /[\\/]webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js(?:\?|$)/;

/** The parts of the extension API that we ask for. What the polyfill does not know it hands on as the browser has it. */
export const USED_APIS = [
  'action',
  'alarms',
  'commands',
  'contextMenus',
  'i18n',
  'runtime',
  'scripting',
  'storage',
  'tabs',
];

const TABLE = /(const apiMetadata = )(\{\n[\s\S]*?\n {6}\})(;)/;

/**
 * The polyfill without its table of functions of bookmarks, cookies, history and two dozen more that we have no
 * permission for: two thirds of it.
 * @throws Error where the table is not found, or knows none of what we use
 */
export function withoutUnusedApis(code: string): string {
  if (!TABLE.test(code)) throw new Error('The table of the extension polyfill is not where it was.');
  return code.replace(TABLE, (_, before: string, table: string, after: string) => {
    const known: Record<string, unknown> = JSON.parse(table);
    const used = Object.entries(known).filter(([name]) => USED_APIS.includes(name));
    if (used.length === 0) throw new Error('The table of the extension polyfill names nothing that we use.');
    return `${before}${JSON.stringify(Object.fromEntries(used))}${after}`;
  });
}

/** Applies it to the build; in development the package is left as it is. */
export function plainPolyfill(): Plugin {
  return {
    name: 'plain-polyfill',
    enforce: 'pre',
    apply: 'build',
    transform: (code, id) => (POLYFILL.test(id) ? withoutUnusedApis(code) : null),
  };
}
