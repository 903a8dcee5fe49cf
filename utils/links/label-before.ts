import { simplified } from './simplified';

const LABELS: Readonly<Record<string, string>> = { 淘宝: 'taobao', 天猫: 'tmall', 闲鱼: 'xianyu' };
/** A label counts this far in front of its link (UTF-16 units). */
const REACH = 60;

/**
 * `m.tb.cn` and `e.tb.cn` are shared by Taobao, Tmall and Xianyu; only the label in front tells which. The last
 * 【淘宝】, 【天猫】 or 【闲鱼】 between `from` (the end of the link before) and `start`.
 */
export function labelBefore(text: string, start: number, from: number): string | undefined {
  const front = simplified(text.slice(Math.max(from, start - REACH), start));
  const label = [...front.matchAll(/【(淘宝|天猫|闲鱼)】/g)].pop()?.[1];
  return label === undefined ? undefined : LABELS[label];
}
