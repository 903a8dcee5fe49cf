/**
 * A script of the page that wants to break whoever else is on it: it replaces functions for all but the page's own code,
 * forges the bridge, storms observers, and moves and removes every element it did not make. The page itself goes on.
 */
import type { Page } from '@playwright/test';

/** What a page script counts, to be the same with and without us: errors it hears, clicks on cards, how far it scrolled. */
export type Witnessed = { errors: string[]; clicks: number; scrolled: number; heard: string[] };

/** `forged`: what it says over the bridge that a note is. */
function wreck({ forged }: { forged: string }): void {
  const witnessed: Witnessed = { errors: [], clicks: 0, scrolled: 0, heard: [] };
  Object.defineProperty(window, '__witnessed', { value: witnessed });
  addEventListener('error', ({ message }) => witnessed.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => witnessed.errors.push(String(reason)));
  addEventListener('click', () => (witnessed.clicks += 1), true);
  addEventListener('scroll', () => (witnessed.scrolled = Math.max(witnessed.scrolled, scrollY)), true);

  /** Code of the page has an address; the test's own is let through, too. */
  const isPages = () => /https?:|UtilityScript|playwright/i.test(new Error('who?').stack ?? '');
  const forbid = (holder: object, name: string) => {
    const value: unknown = Reflect.get(holder, name);
    if (typeof value !== 'function') return;
    const guarded = new Proxy(value, {
      apply(target, self, args) {
        if (!isPages()) throw new Error(`forbidden: ${name}`);
        return Reflect.apply(target as () => unknown, self, args);
      },
      construct(target, args, made) {
        if (!isPages()) throw new Error(`forbidden: ${name}`);
        return Reflect.construct(target as new () => object, args, made);
      },
    });
    Object.defineProperty(holder, name, { value: guarded, configurable: true, writable: true });
  };
  const own = { MutationObserver: window.MutationObserver, dispatch: document.dispatchEvent };
  const attack = () => {
    forbid(Element.prototype, 'attachShadow');
    forbid(Element.prototype, 'append');
    forbid(customElements, 'define');
    forbid(window, 'IntersectionObserver');
    forbid(window, 'MutationObserver');
    forbid(window, 'ResizeObserver');
    forbid(window, 'Highlight');
    forbid(HighlightRegistry.prototype, 'set');
    forbid(Map.prototype, 'set');
    forbid(Array.prototype, 'flatMap');
    forbid(Object, 'defineProperty');
  };
  attack();

  // Every name that was ever heard of, forged before anybody is there and long after.
  const say = (name: string, detail: unknown) => own.dispatch.call(document, new CustomEvent(name, { detail }));
  document.addEventListener('seedlens:hello', (event) => witnessed.heard.push(String((event as CustomEvent).detail)));
  const forge = () => {
    for (let at = 0; at < 200; at += 1) {
      say('seedlens:ready', {
        get valueOf(): never {
          throw new Error('trap');
        },
      });
      say('seedlens:hello', 'abcdefghijklmnop');
      say('abcdefghijklmnop', forged);
      postMessage({ type: 'record.batch', body: JSON.parse(forged) }, '*');
    }
  };
  forge();

  document.addEventListener('DOMContentLoaded', () => {
    attack();
    let left = 3000;
    const storm = new own.MutationObserver(() => {
      if (left <= 0) return storm.disconnect();
      left -= 1;
      const noise = document.createComment('x');
      document.body.appendChild(noise);
      noise.remove();
    });
    storm.observe(document.body, { childList: true });
    let round = 0;
    const hunt = setInterval(() => {
      round += 1;
      if (round > 100) clearInterval(hunt);
      if (round % 20 === 0) forge();
      for (const element of document.querySelectorAll<HTMLElement>('div:empty')) {
        if (!element.style.cssText.includes('opacity: 1')) continue;
        if (round % 3 === 0) element.remove();
        else if (round % 3 === 1) document.body.appendChild(element);
        else element.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; opacity: 1; pointer-events: none';
      }
    }, 60);
  });
}

/** `noteId`: the note of which it says, as if an answer had, that it is an advertisement. */
export async function sendVandal(page: Pick<Page, 'addInitScript'>, noteId: string): Promise<void> {
  const item = { id: noteId, model_type: 'note', ads_info: { ads_id: 'forged' }, note_card: {} };
  const answer = {
    url: 'https://edith.xiaohongshu.com/api/sns/web/v1/homefeed',
    body: JSON.stringify({ data: { items: [item] } }),
  };
  await page.addInitScript(wreck, { forged: JSON.stringify(answer) });
}

export function witnessedOn(page: Pick<Page, 'evaluate'>): Promise<Witnessed> {
  return page.evaluate(() => (window as unknown as { __witnessed: Witnessed }).__witnessed);
}
