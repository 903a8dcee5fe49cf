import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a checkout does not hold: installed, built or recorded here. */
const NOT_OURS = new Set([
  '.git',
  '.output',
  '.practice',
  '.wxt',
  'coverage',
  'node_modules',
  'playwright-report',
  'test-results',
]);

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** Every file of the repository, as paths with `/` from its root, sorted. */
export function repositoryFiles(): string[] {
  return walk(ROOT)
    .map((path) => relative(ROOT, path).split(sep).join('/'))
    .sort();
}

/** Files that ship (or are compiled into what ships). */
export function productFiles(): string[] {
  return repositoryFiles().filter((path) => /^(utils|components|entrypoints)\/.*\.(ts|tsx|html|css)$/.test(path));
}

/** Text of a file of the repository. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
