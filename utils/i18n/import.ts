import { type ImportReasons, importReasons } from './import-reasons';
import type { Locale } from './locale';
import { counted, list, moment, number } from './numbers';

/** Words of the import page. */
export interface ImportWords extends ImportReasons {
  heading: string;
  lead: string;
  file: string;
  choose: string;
  drop: string;
  formats: string;
  working: {
    preview(percent: number): string;
    import(percent: number): string;
    remove: string;
    counted(entries: number, items: number): string;
  };
  cancel: string;
  preview: {
    heading(file: string): string;
    format: string;
    captured: string;
    span(from: number, to: number): string;
    untimed(count: number): string;
    brings: string;
    showings(showings: number, notes: number): string;
    accounting: string;
    entries: string;
    items: string;
    rows: Readonly<Record<'read' | 'recognised' | 'kept' | 'duplicate', string>>;
    addsUp: string;
    surfaces: string;
    verdicts: string;
    signals: string;
    unknown: string;
    unknownNote: string;
    unknownNone: string;
    drift: string;
    examples: string;
    untitled: string;
    count: string;
    go: string;
    other: string;
    limits: string;
  };
  said: {
    already(at: number): string;
    nothingNew: string;
    imported(showings: number, notes: number): string;
    cancelled: string;
    removed(rows: number): string;
    failed(error: string): string;
    busy: string;
  };
  list: {
    heading: string;
    note: string;
    empty: string;
    columns: Readonly<Record<'file' | 'format' | 'captured' | 'imported' | 'kept' | 'duplicate' | 'skipped', string>>;
    untold: string;
    show: string;
    showOf(file: string): string;
    remove: string;
    removeOf(file: string): string;
    sure(file: string): string;
    sureNote: string;
    yes: string;
    no: string;
    skippedWhy(parts: readonly string[]): string;
  };
  count(value: number): string;
  at(value: number): string;
}

