import { badgeElement, writeBadge } from '../../components/badge-element';
import { chipStripElement } from '../../components/chip-strip-element';
import { element } from '../../components/element';
import { createHost } from '../../components/shadow-host';
import { ON_CARD_CSS } from '../../components/styles/in-page.css';
import { at } from '../../utils/observe/platforms/xiaohongshu/selectors';
import type { ChipView } from '../../utils/page-reader';
import { type Anchor, anchorOf, type BadgeView } from './card-badges';

/**
 * In the flow between title and text, of a fixed height. It is put there in the same step in which the site put the
 * title there, before anything was painted, so that nothing shifts; what comes to be known later changes only what
 * stands in the line. Its button stays, or a press that began before would be lost.
 */
const STYLE = 'height: 28px; margin: 4px 0 8px; overflow: visible; position: relative;';

export type NoteBarView = { badge: BadgeView; chips: readonly ChipView[]; chipsLabel: string };

/** The line of an open note: its badge (or, where the verdict has none, the way to the reasons) and its chips. */
export class NoteBar {
  #bar: { host: HTMLElement; badge: HTMLElement } | undefined;
  #print = '';
  readonly #onOpen: (anchor: Anchor) => void;

  constructor(onOpen: (anchor: Anchor) => void) {
    this.#onOpen = onOpen;
  }

  /** Shows the line in this note. Nothing happens when the note has neither title nor text yet. */
  show(container: Element, view: NoteBarView): void {
    const text = at(container, 'noteText');
    const anchor = at(container, 'noteTitle')?.nextSibling ?? text;
    const parent = (at(container, 'noteTitle') ?? text)?.parentNode;
    if (anchor === undefined || parent === undefined || parent === null) return;
    this.#bar ??= this.#make(view.badge);
    const { host, badge } = this.#bar;
    if (host.parentNode !== parent) {
      parent.insertBefore(host, anchor);
      this.#print = '';
    }
    const print = JSON.stringify(view);
    if (print === this.#print) return;
    this.#print = print;
    writeBadge(badge, view.badge);
    const strip = chipStripElement({ chips: view.chips, label: view.chipsLabel });
    const before = badge.nextElementSibling;
    // A strip that says the same stays, with its focus and where it was scrolled to.
    if (before?.outerHTML === strip?.outerHTML) return;
    before?.remove();
    if (strip !== undefined) badge.after(strip);
  }

  #make(view: BadgeView): { host: HTMLElement; badge: HTMLElement } {
    const { host, mount } = createHost(STYLE, ON_CARD_CSS);
    const anchored = anchorOf(host, mount);
    const badge = badgeElement({ ...view, onOpen: () => this.#onOpen(anchored) });
    mount.append(element('div', { class: 'sl-note-bar' }, badge));
    return { host, badge };
  }

  hide(): void {
    if (this.#bar === undefined) return;
    this.#bar.host.remove();
    this.#bar = undefined;
    this.#print = '';
  }
}
