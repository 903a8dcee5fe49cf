import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { ROOT } from './repository';

/** The three builds that `npm test` makes before it looks at them. */
export const BUILDS = {
  chrome: '.output/release/chrome-mv3',
  firefox: '.output/release/firefox-mv3',
  open: '.output/open/chrome-mv3',
} as const;

export type BuiltFile = { path: string; bytes: number; text: string };

/**
 * Every file of a build, paths relative to its folder.
 * @throws Error when it is not built: a check of nothing must not pass
 */
export function builtFiles(folder: string): BuiltFile[] {
  const root = join(ROOT, folder);
  if (!existsSync(join(root, 'manifest.json'))) throw new Error(`${folder} is not built: npm test -- --only build`);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(root, file).split(sep).join('/'),
      bytes: statSync(file).size,
      text: /\.(js|html|css|json)$/.test(file) ? readFileSync(file, 'utf8') : '',
    }));
}

/**
 * The zip that a released build was packed into.
 * @throws Error when there is none
 */
export function packageOf(folder: string): string {
  const browser = basename(folder).replace(/-mv3$/, '');
  const outer = join(ROOT, dirname(folder));
  const name = readdirSync(outer).find((one) => one.endsWith(`-${browser}.zip`));
  if (name === undefined) throw new Error(`${folder} is not packed: npm test -- --only build`);
  return join(outer, name);
}

export type Manifest = {
  manifest_version: number;
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches: string[]; js?: string[]; css?: string[]; world?: string }[];
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  content_security_policy?: Record<string, string>;
  incognito?: string;
  background?: Record<string, unknown>;
  browser_specific_settings?: { gecko?: Record<string, unknown> };
};

export function manifestOf(folder: string): Manifest {
  const file = builtFiles(folder).find(({ path }) => path === 'manifest.json');
  return JSON.parse(file?.text ?? '{}');
}
