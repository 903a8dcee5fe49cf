import { type BadgeTone, badgeElement, writeBadge } from '../../components/badge-element';
import { createHost } from '../../components/shadow-host';
import { ON_CARD_CSS } from '../../components/styles/in-page.css';

/** Where a panel opens from, and how focus goes back there. */
export type Anchor = { host: HTMLElement; refocus: () => void };

export type BadgeView = { text: string; tone: BadgeTone; label: string };

/** Bottom right of the cover; above the picture, below everything the site lays over its list. */
const STYLE = 'position: absolute; right: 8px; z-index: 3; pointer-events: auto;';

/** A dot and a pill are made differently; two pills differ in words and colour only. */
type Shape = 'dot' | 'pill';

/** A badge, on a card or (`card` undefined) laid by for the next. */
type Worn = { host: HTMLElement; mount: HTMLElement; shape: Shape; print: string; top: string; card?: Element };

/** More than ever stand in the window of a virtual list at once. */
const MOST_SPARE = 80;

/**
 * Badges on cards. Each is one absolutely placed child of its card: it moves, hides and goes with the card, and
 * takes no room. When the list re-uses the element for another note, the badge is drawn anew or taken off. Badges of
 * cards that left are kept and worn again: making one costs more than everything else that is done about a card.
 */
export class CardBadges {
  readonly #worn = new Map<Element, Worn>();
  readonly #spare: Record<Shape, Worn[]> = { dot: [], pill: [] };
  readonly #onOpen: (card: Element, anchor: Anchor) => void;

  constructor(onOpen: (card: Element, anchor: Anchor) => void) {
    this.#onOpen = onOpen;
  }

  /** Puts this badge on a card, or takes the card's badge off. Drawing the same badge again does nothing. */
  set(card: Element, view: BadgeView | undefined, cover: Element | undefined): void {
    let held = this.#worn.get(card);
    if (view === undefined || cover === undefined) {
      if (held !== undefined) this.#takeOff(card, held);
      return;
    }
    const print = `${view.tone}|${view.text}|${view.label}`;
    const top = topOf(cover);
    const shape = view.tone === 'dot' ? 'dot' : 'pill';
    if (held !== undefined && held.shape !== shape) {
      this.#takeOff(card, held);
      held = undefined;
    }
    const worn = held ?? takeSpare(this.#spare[shape], top) ?? this.#make(shape, view);
    if (worn.top !== top) {
      worn.top = top;
      worn.host.style.top = top;
    }
    if (worn.print !== print) {
      worn.print = print;
      writeBadge(worn.mount.firstElementChild as HTMLElement, view);
    }
    if (held !== undefined && worn.host.parentNode === card) return;
    worn.card = card;
    this.#worn.set(card, worn);
    card.append(worn.host);
  }

  #make(shape: Shape, view: BadgeView): Worn {
    const worn: Worn = { ...createHost(STYLE, ON_CARD_CSS), shape, print: '', top: '' };
    worn.mount.append(badgeElement({ ...view, onOpen: () => this.#open(worn) }));
    return worn;
  }

  #open(worn: Worn): void {
    const { card, host, mount } = worn;
    if (card === undefined) return;
    const { refocus } = anchorOf(host, mount);
    // Meanwhile the card may have gone, and its badge to another.
    this.#onOpen(card, { host, refocus: () => (worn.card === card ? refocus() : undefined) });
  }

  #takeOff(card: Element, worn: Worn): void {
    this.#worn.delete(card);
    delete worn.card;
    worn.host.remove();
    const spare = this.#spare[worn.shape];
    if (spare.length < MOST_SPARE) spare.push(worn);
  }
}

/** Covers come in few heights, and a badge that hangs where it hung before is not moved. */
function takeSpare(spare: Worn[], top: string): Worn | undefined {
  const at = spare.findLastIndex((worn) => worn.top === top);
  return at < 0 ? spare.pop() : spare.splice(at, 1)[0];
}

/** The host of a badge cannot take focus; the button inside it can. */
export function anchorOf(host: HTMLElement, mount: HTMLElement): Anchor {
  return { host, refocus: () => mount.querySelector('button')?.focus({ preventScroll: true }) };
}

/** The cover's height is set by the site as a style; reading it there costs no layout. */
function topOf(cover: Element): string {
  const height = Number(/^([\d.]+)px$/.exec((cover as HTMLElement).style?.height ?? '')?.[1]);
  return height > 0 ? `${Math.max(0, height - 32)}px` : '6px';
}
