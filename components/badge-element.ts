import { element, lensElement } from './element';

/**
 * What the badge rests on, strongest first: the platform's label, the author's words, data or a way to buy
 * without a label, a seller's account; `dot` = not checked.
 */
export type BadgeTone = 'hard' | 'author' | 'data' | 'quiet' | 'dot';

export interface BadgeProps {
  text: string;
  tone: BadgeTone;
  /** The whole statement for screen readers and the tooltip; it starts with `text`. */
  label: string;
  onOpen: () => void;
}

/** The click belongs to the badge alone: the card beneath is a link, and its handlers listen further up. */
function keep(event: Event): void {
  event.stopPropagation();
}

/** The keys that press a button belong to the badge; others (Escape closes the note there) stay the page's. */
function keepPress(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
}

/** A small pill with a word. A click, Enter or Space asks for the panel and never reaches the card beneath. */
export function badgeElement({ text, tone, label, onOpen }: BadgeProps): HTMLButtonElement {
  const open = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    onOpen();
  };
  return element(
    'button',
    {
      type: 'button',
      class: 'sl-badge',
      'data-tone': tone,
      title: label,
      'aria-label': label,
      'aria-haspopup': 'dialog',
      onpointerdown: keep,
      onmousedown: keep,
      onkeydown: keepPress,
      onkeyup: keepPress,
      onclick: open,
    },
    tone === 'dot'
      ? element('span', { class: 'sl-badge-dot' })
      : element(
          'span',
          { class: 'sl-badge-pill' },
          lensElement('sl-badge-lens'),
          element('span', { class: 'sl-badge-text' }, text),
        ),
  );
}
