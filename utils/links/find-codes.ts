import type { Confidence } from '../model/link';
import { type CodeContext, isMixed, type Run } from './code-rule';
import { CODE_RULES } from './codes';
import { simplified } from './simplified';

export interface CodeHit {
  platform: string;
  code: string;
  start: number;
  end: number;
  confidence: Confidence;
}

interface Span {
  start: number;
  end: number;
}

const WORDS = {
  taobao: /淘|桃宝|天猫|🍑 ?宝|tao {0,2}bao|某宝|橙色 ?(?:软件|app)|復|咑|tb\.cn|(?<![A-Za-z0-9])TB(?![A-Za-z0-9])/iu,
  jd: /京东|京口令|京喜|狗东(?!西)|(?<![A-Za-z])jd(?![A-Za-z])|(?<![\w.])3\.cn|jd\.com/i,
  xianyu: /闲鱼/,
  xiaohongshu: /小红书|xhslink/i,
  a1688: /1688|阿里巴巴/,
  dewu: /得物|dewu|dw[24]\.co/i,
  action: /复.{0,2}制|復|複|口令|长按|打开|咑|开|搜|迲|直达|查看|领|粘贴|copy/i,
  copy: /复.{0,2}制|復|複|口令|长按|粘贴|咑|迲/,
  suffix: /(?<![0-9A-Za-z])(?:CZ|MF|HU|ZH|MU|CA) ?\d{1,4}(?![0-9A-Za-z])/,
} as const;

/**
 * Share codes in a normalised text, outside `masked` (sorted URL spans), at most `limit`. Context is the whole text:
 * which shop words, copy words, suffixes and shop links stand in it.
 */
export function findCodes(text: string, masked: readonly Span[], hasShopLink: boolean, limit: number): CodeHit[] {
  const hits: CodeHit[] = [];
  let context: CodeContext | undefined;
  let mask = 0;
  const runs = /[0-9A-Za-z]{6,}/g;
  for (let match = runs.exec(text); match !== null && hits.length < limit; match = runs.exec(text)) {
    const code = match[0];
    const start = match.index;
    const end = start + code.length;
    if (code.length > 16) continue;
    while (mask < masked.length && (masked[mask]?.end ?? 0) <= start) mask += 1;
    const span = masked[mask];
    if (span && span.start < end) continue;
    if (!isMixed(code)) continue;
    const run: Run = { code, start, end, left: before(text, start), right: after(text, end) };
    context ??= lazyContext(text, hasShopLink);
    for (const rule of CODE_RULES) {
      if (!rule.lengths.has(code.length)) continue;
      const confidence = rule.match(run, context);
      if (confidence === undefined) continue;
      hits.push({ platform: rule.platform(context), code, start, end, confidence });
      break;
    }
  }
  return hits;
}

function lazyContext(text: string, hasShopLink: boolean): CodeContext {
  const known = new Map<keyof typeof WORDS, boolean>();
  const plain = simplified(text);
  const ask = (name: keyof typeof WORDS): boolean => {
    const told = known.get(name);
    if (told !== undefined) return told;
    // As it stands first: a traditional 復 in a simplified text is a sign of its own.
    const answer = WORDS[name].test(text) || WORDS[name].test(plain);
    known.set(name, answer);
    return answer;
  };
  return {
    text,
    hasShopLink,
    get taobao() {
      return ask('taobao');
    },
    get jd() {
      return ask('jd');
    },
    get xianyu() {
      return ask('xianyu');
    },
    get xiaohongshu() {
      return ask('xiaohongshu');
    },
    get a1688() {
      return ask('a1688');
    },
    get dewu() {
      return ask('dewu');
    },
    get action() {
      return ask('action');
    },
    get copy() {
      return ask('copy');
    },
    get suffix() {
      return ask('suffix');
    },
  };
}

function before(text: string, at: number): string {
  if (at === 0) return '';
  const low = text.charCodeAt(at - 1);
  const size = low >= 0xdc00 && low <= 0xdfff && at > 1 ? 2 : 1;
  const sign = text.slice(at - size, at);
  return sign === '\uFE0F' ? before(text, at - 1) : sign;
}

function after(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}
