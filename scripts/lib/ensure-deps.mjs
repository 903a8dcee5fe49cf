import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';
import { heading, Stop } from './say.mjs';

const [MAJOR, MINOR] = [20, 20];

function readJson(...path) {
  const file = join(ROOT, ...path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * Is every package of the lock file installed at the locked version? Compares contents, not times: a fresh
 * checkout touches the lock file without changing it. Optional packages may be missing (other platforms).
 */
export function depsAreCurrent() {
  const wanted = readJson('package-lock.json')?.packages;
  const present = readJson('node_modules', '.package-lock.json')?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.optional || entry.devOptional) return true;
    return present[path]?.version === entry.version && existsSync(join(ROOT, path));
  });
}

/** Installs what package-lock.json says, if it is not installed yet. Throws `Stop` when that is impossible. */
export async function ensureDeps() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < MAJOR || (major === MAJOR && minor < MINOR)) {
    throw new Stop(
      `Node ${process.versions.node} is too old: ${MAJOR}.${MINOR} or newer is needed (https://nodejs.org).`,
    );
  }
  if (!depsAreCurrent()) {
    heading('Installing dependencies (npm ci)');
    const { code } = await run('npm', ['ci', '--no-audit', '--no-fund']);
    if (code !== 0) {
      throw new Stop(
        'npm ci failed (see above). It needs a package registry: check the connection and run `npm ci` by hand.',
      );
    }
  }
  // Types of the WXT project; `npm ci --ignore-scripts` leaves them out.
  if (!existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) {
    const { code } = await run('npx', ['--no-install', 'wxt', 'prepare']);
    if (code !== 0) throw new Stop('`wxt prepare` failed (see above).');
  }
}
