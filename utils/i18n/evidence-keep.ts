import type { KeepOutcome } from '../model/evidence';
import type { Locale } from './locale';

/** Words around keeping evidence: the button, the menu, and how it went. */
export interface EvidenceKeepWords {
  keep: string;
  keeping: string;
  open: string;
  outcomes: Readonly<Record<KeepOutcome, string>>;
}

const KEEP: Readonly<Record<Locale, EvidenceKeepWords>> = {
  'zh-CN': {
    keep: '为这一页留证',
    keeping: '正在留证…',
    open: '查看证据',
    outcomes: {
      kept: '已留证：截图、页面内容和读到的内容都存在本机。',
      other_site: '没有留证：只能为小红书和 rednote 的页面留证。',
      unset: '没有留证：请先选好记录方式。',
      unreached: '没有留证：还没有连上这一页，刷新后再试。',
      moved: '没有留证：截图时页面换了，或者不在最前面。请停在这一页再试。',
      refused: '没有留证：浏览器不让截图。请用工具栏按钮、右键菜单或快捷键，并确认窗口没有最小化、屏幕没有锁定。',
      full: '没有留证：磁盘满了，什么也没有存下。',
      busy: '正在留证，请稍等。',
      failed: '没有留证：出错了，什么也没有存下。',
    },
  },
  en: {
    keep: 'Keep evidence of this page',
    keeping: 'Keeping…',
    open: 'See evidence',
    outcomes: {
      kept: 'Kept on this computer: the picture, the content of the page and what was read in it.',
      other_site: 'Nothing was kept: only pages of Xiaohongshu and rednote can be.',
      unset: 'Nothing was kept: choose first what is recorded.',
      unreached: 'Nothing was kept: not connected to this page yet. Reload it and try again.',
      moved:
        'Nothing was kept: the page changed or went behind another while the picture was taken. Stay on it and try again.',
      refused:
        'Nothing was kept: the browser would not take the picture. Use the toolbar button, the context menu or the shortcut, with the window open and the screen unlocked.',
      full: 'Nothing was kept: the disk is full.',
      busy: 'Evidence is being kept already. Wait a moment.',
      failed: 'Nothing was kept: something went wrong.',
    },
  },
};

/** The words around keeping evidence in one language. */
export function evidenceKeepWords(locale: Locale): EvidenceKeepWords {
  return KEEP[locale];
}
