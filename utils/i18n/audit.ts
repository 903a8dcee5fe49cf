import type { Locale } from './locale';
import { moment, number } from './numbers';

/**
 * Words of the audits page: list, form, checklist. Those of its figures and its report: audit-report.ts.
 * Longer than 300 lines because it is one table of words in two languages and nothing else.
 */
export interface AuditWords {
  heading: string;
  lead: string;
  make: string;
  empty: string;
  emptyNote: string;
  back: string;
  states: Record<'draft' | 'running' | 'stopped' | 'finished', string>;
  classes: Record<'commercial' | 'control', string>;
  surfaces: Record<'search' | 'explore', string>;
  logins: Record<'untold' | 'logged_out' | 'logged_in', string>;
  outcomes: Record<'complete' | 'truncated' | 'no_results' | 'skipped' | 'open' | 'gone', string>;
  progress: (done: number, steps: number) => string;
  made: (at: number) => string;
  form: {
    newHeading: string;
    editHeading: string;
    name: string;
    question: string;
    questionNote: string;
    surface: string;
    keywords: string;
    channels: string;
    keywordsNote: string;
    channelsNote: string;
    file: string;
    otherwise: string;
    depth: string;
    depthNote: string;
    repeats: string;
    repeatsNote: string;
    login: string;
    notes: string;
    notesNote: string;
    silent: string;
    silentNote: string;
    save: string;
    cancel: string;
    taken: (targets: number, commercial: number, control: number) => string;
    leftOut: (blanks: number, duplicates: number) => string;
    steps: (steps: number) => string;
    fixed: string;
    fileRead: (name: string) => string;
    fileFailed: string;
    fileTooBig: string;
  };
  problems: {
    summary: (count: number) => string;
    nameMissing: string;
    tooLong: (most: number) => string;
    number: (most: number) => string;
    keywordsMissing: string;
    tooMany: (lines: number, most: number) => string;
    unknownClass: (line: number, text: string) => string;
    keywordTooLong: (line: number, most: number) => string;
    conflict: (line: number, text: string) => string;
    tooManySteps: (most: number) => string;
  };
  refusals: Record<
    'another_running' | 'not_running' | 'begun' | 'finished' | 'moved_on' | 'nothing_open' | 'gone',
    string
  >;
  needsFull: string;
  paused: string;
  actions: {
    start: string;
    resume: string;
    stop: string;
    finish: string;
    finishSure: string;
    edit: string;
    copy: string;
    remove: string;
    removeSure: string;
    removeNote: string;
    report: string;
    next: string;
    nextNote: string;
    noResults: string;
    skip: string;
    copyKeyword: string;
  };
  checklist: string;
  silentNow: string;
  badgesNow: string;
  copyName: (name: string) => string;
  results: string;
  reckon: string;
  compare: {
    heading: string;
    note: string;
    first: string;
    second: string;
    none: string;
    whole: (name: string) => string;
    day: (name: string, day: string) => string;
    empty: string;
  };
  report: {
    lead: string;
    language: string;
    prose: string;
    proseNote: string;
    suggested: string;
    saved: string;
    download: string;
    print: string;
    preview: string;
    fileName: string;
  };
}

