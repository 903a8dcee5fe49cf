import type { Locale } from './locale';
import { counted, FEW, moment, monthDay, number, percent } from './numbers';

interface Worse {
  from: { siteBuild?: string; firstAt: number };
  seen: number;
  read: number;
  before: { siteBuild?: string; seen: number; read: number };
}

/** Words of the Health page. */
export interface HealthWords {
  lead: string;
  surfaces: {
    heading: string;
    surface: string;
    seen: string;
    read: string;
    labels: string;
    unknownLabels: string;
    unknownFields: string;
    first: string;
    last: string;
    empty: string;
    emptyNote: string;
  };
  statuses: Readonly<Record<'ok' | 'changed' | 'failing', string>>;
  /** The layout of a surface changed: what that means for the numbers. */
  changed(surface: string, read: number, seen: number): string;
  changedNote: string;
  since(at: number): string;
  badSessions(bad: number, all: number): string;
  /** A build of the site; undefined: the pages did not tell theirs. */
  build(siteBuild: string | undefined): string;
  isWorse: string;
  /** From a build on, less could be read than before; the counts are those since then. */
  worse(surface: string, drop: Worse): string;
  unknown: {
    heading: string;
    note: string;
    labels: string;
    fields: string;
    none: string;
  };
  loss: { heading: string; bound: string; none: string; some(batches: number): string };
  versions: {
    heading: string;
    extension: string;
    ruleset: string;
    database: string;
    settings: string;
    browser: string;
  };
  copy: string;
  copyNote: string;
  copied: string;
  notCopied: string;
  count(value: number): string;
  /** So many of `n`, with the share where there are enough. */
  share(k: number, n: number): string;
  at(value: number): string;
}

function share(locale: Locale, k: number, n: number): string {
  return n < FEW ? number(locale, k) : `${number(locale, k)} (${percent(locale, k / n, n)})`;
}

const buildZh = (siteBuild: string | undefined) => (siteBuild === undefined ? '版本未说明' : `版本 ${siteBuild}`);
const buildEn = (siteBuild: string | undefined) => (siteBuild === undefined ? 'build not told' : `build ${siteBuild}`);

