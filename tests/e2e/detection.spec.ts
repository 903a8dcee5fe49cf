import { mkdirSync, writeFileSync } from 'node:fs';
import {
  CLUES,
  type Findings,
  findings,
  given,
  rememberLayout,
  sendDetective,
  stateWasRead,
} from '../support/detective';
import { changeSettings, expect, type Session, test } from '../support/e2e';
import { commentsOf, openFromList } from '../support/open-notes';
import { read } from '../support/repository';

/** docs/detection.md, row by row: clue → can a page find it, with deep capture off and on? */
function documented(): Map<string, { off: string; on: string }> {
  const rows = [...read('docs/detection.md').matchAll(/^\| `(\w+)` \|.*\| (yes|no) \| (yes|no) \|$/gm)];
  return new Map(rows.map(([, clue = '', off = '', on = '']) => [clue, { off, on }]));
}

async function visit(session: Session): Promise<Findings> {
  const { page, reader, site, extensionId } = session;
  await sendDetective(page);
  await reader.explore();
  await reader.look();
  await rememberLayout(page);
  const linked = site.truth
    .list('explore', 'homefeed_recommend')
    .find(({ kind, links }) => kind === 'note' && links.some(({ place }) => place === 'text'));
  if (linked === undefined) throw new Error('no note with a link in its text');
  await openFromList(session, linked);
  await commentsOf(page);
  if (extensionId !== '') {
    await expect.poll(() => page.evaluate(() => CSS.highlights.size), { timeout: 20_000 }).toBeGreaterThan(0);
    await expect.poll(() => stateWasRead(page)).toBe(true);
  }
  return findings(page, extensionId === '' ? '' : `chrome-extension://${extensionId}/`);
}

test('what a page’s own script can find is what docs/detection.md says', async ({ launch }) => {
  const bareSession = await launch({ build: 'none', scenario: 'hongmao', siteOptions: { feedLength: 62 } });
  const bare = await visit(bareSession);
  const off = given(
    bare,
    await visit(await launch({ build: 'release', scenario: 'hongmao', siteOptions: { feedLength: 62 } })),
  );
  const tapped = await launch({ build: 'release', scenario: 'hongmao', siteOptions: { feedLength: 62 } });
  await changeSettings(tapped.own, { deepCapture: true });
  await expect
    .poll(() =>
      tapped.own.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } };
        };
        return (await chrome.scripting.getRegisteredContentScripts()).length;
      }),
    )
    .toBe(1);
  const on = given(bare, await visit(tapped));

  const said = documented();
  const measured = new Map(
    CLUES.map((clue) => [
      clue as string,
      { off: off[clue].length > 0 ? 'yes' : 'no', on: on[clue].length > 0 ? 'yes' : 'no' },
    ]),
  );
  mkdirSync('test-results', { recursive: true });
  const lines = CLUES.map((clue) => `${clue}\toff: ${off[clue].join(', ') || '-'}\ton: ${on[clue].join(', ') || '-'}`);
  writeFileSync('test-results/detection.txt', `${lines.join('\n')}\n`);
  expect(Object.fromEntries(measured), lines.join('\n')).toEqual(Object.fromEntries(said));
});
