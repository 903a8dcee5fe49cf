import type { CodeRule } from '../code-rule';
import { isCurrency, PRODUCT_NAME } from '../code-rule';

const OPEN = /^[!%@(/]$/;
const CLOSE = /^[!%@)/]$/;
/** `28:/` in front of the bracket is a sign of its own: such codes come without a verb, and often without a closer. */
const SCRIPTED = /\d{2}:\/$/;
const UNION_SUFFIX = /\bZH\s?\d{4}\b/;

/**
 * 京口令: 14 (activities), 16 (JD Union), 10 to 12 beside a JD word. Rejected: the oldest form of Chinese characters
 * (`5:/…`), which cannot be told from prose.
 */
export const jdCode: CodeRule = {
  platform: () => 'jd',
  lengths: new Set([10, 11, 12, 14, 16]),
  match(run, context) {
    const hasOpen = isCurrency(run.left);
    const hasClose = isCurrency(run.right);
    if (!hasOpen && !OPEN.test(run.left)) return undefined;
    const isScripted =
      context.jd && SCRIPTED.test(context.text.slice(Math.max(0, run.start - 5), run.start - run.left.length));
    if (!hasClose && !CLOSE.test(run.right) && !isScripted) return undefined;
    const isMoney = hasOpen || hasClose;
    if (!isMoney && (PRODUCT_NAME.test(run.code) || !context.jd || !(context.action || isScripted))) return undefined;
    if (run.code.length >= 14) {
      if (context.jd) return isMoney ? 'high' : 'medium';
      if (!isMoney || context.taobao) return undefined;
      return UNION_SUFFIX.test(context.text) ? 'high' : 'medium';
    }
    if (!context.jd || (run.code.length === 11 && (context.taobao || context.xianyu))) return undefined;
    return isMoney && context.action ? 'high' : 'medium';
  },
};
