import type { Locale } from './locale';
import { counted, list, number } from './numbers';

/** Words of judging the record again. */
export interface RejudgeWords {
  heading: string;
  lead(ruleset: string): string;
  try: string;
  working(percent: number): string;
  applying(percent: number): string;
  cancel: string;
  cancelled: string;
  /** Heading of what was found; `applied`: it is in force. */
  result(applied: boolean): string;
  looked(items: number, observations: number, readText: number): string;
  changed(items: number): string;
  newRows(items: number): string;
  none: string;
  nothing: string;
  from: string;
  to: string;
  why: string;
  count: string;
  because(signals: readonly string[]): string;
  apply: string;
  leave: string;
  close: string;
  number(value: number): string;
}

const REJUDGE: Readonly<Record<Locale, RejudgeWords>> = {
  'zh-CN': {
    heading: '重新判断',
    lead: (ruleset) =>
      `规则会更新。记录里留着当时读到的内容，可以按现在的规则集 ${ruleset} 再判断一遍，自己的记录和导入的文件都在内。先试算，看过变化再决定；原来的判断会留在旁边。`,
    try: '试算',
    working: (percent) => `正在试算，${number('zh-CN', percent)}%`,
    applying: (percent) => `正在重新判断，${number('zh-CN', percent)}%`,
    cancel: '取消',
    cancelled: '已取消，记录和原来一样。',
    result: (applied) => (applied ? '已经重新判断' : '试算结果'),
    looked: (items, observations, readText) =>
      `看了 ${number('zh-CN', items)} 项，共 ${number('zh-CN', observations)} 次观察，其中 ${number('zh-CN', readText)} 次重读了留存的文字。`,
    changed: (items) => `判断不同的有 ${number('zh-CN', items)} 项。每篇笔记在自己的记录和每份导入中各算一项。`,
    newRows: (items) => `会写入 ${number('zh-CN', items)} 项的新判断；每日计数和总览跟着变，「当时的判断」不变。`,
    none: '没有一项判断不同。',
    nothing: '记录里还没有可以重新判断的内容。',
    from: '原来',
    to: '现在',
    why: '原因',
    count: '项',
    because: (signals) => (signals.length === 0 ? '判断规则不同' : `读法不同：${list('zh-CN', signals)}`),
    apply: '采用新判断',
    leave: '保持原样',
    close: '好',
    number: (value) => number('zh-CN', value),
  },
  en: {
    heading: 'Judge again',
    lead: (ruleset) =>
      `Rules are updated. The record keeps what was read at the time, so it can be judged again under today's ruleset ${ruleset}, your own record and imported files alike. A dry run first shows what would change; earlier verdicts stay beside the new ones.`,
    try: 'Dry run',
    working: (percent) => `Trying, ${number('en', percent)}%`,
    applying: (percent) => `Judging again, ${number('en', percent)}%`,
    cancel: 'Cancel',
    cancelled: 'Cancelled. The record is as it was.',
    result: (applied) => (applied ? 'Judged again' : 'What would change'),
    looked: (items, observations, readText) =>
      `${counted(items, 'item')} with ${counted(observations, 'observation')}; kept text was read again for ${number('en', readText)} of them.`,
    changed: (items) =>
      `${counted(items, 'item has', 'items have')} another verdict. A note counts once in your own record and once in each import.`,
    newRows: (items) =>
      `New verdicts would be written for ${counted(items, 'item')}. Daily counts and the overview follow; the verdict at view stays.`,
    none: 'No verdict is different.',
    nothing: 'The record holds nothing to judge again yet.',
    from: 'Before',
    to: 'Now',
    why: 'Reason',
    count: 'Items',
    because: (signals) =>
      signals.length === 0 ? 'Rules for verdicts differ' : `Read differently: ${list('en', signals)}`,
    apply: 'Use the new verdicts',
    leave: 'Leave as it is',
    close: 'OK',
    number: (value) => number('en', value),
  },
};

/** The words of judging again in one language. */
export function rejudgeWords(locale: Locale): RejudgeWords {
  return REJUDGE[locale];
}
