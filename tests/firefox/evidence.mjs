/** Keeping evidence with the browser's own button and shortcut: only they let a picture be taken. */
import { execFileSync } from 'node:child_process';
import { ROOT } from '../../scripts/lib/root.mjs';
import { until } from '../support/firefox-page.mjs';
import { downloadBy } from './downloads.mjs';
import { badgesIn } from './marks.mjs';
import { must, same } from './report.mjs';

/** Runs in the browser: presses the toolbar button, then "keep evidence" in the popup that opens. */
async function keepInPopup(id) {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  // One look at a time: Firefox moves the popup between processes while it opens.
  const look = () => {
    const { document: inPopup } = content;
    const said = inPopup.querySelector('.sl-keep [data-outcome]');
    const outcome = said?.dataset.outcome ?? 'idle';
    if (outcome === 'idle') inPopup.querySelector('.sl-keep button')?.click();
    else if (outcome !== 'keeping') sendAsyncMessage('practice:said', { outcome, said: said.textContent });
  };
  const script = `data:application/javascript,(${encodeURIComponent(String(look))})()`;
  let heard;
  for (const end = Date.now() + 20_000; heard === undefined && Date.now() < end; ) {
    const popup = document.querySelector('.webextension-popup-browser');
    popup?.messageManager?.addMessageListener('practice:said', ({ data }) => {
      heard = data;
    });
    popup?.messageManager?.loadFrameScript(script, false);
    await new Promise((done) => window.setTimeout(done, 400));
  }
  document.querySelector('.webextension-popup-browser')?.closest('panel')?.hidePopup();
  return heard ?? { outcome: 'never', said: 'the popup said nothing' };
}

/** Runs in the browser: what its shortcut for a command of the extension does. */
function pressShortcut(id) {
  const keys = document.getElementById(`ext-keyset-id-${id.replace(/[^\w]/g, '_')}`)?.querySelectorAll('key') ?? [];
  const key = [...keys].find((one) => one.getAttribute('key') === 'E' && one.getAttribute('modifiers') === 'alt,shift');
  if (key === undefined) return false;
  key.doCommand();
  return true;
}

export async function evidence({ check, place }) {
  const { firefox } = place;
  await place.changeSettings({ recording: 'full' });
  const reader = await place.reader();
  await reader.explore();
  const badges = async () => (await firefox.inClosedRoots(reader.page, badgesIn)).length;
  const kept = async () => (await place.tables('captures')).captures.map(({ kind }) => kind).sort();
  const KINDS = ['dom_html', 'extract_json', 'viewport_png'];

  await check(
    'from the toolbar button and its popup: picture, content and reading, and the badges come back',
    async () => {
      await until(async () => (await badges()) > 3, 'badges');
      await reader.page.bringToFront();
      const { outcome, said } = await firefox.inBrowser(keepInPopup, firefox.id);
      same([outcome, said.includes('已留证')], ['kept', true], said);
      same(await kept(), KINDS, 'what was kept');
      await until(async () => (await badges()) > 3, 'badges again');
    },
  );

  await check('from the shortcut', async () => {
    await reader.page.bringToFront();
    must(await firefox.inBrowser(pressShortcut, firefox.id), 'Firefox knows no Alt+Shift+E of ours');
    await until(async () => (await kept()).length === 2 * KINDS.length, 'a second keeping');
  });

  await check('the pack, saved by Firefox, is whole and hangs together', async () => {
    const page = await firefox.extensionPage('dashboard.html#/evidence');
    await until(async () => (await page.locator('.sl-evidence-set img').count()) === 2, 'two pictures');
    const { path } = await downloadBy(firefox, () => page.locator('button').withText('导出 2 次留存').click(), page);
    const printed = execFileSync('node', ['scripts/inspect.mjs', 'evidence', path], { encoding: 'utf8', cwd: ROOT });
    const { ok, included } = JSON.parse(printed);
    same([ok, included], [true, 2], 'what inspect says');
    same(page.errors, [], 'errors');
    await page.close();
  });
}
