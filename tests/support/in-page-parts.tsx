/** What stands on the page, as components, for tests and the gallery. */
import { type BadgeProps, badgeElement } from '../../components/badge-element';
import { type ChipStripProps, chipStripElement } from '../../components/chip-strip-element';

const holding = (made: Element | undefined) => (holder: Element | null) =>
  holder?.replaceChildren(...(made === undefined ? [] : [made]));

export function Badge(props: BadgeProps) {
  return <span style="display: contents" ref={holding(badgeElement(props))} />;
}

export function ChipStrip(props: ChipStripProps) {
  return <span style="display: contents" ref={holding(chipStripElement(props))} />;
}