const IMPORT: Readonly<Record<Locale, ImportWords>> = {
  'zh-CN': {
    ...importReasons('zh-CN'),
    heading: '导入',
    lead: '读入自己抓取的数据，用同一套规则判断。文件只在这台电脑上读取，不会发往任何地方；导入的内容与自己的浏览记录分开，不计入「我看到的」。',
    file: '抓包或保存的文件',
    choose: '选择文件',
    drop: '或把文件拖到这里',
    formats:
      '支持 HAR（浏览器开发者工具、mitmproxy、Charles、Proxyman）、Zeeschuimer 的 NDJSON、接口应答（JSON、NDJSON）、保存的网页（HTML），以及它们的 gzip。先试读，看过结果再决定是否导入。',
    working: {
      preview: (percent) => `正在试读，${number('zh-CN', percent)}%`,
      import: (percent) => `正在导入，${number('zh-CN', percent)}%`,
      remove: '正在移除',
      counted: (entries, items) => `已读 ${number('zh-CN', entries)} 条请求，${number('zh-CN', items)} 个条目`,
    },
    cancel: '取消',
    preview: {
      heading: (file) => `试读结果：${file}`,
      format: '格式',
      captured: '抓取时间',
      span: (from, to) => `${moment('zh-CN', from)} 至 ${moment('zh-CN', to)}`,
      untimed: (count) => `有 ${number('zh-CN', count)} 条没有写明抓取时间，以文件日期代替。`,
      brings: '会带来',
      showings: (showings, notes) => `${number('zh-CN', showings)} 次展示，${number('zh-CN', notes)} 篇笔记`,
      accounting: '清点',
      entries: '请求或行',
      items: '条目',
      rows: { read: '读到', recognised: '其中认得', kept: '可导入', duplicate: '重复' },
      addsUp: '读到的 = 可导入 + 重复 + 各项跳过。',
      surfaces: '来自',
      verdicts: '判断',
      signals: '信号',
      unknown: '不认识的商业字段',
      unknownNote: '名字像商业字段，但不在清单上；只提示，不影响判断。',
      unknownNone: '没有。',
      drift: '读不出的部分',
      examples: '例子',
      untitled: '（没有标题）',
      count: '展示',
      go: '导入',
      other: '换一个文件',
      limits: '抓包里有什么，这里就看到什么；屏幕上显示了什么、看了多久，数据里没有。',
    },
    said: {
      already: (at) => `同样的文件已在 ${moment('zh-CN', at)} 导入过，再导入不会增加任何内容。`,
      nothingNew: '文件里的内容都已经导入过，没有新增。',
      imported: (showings, notes) => `已导入 ${number('zh-CN', showings)} 次展示，${number('zh-CN', notes)} 篇笔记。`,
      cancelled: '已取消，没有留下任何内容。',
      removed: (rows) => `已移除，共 ${number('zh-CN', rows)} 行。`,
      failed: (error) => `出错了，没有完成，也没有留下任何内容：${error}`,
      busy: '另一个窗口正在导入或移除，请等它完成。',
    },
    list: {
      heading: '已导入的文件',
      note: '每个文件自成一批，可以整批移除。表里的数是请求或行的条数。',
      empty: '还没有导入过文件。',
      columns: {
        file: '文件',
        format: '格式',
        captured: '抓取时间',
        imported: '导入时间',
        kept: '导入',
        duplicate: '重复',
        skipped: '跳过',
      },
      untold: '未写明',
      show: '查看总览',
      showOf: (file) => `查看总览：${file}`,
      remove: '移除',
      removeOf: (file) => `移除 ${file}`,
      sure: (file) => `移除「${file}」带来的全部内容？`,
      sureNote: '只移除这一批，不影响自己的记录和其他文件。原文件还在的话，可以再读一次。',
      yes: '移除',
      no: '保留',
      skippedWhy: (parts) => parts.join('；'),
    },
    count: (value) => number('zh-CN', value),
    at: (value) => moment('zh-CN', value),
  },
  en: {
    ...importReasons('en'),
    heading: 'Import',
    lead: 'Reads data you captured yourself and judges it by the same rules. The file is read on this computer and sent nowhere. What it brings is kept apart from your own browsing and never counts as something you saw.',
    file: 'A capture or a saved page',
    choose: 'Choose a file',
    drop: 'or drop it here',
    formats:
      'HAR (browser developer tools, mitmproxy, Charles, Proxyman), NDJSON of Zeeschuimer, answers of the API (JSON, NDJSON), saved pages (HTML), and gzip of any of these. The file is read first; you decide when you have seen what it holds.',
    working: {
      preview: (percent) => `Reading, ${number('en', percent)}%`,
      import: (percent) => `Importing, ${number('en', percent)}%`,
      remove: 'Removing',
      counted: (entries, items) => `${counted(entries, 'request')} and ${counted(items, 'item')} read`,
    },
    cancel: 'Cancel',
    preview: {
      heading: (file) => `What is in ${file}`,
      format: 'Format',
      captured: 'Captured',
      span: (from, to) => `${moment('en', from)} to ${moment('en', to)}`,
      untimed: (count) =>
        `${counted(count, 'entry does', 'entries do')} not say when it was captured; the date of the file stands in.`,
      brings: 'Would bring',
      showings: (showings, notes) => `${counted(showings, 'showing')} of ${counted(notes, 'note')}`,
      accounting: 'Accounting',
      entries: 'Requests or lines',
      items: 'Items',
      rows: { read: 'Read', recognised: 'of these known', kept: 'To import', duplicate: 'Duplicate' },
      addsUp: 'Read = to import + duplicate + everything skipped.',
      surfaces: 'From',
      verdicts: 'Verdicts',
      signals: 'Signals',
      unknown: 'Unknown commerce fields',
      unknownNote: 'Their names look commercial and are on no list. A notice only; verdicts do not depend on them.',
      unknownNone: 'None.',
      drift: 'What could not be read',
      examples: 'Examples',
      untitled: '(no title)',
      count: 'Showings',
      go: 'Import',
      other: 'Another file',
      limits: 'A capture shows what was captured. What stood on the screen, and for how long, is not in it.',
    },
    said: {
      already: (at) => `The same file was imported on ${moment('en', at)}. Importing it again would add nothing.`,
      nothingNew: 'Everything in this file was imported before. Nothing was added.',
      imported: (showings, notes) => `Imported ${counted(showings, 'showing')} of ${counted(notes, 'note')}.`,
      cancelled: 'Cancelled. Nothing was left behind.',
      removed: (rows) => `Removed, ${counted(rows, 'row')} in all.`,
      failed: (error) => `Something went wrong. It was not completed and nothing of it was kept: ${error}`,
      busy: 'Another window is importing or removing. Wait until it is done.',
    },
    list: {
      heading: 'Imported files',
      note: 'Each file is a batch of its own and can be removed as one. Numbers count requests or lines.',
      empty: 'No file has been imported yet.',
      columns: {
        file: 'File',
        format: 'Format',
        captured: 'Captured',
        imported: 'Imported',
        kept: 'Kept',
        duplicate: 'Duplicate',
        skipped: 'Skipped',
      },
      untold: 'not told',
      show: 'Overview',
      showOf: (file) => `Overview of ${file}`,
      remove: 'Remove',
      removeOf: (file) => `Remove ${file}`,
      sure: (file) => `Remove everything “${file}” brought?`,
      sureNote: 'Only this batch goes; your own record and other files stay. The file can be read in again.',
      yes: 'Remove',
      no: 'Keep',
      skippedWhy: (parts) => list('en', parts),
    },
    count: (value) => number('en', value),
    at: (value) => moment('en', value),
  },
};

/** The words of the import page in one language. */
export function importWords(locale: Locale): ImportWords {
  return IMPORT[locale];
}