const ZH: AuditWords = {
  heading: '审计',
  lead: '先写下问题、关键词、深度和重复次数，再按清单一步步搜索。种草镜记下顺序和条件，算出带区间的数字，可以打印成报告。',
  make: '新建审计',
  empty: '还没有审计',
  emptyNote: '想回答「搜这些词，前 30 条里有多少广告」这类问题，就新建一个。',
  back: '全部审计',
  states: { draft: '草稿', running: '进行中', stopped: '已停下', finished: '已结束' },
  classes: { commercial: '商业词', control: '对照词' },
  surfaces: { search: '搜索结果', explore: '发现页的频道' },
  logins: { untold: '没有说明', logged_out: '未登录', logged_in: '已登录' },
  outcomes: {
    complete: '看够',
    truncated: '没看够',
    no_results: '没有结果',
    skipped: '跳过',
    open: '正在看',
    gone: '记录已删',
  },
  progress: (done, steps) => `${number('zh-CN', done)} / ${number('zh-CN', steps)} 步`,
  made: (at) => `建于 ${moment('zh-CN', at)}`,
  form: {
    newHeading: '新建审计',
    editHeading: '修改审计',
    name: '名称',
    question: '要回答的问题',
    questionNote: '会印在报告开头。',
    surface: '看哪里',
    keywords: '关键词',
    channels: '频道',
    keywordsNote: '每行一个，也可以从表格粘贴：词,类别（commercial 或 control，商业或对照）。最多 10,000 个。',
    channelsNote: '每行一个频道编号，就是地址里 channel_id= 后面的部分；推荐频道写 homefeed_recommend。',
    file: '从文件读取（CSV 或文本）',
    otherwise: '没写类别的算',
    depth: '每轮看前几条（K）',
    depthNote: '1 到 200。搜索建议这类方块不算一条。',
    repeats: '每个词重复几轮',
    repeatsNote: '1 到 50。每一轮的顺序重新打乱。',
    login: '登录状态',
    notes: '备注',
    notesNote: '地点、网络、账号的使用情况等，会印在报告里。',
    silent: '审计时不显示标记',
    silentNote: '标记会影响打开哪些笔记，默认关掉；停下后恢复原来的设置。',
    save: '保存',
    cancel: '取消',
    taken: (targets, commercial, control) =>
      `共 ${number('zh-CN', targets)} 个：商业 ${number('zh-CN', commercial)}，对照 ${number('zh-CN', control)}。`,
    leftOut: (blanks, duplicates) => `略过空行 ${number('zh-CN', blanks)}，重复 ${number('zh-CN', duplicates)}。`,
    steps: (steps) => `一共要做 ${number('zh-CN', steps)} 步。`,
    fixed: '已经开始，关键词、看哪里、深度和重复次数不能再改，否则前后数字不可比。要改，请复制成一个新的审计。',
    fileRead: (name) => `已读入 ${name}，保存前可以检查。`,
    fileFailed: '这个文件不是 UTF-8 文本，没有读入。请另存为 UTF-8 的 CSV。',
    fileTooBig: '这个文件超过 4 MB，没有读入。关键词表最多 10,000 行。',
  },
  problems: {
    summary: (count) => `有 ${count} 处需要修改，还没有保存。`,
    nameMissing: '请写一个名称。',
    tooLong: (most) => `太长了，最多 ${number('zh-CN', most)} 个字。`,
    number: (most) => `请填 1 到 ${most} 的整数。`,
    keywordsMissing: '请至少写一个。',
    tooMany: (lines, most) =>
      `有 ${number('zh-CN', lines)} 行，最多 ${number('zh-CN', most)} 行。一行也没有保存，请拆成几个审计。`,
    unknownClass: (line, text) => `第 ${line} 行的类别「${text}」不认识。可以写 commercial、control、商业、对照。`,
    keywordTooLong: (line, most) => `第 ${line} 行太长，一个关键词最多 ${most} 个字。`,
    conflict: (line, text) => `第 ${line} 行的「${text}」前面出现过，类别不同。`,
    tooManySteps: (most) => `关键词乘重复次数超过 ${number('zh-CN', most)} 步，请减少。`,
  },
  refusals: {
    another_running: '另一个审计正在进行。先停下它。',
    not_running: '这个审计现在没有在进行，什么也没有改。',
    begun: '已经开始，这些内容不能再改。什么也没有保存；要改，请复制成一个新的审计。',
    finished: '这个审计已经结束。要再做一次，请复制成一个新的审计。',
    moved_on: '这一步在别处已经变了，什么也没有改。请看最新的清单。',
    nothing_open: '还没有看到这一步的列表。可以标成「没有结果」或跳过。',
    gone: '这个审计已经删除。',
  },
  needsFull: '审计需要「完整记录」。现在的记录方式不会留下单次展示，请先到设置里改。',
  paused: '种草镜现在暂停了，浏览不会计入。请先恢复。',
  actions: {
    start: '开始',
    resume: '继续',
    stop: '停下',
    finish: '结束审计',
    finishSure: '再按一次：结束后不能再加',
    edit: '修改',
    copy: '复制成新的',
    remove: '删除',
    removeSure: '再按一次：删除这个审计',
    removeNote: '只删方案和清单；浏览记录仍在，要删请到设置里按日期删。',
    report: '报告',
    next: '到此为止，下一步',
    nextNote: '看不够也可以往下走，会列为「没看够」。',
    noResults: '这个词没有结果',
    skip: '跳过这一步',
    copyKeyword: '复制关键词',
  },
  checklist: '清单',
  silentNow: '审计期间不显示标记，记录照常。',
  badgesNow: '审计期间照常显示标记，这可能影响打开哪些笔记。',
  copyName: (name) => `${name}（副本）`,
  results: '结果',
  reckon: '重新计算',
  compare: {
    heading: '对比',
    note: '和另一个审计比，或者把这个审计的两天放在一起比。差是后者减前者。',
    first: '前者',
    second: '后者',
    none: '不对比',
    whole: (name) => name,
    day: (name, day) => `${name}，只看 ${day}`,
    empty: '其中一边没有看过结果，无从对比。',
  },
  report: {
    lead: '一个独立的网页文件，没有脚本，不引用任何外部内容，可以直接打印成 A4 的 PDF。',
    language: '报告语言',
    prose: '文字部分',
    proseNote: '可以改写，改过的文字会保留；数字和限制由记录生成，不能改。',
    suggested: '用回建议的文字',
    saved: '已保存',
    download: '下载 HTML',
    print: '打印或存为 PDF',
    preview: '报告预览',
    fileName: '审计报告',
  },
};

