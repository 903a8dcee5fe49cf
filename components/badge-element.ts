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
export function badgeElement({ onOpen, ...view }: BadgeProps): HTMLButtonElement {
  const open = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    onOpen();
  };
  const button = element('button', {
    type: 'button',
    class: 'sl-badge',
    'aria-haspopup': 'dialog',
    onpointerdown: keep,
    onmousedown: keep,
    onkeydown: keepPress,
    onkeyup: keepPress,
    onclick: open,
  });
  writeBadge(button, view);
  return button;
}

/**
 * Lets a badge say this. The button stays, so that it keeps the focus and a press that has begun; written by hand, since
 * comparing trees takes several times as long.
 */
export function writeBadge(button: HTMLElement, { text, tone, label }: Omit<BadgeProps, 'onOpen'>): void {
  const word = button.querySelector('.sl-badge-text');
  if (button.firstChild === null || (word === null) !== (tone === 'dot'))
    button.replaceChildren(
      tone === 'dot'
        ? element('span', { class: 'sl-badge-dot' })
        : element(
            'span',
            { class: 'sl-badge-pill' },
            lensElement('sl-badge-lens'),
            element('span', { class: 'sl-badge-text' }, text),
          ),
    );
  else if (word !== null) word.textContent = text;
  button.dataset['tone'] = tone;
  button.title = label;
  button.setAttribute('aria-label', label);
}
