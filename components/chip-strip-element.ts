import { element, lensElement } from './element';

export interface Chip {
  /** The shop platform's name. */
  shop: string;
  /** What kind of link or code it is. */
  kind: string;
  /** The commission party as named, or the words saying that one is there and not named; absent when the link tells nothing. */
  party?: string;
  /** The whole statement, for the tooltip and screen readers. */
  title: string;
}

export interface ChipStripProps {
  chips: readonly Chip[];
  /** Says what the strip is. */
  label: string;
}

/**
 * One line of chips, one for each link or code that leads to a shop; undefined where there is none. Nothing to click: it
 * tells. A strip that scrolls has to be reachable by keyboard.
 */
export function chipStripElement({ chips, label }: ChipStripProps): HTMLElement | undefined {
  if (chips.length === 0) return undefined;
  const part = (name: string, text: string) => element('span', { class: `sl-chip-${name}` }, text);
  const items = chips.map(({ shop, kind, party, title }) =>
    element(
      'li',
      { class: 'sl-chip', title },
      lensElement('sl-chip-lens'),
      part('shop', shop),
      part('kind', kind),
      party === undefined ? undefined : part('party', party),
    ),
  );
  return element(
    'section',
    { class: 'sl-strip', 'aria-label': label, tabindex: '0' },
    element('ul', { class: 'sl-chips' }, ...items),
  );
}