const EN: AuditWords = {
  heading: 'Audits',
  lead: 'Write down the question, keywords, depth and repeats first, then search by the checklist. Seedlens notes order and conditions, works out figures with intervals, and prints a report.',
  make: 'New audit',
  empty: 'No audits yet',
  emptyNote: 'For questions such as “how many of the first 30 results for these words are ads?”',
  back: 'All audits',
  states: { draft: 'Draft', running: 'Running', stopped: 'Stopped', finished: 'Finished' },
  classes: { commercial: 'Commercial', control: 'Control' },
  surfaces: { search: 'Search results', explore: 'Channels of Explore' },
  logins: { untold: 'Not stated', logged_out: 'Logged out', logged_in: 'Logged in' },
  outcomes: {
    complete: 'Complete',
    truncated: 'Cut short',
    no_results: 'No results',
    skipped: 'Skipped',
    open: 'Open',
    gone: 'Rows deleted',
  },
  progress: (done, steps) => `${number('en', done)} of ${number('en', steps)} steps`,
  made: (at) => `Made ${moment('en', at)}`,
  form: {
    newHeading: 'New audit',
    editHeading: 'Edit audit',
    name: 'Name',
    question: 'Question to be answered',
    questionNote: 'Printed at the top of the report.',
    surface: 'Where to look',
    keywords: 'Keywords',
    channels: 'Channels',
    keywordsNote: 'One a line, or pasted from a sheet: word,class (commercial or control). At most 10,000.',
    channelsNote:
      'One channel id a line: what stands behind channel_id= in the address. The recommended feed is homefeed_recommend.',
    file: 'Read from a file (CSV or text)',
    otherwise: 'Lines without a class are',
    depth: 'Results per run (K)',
    depthNote: '1 to 200. Tiles that suggest searches are not results.',
    repeats: 'Runs per keyword',
    repeatsNote: '1 to 50. Each round is shuffled anew.',
    login: 'Login state',
    notes: 'Notes',
    notesNote: 'Place, network, how the account was used. Printed in the report.',
    silent: 'Show no badges during the audit',
    silentNote:
      'Badges change what people open, so this is on by default. Your setting comes back when the audit stops.',
    save: 'Save',
    cancel: 'Cancel',
    taken: (targets, commercial, control) =>
      `${number('en', targets)} in all: ${number('en', commercial)} commercial, ${number('en', control)} control.`,
    leftOut: (blanks, duplicates) =>
      `Left out: ${number('en', blanks)} blank, ${number('en', duplicates)} repeated lines.`,
    steps: (steps) => `${number('en', steps)} steps in all.`,
    fixed:
      'This audit has begun: keywords, surface, depth and repeats stay as they are, or its figures could not be compared. To change them, copy it to a new audit.',
    fileRead: (name) => `Read ${name}. Check it before you save.`,
    fileFailed: 'This file is not UTF-8 text; nothing was read. Save it as CSV in UTF-8.',
    fileTooBig: 'This file is larger than 4 MB; nothing was read. A list holds at most 10,000 lines.',
  },
  problems: {
    summary: (count) => `${count} to correct. Nothing was saved yet.`,
    nameMissing: 'Give it a name.',
    tooLong: (most) => `Too long: at most ${number('en', most)} characters.`,
    number: (most) => `A whole number from 1 to ${most}.`,
    keywordsMissing: 'At least one is needed.',
    tooMany: (lines, most) =>
      `${number('en', lines)} lines; at most ${number('en', most)} can be taken. None was saved. Split the list into several audits.`,
    unknownClass: (line, text) => `Line ${line}: the class “${text}” is not known. Use commercial or control.`,
    keywordTooLong: (line, most) => `Line ${line} is too long: a keyword has at most ${most} characters.`,
    conflict: (line, text) => `Line ${line}: “${text}” stood above with another class.`,
    tooManySteps: (most) => `Keywords times repeats come to more than ${number('en', most)} steps.`,
  },
  refusals: {
    another_running: 'Another audit is running. Stop it first.',
    not_running: 'This audit is not running. Nothing was changed.',
    begun: 'This audit has begun and these parts stand. Nothing was saved; copy it to a new audit to change them.',
    finished: 'This audit is finished. Copy it to a new audit to do it again.',
    moved_on: 'This step has changed elsewhere meanwhile. Nothing was changed; see the checklist as it is now.',
    nothing_open: 'No list of this step was seen yet. Mark it as “no results” or skip it.',
    gone: 'This audit was deleted.',
  },
  needsFull:
    'An audit needs the full record. As things are recorded now no single showing is kept: change that in Settings.',
  paused: 'Seedlens is paused and browsing does not count. Resume first.',
  actions: {
    start: 'Start',
    resume: 'Go on',
    stop: 'Stop',
    finish: 'Finish the audit',
    finishSure: 'Press again: nothing can be added afterwards',
    edit: 'Edit',
    copy: 'Copy to a new one',
    remove: 'Delete',
    removeSure: 'Press again: delete this audit',
    removeNote: 'Deletes plan and checklist only. What you browsed stays in the record; delete it by date in Settings.',
    report: 'Report',
    next: 'That is all, next step',
    nextNote: 'You may go on before K results were seen; the run is then listed as cut short.',
    noResults: 'This search found nothing',
    skip: 'Skip this step',
    copyKeyword: 'Copy keyword',
  },
  checklist: 'Checklist',
  silentNow: 'No badges are shown during the audit; recording goes on.',
  badgesNow: 'Badges are shown during the audit. They may change what you open.',
  copyName: (name) => `${name} (copy)`,
  results: 'Results',
  reckon: 'Work out again',
  compare: {
    heading: 'Compare',
    note: 'With another audit, or two days of this one. A difference is the second minus the first.',
    first: 'First',
    second: 'Second',
    none: 'No comparison',
    whole: (name) => name,
    day: (name, day) => `${name}, ${day} only`,
    empty: 'One side saw no results: there is nothing to compare.',
  },
  report: {
    lead: 'One web page of its own, without scripts and without anything from outside. It prints to A4 or PDF.',
    language: 'Language of the report',
    prose: 'Prose',
    proseNote: 'Yours to rewrite; what you change is kept. Figures and limits come from the record and stand.',
    suggested: 'Back to the suggested text',
    saved: 'Saved',
    download: 'Download HTML',
    print: 'Print or save as PDF',
    preview: 'Preview of the report',
    fileName: 'audit-report',
  },
};

const AUDIT: Readonly<Record<Locale, AuditWords>> = { 'zh-CN': ZH, en: EN };

export function auditWords(locale: Locale): AuditWords {
  return AUDIT[locale];
}
