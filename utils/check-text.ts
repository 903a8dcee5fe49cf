import type { Dictionary } from './i18n';
import type { PhraseClass } from './i18n/check';
import type { LinkWords } from './i18n/links';
import { type CompiledRule, compileRules } from './links/custom-rules';
import { findContacts } from './links/find-contacts';
import { findCoupons } from './links/find-coupons';
import { findLinks } from './links/find-links';
import { findSteers } from './links/find-steers';
import { readPhrases } from './links/read-phrases';
import type { LinkHit } from './model/link';

/** One link or code found in pasted text, in words; drawn by components/popup/LinkCheck. */
export interface CheckedLink {
  shop: string;
  kind: string;
  proven: string;
  party?: string;
  clean?: string;
  notes: string[];
  excerpt: string;
}

export interface CheckedText {
  links: CheckedLink[];
  phrases: { what: string; quote: string }[];
  cut: boolean;
}

/** Characters of an excerpt. */
const EXCERPT = 60;

type Words = Pick<Dictionary, 'locale' | 'links' | 'check'>;

/**
 * What a pasted text or link tells: shops, codes, commission parties, phrases. Offline; keeps nothing. `customRules`
 * as in the settings: rules that do not compile are left out.
 */
export function checkText(text: string, words: Words, customRules: unknown = []): CheckedText {
  const { rules } = compileRules(customRules);
  const { hits, cut, capped } = findLinks(text, { customRules: rules });
  const phrases = phrasesOf(text).map(([what, quote]) => ({
    what: words.check.phraseClasses[what],
    quote: shorten(quote),
  }));
  const goods = /[?&]noteAttributes=(?:[^&\s#]*,)?goods\b/.exec(text);
  if (goods !== null) phrases.unshift({ what: words.check.goodsNote, quote: 'noteAttributes=goods' });
  return { links: hits.map((hit) => linkOf(text, hit, words, rules)), phrases, cut: cut || capped };
}

function linkOf(text: string, hit: LinkHit, words: Words, rules: readonly CompiledRule[]): CheckedLink {
  const shop = (platform: string) => shopOf(platform, words, rules);
  const link: CheckedLink = {
    shop: shop(hit.platform),
    kind: words.links.kinds[hit.kind],
    proven: words.links.proven[hit.attribution],
    notes: [],
    excerpt: shorten(text.slice(hit.start, hit.end)),
    ...(hit.urlClean === undefined ? {} : { clean: hit.urlClean }),
    ...partyOf(hit, words.links),
  };
  if (hit.target !== undefined) {
    const { platform, kind } = hit.target;
    link.notes.push(words.links.leadsTo(shop(platform), kindName(kind, words.links)));
  }
  if (hit.via !== undefined && hit.via.length > 0) link.notes.push(words.links.via(hit.via));
  if (hit.confidence === 'low') link.notes.push(words.links.lowConfidence);
  return link;
}

function partyOf({ affiliates }: LinkHit, words: LinkWords): { party?: string; proven?: string } {
  const named = affiliates.find((party) => party.id !== null);
  if (named !== undefined && named.id !== null) {
    return { party: words.partyName(named.network, named.id), proven: words.provenNamed(named.network, named.id) };
  }
  const hidden = affiliates[0];
  if (hidden === undefined) return {};
  return { proven: words.provenHidden(hidden.network) };
}

function shopOf(platform: string, { locale, links }: Words, rules: readonly CompiledRule[]): string {
  const own = rules.find((rule) => rule.id === platform);
  if (own !== undefined) return locale === 'zh-CN' ? own.zh : own.en;
  return links.shop(platform);
}

function kindName(kind: string, { kinds }: LinkWords): string {
  return Object.hasOwn(kinds, kind) ? kinds[kind as LinkHit['kind']] : kinds.other;
}

/** Each class with the words it stands on, once. */
function phrasesOf(text: string): [PhraseClass, string][] {
  const found: [PhraseClass, string, number][] = [];
  for (const { text: quote, start } of findSteers(text)) found.push(['steer', quote, start]);
  for (const { text: quote, start } of findContacts(text)) found.push(['offsite-contact', quote, start]);
  for (const { text: quote, start } of findCoupons(text)) found.push(['coupon', quote, start]);
  for (const { side, class: name, text: quote, start } of readPhrases(text).hits) {
    if (side === 'negated') found.push(['denial', quote, start]);
    else if (side === 'disclosure') found.push([name === 'invited' ? 'vague' : 'disclosure', quote, start]);
  }
  found.sort((a, b) => a[2] - b[2]);
  const seen = new Set<string>();
  return found.flatMap(([what, quote]): [PhraseClass, string][] => {
    const key = `${what}\n${quote}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [[what, quote]];
  });
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= EXCERPT ? text : `${characters.slice(0, EXCERPT - 1).join('')}…`;
}
