/**
 * A witness in the page's own world: frame by frame, what was on screen and for how long, by the definitions of
 * docs/method.md and without a line of the product's code. The record must say the same.
 */
import type { Page } from '@playwright/test';

/** Times in ms. */
export interface Witnessed {
  noteId: string;
  slot: number;
  maxVisibleRatio: number;
  dwellMs: number;
  exposureMs: number;
  /** The longest stretch without a break at least half visible in front of the reader. */
  longestMs: number;
  /** How often it came to be, or ceased to be, in front of the reader. */
  changes: number;
  /** The longest that the page took to draw a frame while it was in front: nobody on it can know more exactly. */
  frameMs: number;
}

type Seen = Omit<Witnessed, 'frameMs'> & { run: number; ratio: number; area: number };
type Witness = { cards: Map<string, Seen>; step: () => void; longestFrame: () => number };

function witness(): void {
  const cards = new Map<string, Seen>();
  let last = performance.now();
  let wasActive = false;
  const screen = () => {
    const view = window.visualViewport;
    if (view === null) throw new Error('a browser without a visual viewport');
    const { offsetLeft: left, offsetTop: top, width, height } = view;
    return { left, top, right: left + width, bottom: top + height };
  };
  const look = () => {
    const here = screen();
    const now = new Map<string, { slot: number; ratio: number; area: number }>();
    for (const card of document.querySelectorAll<HTMLElement>('section.note-item')) {
      const id = /\/([0-9a-f]{24})(?=[?#]|$)/.exec(card.querySelector('a[href]')?.getAttribute('href') ?? '')?.[1];
      const { left, top, right, bottom, width, height } = card.getBoundingClientRect();
      if (id === undefined || width * height === 0) continue;
      const across = Math.max(0, Math.min(right, here.right) - Math.max(left, here.left));
      const down = Math.max(0, Math.min(bottom, here.bottom) - Math.max(top, here.top));
      now.set(id, {
        slot: Number(card.dataset['index']),
        ratio: (across * down) / (width * height),
        area: width * height,
      });
    }
    return now;
  };
  const step = () => {
    const at = performance.now();
    const passed = at - last;
    last = at;
    const inSight = [...cards.values()].filter(({ ratio }) => ratio >= 0.5);
    const whole = inSight.reduce((sum, { ratio, area }) => sum + ratio * area, 0);
    if (wasActive) {
      for (const seen of inSight) {
        seen.dwellMs += passed;
        seen.exposureMs += (passed * seen.ratio * seen.area) / whole;
        seen.run += passed;
        seen.longestMs = Math.max(seen.longestMs, seen.run);
      }
    }
    const active =
      document.visibilityState === 'visible' &&
      document.hasFocus() &&
      document.querySelector('.note-detail-mask') === null;
    const now = look();
    for (const [noteId, { slot, ratio, area }] of now) {
      const seen = cards.get(noteId) ?? {
        noteId,
        slot,
        maxVisibleRatio: 0,
        dwellMs: 0,
        exposureMs: 0,
        longestMs: 0,
        changes: 0,
        run: 0,
        ratio: 0,
        area: 0,
      };
      cards.set(noteId, seen);
      Object.assign(seen, { area, maxVisibleRatio: Math.max(seen.maxVisibleRatio, ratio) });
    }
    for (const seen of cards.values()) {
      const before = wasActive && seen.ratio >= 0.5;
      seen.ratio = now.get(seen.noteId)?.ratio ?? 0;
      const after = active && seen.ratio >= 0.5;
      if (before !== after) seen.changes += 1;
      if (!after) seen.run = 0;
    }
    wasActive = active;
  };
  let drawn = last;
  let longestFrame = 0;
  const frame = () => {
    const at = performance.now();
    if (wasActive) longestFrame = Math.max(longestFrame, at - drawn);
    drawn = at;
    step();
    requestAnimationFrame(frame);
  };
  // The extension is let in when the document stands; what was painted before is nobody's to count.
  document.addEventListener('DOMContentLoaded', () => {
    last = performance.now();
    drawn = last;
    requestAnimationFrame(frame);
  });
  document.addEventListener('visibilitychange', step);
  for (const kind of ['focus', 'blur']) window.addEventListener(kind, step);
  Object.assign(window, { witness: { cards, step, longestFrame: () => longestFrame } satisfies Witness });
}

/** Puts a witness into every page of a site that this tab opens from now on. */
export async function bringWitness(page: Page): Promise<void> {
  await page.addInitScript(witness);
}

/** What the witness saw so far. With `leave`, the page is left in the same breath, so that nothing more happens. */
export async function testimony(page: Page, { leave = false } = {}): Promise<Witnessed[]> {
  return page.evaluate((leaves) => {
    const { cards, step, longestFrame } = (window as unknown as { witness: Witness }).witness;
    step();
    if (leaves) location.replace('about:blank');
    return [...cards.values()].map(({ run: _run, ratio: _ratio, area: _area, ...seen }) => ({
      ...seen,
      frameMs: longestFrame(),
    }));
  }, leave);
}

/**
 * Is this tab in front of the reader? The witness looks when it is asked, too: a busy browser may tell the page much
 * later that it went to the back, or not at all.
 */
export function isInFront(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    (window as unknown as { witness: Witness }).witness.step();
    return document.visibilityState === 'visible' && document.hasFocus();
  });
}

/** A reader stays for a while. */
export const stay = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
