/**
 * How long items were really on screen. Fed with what happened and when; reads no clock itself, so that a test can
 * play any day to it. All times in ms on one steady scale.
 *
 * Viewable (the field's term): at least 50 % of the area visible for at least 1,000 ms without a break in a visible,
 * focused tab. Dwell: the time at least 50 % visible in such a tab while the last input is less than 60 s ago.
 * Exposure: dwell shared among the items visible at the same time, by visible area.
 */
export const VIEWABLE_RATIO = 0.5;
export const VIEWABLE_MS = 1000;
export const IDLE_AFTER_MS = 60_000;
/** A longer step was not lived through: the page was frozen, or the machine asleep. In ms. */
export const LONGEST_STEP_MS = 10_000;

export type ExposureOf = {
  viewable: boolean;
  firstViewableAt?: number;
  maxVisibleRatio: number;
  dwellMs: number;
  exposureMs: number;
};

type Entry = ExposureOf & { ratio: number; area: number; since: number | undefined };

export class Exposure {
  readonly #entries = new Map<string, Entry>();
  /** The items at least half visible now; the only ones that time is counted for. */
  readonly #onScreen = new Map<string, Entry>();
  readonly #changed = new Set<string>();
  #active = false;
  #now: number;
  #lastInput: number;

  constructor(at: number) {
    this.#now = at;
    this.#lastInput = at;
  }

  /** Is the tab visible and focused, with nothing drawn over the list? */
  setActive(active: boolean, at: number): void {
    this.advance(at);
    if (active === this.#active) return;
    this.#active = active;
    for (const entry of this.#onScreen.values()) entry.since = active ? this.#now : undefined;
  }

  /** The user did something (pointer, key, wheel, touch). */
  input(at: number): void {
    this.advance(at);
    this.#lastInput = Math.max(this.#lastInput, at);
  }

  /** An item's visible share and its whole area (px²) are now these. */
  show(key: string, ratio: number, area: number, at: number): void {
    this.advance(at);
    const entry = this.#entries.get(key) ?? blank();
    this.#entries.set(key, entry);
    entry.ratio = ratio;
    entry.area = area;
    entry.maxVisibleRatio = Math.max(entry.maxVisibleRatio, ratio);
    this.#changed.add(key);
    const onScreen = ratio >= VIEWABLE_RATIO;
    if (onScreen === this.#onScreen.has(key)) return;
    if (onScreen) this.#onScreen.set(key, entry);
    else this.#onScreen.delete(key);
    // Not `at`: a moment before what was counted already would give time that never passed.
    entry.since = onScreen && this.#active ? this.#now : undefined;
  }

  /** An item left the screen, or its element now holds another item. */
  hide(key: string, at: number): void {
    const entry = this.#entries.get(key);
    if (entry !== undefined) this.show(key, 0, entry.area, at);
  }

  /** Counts the time up to `at`. A clock that went backwards counts nothing. */
  advance(at: number): void {
    const from = this.#now;
    if (!(at > from)) return;
    this.#now = at;
    if (!this.#active) return;
    const lived = Math.min(at, from + LONGEST_STEP_MS);
    const counted = Math.max(0, Math.min(lived, this.#lastInput + IDLE_AFTER_MS) - from);
    let visibleArea = 0;
    for (const { ratio, area } of this.#onScreen.values()) visibleArea += ratio * area;
    for (const [key, entry] of this.#onScreen) {
      this.#changed.add(key);
      entry.dwellMs += counted;
      entry.exposureMs += visibleArea > 0 ? (counted * entry.ratio * entry.area) / visibleArea : 0;
      if (!entry.viewable && entry.since !== undefined && lived - entry.since >= VIEWABLE_MS) {
        entry.viewable = true;
        entry.firstViewableAt = entry.since + VIEWABLE_MS;
      }
    }
  }

  /** What is counted for an item so far; undefined when it was never shown. */
  of(key: string): ExposureOf | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    const { viewable, firstViewableAt, maxVisibleRatio, dwellMs, exposureMs } = entry;
    return {
      viewable,
      maxVisibleRatio,
      dwellMs,
      exposureMs,
      ...(firstViewableAt === undefined ? {} : { firstViewableAt }),
    };
  }

  /** The items whose counts may have grown since this was last asked. */
  takeChanged(): string[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }

  /** Drops an item that will not be asked for again. */
  forget(key: string): void {
    this.#entries.delete(key);
    this.#onScreen.delete(key);
    this.#changed.delete(key);
  }
}

function blank(): Entry {
  return { viewable: false, maxVisibleRatio: 0, dwellMs: 0, exposureMs: 0, ratio: 0, area: 0, since: undefined };
}
