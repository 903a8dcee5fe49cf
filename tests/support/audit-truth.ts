/**
 * What an audit of the practice site must come to, from how the site was made and what the reader opened: without a line of
 * the product's sums. Shares of 1.
 */
import type { Truth, TruthItem } from '../practice-site/truth.mjs';

export interface TrueCount {
  k: number;
  n: number;
}

const COMMERCIAL = [
  'ad_labelled',
  'partner_labelled',
  'author_declared',
  'ad_data_unlabelled',
  'partner_data_unlabelled',
  'merchant_content',
  'shoppable_unlabelled',
];
const DISCLOSED = COMMERCIAL.slice(0, 3);

/** The first `depth` results of a search, tiles left out. */
export function trueResults(truth: Truth, keyword: string, depth: number): TruthItem[] {
  return truth
    .list('search', keyword)
    .filter(({ kind }) => kind !== 'query')
    .slice(0, depth);
}

export function verdictOf(item: TruthItem, opened: boolean): string {
  const code = opened ? item.expectedVerdictOpened : item.expectedVerdictCard;
  if (code === null) throw new Error(`no verdict is due for ${item.recipe}`);
  return code;
}

export const isAd = (code: string): boolean => code === 'ad_labelled';
export const isCommercial = (code: string): boolean => COMMERCIAL.includes(code);
export const isDisclosed = (code: string): boolean => DISCLOSED.includes(code);
/** Not found free of commercial signs. */
export const isOpen = (code: string): boolean => code !== 'no_signal';

/** Wilson's interval on an effective sample: Wald's design effect from the analysis of variance, at least 0.05 correlated. */
export function trueInterval(clusters: readonly TrueCount[]): { lo: number; hi: number } {
  const total = (of: (one: TrueCount) => number) => clusters.reduce((sum, one) => sum + of(one), 0);
  const n = total((one) => one.n);
  const p = total((one) => one.k) / n;
  const groups = clusters.length;
  let rho = 0;
  if (groups > 1 && n > groups) {
    const between = total((one) => one.n * (one.k / one.n - p) ** 2) / (groups - 1);
    const within = total((one) => one.k * (1 - one.k / one.n)) / (n - groups);
    const size = (n - total((one) => one.n ** 2) / n) / (groups - 1);
    const whole = between + (size - 1) * within;
    rho = whole === 0 ? 0 : (between - within) / whole;
  }
  const m = n / (1 + Math.max(0, n / groups - 1) * Math.max(rho, 0.05));
  const z = 1.959964;
  const root = z * Math.sqrt((p * (1 - p) + (z * z) / (4 * m)) / m);
  const below = 1 + (z * z) / m;
  return {
    lo: p === 0 ? 0 : (p + (z * z) / (2 * m) - root) / below,
    hi: p === 1 ? 1 : (p + (z * z) / (2 * m) + root) / below,
  };
}

/** As the report prints it: no decimals below 200. */
export function printed(share: number, n: number): string {
  const digits = n < 200 ? 0 : 1;
  return `${share.toLocaleString('zh-CN', { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}
