import { browser } from 'wxt/browser';
import type { Settings } from '../../utils/settings';
import { changeSettings, readSettings, SETTINGS_KEY } from '../../utils/settings-store';
import { TAP_STOPPED_KEY, type TapStopped } from '../../utils/tap-stopped';

const TAP = 'tap';
const MATCHES = ['https://www.xiaohongshu.com/*', 'https://www.rednote.com/*'];

/** Registers the tap while deep capture is on, and only then. Pages that are open already get it when they load again. */
async function register({ deepCapture }: Pick<Settings, 'deepCapture'>): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [TAP] });
  if (deepCapture === (registered !== undefined)) return;
  if (!deepCapture) return browser.scripting.unregisterContentScripts({ ids: [TAP] });
  await browser.scripting.registerContentScripts([
    { id: TAP, js: ['content-scripts/tap.js'], matches: MATCHES, world: 'MAIN', runAt: 'document_start' },
  ]);
}

/** One after the other: two at once would both find nothing registered. */
let last: Promise<void> = Promise.resolve();

/** Brings the registration in line with the settings as stored now. */
function keepTap(): Promise<void> {
  last = last
    .catch(() => undefined)
    .then(() => readSettings(browser.storage.local))
    .then(register);
  return last;
}

/** At every start, since an update forgets what was registered; and whenever the settings change. */
export function watchTap(): void {
  keepTap().catch(() => undefined);
  browser.storage.onChanged.addListener((changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.hasOwn(changes, SETTINGS_KEY)) keepTap().catch(() => undefined);
  });
}

/** The tap met a fault of its own: it is off until the user turns it on again. `at`: epoch ms. */
export async function tapStopped(why: string, at: number): Promise<void> {
  await browser.storage.local.set({ [TAP_STOPPED_KEY]: { at, why } satisfies TapStopped });
  await changeSettings(browser.storage.local, (settings) => ({ ...settings, deepCapture: false }));
}
