import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { answers, run } from './run.mjs';
import { heading, hint, Stop } from './say.mjs';

const PACKAGES = ['chromium', 'firefox-esr', 'fonts-noto-cjk', 'chromium-l10n', 'firefox-esr-l10n-zh-cn'];
const HOME = homedir();
const LOCAL = process.env.LOCALAPPDATA ?? join(HOME, 'AppData', 'Local');

/** Browsers that other tools have downloaded: Playwright's Chromium and Chrome for Testing, newest first. */
function downloaded() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(HOME, '.cache', 'ms-playwright'),
    join(HOME, 'Library', 'Caches', 'ms-playwright'),
    join(LOCAL, 'ms-playwright'),
    join(HOME, '.cache', 'puppeteer', 'chrome'),
  ];
  const inside = [
    ['chrome-linux', 'chrome'],
    ['chrome-linux64', 'chrome'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ['chrome-mac-arm64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
    ['chrome-mac-x64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
    ['chrome-win', 'chrome.exe'],
    ['chrome-win64', 'chrome.exe'],
  ];
  return caches
    .filter((cache) => cache !== undefined && existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache)
        .filter((name) => !name.includes('headless'))
        .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
        .flatMap((name) => inside.map((path) => join(cache, name, ...path))),
    );
}

/**
 * A Chromium that still takes unpacked extensions from the command line. Branded Chrome is not on the list:
 * it no longer does.
 * @returns {string | undefined} path of the executable
 */
export function findChromium() {
  const candidates = [
    process.env.SEEDLENS_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/usr/bin/chromium-browser',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    join(LOCAL, 'Chromium', 'Application', 'chrome.exe'),
    ...downloaded(),
  ];
  return candidates.find((path) => path !== undefined && existsSync(path) && works(path));
}

/** @returns {string | undefined} path of a Firefox executable */
export function findFirefox() {
  const candidates = [
    process.env.SEEDLENS_FIREFOX,
    '/usr/bin/firefox-esr',
    '/usr/lib/firefox-esr/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ];
  return candidates.find((path) => path !== undefined && existsSync(path) && works(path));
}

// Ubuntu's /usr/bin/chromium-browser is a stub that asks for a snap: it exists and does not start.
// On Windows `--version` opens a window instead of answering.
const works = (path) => process.platform === 'win32' || answers(path);

/** Can Chinese be drawn? Without such a font pictures show boxes. */
export function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const dirs = ['/usr/share/fonts', '/usr/local/share/fonts', join(HOME, '.fonts'), join(HOME, '.local/share/fonts')];
  return dirs.some(
    (dir) =>
      existsSync(dir) &&
      readdirSync(dir, { recursive: true }).some((name) =>
        /cjk|wqy|droidsansfallback|source-?han|ukai|uming|lxgw/i.test(String(name)),
      ),
  );
}

const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0;

/** The packages of this list that the machine's apt knows; empty where there is no apt or no right to use it. */
async function installable(packages) {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return [];
  const { code } = await run('apt-get', ['update', '-q'], { capture: true });
  if (code !== 0) hint('apt-get update failed; trying with the lists that are there.');
  return packages.filter((name) => answers('apt-cache', ['show', name]));
}

/** Ubuntu's `chromium` package installs a snap, which cannot read folders outside the home directory. */
function isUbuntu() {
  return existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** `undefined` = not tried in this run; asking apt twice for what it does not have would only cost time. */
let aptTried;

function installWithApt() {
  aptTried ??= (async () => {
    const packages = await installable(PACKAGES.filter((name) => !(isUbuntu() && name.startsWith('chromium'))));
    if (packages.length === 0) return false;
    heading(`Installing ${packages.join(', ')} (apt)`);
    const args = ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', ...packages];
    const { code } = await run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    return code === 0;
  })();
  return aptTried;
}

/**
 * Path of a Chromium for tests and for the practice site; installs one where it can.
 * @returns {Promise<string>} throws `Stop` with what to do by hand
 */
export async function ensureChromium() {
  const present = findChromium();
  if (present) {
    await ensureChineseFont();
    return present;
  }
  await installWithApt();
  const packaged = findChromium();
  if (packaged) return packaged;
  heading("Downloading Playwright's Chromium");
  await run('npx', ['--no-install', 'playwright', 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium']);
  const fetched = findChromium();
  if (fetched) return fetched;
  throw new Stop(
    [
      'No Chromium found that can load an unpacked extension, and none could be installed.',
      'Do one of these, then run the command again:',
      '  Debian:         sudo apt-get install chromium fonts-noto-cjk',
      '  anywhere:       npx playwright install chromium',
      '  your own:       SEEDLENS_CHROMIUM=/path/to/chromium',
      'Google Chrome itself does not serve: it no longer loads extensions from the command line.',
    ].join('\n'),
  );
}

/**
 * Path of a Firefox for the smoke test; installs one where it can.
 * @returns {Promise<string>} throws `Stop` with what to do by hand
 */
export async function ensureFirefox() {
  const present = findFirefox();
  if (present) return present;
  await installWithApt();
  const packaged = findFirefox();
  if (packaged) return packaged;
  throw new Stop(
    [
      'No Firefox found, and none could be installed. Do one of these, then run the command again:',
      '  Debian:         sudo apt-get install firefox-esr',
      '  anywhere else:  https://www.mozilla.org/firefox/',
      '  your own:       SEEDLENS_FIREFOX=/path/to/firefox',
    ].join('\n'),
  );
}

/** Debian's Chromium speaks Chinese with a package of its own; a popup that the browser opens itself follows its language. */
function speaksChinese() {
  const locales = '/usr/lib/chromium/locales';
  return !existsSync(locales) || existsSync(join(locales, 'zh-CN.pak'));
}

/** Best effort: a missing font makes pictures worse, not tests wrong. */
export async function ensureChineseFont() {
  if (hasChineseFont() && speaksChinese()) return;
  await installWithApt();
  if (!hasChineseFont())
    hint('No Chinese font found: pictures will show boxes. On Debian: apt-get install fonts-noto-cjk');
  if (!speaksChinese())
    hint('Chromium speaks no Chinese, which tests expect. On Debian: apt-get install chromium-l10n');
}
