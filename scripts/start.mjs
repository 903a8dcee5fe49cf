/**
 * `npm start`: a browser with the extension on the practice site, at the site's real address, offline.
 *   --tour             a scripted reader browses (the default where there is no display)
 *   --scenario NAME    plain, hongmao, brand, changed, hostile      --seed N
 *   --browser firefox  the same in Firefox
 *   --live             an ordinary browser process on the real site, with nothing attached to it
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChineseFont, ensureChromium, ensureFirefox } from './lib/ensure-browser.mjs';
import { ensureDeps } from './lib/ensure-deps.mjs';
import { ROOT } from './lib/root.mjs';
import { tool } from './lib/run.mjs';
import { good, heading, hint, main, Stop } from './lib/say.mjs';

const SCENARIOS = ['plain', 'hongmao', 'brand', 'changed', 'hostile'];

function readOptions() {
  try {
    return parseArgs({
      options: {
        tour: { type: 'boolean', default: false },
        live: { type: 'boolean', default: false },
        browser: { type: 'string', default: 'chromium' },
        scenario: { type: 'string', default: 'hongmao' },
        seed: { type: 'string', default: '1' },
        pictures: { type: 'string', default: 'all' },
      },
    }).values;
  } catch (error) {
    throw new Stop(`${error.message}\nOptions: --tour --live --browser chromium|firefox --scenario NAME --seed N`);
  }
}

function checkOptions({ browser, scenario, seed, tour }) {
  if (!['chromium', 'firefox'].includes(browser)) throw new Stop(`No browser "${browser}": chromium or firefox.`);
  if (!SCENARIOS.includes(scenario)) throw new Stop(`No scenario "${scenario}": ${SCENARIOS.join(', ')}.`);
  if (!/^\d+$/.test(seed)) throw new Stop(`The seed must be a whole number, not "${seed}".`);
  if (tour && browser === 'firefox')
    throw new Stop('The scripted reader runs in Chromium. In Firefox: without --tour.');
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function build(browser) {
  heading('Building');
  const args = browser === 'firefox' ? ['build', '-b', 'firefox'] : ['build'];
  const { code, out, err } = await tool('wxt', args, { capture: true, env: { SEEDLENS_OPEN_ROOTS: '' } });
  if (code !== 0) throw new Stop(`${out}${err}\nThe build failed (see above).`);
  const folder = join('.output', 'release', browser === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
  good(folder);
  return join(ROOT, folder);
}

/** Until the browser is closed, or Ctrl+C. */
function untilClosed(emitter, event) {
  return new Promise((resolve) => {
    emitter.once(event, resolve);
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

function sayWhatToDo(scenario, seed) {
  good(
    `https://www.xiaohongshu.com/explore is the practice site now (${scenario}, seed ${seed}); nothing goes to the internet`,
  );
  hint(
    'Choose what is recorded on the page that opened, then browse. The popup is behind the puzzle piece in the toolbar.',
  );
  hint('Close the browser, or press Ctrl+C, to end.');
}

async function browseInChromium({ scenario, seed }) {
  const { launchWithExtension } = await import('../tests/support/browser.mjs');
  const profileDir = join(ROOT, '.practice', 'chromium');
  mkdirSync(profileDir, { recursive: true });
  const launched = await launchWithExtension({
    build: 'release',
    scenario,
    seed,
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    colorScheme: null,
    viewport: null,
    headless: false,
    profileDir,
  });
  const page = await launched.context.newPage();
  await page.goto(launched.site.at('/explore'));
  await launched.welcome?.bringToFront();
  sayWhatToDo(scenario, seed);
  await untilClosed(launched.context, 'close');
  await launched.close();
}

async function browseInFirefox({ scenario, seed }) {
  const { launchFirefox } = await import('../tests/support/firefox.mjs');
  const headless = !hasDisplay();
  const firefox = await launchFirefox({ scenario, seed, headless });
  const page = await firefox.browser.newPage();
  await page.goto(firefox.site.at('/explore'), { waitUntil: 'domcontentloaded' });
  sayWhatToDo(scenario, seed);
  if (headless) hint('There is no display: Firefox runs without a window, and stops now.');
  else await untilClosed(firefox.browser, 'disconnected');
  await firefox.close();
}

await main(async () => {
  const options = readOptions();
  checkOptions(options);
  await ensureDeps();
  const firefox = options.browser === 'firefox';
  const executable = firefox ? await ensureFirefox() : await ensureChromium();
  const folder = await build(options.browser);
  if (options.live) {
    const { openLive } = await import('./live.mjs');
    await openLive({ browser: options.browser, executable, folder, display: hasDisplay() });
    return;
  }
  await ensureChineseFont();
  const place = { scenario: options.scenario, seed: Number(options.seed) };
  if (firefox) await browseInFirefox(place);
  else if (options.tour || !hasDisplay()) {
    const { tour } = await import('./tour.mjs');
    const agrees = await tour({ ...place, pictures: options.pictures });
    if (!agrees) process.exitCode = 1;
  } else await browseInChromium(place);
});
