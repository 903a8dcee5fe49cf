import type { Locale } from './locale';

/** The fixed words of the "why" panel. What is said about a note comes from the judge. */
export interface PanelWords {
  lang: Locale;
  title: string;
  close: string;
  found: string;
  foundNothing: string;
  absent: string;
  absentNote: string;
  absentNothing: string;
  unread: string;
  unreadNothing: string;
  limits: string;
  ask: string;
  right: string;
  wrong: string;
  instead: string;
  insteadAny: string;
  save: string;
  back: string;
  thanks: string;
}

const PANEL: Readonly<Record<Locale, PanelWords>> = {
  'zh-CN': {
    lang: 'zh-CN',
    title: '依据',
    close: '关闭',
    found: '看到了',
    foundNothing: '没有看到可以作为依据的内容。',
    absent: '查过，没有',
    absentNote: '在这里没有，不代表别处也没有。',
    absentNothing: '没有哪一项能确定是没有的。',
    unread: '这里读不到',
    unreadNothing: '该读的都读到了。',
    limits: '局限',
    ask: '这样判断对吗？',
    right: '判断对',
    wrong: '判断不对',
    instead: '你认为应该是',
    insteadAny: '不确定，只是觉得不对',
    save: '记下来',
    back: '返回',
    thanks: '已记下，只存在这台设备上。',
  },
  en: {
    lang: 'en',
    title: 'Why',
    close: 'Close',
    found: 'Seen',
    foundNothing: 'Nothing was seen that this could rest on.',
    absent: 'Looked for, not there',
    absentNote: 'Not there means not here; other places may differ.',
    absentNothing: 'There is nothing we looked for and can rule out.',
    unread: 'Could not be read here',
    unreadNothing: 'Everything that should be read was read.',
    limits: 'Limits',
    ask: 'Is this right?',
    right: 'Right',
    wrong: 'Not right',
    instead: 'It should be',
    insteadAny: 'Not sure, it just looks wrong',
    save: 'Save',
    back: 'Back',
    thanks: 'Saved, on this device only.',
  },
};

/** The panel's words in one language; small enough for the content script to take alone. */
export function panelWords(locale: Locale): PanelWords {
  return PANEL[locale];
}
