/** What a script of the page can find of the extension, told apart from the same visit without it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../scripts/lib/bundle.mjs';
import { ROOT } from '../../scripts/lib/root.mjs';
import { launchFirefox } from '../support/firefox.mjs';
import { until } from '../support/firefox-page.mjs';
import { Reader } from '../support/reader.mjs';
import { registered } from './deep-capture.mjs';
import { openLinked } from './marks.mjs';
import { must, same } from './report.mjs';

/** docs/detection.md, the rows of Firefox: clue → can a page find it, with deep capture off and on? */
function documented() {
  const text = readFileSync(join(ROOT, 'docs/detection.md'), 'utf8');
  const [, rows = ''] = text.split('| Clue | Firefox, capture off | Firefox, capture on |');
  return Object.fromEntries(
    [...rows.matchAll(/^\| `(\w+)` \| (yes|no) \| (yes|no) \|$/gm)].map(([, clue, off, on]) => [clue, { off, on }]),
  );
}

/** A list, and a note with a link in its text, as far as a page's own script could follow it. */
async function visit(firefox, { sendDetective, rememberLayout, stateWasRead, findings }, home) {
  const page = await firefox.page();
  await sendDetective(page);
  const reader = new Reader(page, firefox.site);
  await reader.explore();
  await reader.look();
  await rememberLayout(page);
  await openLinked(reader);
  if (home !== '') {
    await until(() => page.evaluate(() => CSS.highlights.size > 0), 'a highlight');
    await until(() => stateWasRead(page), 'the state is read');
  }
  const found = await findings(page, home);
  await page.close();
  // The page is refused our files, as it should be, and says so: none of the errors that must not be.
  page.errors = page.errors.filter((error) => !error.includes(home || 'moz-extension:'));
  return found;
}

export async function detection({ check, place, options }) {
  await check('what a page’s own script can find in Firefox is what docs/detection.md says', async () => {
    const detective = await import(await bundle('tests/support/detective.ts'));
    const { firefox, own } = place;
    await place.changeSettings({ recording: 'full' });
    same(await registered(own), [], 'the tap, off');
    const dressed = await visit(firefox, detective, firefox.home);
    await place.changeSettings({ deepCapture: true });
    await until(async () => (await registered(own)).length === 1, 'the tap');
    const tapped = await visit(firefox, detective, firefox.home);
    await place.changeSettings({ deepCapture: false });
    await until(async () => (await registered(own)).length === 0, 'no tap');
    const bareFirefox = await launchFirefox({ ...options, isBare: true });
    let bare;
    try {
      bare = await visit(bareFirefox, detective, '');
    } finally {
      await bareFirefox.close();
    }
    const off = detective.given(bare, dressed);
    const on = detective.given(bare, tapped);
    const shown = (found) => found.join(', ') || '-';
    const lines = detective.CLUES.map((clue) => `${clue}\toff: ${shown(off[clue])}\ton: ${shown(on[clue])}`);
    mkdirSync('test-results', { recursive: true });
    writeFileSync('test-results/detection-firefox.txt', `${lines.join('\n')}\n`);
    const said = documented();
    must(Object.keys(said).length > 0, 'no row about Firefox in docs/detection.md');
    const can = (found) => (found.length > 0 ? 'yes' : 'no');
    const measured = detective.CLUES.map((clue) => [clue, { off: can(off[clue]), on: can(on[clue]) }]);
    same(Object.fromEntries(measured), said, lines.join('\n'));
  });
}
