import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer, type Handlers } from '../../utils/messages';
import { copyLiveState } from '../../utils/observe/live-state';
import { answerContextMenu, createContextMenu } from './check-selection';
import { tapStopped, watchTap } from './deep-capture';
import { createEvidenceMenu, isEvidenceMenu, KEEP_COMMAND, keepEvidence } from './keep-evidence';
import { marksCss } from './marks-css';
import { openDashboard } from './open-dashboard';
import { Recorder } from './recorder';
import { showCount } from './toolbar-count';

const HOUSEKEEPING = 'housekeeping';

/** Asked for at every start: browsers may forget alarms when they are closed. */
async function keepAlarm(): Promise<void> {
  if ((await browser.alarms.get(HOUSEKEEPING)) !== undefined) return;
  browser.alarms.create(HOUSEKEEPING, { delayInMinutes: 5, periodInMinutes: 6 * 60 });
}

type Sender = { tab?: { id?: number | undefined } | undefined };

/** Messages in, rows out. Holds nothing that may not be lost: the browser stops it whenever it likes. */
function main() {
  const recorder = new Recorder();

  const handlers: Handlers<Sender> = {
    'record.batch': (batch) => recorder.write(batch),
    'state.read': async (wanted, { tab }) => {
      if (tab?.id === undefined) throw new Error('Only a page can ask for its own state.');
      const [result] = await browser.scripting.executeScript({
        target: { tabId: tab.id, frameIds: [0] },
        world: 'MAIN',
        func: copyLiveState,
        args: [wanted],
      });
      return { state: result?.result };
    },
    'reader.load': async (_, { tab }) => {
      if (tab?.id === undefined) throw new Error('Only a page can ask for its reader.');
      await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [0] }, files: ['/reader.js'] });
      return {};
    },
    'marks.style': async ({ name }, { tab }) => {
      if (tab?.id === undefined) throw new Error('Only a page can ask for its marks.');
      await browser.scripting.insertCSS({ target: { tabId: tab.id, frameIds: [0] }, css: marksCss(name) });
      return {};
    },
    'toolbar.count': async ({ count }, { tab }) => {
      if (tab?.id !== undefined) await showCount(tab.id, count);
      return {};
    },
    'tap.stopped': async ({ why }) => {
      await tapStopped(why, Date.now());
      return {};
    },
    'account.learn': async ({ userId, account }) => {
      await recorder.learnAccount(userId, account, Date.now());
      return {};
    },
    'account.ask': async ({ userId }) => {
      const account = await recorder.recallAccount(userId);
      return account === undefined ? {} : { account };
    },
    'correction.make': (correction) => recorder.correct(correction),
    'evidence.keep': async ({ tabId }) => ({
      outcome: await keepEvidence(await browser.tabs.get(tabId), false, (evidence) => recorder.keepEvidence(evidence)),
    }),
    'dashboard.open': async ({ route }) => {
      await openDashboard(route);
      return {};
    },
  };

  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, respond: (reply?: unknown) => void): true => {
      const reply = answer(handlers, message, sender);
      if (reply === undefined) respond();
      else reply.then(respond, () => respond());
      // Keeps the channel open until `respond` is called; understood by every browser we support.
      return true;
    },
  );

  browser.runtime.onInstalled.addListener(({ reason }) => {
    createContextMenu();
    createEvidenceMenu();
    keepAlarm().catch(() => undefined);
    // The first-run choice: nothing is recorded before it is made.
    if (reason === 'install') openDashboard('welcome').catch(() => undefined);
  });
  const keep = (tab: Parameters<typeof keepEvidence>[0] | undefined) => {
    if (tab === undefined) return;
    keepEvidence(tab, true, (evidence) => recorder.keepEvidence(evidence)).catch(() => undefined);
  };
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === KEEP_COMMAND) keep(tab);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (isEvidenceMenu(menuItemId)) keep(tab);
    answerContextMenu(menuItemId, selectionText).catch(() => undefined);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === HOUSEKEEPING) recorder.housekeep().catch(() => undefined);
  });
  watchTap();
  browser.runtime.onStartup.addListener(() => {
    keepAlarm().catch(() => undefined);
    recorder.forgetPauseUntilRestart().catch(() => undefined);
  });
}

/** A module, so that it shares its chunks with the pages of the extension. */
export default defineBackground({ type: 'module', main });
