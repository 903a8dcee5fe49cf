import { browser } from 'wxt/browser';
import type { PageView } from '../../components/popup/views';
import { envelope, opened } from '../../utils/envelope';
import type { Dictionary } from '../../utils/i18n';
import type { PageStatus } from '../../utils/messages';
import type { KeepOutcome } from '../../utils/model/evidence';
import type { Site } from '../../utils/model/vocabulary';
import { readAddress } from '../../utils/observe/address';

/** The tab the popup speaks about, if it is one of ours. */
export type OurTab = { id: number; site: Site };

/** The active tab; `?tab=<id>` names one where the popup stands in a tab of its own. */
async function tabBehind() {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return Number.isInteger(named) ? browser.tabs.get(named) : active;
}

export async function findTab(): Promise<OurTab | undefined> {
  const tab = await tabBehind();
  const site = readAddress(tab?.url ?? '')?.site;
  return tab?.id === undefined || site === undefined ? undefined : { id: tab.id, site };
}

/** How that tab is doing, in words; `unreached` where no content script answers. */
export async function askPage(tab: OurTab | undefined, words: Dictionary): Promise<PageView> {
  if (tab === undefined) return { kind: 'elsewhere' };
  try {
    return viewOf(opened('page.status', await browser.tabs.sendMessage(tab.id, envelope('page.status', {}))), words);
  } catch {
    return { kind: 'unreached' };
  }
}

/** Asks the background to keep evidence of the tab the popup stands over, ours or not. */
export async function keepEvidence(): Promise<KeepOutcome> {
  const tabId = (await tabBehind())?.id;
  if (tabId === undefined) return 'other_site';
  const reply: unknown = await browser.runtime.sendMessage(envelope('evidence.keep', { tabId }));
  return opened('evidence.keep', reply).outcome;
}

const KINDS = { ok: 'watching', changed: 'changed', failing: 'failing', idle: 'idle' } as const;

function viewOf({ status, surface, seen, read, canTell, lostBatches }: PageStatus, { names }: Dictionary): PageView {
  return {
    kind: KINDS[status],
    surface: names.surfaces[surface],
    seen,
    read,
    canTell: canTell.flatMap((one) => names.tells[one] ?? []),
    lost: lostBatches,
  };
}
