import type { Locale } from './locale';
import { counted, moment, number } from './numbers';

/** Words of the page of merged studies. */
export interface StudySetWords {
  heading: string;
  lead: string;
  drop: { file: string; choose: string; drop: string; formats: string };
  working(percent: number): string;
  cancel: string;
  said: {
    merged(kept: number, duplicate: number): string;
    already(at: number): string;
    refused(why: string): string;
    otherStudy(theirs: string, here: string): string;
    someNewer(rows: number): string;
    cancelled: string;
    removed: string;
    busy: string;
    failed(error: string): string;
  };
  noStudy: string;
  files: {
    heading: string;
    empty: string;
    kept(kept: number, duplicate: number, skipped: number): string;
    /** What its sessions tell: whose, how many, when, with badges or without, under which rules. */
    about(person: string, sessions: number, from: string, to: string): string;
    badged(sessions: number): string;
    rulesets(versions: string): string;
    noKey: string;
    remove: string;
  };
  figures: {
    heading: string;
    source: string;
    surface: string;
    all: string;
    from: string;
    to: string;
    clear: string;
    basis(showings: number, people: number, sessions: number, from: string, to: string): string;
    notes(notes: number, shared: number): string;
    /** `fewest`: persons from which intervals come from resampling. */
    clusters(people: number, fewest: number): string;
    rulesets: string;
    areas: string;
    keywords: string;
    none: string;
    limit: string;
  };
}

