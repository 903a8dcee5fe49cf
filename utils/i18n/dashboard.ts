import type { Locale } from './locale';

/** Words of the dashboard's frame and its notes page. */
export interface DashboardWords {
  nav: string;
  skip: string;
  sections: Readonly<Record<'welcome' | 'notes' | 'health' | 'settings' | 'missing', string>>;
  missingText: string;
  /** The address asks for an import that was removed. */
  importGone: string;
  showAll: string;
  loading: string;
  failed(error: string): string;
  notes: {
    lead: string;
    columns: {
      seen: string;
      title: string;
      verdict: string;
      label: string;
      shops: string;
      surface: string;
      link: string;
    };
    untitled: string;
    titleUntold: string;
    labelNone: string;
    untold: string;
    open: string;
    openNote: string;
    empty: string;
    emptyNote: string;
    emptyCounts: string;
  };
}

const DASHBOARD: Readonly<Record<Locale, DashboardWords>> = {
  'zh-CN': {
    nav: '栏目',
    skip: '跳到正文',
    sections: { welcome: '开始', notes: '笔记', health: '读取情况', settings: '设置', missing: '没有这一页' },
    missingText: '地址里的栏目不存在，请从左边选一个。',
    importGone: '记录里没有这份导入，可能已经移除。',
    showAll: '查看全部',
    loading: '正在读取',
    failed: (error) => `读取时出错：${error}`,
    notes: {
      lead: '看过的笔记。判断取各次展示中最强的一次；标识属于一次展示，不属于笔记。',
      columns: {
        seen: '最近见到',
        title: '笔记',
        verdict: '判断',
        label: '标识用词',
        shops: '购买入口',
        surface: '出现在',
        link: '原文',
      },
      untitled: '（没有标题）',
      titleUntold: '（没有读到标题）',
      labelNone: '未见',
      untold: '未知',
      open: '打开',
      openNote: '链接不含访问令牌，小红书可能打不开它。',
      empty: '还没有笔记',
      emptyNote: '在小红书上浏览时，看过的笔记会出现在这里。',
      emptyCounts: '现在的记录方式是「只记数字」，不会记下任何一篇笔记。',
    },
  },
  en: {
    nav: 'Sections',
    skip: 'Skip to content',
    sections: { welcome: 'Start', notes: 'Notes', health: 'Health', settings: 'Settings', missing: 'No such page' },
    missingText: 'There is no section at this address. Choose one from the list.',
    importGone: 'The record does not hold this import; it may have been removed.',
    showAll: 'Show all',
    loading: 'Reading',
    failed: (error) => `Could not read: ${error}`,
    notes: {
      lead: 'Notes you saw. The verdict is the strongest of a note’s showings; a label belongs to a showing, not to a note.',
      columns: {
        seen: 'Last seen',
        title: 'Note',
        verdict: 'Verdict',
        label: 'Label word',
        shops: 'Way to buy',
        surface: 'Seen on',
        link: 'Original',
      },
      untitled: '(no title)',
      titleUntold: '(title not read)',
      labelNone: 'none seen',
      untold: 'not told',
      open: 'Open',
      openNote: 'The link holds no access token; Xiaohongshu may refuse to open it.',
      empty: 'No notes yet',
      emptyNote: 'Notes you see on Xiaohongshu will appear here.',
      emptyCounts: 'Recording is set to “counts only”: nothing is kept about any note.',
    },
  },
};

/** The dashboard's words in one language. */
export function dashboardWords(locale: Locale): DashboardWords {
  return DASHBOARD[locale];
}
