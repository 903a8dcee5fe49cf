import type { Surface } from '../model/vocabulary';
import type { Locale } from './locale';

const SURFACE_NAMES: Readonly<Record<Locale, Readonly<Record<Surface, string>>>> = {
  'zh-CN': {
    explore: '发现',
    search: '搜索',
    profile: '个人主页',
    board: '专辑',
    related: '相关笔记',
    note: '笔记页',
    app_feed: '应用首页',
    app_search: '应用搜索',
    app_note: '应用笔记',
    app_video: '应用视频流',
    app_user: '应用个人主页',
    paste: '粘贴的文字',
    other: '其他',
  },
  en: {
    explore: 'Explore',
    search: 'Search',
    profile: 'Profile',
    board: 'Board',
    related: 'Related notes',
    note: 'Note page',
    app_feed: 'App feed',
    app_search: 'App search',
    app_note: 'App note',
    app_video: 'App video feed',
    app_user: 'App profile',
    paste: 'Pasted text',
    other: 'Other',
  },
};

/** Names of surfaces in one language; apart from the other names because what runs on a page needs only these. */
export function surfaceNames(locale: Locale): Readonly<Record<Surface, string>> {
  return SURFACE_NAMES[locale];
}
