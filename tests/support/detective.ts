/**
 * A script of the page that looks for us, with everything a page has: it comes before all others, keeps what it was
 * given, and listens. What it finds is set against the same visit without the extension.
 */
import type { Page } from '@playwright/test';

/** What can be found out; each a line of docs/detection.md. */
export const CLUES = [
  'globals',
  'attributes',
  'messages',
  'events',
  'natives',
  'calls',
  'errors',
  'resources',
  'files',
  'sheets',
  'layout',
  'elements',
  'marks',
  'state',
] as const;
export type Clue = (typeof CLUES)[number];

/** What was found, by clue, as texts that are the same in every visit of the same page. */
export type Findings = Record<Clue, string[]>;

type Notes = {
  messages: string[];
  events: string[];
  calls: string[];
  errors: string[];
  state: string[];
  layout: string[];
};

function listen(): void {
  const notes: Notes = { messages: [], events: [], calls: [], errors: [], state: [], layout: [] };
  const kept = { open: XMLHttpRequest.prototype.open, send: XMLHttpRequest.prototype.send };
  const toText = Function.prototype.toString;
  const { defineProperty } = Object;
  defineProperty(window, '__detective', { value: { notes, kept, toText }, enumerable: false });
  /**
   * Code of the page and of this test has an address; what has none was put here by somebody. The two frames in front
   * are this function and who asks it, which have the page's address in one browser and none in the other.
   */
  const isStranger = () => {
    const frames = (new Error('who?').stack ?? '').split('\n').filter((line) => line !== 'Error: who?');
    return !/https?:|UtilityScript|playwright|pptr/i.test(frames.slice(2).join());
  };
  addEventListener('message', ({ data }) => notes.messages.push(JSON.stringify(data)));
  for (const name of ['seedlens:ready', 'seedlens:hello'])
    document.addEventListener(name, () => notes.events.push(name));
  addEventListener('error', ({ message }) => notes.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => notes.errors.push(String(reason)));
  const watch = (holder: object, name: string) => {
    const value: unknown = Reflect.get(holder, name);
    if (typeof value !== 'function') return;
    const watched = new Proxy(value, {
      apply(target, self, args) {
        if (isStranger()) notes.calls.push(name);
        return Reflect.apply(target as () => unknown, self, args);
      },
      construct(target, args, made) {
        if (isStranger()) notes.calls.push(name);
        return Reflect.construct(target as new () => object, args, made);
      },
    });
    defineProperty(holder, name, { value: watched, configurable: true, writable: true });
  };
  watch(Element.prototype, 'attachShadow');
  watch(EventTarget.prototype, 'addEventListener');
  watch(EventTarget.prototype, 'dispatchEvent');
  watch(Document.prototype, 'createElement');
  watch(customElements, 'define');
  watch(window, 'IntersectionObserver');
  watch(window, 'MutationObserver');
  watch(window, 'ResizeObserver');
  watch(window, 'fetch');
  let state: unknown;
  defineProperty(window, '__INITIAL_STATE__', {
    configurable: true,
    enumerable: true,
    get: () => {
      if (isStranger()) notes.state.push('read by nobody of the page');
      return state;
    },
    set: (value: unknown) => {
      state = value;
    },
  });
}

/** To be sent before the page is opened. */
export async function sendDetective(page: Pick<Page, 'addInitScript'>): Promise<void> {
  await page.addInitScript(listen);
}

/** Where the cards stand now, at the beginning of the list: after scrolling, two visits hold other cards. */
export async function rememberLayout(page: Pick<Page, 'evaluate'>): Promise<void> {
  await page.evaluate(() => {
    const box = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y + scrollY, width, height].map(Math.round).join();
    };
    const { notes } = (window as unknown as { __detective: { notes: Notes } }).__detective;
    notes.layout = [[...document.querySelectorAll('section.note-item')].slice(0, 8).map(box).join(' ')];
  });
}

/** Was the page's state read by now? The extension asks for it once a note stands open, and the answer takes its time. */
export function stateWasRead(page: Pick<Page, 'evaluate'>): Promise<boolean> {
  return page.evaluate(
    () => (window as unknown as { __detective: { notes: Notes } }).__detective.notes.state.length > 0,
  );
}

/**
 * What it found until now. `home`: where our files lie, for a page that knows it; '' without the extension. The last look spoils
 * the page: it tries to put roots where there are some already.
 */
export function findings(page: Pick<Page, 'evaluate'>, home: string): Promise<Findings> {
  return page.evaluate(async (address) => {
    const { notes, kept, toText } = (
      window as unknown as {
        __detective: { notes: Notes; kept: Record<string, unknown>; toText: () => string };
      }
    ).__detective;
    // What is called from here on, this look calls itself.
    const calls = [...notes.calls];
    const all = [...document.querySelectorAll('*')];
    const now = { open: XMLHttpRequest.prototype.open, send: XMLHttpRequest.prototype.send };
    // One browser writes the text of its own functions on one line, the other on three.
    const textOf = (value: unknown) => toText.call(value as () => string).replace(/\s+/g, ' ');
    const natives = Object.entries(now)
      .filter(([name, value]) => value !== kept[name] || textOf(value) !== `function ${name}() { [native code] }`)
      .map(([name]) => name);
    const files =
      address === ''
        ? []
        : await Promise.all(
            ['manifest.json', 'content-scripts/notes.js', 'icon/16.png'].map((path) =>
              fetch(`${address}${path}`).then(
                () => [path],
                () => [],
              ),
            ),
          );
    const sheets = [`${document.styleSheets.length} and ${document.adoptedStyleSheets.length}`];
    const hosts = [...document.querySelectorAll('div:empty')].filter((element) => {
      if (element.shadowRoot !== null) return true;
      try {
        element.attachShadow({ mode: 'closed' });
        return false;
      } catch {
        return true;
      }
    });
    const found = {
      globals: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)),
      attributes: all.flatMap((element) => element.getAttributeNames()).filter((name) => !name.startsWith('data-v-')),
      natives,
      resources: performance.getEntriesByType('resource').flatMap(({ name }) => (/^https?:/.test(name) ? [] : [name])),
      files: files.flat(),
      sheets,
      elements: hosts.length === 0 ? [] : ['a root where there should be none'],
      marks: [...CSS.highlights.keys()].map(() => 'a highlight'),
      ...notes,
      calls,
    };
    return Object.fromEntries(
      Object.entries(found).map(([name, list]) => [name, [...new Set(list)].sort()]),
    ) as Findings;
  }, home);
}

/** By clue: is there anything that is not there without the extension? */
export function given(bare: Findings, dressed: Findings): Record<Clue, string[]> {
  return Object.fromEntries(
    CLUES.map((clue) => [clue, dressed[clue].filter((one) => !bare[clue].includes(one))]),
  ) as Record<Clue, string[]>;
}
