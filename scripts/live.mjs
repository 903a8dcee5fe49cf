/**
 * An ordinary browser on the real site. Nothing is attached to it (no automation, no debugging port): the site
 * recognises that, and the user's account would pay.
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/root.mjs';
import { good, heading, hint, Stop } from './lib/say.mjs';

const SITE = 'https://www.xiaohongshu.com/explore';

/** How to start each browser with a profile of its own; Chromium still takes the extension from the command line. */
const STARTS = {
  chromium: (profile, folder) => [
    `--user-data-dir=${profile}`,
    `--load-extension=${folder}`,
    '--no-first-run',
    '--no-default-browser-check',
    SITE,
  ],
  firefox: (profile) => ['--profile', profile, '--no-remote', SITE],
};

const BY_HAND = {
  chromium: (folder) => [
    'If no Seedlens icon shows up behind the puzzle piece (branded Chrome and Edge ignore the command line):',
    '  1. open chrome://extensions and switch on "Developer mode"',
    `  2. "Load unpacked", and choose ${folder}`,
  ],
  firefox: (folder) => [
    'Firefox takes an unsigned extension for one session only:',
    '  1. open about:debugging#/runtime/this-firefox',
    `  2. "Load Temporary Add-on…", and choose ${join(folder, 'manifest.json')}`,
  ],
};

/** @returns {Promise<void>} when the browser was closed */
export async function openLive({ browser, executable, folder, display }) {
  if (!display) throw new Stop('--live needs a display: it opens an ordinary browser window.');
  if (browser === 'chromium' && process.getuid?.() === 0) {
    throw new Stop(
      'Chromium does not start as root with its sandbox on, and --live does not switch it off. Use an ordinary user.',
    );
  }
  const profile = join(ROOT, '.practice', `live-${browser}`);
  mkdirSync(profile, { recursive: true });
  heading('An ordinary browser on the real site');
  for (const line of BY_HAND[browser](folder)) hint(line);
  const child = spawn(executable, STARTS[browser](profile, folder), { stdio: 'ignore' });
  good(`profile: ${profile} (kept; delete the folder to start afresh)`);
  await new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Stop(`The browser did not start: ${error.message}`)));
    child.once('close', resolve);
  });
}
