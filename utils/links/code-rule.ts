import type { Confidence } from '../model/link';

/** A maximal run of ASCII letters and digits outside URLs that may be a share code. */
export interface Run {
  code: string;
  start: number;
  end: number;
  /** The character in front and behind (whole code points), '' at the ends. */
  left: string;
  right: string;
}

/** What the whole text says, asked lazily. */
export interface CodeContext {
  /** The normalised text. */
  text: string;
  taobao: boolean;
  jd: boolean;
  xianyu: boolean;
  /** Xiaohongshu's own share text. */
  xiaohongshu: boolean;
  a1688: boolean;
  dewu: boolean;
  /** Copy, open, search: words that go with a code. */
  action: boolean;
  /** Copy words alone: what a bare code needs. */
  copy: boolean;
  /** `CZ0001`-like share suffix: corroborates, is never the code. */
  suffix: boolean;
  /** A Taobao, Xianyu or JD link was found in the same text. */
  hasShopLink: boolean;
}

/** One platform's share code. Rules are asked in order; the first answer counts. */
export interface CodeRule {
  platform: (context: CodeContext) => string;
  lengths: ReadonlySet<number>;
  match: (run: Run, context: CodeContext) => Confidence | undefined;
}

const CURRENCY = /^[\p{Sc}🔐]$/u;
const SYMBOL = /^[\p{So}\p{Sc}🔐]$/u;

export const isCurrency = (sign: string): boolean => sign !== '' && CURRENCY.test(sign);
export const isSymbol = (sign: string): boolean => sign !== '' && SYMBOL.test(sign);

/**
 * Whether letters and digits are mixed as in a share code: digit + lower + upper, or letters alone with at least four
 * changes of case, or digits and one case with at least three changes. All digits never are.
 */
export function isMixed(code: string): boolean {
  let digits = 0;
  let lower = 0;
  let upper = 0;
  let changes = 0;
  let last = 0;
  for (let at = 0; at < code.length; at += 1) {
    const letter = code.charCodeAt(at);
    const kind = letter <= 0x39 ? 1 : letter <= 0x5a ? 2 : 3;
    if (kind === 1) digits += 1;
    else if (kind === 2) upper += 1;
    else lower += 1;
    if (last !== 0 && last !== kind) changes += 1;
    last = kind;
  }
  if (digits > 0 && lower > 0 && upper > 0) return true;
  if (digits === 0) return changes >= 4;
  return lower + upper > 0 && changes >= 3;
}

/** Product names that are mixed like codes (`iPhone15Pro`); only shapes without a currency sign ask. */
export const PRODUCT_NAME =
  /^(?:iphone|ipad|imac|macbook|airpods|airtag|galaxy|huawei|xiaomi|redmi|windows|android|playstation|switch|applewatch|kindle|gopro|dyson|thinkpad)/i;
