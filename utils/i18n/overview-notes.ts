import type { Locale } from './locale';
import { counted, number } from './numbers';

/** Words of the filters and the drawer of the notes page. */
export interface NotesPageWords {
  filters: {
    label: string;
    search: string;
    verdict: string;
    surface: string;
    shop: string;
    level: string;
    account: string;
    /** Days on which a note was last seen. */
    from: string;
    to: string;
    any: string;
    clear: string;
  };
  columns: { first: string; times: string };
  /** While the record is gone through. */
  looking(found: number, looked: number, of: number): string;
  listed(found: number): string;
  nothing: string;
  nothingNote: string;
  /** Deleting from the drawer. */
  remove: {
    heading: string;
    note(showings: number, links: number): string;
    author(notes: number): string;
    noteButton: string;
    authorButton: string;
    sure: string;
    done(rows: number): string;
  };
  drawer: {
    close: string;
    gone: string;
    text: string;
    textUntold: string;
    facts: string;
    account: string;
    level: string;
    first: string;
    times(times: number, labelled: number): string;
    verdicts: string;
    ruleset(version: string): string;
    noVerdict: string;
    gateMet: string;
    gateOpen: string;
    correction: string;
    corrected(code: string, time: string): string;
    agreed(time: string): string;
    disagreed(time: string): string;
    noCorrection: string;
    impressions: string;
    earlier(more: number): string;
    slot(place: number): string;
    seconds(text: string): string;
    renderedOnly: string;
    opened: string;
    readings: string;
    found: string;
    absent: string;
    unread: string;
    failed: string;
    none: string;
    quote(text: string, place: string): string;
    links: string;
    noLinks: string;
    open: string;
  };
}

const WORDS: Readonly<Record<Locale, NotesPageWords>> = {
  'zh-CN': {
    filters: {
      label: '筛选',
      search: '标题或正文里的字',
      verdict: '判断',
      surface: '出现在',
      shop: '购买入口',
      level: '读取深度',
      account: '账号类型',
      from: '最近见到（起）',
      to: '最近见到（止）',
      any: '不限',
      clear: '清除筛选',
    },
    columns: { first: '第一次见到', times: '展示次数' },
    looking: (found, looked, of) =>
      `正在查：${number('zh-CN', of)} 篇里查过 ${number('zh-CN', looked)} 篇，找到 ${number('zh-CN', found)} 篇`,
    listed: (found) => `共 ${number('zh-CN', found)} 篇`,
    nothing: '没有符合的笔记',
    nothingNote: '放宽一个条件再试试。',
    remove: {
      heading: '删除',
      note: (showings, links) =>
        `删除这篇笔记：${number('zh-CN', showings)} 次展示和当时的读取、${number('zh-CN', links)} 条链接，还有它的判断、你的更正和证据。每天的次数也会减去它。`,
      author: (notes) => `或者连同这位作者一起删除：记录里已知的 ${number('zh-CN', notes)} 篇笔记，和记下的账号类型。`,
      noteButton: '删除这篇笔记',
      authorButton: '删除这位作者的全部笔记',
      sure: '再点一次确认删除',
      done: (rows) => `已删除 ${number('zh-CN', rows)} 行。`,
    },
    drawer: {
      close: '关闭',
      gone: '记录里没有这篇笔记，可能已经删除或到期。',
      text: '正文',
      textUntold: '没有读到正文。',
      facts: '所见',
      account: '账号类型',
      level: '读取深度',
      first: '第一次见到',
      times: (times, labelled) => `展示 ${number('zh-CN', times)} 次，其中 ${number('zh-CN', labelled)} 次带平台标识`,
      verdicts: '判断',
      ruleset: (version) => `规则版本 ${version}`,
      noVerdict: '没有判断。',
      gateMet: '该读的都读到了',
      gateOpen: '没有读全',
      correction: '你的更正',
      corrected: (code, time) => `${time}，你认为应该是「${code}」`,
      agreed: (time) => `${time}，你认为判断对`,
      disagreed: (time) => `${time}，你认为判断不对`,
      noCorrection: '没有更正。',
      impressions: '每次展示',
      earlier: (more) => `再看更早的（还有 ${number('zh-CN', more)} 次）`,
      slot: (place) => `第 ${number('zh-CN', place)} 位`,
      seconds: (text) => `停留 ${text} 秒`,
      renderedOnly: '只渲染，没有看到',
      opened: '打开过',
      readings: '每次读取',
      found: '找到：',
      absent: '查过，没有：',
      unread: '读不到：',
      failed: '读取出错：',
      none: '无',
      quote: (text, place) => `「${text}」（${place}）`,
      links: '链接和口令',
      noLinks: '没有读到链接或口令。',
      open: '打开原文',
    },
  },
  en: {
    filters: {
      label: 'Filters',
      search: 'Words in title or text',
      verdict: 'Verdict',
      surface: 'Seen on',
      shop: 'Way to buy',
      level: 'Depth read',
      account: 'Kind of account',
      from: 'Last seen on or after',
      to: 'Last seen on or before',
      any: 'Any',
      clear: 'Clear filters',
    },
    columns: { first: 'First seen', times: 'Showings' },
    looking: (found, looked, of) =>
      `Looking: ${number('en', looked)} of ${number('en', of)} done, ${number('en', found)} found`,
    listed: (found) => `${counted(found, 'note')}`,
    nothing: 'No notes match',
    nothingNote: 'Loosen one of the filters and try again.',
    remove: {
      heading: 'Delete',
      note: (showings, links) =>
        `Deletes this note: ${counted(showings, 'showing')} with what was read in them, ${counted(links, 'link')}, its verdicts, your correction and its evidence. Daily counts go down with it.`,
      author: (notes) => `Or with its author: ${counted(notes, 'note')} known to be theirs, and the kind of account.`,
      noteButton: 'Delete this note',
      authorButton: 'Delete all notes by this author',
      sure: 'Press again to delete',
      done: (rows) => `${counted(rows, 'row')} deleted.`,
    },
    drawer: {
      close: 'Close',
      gone: 'The record holds no such note. It may have been deleted or have expired.',
      text: 'Text',
      textUntold: 'The text was not read.',
      facts: 'As seen',
      account: 'Kind of account',
      level: 'Depth read',
      first: 'First seen',
      times: (times, labelled) => `${counted(times, 'showing')}, ${number('en', labelled)} with a platform label`,
      verdicts: 'Verdict',
      ruleset: (version) => `ruleset ${version}`,
      noVerdict: 'No verdict.',
      gateMet: 'everything needed was read',
      gateOpen: 'not everything needed was read',
      correction: 'Your correction',
      corrected: (code, time) => `${time}: you say it should be “${code}”`,
      agreed: (time) => `${time}: you say it is right`,
      disagreed: (time) => `${time}: you say it is not right`,
      noCorrection: 'None.',
      impressions: 'Every showing',
      earlier: (more) => `Show earlier ones (${number('en', more)} more)`,
      slot: (place) => `position ${number('en', place)}`,
      seconds: (text) => `${text} s on screen`,
      renderedOnly: 'rendered, not seen',
      opened: 'opened',
      readings: 'Every reading',
      found: 'Found: ',
      absent: 'Looked for, not there: ',
      unread: 'Could not be read: ',
      failed: 'Failed: ',
      none: 'none',
      quote: (text, place) => `“${text}” (${place})`,
      links: 'Links and codes',
      noLinks: 'No links or codes were read.',
      open: 'Open the original',
    },
  },
};

/** Words of filters and drawer in one language. */
export function notesPageWords(locale: Locale): NotesPageWords {
  return WORDS[locale];
}
