/**
 * The dashboard of the built extension over a record of a million impressions, in a real Chromium: how soon the first
 * chart stands, and how long the page keeps its reader waiting while it loads, scrolls, searches, sorts and opens.
 */
import { rmSync } from 'node:fs';
import { startPracticeSite } from '../../practice-site/server.mjs';
import { launchWithExtension } from '../../support/browser.mjs';
import { millionProfile } from '../../support/million.mjs';

const OPENS = 20;
/** Opens of which each follows a page that was left while it went through the record. */
const LEFT = 5;

/** In the page, before its own scripts: when the first chart was drawn, long tasks, and input that waited. */
function watchPage() {
  const watched = { chartAt: undefined, activeAt: undefined, tasks: [], inputs: [] };
  Object.assign(window, { watched });
  const look = () => {
    watched.activeAt ??= document.querySelector('main h1') === null ? undefined : performance.now();
    // What is in the document now is on the screen with the next frame.
    if (watched.chartAt !== undefined || document.querySelector('.sl-chart-frame .sl-bar') === null) return;
    requestAnimationFrame(() => {
      watched.chartAt ??= performance.now();
    });
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
  const keep = (list, how) => (entries) => list.push(...entries.getEntries().map(how));
  new PerformanceObserver(keep(watched.tasks, ({ startTime, duration }) => ({ at: startTime, ms: duration }))).observe({
    type: 'longtask',
    buffered: true,
  });
  new PerformanceObserver(
    // Until the page has answered: what was in its way, and what it did with it.
    keep(watched.inputs, ({ name, startTime, processingEnd }) => ({
      name,
      at: startTime,
      ms: processingEnd - startTime,
    })),
  ).observe({ type: 'event', durationThreshold: 16, buffered: true });
}

const take = (page) =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
    const { tasks, inputs } = window.watched;
    return {
      task: Math.max(0, ...tasks.splice(0).map(({ ms }) => ms)),
      input: Math.max(0, ...inputs.splice(0).map(({ ms }) => ms)),
    };
  });

const sorted = (list) => list.sort((a, b) => a - b);

/** A page behind another draws once a second: its charts would seem late. A welcome page may come late, and stand in front. */
async function goTo(page, address) {
  await page.goto('about:blank');
  await page.bringToFront();
  await page.goto(address);
}

async function openOverview(page, address) {
  await goTo(page, `${address}#/overview`);
  await page.waitForFunction(() => window.watched.chartAt !== undefined);
  return page.evaluate(() => window.watched);
}

/** Opens the overview again and again: ms from the start of the navigation, and from when its page was there. */
async function measureOpens(page, address) {
  const times = [];
  const active = [];
  const tasks = [];
  let first;
  for (let open = 0; open <= OPENS; open += 1) {
    const { chartAt, activeAt } = await openOverview(page, address);
    tasks.push((await take(page)).task);
    // The first open of a browser fetches from disk what the others have.
    first ??= chartAt;
    if (open === 0) continue;
    times.push(chartAt);
    active.push(chartAt - activeAt);
  }
  return { first, times: sorted(times), active: sorted(active), task: Math.max(...tasks), tasks: sorted(tasks) };
}

/** The same after a page that was left in the middle of its figures: what it had asked for is still to be answered. */
async function measureLeft(page, address) {
  const times = [];
  for (let open = 0; open < LEFT; open += 1) {
    await openOverview(page, address);
    await startFigures(page);
    await page.waitForFunction(
      () => document.querySelector('.sl-metric') !== null || document.querySelector('.sl-progress')?.value > 0,
    );
    times.push((await openOverview(page, address)).chartAt);
  }
  return sorted(times);
}

/** Of a large record they wait to be asked for; of a smaller one, for a try, they come by themselves. */
async function startFigures(page) {
  const ask = page.locator('.sl-sums-head .sl-row:not(:has(progress)) .sl-button');
  await page.locator('.sl-sums-head .sl-button').first().waitFor();
  if ((await ask.count()) > 0) await ask.click();
}

