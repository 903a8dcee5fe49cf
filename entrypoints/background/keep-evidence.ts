import { browser } from 'wxt/browser';
import { envelope, opened } from '../../utils/envelope';
import { makeSet } from '../../utils/evidence/make-set';
import { evidenceKeepWords } from '../../utils/i18n/evidence-keep';
import { resolveLocale } from '../../utils/i18n/locale';
import { MESSAGES } from '../../utils/messages';
import type { EvidenceDraft, KeepOutcome } from '../../utils/model/evidence';
import { RULESET_VERSION } from '../../utils/model/ruleset';
import { readAddress } from '../../utils/observe/address';
import { problemOf } from '../../utils/record/database';
import type { NewEvidence } from '../../utils/record/evidence';
import { isSilent, parseSettings } from '../../utils/settings';

export const KEEP_COMMAND = 'keep-evidence';
const MENU = 'keep-evidence';

type Tab = { id?: number | undefined; windowId?: number | undefined; url?: string | undefined; active: boolean };

/** Writes one keeping to the record; see utils/record/evidence.ts. */
export type WriteEvidence = (evidence: NewEvidence) => Promise<void>;

/** "Keep evidence" in the menu of the two sites' pages. */
export function createEvidenceMenu(): void {
  const title = evidenceKeepWords(resolveLocale('auto', browser.i18n.getUILanguage())).keep;
  browser.contextMenus.create({
    id: MENU,
    contexts: ['page', 'image', 'link', 'selection', 'video'],
    documentUrlPatterns: ['https://www.xiaohongshu.com/*', 'https://www.rednote.com/*'],
    title,
  });
}

export const isEvidenceMenu = (menuItemId: string | number): boolean => menuItemId === MENU;

const PICTURE_PAUSE_MS = 1000;

let isBusy = false;

/**
 * Keeps evidence of the tab the user is on: badges off, picture, badges on, everything written or nothing. The browser
 * lets a picture be taken only after the user's own click or key (activeTab).
 * @param say say on the page how it went; the popup says it itself
 */
export async function keepEvidence(tab: Tab, say: boolean, write: WriteEvidence): Promise<KeepOutcome> {
  if (isBusy) return 'busy';
  isBusy = true;
  let isHeard = false;
  try {
    const outcome = await keep(tab, write);
    isHeard = await done(tab, say ? outcome : undefined);
    if (say && !isHeard) await sayOnToolbar(tab, outcome);
    return outcome;
  } finally {
    isBusy = false;
  }
}

async function keep(tab: Tab, write: WriteEvidence): Promise<KeepOutcome> {
  const { id: tabId, windowId } = tab;
  if (tabId === undefined || windowId === undefined || readAddress(tab.url ?? '') === undefined) return 'other_site';
  const settings = parseSettings((await browser.storage.local.get('settings'))['settings']);
  if (settings.recording === 'unset') return 'unset';
  let draft: EvidenceDraft;
  try {
    const reply = opened('evidence.prepare', await browser.tabs.sendMessage(tabId, envelope('evidence.prepare', {})));
    draft = MESSAGES['evidence.prepare'].response.parse(reply);
  } catch {
    return (await isInFront(tabId)) ? 'unreached' : 'moved';
  }
  if (!(await isInFront(tabId, tab.url))) return 'moved';
  let picture: string;
  try {
    picture = await takePicture(windowId);
  } catch {
    return 'refused';
  }
  const now = Date.now();
  if (!(await isInFront(tabId, tab.url))) return 'moved';
  const png = bytesOf(picture);
  if (png === undefined) return 'refused';
  const versions = {
    extension: browser.runtime.getManifest().version,
    ruleset: RULESET_VERSION,
    browser: /(?:Firefox|Edg|Chrome)\/\d+/.exec(navigator.userAgent)?.[0] ?? 'other',
  };
  const setId = crypto.randomUUID();
  try {
    await write({
      noteId: draft.noteId,
      make: (previous) =>
        makeSet({ draft, png, setId, previous, now, versions, badgesShown: !isSilent(settings) }, sha256),
    });
  } catch (error) {
    console.warn('seedlens:', error);
    return problemOf(error) === 'database_full' ? 'full' : 'failed';
  }
  return 'kept';
}

/** Browsers take two pictures a second at most; whoever asks sooner waits. */
async function takePicture(windowId: number): Promise<string> {
  const take = () => browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  try {
    return await take();
  } catch (error) {
    if (!/per.?second|quota/i.test(String(error))) throw error;
    await new Promise((resolve) => setTimeout(resolve, PICTURE_PAUSE_MS));
    return take();
  }
}

async function isInFront(tabId: number, url?: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.active === true && (url === undefined || tab.url === url);
}

/** Whatever came of it, the badges come back. */
async function done({ id }: Tab, outcome: KeepOutcome | undefined): Promise<boolean> {
  if (id === undefined) return false;
  try {
    const body = outcome === undefined ? {} : { outcome };
    opened('evidence.done', await browser.tabs.sendMessage(id, envelope('evidence.done', body)));
    return true;
  } catch {
    return false;
  }
}

/** Where no page of ours can say it: a mark on the toolbar with the words behind it, until the tab goes elsewhere. */
async function sayOnToolbar({ id: tabId }: Tab, outcome: KeepOutcome): Promise<void> {
  if (tabId === undefined) return;
  const { language } = parseSettings((await browser.storage.local.get('settings'))['settings']);
  const title = evidenceKeepWords(resolveLocale(language, browser.i18n.getUILanguage())).outcomes[outcome];
  await browser.action.setBadgeText({ tabId, text: outcome === 'kept' ? '✓' : '!' });
  await browser.action.setTitle({ tabId, title });
}

const PNG = 'data:image/png;base64,';

/** Decoded by hand: the extension may fetch nothing, not even its own data. */
function bytesOf(dataUrl: string): Uint8Array<ArrayBuffer> | undefined {
  if (!dataUrl.startsWith(PNG)) return undefined;
  const binary = atob(dataUrl.slice(PNG.length));
  return Uint8Array.from(binary, (one) => one.charCodeAt(0));
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
