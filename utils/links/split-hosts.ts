/**
 * Hosts written with something else for the dot (`taobao 。 com`, `m · tb · cn`, `yangkeduo 点 com`). Design only: no
 * real example was found in public. Rejected, with why: `3.cn`, `a.co` (three o'clock, company names);
 * a Chinese character inside a label and letters spaced out (`t a o b a o`): too many false positives.
 */
const HOSTS: readonly (readonly [host: string, platform: string])[] = [
  ['m.tb.cn', 'taobao'],
  ['e.tb.cn', 'taobao'],
  ['s.tb.cn', 'taobao'],
  ['taobao.com', 'taobao'],
  ['tmall.com', 'tmall'],
  ['goofish.com', 'xianyu'],
  ['1688.com', '1688'],
  ['jd.com', 'jd'],
  ['yangkeduo.com', 'pdd'],
  ['pinduoduo.com', 'pdd'],
  ['vip.com', 'vip'],
  ['jinritemai.com', 'douyin'],
  ['kwaixiaodian.com', 'kuaishou'],
  ['suning.com', 'suning'],
  ['dewu.com', 'dewu'],
  ['weidian.com', 'weidian'],
  ['youzan.com', 'youzan'],
  ['amazon.cn', 'amazon'],
];

const DOT = ' {0,2}[.。·点•・｡] {0,2}';
const PATTERN = new RegExp(
  `(?<![\\w@/\\\\-]|[\\u00C0-\\u1FFF])(?:${HOSTS.map(([host]) => host.split('.').join(DOT)).join('|')})(?![\\w@-]|[\\u00C0-\\u1FFF]|${DOT}[a-z0-9])`,
  'gi',
);
const platforms = new Map(HOSTS);

/** A host written with odd signs for dots. Never more than the platform is told. */
export interface SplitHost {
  start: number;
  end: number;
  platform: string;
  host: string;
}

/** Split hosts in a normalised text, at least one odd sign each, in order. */
export function* findSplitHosts(text: string): Generator<SplitHost> {
  for (const match of text.matchAll(PATTERN)) {
    const host = match[0].replace(/[ .。·点•・｡]+/g, '.').toLowerCase();
    const platform = platforms.get(host);
    if (platform === undefined || match[0].toLowerCase() === host) continue;
    yield { start: match.index, end: match.index + match[0].length, platform, host };
  }
}

/** Whether a text can hold a split host at all: an odd sign, or a spaced dot, beside an ASCII letter. */
export const MAY_SPLIT = /[a-z0-9] {0,2}(?:[。·点•・｡]| \.|\. ) {0,2}c/i;
