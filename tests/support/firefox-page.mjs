/** A tab of Firefox with the part of Playwright's page that the scripted reader uses, so that one reader reads in both. */

/** How often a page is asked whether what was waited for is there. */
const LOOK_MS = 100;
const PATIENCE_MS = 20_000;

/**
 * Asks until the answer is something; throws when it never is.
 * @template T
 * @param {() => Promise<T | undefined | false | null>} ask
 * @param {string} what for the error
 * @returns {Promise<T>}
 */
export async function until(ask, what, timeoutMs = PATIENCE_MS) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`not within ${timeoutMs / 1000} s: ${what}`);
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
}

/** Runs in the page: elements reached by one step after the other, each within those found before. */
function reach(steps) {
  let found = [document];
  for (const step of steps) {
    found = step.startsWith('text=')
      ? found.filter((element) => element.textContent.trim() === step.slice(5))
      : [...new Set(found.flatMap((from) => [...from.querySelectorAll(step)]))];
  }
  return found;
}
/** Runs in the page: is the element where it was a moment ago, and enabled? */
async function standsStill(element) {
  const place = () => JSON.stringify(element.getBoundingClientRect());
  const before = place();
  // Not by frames: a tab behind another draws none.
  await new Promise((done) => setTimeout(done, 50));
  return element.isConnected && !element.disabled && place() === before;
}
const REACHED = `(steps) => (${reach})(steps).map((element) => element.getClientRects().length > 0)`;
const FIRST = `(steps) => (${reach})(steps)[0] ?? null`;
/** The protocol takes functions: these carry `reach` along. */
const asFunction = (source) => Object.assign(() => undefined, { toString: () => source });

class Found {
  #page;
  #steps;

  constructor(page, steps) {
    this.#page = page;
    this.#steps = steps;
  }

  locator(selector) {
    return new Found(this.#page, [...this.#steps, selector]);
  }

  /** Those whose whole text is this. */
  withText(text) {
    return new Found(this.#page, [...this.#steps, `text=${text}`]);
  }

  /** Everything here is done to the first one anyway. */
  first() {
    return this;
  }

  async count() {
    return (await this.#page.evaluate(asFunction(REACHED), this.#steps)).length;
  }

  async waitFor({ state = 'visible', timeout = PATIENCE_MS } = {}) {
    const isSo = {
      visible: (all) => all[0] === true,
      attached: (all) => all.length > 0,
      detached: (all) => all.length === 0,
    }[state];
    await until(
      async () => isSo(await this.#page.evaluate(asFunction(REACHED), this.#steps)),
      `${this.#steps.join(' → ')} ${state}`,
      timeout,
    );
  }

  async text() {
    const element = await this.#element();
    return element.evaluate((one) => one.innerText.trim());
  }

  /** A press of the real mouse button on its middle, once it stands still and can be pressed. */
  async click() {
    await this.waitFor();
    const element = await this.#element();
    await until(() => element.evaluate(standsStill), `${this.#steps.join(' → ')} stands still`);
    await element.click();
  }

  /** Chooses files in a file input, as the browser's own window would. */
  async choose(...paths) {
    await this.waitFor({ state: 'attached' });
    await (await this.#element()).uploadFile(...paths);
  }

  async fill(text) {
    await this.waitFor();
    const element = await this.#element();
    await element.click({ count: 3 });
    await element.type(text);
  }

  async #element() {
    const handle = await this.#page.tab.evaluateHandle(asFunction(FIRST), this.#steps);
    const element = handle.asElement();
    if (element === null) throw new Error(`not there: ${this.#steps.join(' → ')}`);
    return element;
  }
}

export class FirefoxPage {
  /** @param {import('puppeteer-core').Page} tab */
  constructor(tab) {
    this.tab = tab;
    /** What the page could not do, in its own words. */
    this.errors = [];
    tab.on('pageerror', (error) => this.errors.push(error.stack ?? error.message));
    tab.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  url() {
    return this.tab.url();
  }

  bringToFront() {
    return this.tab.bringToFront();
  }

  goto(address) {
    return this.tab.goto(address, { waitUntil: 'domcontentloaded' });
  }

  /** Firefox reports no load event for pages of an extension; they are ready when their document is. */
  async openOwn(address) {
    const context = this.tab.mainFrame()._id;
    await this.tab.browser().connection.send('browsingContext.navigate', { context, url: address, wait: 'none' });
    await until(
      () =>
        this.evaluate((at) => location.href === at && document.readyState === 'complete', address).catch(() => false),
      `${address} is loaded`,
    );
  }

  /** Another route of the dashboard that stands open. */
  route(hash) {
    return this.evaluate((to) => {
      location.hash = to;
    }, hash);
  }

  /** Runs before every script of the pages that this tab opens from now on. */
  addInitScript(work, ...args) {
    return this.tab.evaluateOnNewDocument(work, ...args);
  }

  evaluate(work, ...args) {
    return this.tab.evaluate(work, ...args);
  }

  locator(selector) {
    return new Found(this, [selector]);
  }

  async screenshot(path, clip) {
    await this.tab.screenshot({ path, ...(clip === undefined ? {} : { clip }) });
  }

  setViewport(width, height) {
    return this.tab.setViewport({ width, height });
  }

  close() {
    return this.tab.close();
  }
}
