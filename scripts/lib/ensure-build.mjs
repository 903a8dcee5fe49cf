import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { ROOT } from './root.mjs';
import { tool } from './run.mjs';
import { heading, Stop } from './say.mjs';

const SOURCES = ['utils', 'components', 'entrypoints', 'public', 'scripts/lib', 'package-lock.json', 'wxt.config.ts'];
const STAMPS = join(ROOT, 'node_modules', '.cache', 'seedlens');
const BUILDS = {
  release: { args: ['zip'], env: {}, needs: (files) => files.some((name) => name.endsWith('-chrome.zip')) },
  open: { args: ['build'], env: { SEEDLENS_OPEN_ROOTS: '1' }, needs: () => true },
};

/**
 * Builds what is missing. `current`: also what was built from other sources than those that are there now.
 * @param {'release' | 'open'} name
 * @param {{ current?: boolean }} [options]
 */
export async function ensureBuild(name, { current = true } = {}) {
  const { args, env, needs } = BUILDS[name];
  const folder = join(ROOT, '.output', name);
  const stamp = join(STAMPS, `build-${name}.stamp`);
  const now = fingerprint(SOURCES);
  const isThere = existsSync(join(folder, 'chrome-mv3', 'manifest.json')) && needs(readdirSync(folder));
  const isCurrent = existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
  if (isThere && (isCurrent || !current)) return;
  heading(`Building (${name})`);
  const { code, out, err } = await tool('wxt', args, { env, capture: true });
  if (code !== 0) throw new Stop(`the build failed\n${out}${err}`);
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, now);
}
