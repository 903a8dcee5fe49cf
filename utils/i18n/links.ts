import type { Attribution, LinkKind } from '../model/link';
import type { Locale } from './locale';
import { networkName, shopName } from './shops';

/** What is said about one link or code, on chips and in "check a link or text". */
export interface LinkWords {
  shop(platform: string): string;
  kinds: Readonly<Record<LinkKind, string>>;
  /** Short, for a chip: a party is named. */
  party(network: string, id: string): string;
  /** Short, for a chip: commission is certain, the party is not named. */
  partyHidden(network: string): string;
  /** The party by name and network, where a heading says what it is. */
  partyName(network: string, id: string): string;
  /** A whole sentence on what the link proves. */
  proven: Readonly<Record<Attribution, string>>;
  provenNamed(network: string, id: string): string;
  provenHidden(network: string): string;
  leadsTo(shop: string, kind: string): string;
  lowConfidence: string;
  /** `via` redirectors, in order. */
  via(hosts: readonly string[]): string;
}

const ZH_KINDS: Readonly<Record<LinkKind, string>> = {
  item: '商品链接',
  shop: '店铺链接',
  short: '短链接',
  affiliate: '推广链接',
  deeplink: '应用跳转链接',
  'share-code': '口令',
  other: '其他链接',
};

const EN_KINDS: Readonly<Record<LinkKind, string>> = {
  item: 'item link',
  shop: 'shop link',
  short: 'short link',
  affiliate: 'promotion link',
  deeplink: 'app link',
  'share-code': 'share code',
  other: 'other link',
};

const LINKS: Readonly<Record<Locale, LinkWords>> = {
  'zh-CN': {
    shop: (platform) => shopName('zh-CN', platform),
    kinds: ZH_KINDS,
    party: (network, id) => `佣金方：${networkName('zh-CN', network)} ${id}`,
    partyHidden: (network) => `${networkName('zh-CN', network)}佣金，未写佣金方`,
    partyName: (network, id) => `${networkName('zh-CN', network)} ${id}`,
    proven: {
      commission: '这个链接属于佣金推广。佣金归谁，链接里没有写。',
      ad: '链接带有广告投放参数。',
      unknown: '这种链接或口令本身看不出有没有佣金；要打开才知道，这里不会打开。',
      none: '链接里没有写佣金方。没写不等于没有佣金。',
    },
    provenNamed: (network, id) =>
      `链接里写明了佣金方：${networkName('zh-CN', network)}的 ${id}。这是不是发帖人，链接不能说明。`,
    provenHidden: (network) => `这个链接属于${networkName('zh-CN', network)}的佣金推广，佣金归谁没有写出来。`,
    leadsTo: (shop, kind) => `指向${shop}${kind}`,
    lowConfidence: '写法不够典型，可能认错。',
    via: (hosts) => `经过 ${hosts.join(' → ')}`,
  },
  en: {
    shop: (platform) => shopName('en', platform),
    kinds: EN_KINDS,
    party: (network, id) => `commission to ${id} (${networkName('en', network)})`,
    partyHidden: (network) => `${networkName('en', network)} commission, party not named`,
    partyName: (network, id) => `${id} (${networkName('en', network)})`,
    proven: {
      commission: 'This is a commission link. It does not say who receives the commission.',
      ad: 'The link carries ad-delivery parameters.',
      unknown:
        'A link or code like this does not tell whether commission is involved; only opening it would, and nothing is opened here.',
      none: 'The link names no commission party. Not named is not the same as none.',
    },
    provenNamed: (network, id) =>
      `The link names who receives commission: ${id} at ${networkName('en', network)}. Whether that is the person who posted it, the link cannot say.`,
    provenHidden: (network) =>
      `This is a ${networkName('en', network)} commission link; it does not say who receives the commission.`,
    leadsTo: (shop, kind) => `Leads to a ${shop} ${kind}`,
    lowConfidence: 'The shape is not typical; this may be a mistake.',
    via: (hosts) => `through ${hosts.join(' → ')}`,
  },
};

/** Words about links and codes in one language. */
export function linkWords(locale: Locale): LinkWords {
  return LINKS[locale];
}
