import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export type Bundled = { name: string; version: string; licence: string; text: string };

/** Every module of a package that ends up in a script of the build, whatever brought it there. */
const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/** Collects, over all steps of a build, which packages have code in it. */
export function collectBundled(into: Set<string>): Plugin {
  return {
    name: 'bundled-licences',
    apply: 'build',
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        for (const id of file.moduleIds) {
          const [, folder] = PACKAGE.exec(id.replace(/^\0/, '')) ?? [];
          if (folder !== undefined) into.add(folder);
        }
      }
    },
  };
}

/**
 * Name, version, licence and licence text of packages by their folders, sorted by name.
 * @throws Error for a package that names no licence: it cannot be given on to anybody
 */
export function licencesOf(folders: Iterable<string>): Bundled[] {
  return [...folders]
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (typeof license !== 'string')
        throw new Error(`${name} names no licence; packages without one cannot be bundled`);
      const file = readdirSync(folder).find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one));
      const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
      return { name, version, licence: license, text };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * The Mozilla licence (section 3.2) asks of a built script only that it says where the unbuilt one is and which licence
 * that one has; its 16 kB are on the web. Other licences want their own text to travel.
 */
const MPL = 'MPL-2.0';

/** Behind the terms of Apache's licence stands how to put it on a work of one's own. */
const APACHE_END = 'END OF TERMS AND CONDITIONS';

/** In words as they are; a paragraph is one line, which packs smaller. */
function textOf({ name, version, licence, text }: Bundled): string {
  if (licence === MPL)
    return `Source: ${name} ${version} on npm, unchanged here. The licence: https://mozilla.org/MPL/2.0/`;
  const [terms = '', after] = text.replaceAll('\r\n', '\n').split(APACHE_END);
  return `${terms}${after === undefined ? '' : APACHE_END}`.replace(/\n[ \t]+/g, '\n').replace(/(?<!\n)\n(?!\n)/g, ' ');
}

/** The list that travels in the package, since most licences ask for it. A text that several share stands once. */
export function licenceFile(bundled: readonly Bundled[]): string {
  const namesByText = new Map<string, string[]>();
  for (const one of bundled) {
    const text = textOf(one);
    const names = namesByText.get(text) ?? [];
    namesByText.set(text, [...names, `${one.name} ${one.version} · ${one.licence}`]);
  }
  const parts = [...namesByText].map(([text, names]) => `${names.join('\n')}${text === '' ? '' : `\n\n${text}`}`);
  const line = '-'.repeat(78);
  return `Packages whose code is part of this extension.\n\n${parts.join(`\n\n${line}\n\n`)}\n`;
}
