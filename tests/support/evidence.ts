/** Keeping evidence the way a person does: the browser grants a picture only after its own button was pressed. */
import type { CDPSession, Page } from '@playwright/test';
import type { Session } from './e2e';

/** Lets the browser's button be pressed for us. Pass to `launch`. */
export const PRESSABLE = ['--enable-unsafe-extension-debugging'];

const POLL_MS = 50;
const pause = () => new Promise((done) => setTimeout(done, POLL_MS));

async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 15_000; Date.now() < end; await pause()) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`never came: ${what}`);
}

async function browserSession(session: Session): Promise<CDPSession> {
  const browser = session.context.browser();
  if (browser === null) throw new Error('no browser');
  return browser.newBrowserCDPSession();
}

/** Presses the toolbar button over a tab: the popup opens, and the extension may take a picture of that tab. */
export async function pressToolbarButton(session: Session, page: Page): Promise<CDPSession> {
  await page.bringToFront();
  const cdp = await browserSession(session);
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (tab === undefined) throw new Error(`no tab with ${page.url()}`);
  await cdp.send('Extensions.triggerAction', { id: session.extensionId, targetId: tab.targetId });
  return cdp;
}

/** Runs in the popup: presses "keep evidence" and waits until it says how it went. */
const PRESS = `new Promise((done) => {
  const press = () => {
    const button = document.querySelector('.sl-keep button');
    if (button === null) return setTimeout(press, 50);
    button.click();
    const see = () => {
      const said = document.querySelector('.sl-keep [data-outcome]');
      const { outcome } = said.dataset;
      if (outcome === 'idle' || outcome === 'keeping') return setTimeout(see, 50);
      done(outcome + '|' + said.textContent);
    };
    see();
  };
  press();
})`;

/** The whole way of a person: toolbar button, popup, "keep evidence". Returns the outcome and what the popup says. */
export async function keepFromPopup(session: Session, page: Page): Promise<{ outcome: string; said: string }> {
  const cdp = await pressToolbarButton(session, page);
  const popup = await until('the popup', async () => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.find(({ url }) => url.endsWith('/popup.html'));
  });
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: popup.targetId, flatten: false });
  const answer = new Promise<string>((resolve) => {
    cdp.on('Target.receivedMessageFromTarget', (event) => {
      const message = JSON.parse(event.message) as { id?: number; result?: { result?: { value?: unknown } } };
      if (event.sessionId === sessionId && message.id === 1) resolve(String(message.result?.result?.value));
    });
  });
  const params = { expression: PRESS, awaitPromise: true, returnByValue: true };
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
  await cdp.send('Target.sendMessageToTarget', { sessionId, message });
  const [outcome = '', said = ''] = (await answer).split('|');
  await cdp.send('Target.closeTarget', { targetId: popup.targetId });
  return { outcome, said };
}

type Listened = { dispatch(...args: unknown[]): void };
/** As far as this file calls it, inside the extension's worker. */
declare const chrome: {
  tabs: { query(about: object): Promise<{ id: number; url: string }[]> };
  commands: { onCommand: Listened };
  contextMenus: { onClicked: Listened };
};

/** What the browser tells the extension when the shortcut or the menu was used; keys of a test do not reach the browser. */
export async function keepBy(session: Session, page: Page, way: 'command' | 'menu'): Promise<void> {
  const [worker] = session.context.serviceWorkers();
  if (worker === undefined) throw new Error('no worker');
  await worker.evaluate(
    async ({ url, kind }) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      if (kind === 'command') chrome.commands.onCommand.dispatch('keep-evidence', tab);
      else chrome.contextMenus.onClicked.dispatch({ menuItemId: 'keep-evidence' }, tab);
    },
    { url: page.url(), kind: way },
  );
}

/** What stands over the page at its foot, for a few seconds after keeping. */
export function saidOnPage(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.documentElement.children].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join(''),
  );
}
