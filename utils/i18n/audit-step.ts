import type { Locale } from './locale';
import { number } from './numbers';

/** Words of the step an audit is at: popup and audits page. */
export interface AuditStepWords {
  running: (name: string) => string;
  search: (keyword: string) => string;
  channel: (keyword: string) => string;
  place: (at: number, of: number, runNo: number, repeats: number) => string;
  seen: (seen: number, of: number) => string;
  waiting: (depth: number) => string;
  hidden: (rendered: number, seen: number) => string;
  allDone: string;
  byHand: string;
  open: string;
}

const WORDS: Readonly<Record<Locale, AuditStepWords>> = {
  'zh-CN': {
    running: (name) => `审计进行中：${name}`,
    search: (keyword) => `下一步：在小红书搜索「${keyword}」`,
    channel: (keyword) => `下一步：打开「发现」的频道 ${keyword}`,
    place: (at, of, runNo, repeats) => `第 ${at} / ${of} 步，这个词的第 ${runNo} / ${repeats} 轮`,
    seen: (seen, of) => `向下滚动，直到看够 ${of} 条：已看到 ${seen} 条`,
    waiting: (depth) => `打开后向下滚动，看前 ${depth} 条结果。开始之前就打开的页面不算，请重新加载。`,
    hidden: (rendered, seen) =>
      `页面上有 ${rendered} 条，只有 ${seen} 条算看到。窗口要在最前面、没有锁屏，每条露出一半以上并停留一秒才算。`,
    allDone: '所有步骤都做完了，可以在审计页结束。',
    byHand: '种草镜不会替你搜索或滚动。',
    open: '打开审计页',
  },
  en: {
    running: (name) => `Audit running: ${name}`,
    search: (keyword) => `Next: search Xiaohongshu for “${keyword}”`,
    channel: (keyword) => `Next: open the channel ${keyword} on Explore`,
    place: (at, of, runNo, repeats) =>
      `Step ${number('en', at)} of ${number('en', of)}, run ${runNo} of ${repeats} for this keyword`,
    seen: (seen, of) => `Scroll until ${of} results were seen: ${seen} so far`,
    waiting: (depth) =>
      `Open it, then scroll through the first ${depth} results. A page that was open before the audit began does not count: reload it.`,
    hidden: (rendered, seen) =>
      `${rendered} results are on the page but only ${seen} count as seen. The window must be in front and unlocked, and at least half of each result visible for a second.`,
    allDone: 'Every step is done. You can finish on the audits page.',
    byHand: 'Seedlens never searches or scrolls for you.',
    open: 'Open the audits page',
  },
};

export function auditStepWords(locale: Locale): AuditStepWords {
  return WORDS[locale];
}