const WORDS: Readonly<Record<Locale, StudySetWords>> = {
  'zh-CN': {
    heading: '合并研究',
    lead: '把几位参加者导出的文件合在一起看。合并来的记录单独存放，从不算进你自己的所见；区间按人成组计算。',
    drop: {
      file: '参加者的导出文件',
      choose: '选择文件…',
      drop: '也可以拖到这里',
      formats: '种草镜导出的 NDJSON 或数据包（压缩包），一次一个。',
    },
    working: (percent) => `正在读文件，${number('zh-CN', percent)}%`,
    cancel: '取消',
    said: {
      merged: (kept, duplicate) => `已合并：新增 ${number('zh-CN', kept)} 行，重复 ${number('zh-CN', duplicate)} 行。`,
      already: (at) => `这个文件 ${moment('zh-CN', at)} 已经合并过。`,
      refused: (why) => `没有合并：${why}`,
      otherStudy: (theirs, here) =>
        `没有合并：这个文件用的是研究「${theirs}」的密钥，这里合并的是「${here}」，笔记代号对不上。请先移除已有的文件。`,
      someNewer: (rows) => `${number('zh-CN', rows)} 行来自更新的版本，没有取。`,
      cancelled: '已取消，没有新增任何行。',
      removed: '已移除。',
      busy: '另一个窗口正在合并。',
      failed: (error) => `没有办成：${error}`,
    },
    noStudy: '这个文件没有用研究的密钥：同一篇笔记在别人的文件里是另一个代号，按笔记去重和比较都不成立。',
    files: {
      heading: '已合并的文件',
      empty: '还没有文件。选一个参加者的导出文件，指标就会出现在这里。',
      kept: (kept, duplicate, skipped) =>
        `新增 ${number('zh-CN', kept)} · 重复 ${number('zh-CN', duplicate)} · 未取 ${number('zh-CN', skipped)}`,
      about: (person, sessions, from, to) => `${person} · ${number('zh-CN', sessions)} 次浏览 · ${from} 到 ${to}`,
      badged: (sessions) => (sessions === 0 ? '没有显示标记' : `其中 ${number('zh-CN', sessions)} 次显示了标记`),
      rulesets: (versions) => `规则 ${versions}`,
      noKey: '没有用研究的密钥',
      remove: '移除',
    },
    figures: {
      heading: '合在一起的指标',
      source: '来源',
      surface: '页面',
      all: '全部',
      from: '从',
      to: '到',
      clear: '清除筛选',
      basis: (showings, people, sessions, from, to) =>
        `依据 ${number('zh-CN', people)} 人的 ${number('zh-CN', showings)} 次展示，${number('zh-CN', sessions)} 次浏览，${from} 到 ${to}。`,
      notes: (notes, shared) =>
        `共 ${number('zh-CN', notes)} 篇笔记，其中 ${number('zh-CN', shared)} 篇不止一人遇到。展示各人算各人的；按笔记算的指标一篇只算一次，取各人当中最强的判断，按作者成组。`,
      clusters: (people, fewest) =>
        people === 1
          ? '只有 1 人：区间只说明这个人的浏览，推不到别人。'
          : people < fewest
            ? `${number('zh-CN', people)} 人，不足 ${fewest} 人：区间按人放宽（威尔逊法），实际至少这么宽；面积和分钟不给区间。`
            : `${number('zh-CN', people)} 人：区间按人整组重抽样；某项不足 ${fewest} 人时用放宽的威尔逊法。`,
      rulesets: '这些文件用了不同版本的规则；要比较笔记，请参加者更新、重新判断、再导出。展示仍按看到时的判断。',
      areas: '只算量到了大小的卡片。面积不是件数，不足 30 人时不给区间。',
      keywords: '每个词按人成组；研究级文件不含搜索词，只有代号。',
      none: '这样筛选之后没有展示。',
      limit: '参加者是自愿来的，不是读者的随机抽样。',
    },
  },
  en: {
    heading: 'Merged study',
    lead: 'Files exported by several volunteers, looked at together. What is merged is kept apart and never counts as your own exposure; intervals are computed over persons.',
    drop: {
      file: 'A volunteer’s export',
      choose: 'Choose a file…',
      drop: 'or drop it here',
      formats: 'NDJSON or Data Package (zip) exported by Seedlens, one at a time.',
    },
    working: (percent) => `Reading the file, ${number('en', percent)}%`,
    cancel: 'Cancel',
    said: {
      merged: (kept, duplicate) =>
        `Merged: ${counted(kept, 'new row', 'new rows')}, ${counted(duplicate, 'duplicate')}.`,
      already: (at) => `This file was merged on ${moment('en', at)}.`,
      refused: (why) => `Not merged: ${why}`,
      otherStudy: (theirs, here) =>
        `Not merged: this file is under the key of the study “${theirs}”, what is here under that of “${here}”; pseudonyms do not agree. Remove the files that are here first.`,
      someNewer: (rows) => `${counted(rows, 'row')} of a newer version left out.`,
      cancelled: 'Cancelled; no row was added.',
      removed: 'Removed.',
      busy: 'Another window is merging.',
      failed: (error) => `That did not work: ${error}`,
    },
    noStudy:
      'This file was not made under the key of a study: the same note has another pseudonym in other people’s files, so counts of notes across people do not hold.',
    files: {
      heading: 'Files merged',
      empty: 'No file yet. Figures appear here with a volunteer’s export.',
      kept: (kept, duplicate, skipped) =>
        `${number('en', kept)} new · ${number('en', duplicate)} duplicate · ${number('en', skipped)} not taken`,
      about: (person, sessions, from, to) => `${person} · ${counted(sessions, 'session')} · ${from} to ${to}`,
      badged: (sessions) => (sessions === 0 ? 'no badges shown' : `badges shown in ${number('en', sessions)} of them`),
      rulesets: (versions) => `ruleset ${versions}`,
      noKey: 'not under the key of a study',
      remove: 'Remove',
    },
    figures: {
      heading: 'Figures of all together',
      source: 'Source',
      surface: 'Surface',
      all: 'All',
      from: 'From',
      to: 'To',
      clear: 'Clear filters',
      basis: (showings, people, sessions, from, to) =>
        `From ${counted(showings, 'showing')} of ${counted(people, 'person')} in ${counted(sessions, 'session')}, ${from} to ${to}.`,
      notes: (notes, shared) =>
        `${counted(notes, 'note')}, ${number('en', shared)} of them met by more than one person. Each person’s showings count; figures about notes count it once, by the strongest verdict of all, clustered by author.`,
      clusters: (people, fewest) =>
        people === 1
          ? 'One person only: intervals speak of this person’s browsing, and of nobody else’s.'
          : people < fewest
            ? `${number('en', people)} persons, fewer than ${fewest}: intervals are Wilson’s, widened for persons, at least this wide; areas and minutes have none.`
            : `${number('en', people)} persons: intervals come from resampling whole persons; below ${fewest}, Wilson’s, widened.`,
      rulesets:
        'These files were judged under different rulesets; to compare notes, have volunteers update, judge again and export again. Showings stay as judged when seen.',
      areas: 'Only cards that were measured. An area is not a count: below 30 persons there is no interval.',
      keywords: 'A word’s clusters are persons; research files hold pseudonyms of words.',
      none: 'No showings are left after these filters.',
      limit: 'Volunteers are not a random sample of readers.',
    },
  },
};

export function studySetWords(locale: Locale): StudySetWords {
  return WORDS[locale];
}