const HEALTH: Readonly<Record<Locale, HealthWords>> = {
  'zh-CN': {
    lead: '最近 30 天里读到了多少，漏了什么。数字可信到什么程度，看这一页。',
    surfaces: {
      heading: '各个页面、网站各个版本读得怎么样',
      surface: '页面',
      seen: '出现过',
      read: '读到',
      labels: '标识位置可读',
      unknownLabels: '没见过的标识',
      unknownFields: '没见过的字段',
      first: '首次',
      last: '最近一次',
      empty: '还没有读过任何页面',
      emptyNote: '在小红书上浏览之后，这里会说明每种页面读得怎么样。',
    },
    statuses: { ok: '正常', changed: '布局变了', failing: '出过故障' },
    changed: (surface, read, seen) =>
      `${surface}：页面布局变了，${number('zh-CN', seen)} 张卡片只读到 ${number('zh-CN', read)} 张。`,
    changedNote: '这段时间没有标记，不代表没有广告；这个页面的数字不完整。',
    since: (at) => `从 ${moment('zh-CN', at)} 起`,
    badSessions: (bad, all) => `${number('zh-CN', all)} 段浏览中有 ${number('zh-CN', bad)} 段读不全`,
    build: buildZh,
    isWorse: '比之前读得差',
    worse: (surface, { from, seen, read, before }) =>
      `${surface}：${monthDay('zh-CN', from.firstAt)} 起（${buildZh(from.siteBuild)}），${number('zh-CN', seen)} 张卡片读到 ${number('zh-CN', read)} 张；此前（${buildZh(before.siteBuild)}），${number('zh-CN', before.seen)} 张里读到 ${share('zh-CN', before.read, before.seen)}。`,
    unknown: {
      heading: '没见过的标识和字段',
      note: '页面上出现、但不在词表里的平台标识，以及看起来与商业有关的新字段。它们不影响判断。',
      labels: '标识用词',
      fields: '字段名',
      none: '没有',
    },
    loss: {
      heading: '可能丢失的记录',
      bound:
        '页面每秒把看到的交给后台，写到磁盘才算数，没写成的会再交。突然关掉页面或浏览器崩溃，最多丢掉最后一秒，或还没得到答复的那一批；突然断电，最多再丢掉约半分钟。',
      none: '每一批都是第一次就写成的。',
      some: (batches) =>
        `有 ${number('zh-CN', batches)} 批记录第一次没有写成，之后会重新提交；页面若在那之前关掉，就丢了。`,
    },
    versions: {
      heading: '版本',
      extension: '扩展',
      ruleset: '规则集',
      database: '数据库',
      settings: '设置',
      browser: '浏览器',
    },
    copy: '复制诊断信息',
    copyNote: '只有版本和数字，没有任何笔记、作者、文字或地址。',
    copied: '已复制。',
    notCopied: '浏览器不允许复制，请手动选中上面的内容。',
    count: (value) => number('zh-CN', value),
    share: (k, n) => share('zh-CN', k, n),
    at: (value) => moment('zh-CN', value),
  },
  en: {
    lead: 'How much could be read in the last 30 days, and what was missed: how far the numbers can be trusted.',
    surfaces: {
      heading: 'How well each page and site build was read',
      surface: 'Page',
      seen: 'Appeared',
      read: 'Read',
      labels: 'Label places readable',
      unknownLabels: 'Unknown labels',
      unknownFields: 'Unknown fields',
      first: 'First seen',
      last: 'Latest',
      empty: 'No page has been read yet',
      emptyNote: 'Once you browse Xiaohongshu, this says how well each kind of page could be read.',
    },
    statuses: { ok: 'Fine', changed: 'Layout changed', failing: 'Failed' },
    changed: (surface, read, seen) =>
      `${surface}: the layout changed, ${number('en', read)} of ${counted(seen, 'card')} read.`,
    changedNote: 'No badge does not mean no ad there; the numbers of that page are not complete.',
    since: (at) => `since ${moment('en', at)}`,
    badSessions: (bad, all) => `not read in full in ${number('en', bad)} of ${counted(all, 'session')}`,
    build: buildEn,
    isWorse: 'reads worse than before',
    worse: (surface, { from, seen, read, before }) =>
      `${surface}: since ${monthDay('en', from.firstAt)} (${buildEn(from.siteBuild)}), ${number('en', read)} of ${counted(seen, 'card')} read; before (${buildEn(before.siteBuild)}), ${share('en', before.read, before.seen)} of ${number('en', before.seen)}.`,
    unknown: {
      heading: 'Labels and fields not seen before',
      note: 'Platform labels that are on no list, and new fields that look commercial. They change no verdict.',
      labels: 'Label words',
      fields: 'Field names',
      none: 'none',
    },
    loss: {
      heading: 'What may have been lost',
      bound:
        'Pages hand over what they saw every second, again and again until it is on disk. A page closed suddenly or a crash of the browser loses the last second at most, or the one batch still waiting for an answer; a power failure about half a minute more.',
      none: 'Every batch was written when it was first handed over.',
      some: (batches) =>
        `${counted(batches, 'batch was', 'batches were')} not written at first and handed over again; a page closed before that lost it.`,
    },
    versions: {
      heading: 'Versions',
      extension: 'Extension',
      ruleset: 'Ruleset',
      database: 'Database',
      settings: 'Settings',
      browser: 'Browser',
    },
    copy: 'Copy debug info',
    copyNote: 'Versions and counts only: no note, author, text or address.',
    copied: 'Copied.',
    notCopied: 'The browser does not allow copying; please select the text by hand.',
    count: (value) => number('en', value),
    share: (k, n) => share('en', k, n),
    at: (value) => moment('en', value),
  },
};

/** The Health page's words in one language. */
export function healthWords(locale: Locale): HealthWords {
  return HEALTH[locale];
}
