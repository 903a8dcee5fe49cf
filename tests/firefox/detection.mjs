/** What a script of the page can find of the extension, told apart from the same visit without it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../scripts/lib/bundle.mjs';
import { ROOT } from '../../scripts/lib/root.mjs';
import { launchFirefox } from '../support/firefox.mjs';
import { until } from '../support/firefox-page.mjs';
import { Reader } from '../support/reader.mjs';
import { openLinked } from './marks.mjs';
import { must, same } from './report.mjs';

/** docs/detection.md, the rows of Firefox: clue → can a page find it? */
function documented() {
  const text = readFileSync(join(ROOT, 'docs/detection.md'), 'utf8');
  return Object.fromEntries([...text.matchAll(/^\| `(\w+)` \| (yes|no) \|$/gm)].map(([, clue, can]) => [clue, can]));
}

/** A list, and a note with a link in its text, as far as a page's own script could follow it. */
async function visit(firefox, { sendDetective, rememberLayout, findings }, home) {
  const page = await firefox.page();
  await sendDetective(page);
  const reader = new Reader(page, firefox.site);
  await reader.explore();
  await reader.look();
  await rememberLayout(page);
  await openLinked(reader);
  if (home !== '') await until(() => page.evaluate(() => CSS.highlights.size > 0), 'a highlight');
  const found = await findings(page, home);
  await page.close();
  // The page is refused our files, as it should be, and says so: none of the errors that must not be.
  firefox.pages = firefox.pages.filter((one) => one !== page);
  return found;
}

export async function detection({ check, place, options }) {
  await check('what a page’s own script can find in Firefox is what docs/detection.md says', async () => {
    const detective = await import(await bundle('tests/support/detective.ts'));
    await place.changeSettings({ recording: 'full' });
    const dressed = await visit(place.firefox, detective, place.firefox.home);
    const bareFirefox = await launchFirefox({ ...options, isBare: true });
    let bare;
    try {
      bare = await visit(bareFirefox, detective, '');
    } finally {
      await bareFirefox.close();
    }
    const found = detective.given(bare, dressed);
    const lines = detective.CLUES.map((clue) => `${clue}\t${found[clue].join(', ') || '-'}`);
    mkdirSync('test-results', { recursive: true });
    writeFileSync('test-results/detection-firefox.txt', `${lines.join('\n')}\n`);
    const said = documented();
    must(Object.keys(said).length > 0, 'no row about Firefox in docs/detection.md');
    const measured = Object.fromEntries(detective.CLUES.map((clue) => [clue, found[clue].length > 0 ? 'yes' : 'no']));
    same(measured, said, lines.join('\n'));
  });
}