/** Each step ends when the page shows what it was for. */
async function measureSteps(page, address, range, onStep) {
  const steps = {};
  const step = async (name, work) => {
    await take(page);
    const begun = performance.now();
    await work();
    const { task, input } = await take(page);
    steps[name] = { ms: performance.now() - begun, task, input };
    onStep(name, steps[name]);
  };
  const open = async (route, until) => {
    await goTo(page, `${address}#/${route}`);
    await page.locator(until).first().waitFor({ timeout: 300_000 });
  };
  // A smaller record, for a try, may hold nothing that fits.
  const listed = () =>
    page.locator('.sl-notes[aria-busy="false"] [data-row], .sl-empty').first().waitFor({ timeout: 120_000 });
  const rows = () => page.locator('.sl-notes [data-row]').first().waitFor({ timeout: 120_000 });
  await open('settings', 'main h1');
  await open(`overview/range=${range}`, '.sl-chart-frame .sl-bar');
  await step('overview figures', async () => {
    await startFigures(page);
    await page.locator('.sl-metric').first().waitFor({ timeout: 300_000 });
  });
  await step('overview figures, come back to', () => open(`overview/range=${range}`, '.sl-metric'));
  await step('notes load', async () => {
    await open('notes', '.sl-notes');
    await listed();
  });
  await step('notes scroll', async () => {
    await page.locator('.sl-notes-frame').hover();
    for (let turn = 0; turn < 40; turn += 1) {
      await page.mouse.wheel(0, 700);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
    for (const share of [0.2, 0.5, 0.9, 0.05]) {
      await page.locator('.sl-notes-frame').evaluate((frame, to) => frame.scrollTo(0, frame.scrollHeight * to), share);
      await rows();
    }
    await page.locator('.sl-notes td[tabindex="0"], .sl-notes td').first().focus();
    for (const key of ['Control+End', 'PageUp', 'PageUp', 'Control+Home', 'PageDown']) await page.keyboard.press(key);
    await rows();
  });
  await step('notes search', async () => {
    await page.getByRole('searchbox').pressSequentially('洞洞板', { delay: 120 });
    await page.waitForURL(/q=/);
    await listed();
  });
  await step('notes sort', async () => {
    await page.locator('th[data-column="title"] button').click();
    await listed();
    await page.locator('th[data-column="times"] button').click();
    await listed();
  });
  await step('notes filter', async () => {
    const filters = page.locator('.sl-filters select');
    await filters.nth(0).selectOption('shoppable_unlabelled');
    await filters.nth(1).selectOption('jd');
    await listed();
  });
  await open('notes/sort=times_seen', '.sl-notes');
  await listed();
  await step('note drawer', async () => {
    await page.locator('[data-note]').first().click();
    await page.locator('[role="dialog"] .sl-drawer-list li').first().waitFor();
  });
  await step('links', () => open('links', '.sl-links tbody tr'));
  await step('links by item', () => open('links/by=item', '.sl-links tbody tr'));
  return steps;
}

/** All in ms. `ranges`: of the figures that are worked out from single rows. */
export async function measureMillion({ count = 1_000_000, range = '30', onStep = () => undefined } = {}) {
  const profileDir = await millionProfile({ count });
  const site = await startPracticeSite({ scenario: 'plain', seed: 1, port: 0 });
  const launched = await launchWithExtension({ profileDir, site, viewport: { width: 1440, height: 900 } });
  try {
    const page = await launched.context.newPage();
    await page.addInitScript(watchPage);
    const address = `chrome-extension://${launched.extensionId}/dashboard.html`;
    const opens = await measureOpens(page, address);
    onStep('opens', opens);
    const left = await measureLeft(page, address);
    onStep('left', left);
    return { ...opens, left, steps: await measureSteps(page, address, range, onStep) };
  } finally {
    await launched.close({ keepProfile: true });
    await site.close();
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 3 });
  }
}
