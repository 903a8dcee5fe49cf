import type { Tier } from '../model/codebook';
import type { Locale } from './locale';
import { counted, number } from './numbers';

/** Words of the export page. */
export interface ExportWords {
  heading: string;
  lead: string;
  format: string;
  tier: string;
  tiers: Readonly<Record<Tier, { label: string; note: string }>>;
  which: string;
  from: string;
  own: string;
  all: string;
  firstDay: string;
  lastDay: string;
  surfaces: string;
  verdicts: string;
  noneChosen: string;
  wrongDays: string;
  look: string;
  writing(percent: number): string;
  written(rows: number): string;
  cancel: string;
  preview: {
    heading(rows: number): string;
    nothing: string;
    counted(rows: number): string;
    counting: string;
    table: string;
    rows: string;
    kept: string;
    removed: string;
    columns(kept: number, all: number): string;
    examplesOf(table: string): string;
    go: string;
    back: string;
    personal: string;
  };
  said: {
    made(name: string): string;
    cancelled: string;
    busy: string;
    tooLarge: string;
    noSpace: string;
    failed(error: string): string;
  };
  file: { name: string; size: string; rows: string; hash: string; again: string };
  size(bytes: number): string;
  count(value: number): string;
}

/** In the units file managers show: 1 MB is a million bytes. */
function size(locale: Locale, bytes: number): string {
  const at = bytes < 1_000 ? 0 : bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3;
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: at === 0 ? 0 : 1 });
  return `${digits.format(bytes / 1_000 ** at)} ${['B', 'kB', 'MB', 'GB'][at]}`;
}

const EXPORT: Readonly<Record<Locale, ExportWords>> = {
  'zh-CN': {
    heading: '导出',
    lead: '把记录写成文件，不会发往任何地方；写之前先给你看会写进什么。',
    format: '格式',
    tier: '分级',
    tiers: {
      T0: { label: 'T0 汇总', note: '只有每日计数和指标，没有任何一篇笔记。' },
      T1: { label: 'T1 研究', note: '编号换成代号，没有文字，发布时间和计数只留大概。去标识化，但不是匿名。' },
      T2: { label: 'T2 含原文', note: '含笔记编号、标题、正文和链接，认得出作者。' },
      T3: { label: 'T3 含证据', note: 'T2 之外，加上保存的截图和网页。' },
    },
    which: '导出哪些',
    from: '来自',
    own: '自己的记录',
    all: '自己的记录和全部导入',
    firstDay: '从',
    lastDay: '到',
    surfaces: '只要这些页面',
    verdicts: '只要这些判断',
    noneChosen: '都不选就是全部。',
    wrongDays: '「到」早于「从」。',
    look: '看看会写进什么',
    writing: (percent) => `正在写文件，${number('zh-CN', percent)}%`,
    written: (rows) => `正在写文件，已写 ${number('zh-CN', rows)} 行`,
    cancel: '取消',
    preview: {
      heading: (rows) => `会写进 ${number('zh-CN', rows)} 行`,
      nothing: '按这样选，没有可以导出的内容。',
      counted: (rows) => `已数到 ${number('zh-CN', rows)} 行`,
      counting: '还没数完。不用等，现在就可以导出。',
      table: '表',
      rows: '行数',
      kept: '列',
      removed: '移除的列',
      columns: (kept, all) => (kept === all ? `${all}` : `${kept} / ${all}`),
      examplesOf: (table) => `${table} 的前几行`,
      go: '导出',
      back: '改一改',
      personal: '这一级认得出作者是谁。请当作个人信息保管，不要公开发布。',
    },
    said: {
      made: (name) => `已写好并交给浏览器保存：${name}`,
      cancelled: '已取消，没有留下文件。',
      busy: '另一个窗口正在导出。',
      tooLarge: '压缩包装不下（4 GB）。请缩短日期范围。',
      noSpace: '磁盘空间不够，没有留下文件。',
      failed: (error) => `没有留下文件。出错了：${error}`,
    },
    file: { name: '文件', size: '大小', rows: '行数', hash: 'SHA-256', again: '再保存一次' },
    size: (bytes) => size('zh-CN', bytes),
    count: (value) => number('zh-CN', value),
  },
  en: {
    heading: 'Export',
    lead: 'Writes the record into a file that is sent nowhere. You see what goes into it before it is written.',
    format: 'Format',
    tier: 'Tier',
    tiers: {
      T0: { label: 'T0 Aggregates', note: 'Daily counts and metrics. Nothing about any single note.' },
      T1: {
        label: 'T1 Research',
        note: 'Ids become keys, there is no text, publication and counts are coarse. Pseudonymised, not anonymous.',
      },
      T2: { label: 'T2 With texts', note: 'Note ids, titles, texts and links. Authors can be recognised.' },
      T3: { label: 'T3 With evidence', note: 'T2 and the pictures and pages you kept.' },
    },
    which: 'What to export',
    from: 'From',
    own: 'My own record',
    all: 'My own record and every import',
    firstDay: 'First day',
    lastDay: 'Last day',
    surfaces: 'Only these places',
    verdicts: 'Only these verdicts',
    noneChosen: 'None chosen means all.',
    wrongDays: 'The last day is before the first.',
    look: 'See what would leave',
    writing: (percent) => `Writing the file, ${number('en', percent)}%`,
    written: (rows) => `Writing the file, ${number('en', rows)} rows so far`,
    cancel: 'Cancel',
    preview: {
      heading: (rows) => `${counted(rows, 'row')} would leave`,
      nothing: 'With these choices there is nothing to export.',
      counted: (rows) => `${number('en', rows)} rows counted so far`,
      counting: 'Still counting. You can export now.',
      table: 'Table',
      rows: 'Rows',
      kept: 'Columns',
      removed: 'Columns removed',
      columns: (kept, all) => (kept === all ? `${all}` : `${kept} of ${all}`),
      examplesOf: (table) => `First rows of ${table}`,
      go: 'Export',
      back: 'Change',
      personal: 'Authors can be recognised at this tier. Handle the file as personal data and do not publish it.',
    },
    said: {
      made: (name) => `Written and handed to the browser: ${name}`,
      cancelled: 'Cancelled. No file was left behind.',
      busy: 'Another window is exporting.',
      tooLarge: 'More than a zip can hold (4 GB). Choose fewer days.',
      noSpace: 'Not enough disk space. No file was left behind.',
      failed: (error) => `No file was left behind. Something went wrong: ${error}`,
    },
    file: { name: 'File', size: 'Size', rows: 'Rows', hash: 'SHA-256', again: 'Save again' },
    size: (bytes) => size('en', bytes),
    count: (value) => number('en', value),
  },
};

/** The words of the export page in one language. */
export function exportWords(locale: Locale): ExportWords {
  return EXPORT[locale];
}
