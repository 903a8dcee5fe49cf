import type { Component } from '../../../model/note';
import type { Place } from '../../../model/vocabulary';
import { withoutTokens } from '../../address';
import { textsUnder } from './texts';

type ComponentKind = Component['kind'];

/** Addresses that tell what a platform component is for, first match wins. Sources: facts on goods, shop and live links. */
const BY_ADDRESS: readonly [RegExp, ComponentKind][] = [
  [/\/goods-detail\/|\/\/mall\.xiaohongshu\.com\/goods|^xhsdiscover:\/\/(?:mini_)?goods_detail\//i, 'goods'],
  [/\/livestream\/|^xhsdiscover:\/\/live_audience/i, 'live'],
  [/\/vendor\/[0-9a-f]{24}|^xhsdiscover:\/\/shop_detail/i, 'shop_entry'],
];

/** Addresses inside the site that sell nothing: notes, profiles, searches, topics. */
const PLAIN_ADDRESS =
  /^(?:#|javascript:|$)|^(?:https?:)?\/\/(?:www\.)?(?:xiaohongshu|rednote)\.com(?=[/?#]|$)|^\/(?!\/)|^xhsdiscover:\/\/(?:item|user|topic|search|video_feed|home|post)/i;

/** Whole button texts that name a component without an address. 群聊 group chat, 咨询/预约 consultation and booking. */
const BY_WORD: readonly [RegExp, ComponentKind][] = [
  [/^(?:加入|进入)?(?:粉丝)?群聊$/u, 'group_chat'],
  [/^(?:立即|马上)?(?:咨询|预约|报名|留资)$/u, 'lead'],
  [/^(?:进店|进入店铺|店铺|逛逛店铺)$/u, 'shop_entry'],
];

/** No button word is longer, white space of its wrappers included. */
const LONGEST_WORD = 200;

const NOTHING = ':not(*)';

const CLICKABLE = 'a[href], button, [role="button"]';

/**
 * What the platform put inside `root` for buying, contacting or jumping: by address first, by whole button word
 * else. Zones matching `skip` hold what users wrote.
 */
export function componentsIn(root: ParentNode, skip: string, place: Place): Component[] {
  return componentsAmong(clickablesIn(root), skip, place);
}

/** An element that can be clicked, with the address it leads to, trimmed; `''` where it has none. */
export type Clickable = { element: Element; href: string };

/** What can be clicked in `root`, in document order. */
export function clickablesIn(root: ParentNode): Clickable[] {
  const found: Clickable[] = [];
  for (const element of root.querySelectorAll(CLICKABLE))
    found.push({ element, href: (element.getAttribute('href') ?? '').trim() });
  return found;
}

/** `componentsIn`, for a caller that has looked for what can be clicked already. */
export function componentsAmong(clickables: readonly Clickable[], skip: string, place: Place): Component[] {
  const components: Component[] = [];
  for (const { element, href } of clickables) {
    const component = componentOf(element, href, place);
    // Asked last: hardly anything gets as far, and looking up through the whole page is dear.
    if (component !== undefined && element.closest(skip) === null) components.push(component);
  }
  return components;
}

/** What a component is for, by the address it leads to or else the whole word on it; undefined: nothing of the kind. */
export function componentKindOf(address: string, word: string): ComponentKind | undefined {
  const byAddress = BY_ADDRESS.find(([pattern]) => pattern.test(address));
  if (byAddress !== undefined) return byAddress[1];
  const byWord = BY_WORD.find(([pattern]) => pattern.test(word));
  return byWord?.[1] ?? (PLAIN_ADDRESS.test(address) ? undefined : 'link');
}

function componentOf(element: Element, href: string, place: Place): Component | undefined {
  const byAddress = BY_ADDRESS.find(([pattern]) => pattern.test(href));
  const isPlain = byAddress === undefined && PLAIN_ADDRESS.test(href);
  const raw = element.textContent ?? '';
  if (isPlain && (raw === '' || raw.length > LONGEST_WORD)) return undefined;
  const text = raw.trim().replace(/\s+/gu, ' ').slice(0, 80);
  const byWord = isPlain ? BY_WORD.find(([pattern]) => pattern.test(text)) : undefined;
  if (isPlain && byWord === undefined) return undefined;
  const told = { place, ...(text === '' ? {} : { text: partsOf(element).slice(0, 80) }) };
  if (byWord !== undefined) return { ...told, kind: byWord[1] };
  return { ...told, kind: byAddress?.[1] ?? 'link', url: withoutTokens(href) };
}

/** The texts on a component, apart where the page draws them apart; a word split letter by letter stays one. */
function partsOf(element: Element): string {
  const parts = textsUnder(element, NOTHING, LONGEST_WORD, () => false).map(({ text }) => text.replace(/\s+/gu, ' '));
  return parts.join(parts.some((part) => part.length > 1) ? ' ' : '');
}
