import { browser } from 'wxt/browser';
import { resolveLocale } from '../../utils/i18n/locale';
import { openDashboard } from './open-dashboard';

const MENU = 'check-selection';
const TITLE = { 'zh-CN': '用种草镜看看这段文字', en: 'Check this text with Seedlens' };

/** Addresses have an end; share texts are far shorter. */
const LONGEST = 4000;

/** "Check a link or text", on selected text of any page. */
export function createContextMenu(): void {
  const title = TITLE[resolveLocale('auto', browser.i18n.getUILanguage())];
  browser.contextMenus.create({ id: MENU, contexts: ['selection'], title });
}

/** Opens the check with the selected text in it. Read offline; the page is told nothing. */
export async function answerContextMenu(menuItemId: string | number, text: string | undefined): Promise<void> {
  if (menuItemId !== MENU || text === undefined) return;
  await openDashboard(`check/${encodeURIComponent(text.slice(0, LONGEST).toWellFormed())}`);
}
