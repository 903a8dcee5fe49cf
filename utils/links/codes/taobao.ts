import type { CodeRule } from '../code-rule';
import { isCurrency, isSymbol, PRODUCT_NAME } from '../code-rule';

const OPEN_BRACKET = /^[/(《]$/;
const BRACKET = /^[/()》]$/;
/** The same letter on both sides that is no ASCII one: 啊…啊, ƒ…ƒ. */
const LETTER_BRACKET = /^[^\P{L}A-Za-z]$/u;
const WORD_CHAR = /^[\p{L}\p{N}_.:@=&%#-]$/u;

/**
 * 淘口令: 11 ASCII letters and digits in 49 of 49 samples. Its brackets are not enumerated (sellers keep inventing new
 * ones): the core and its context decide. Xianyu uses the same form.
 *
 * Rejected: a bare word beside 淘宝 or a suffix without a word like 复制 (passwords, model names); `$word` without a closing
 * currency sign or a shop word (code variables); a suffix like CZ0001 alone (article and flight numbers).
 */
export const taobaoCode: CodeRule = {
  platform: (context) => (context.xianyu && !/淘[宝寶]|天[猫貓]/.test(context.text) ? 'xianyu' : 'taobao'),
  lengths: new Set([11]),
  match(run, context) {
    const { left, right } = run;
    const hasWord = context.taobao || context.xianyu;
    const isCorroborated = hasWord || context.suffix;
    if (isCurrency(left)) {
      if (context.jd && !hasWord) return undefined;
      if (hasWord) return 'high';
      if (context.suffix) return isCurrency(right) || BRACKET.test(right) ? 'high' : 'medium';
      if (isCurrency(right)) return 'medium';
      return left === '$' || /^[A-Za-z]+$/.test(run.code) ? undefined : 'low';
    }
    if (isCurrency(right)) return isCorroborated && !(context.jd && !hasWord) ? 'high' : undefined;
    if (PRODUCT_NAME.test(run.code) || !isCorroborated || (context.jd && !hasWord)) return undefined;
    if (OPEN_BRACKET.test(left) && BRACKET.test(right)) {
      if (!context.action && !context.suffix) return undefined;
      const isDecorated =
        left === '/' || (left === '(' && right !== ')') || /\d$/.test(context.text.slice(0, run.start - 1));
      return isDecorated && hasWord ? 'high' : 'medium';
    }
    if (context.hasShopLink || context.xiaohongshu) return undefined;
    const isBracketed = isSymbol(left) || isSymbol(right) || (left === right && LETTER_BRACKET.test(left));
    if (isBracketed) return 'medium';
    if (WORD_CHAR.test(left) && !/^\p{Script=Han}$/u.test(left)) return undefined;
    if (WORD_CHAR.test(right) && !/^\p{Script=Han}$/u.test(right)) return undefined;
    return context.copy ? 'low' : undefined;
  },
};
