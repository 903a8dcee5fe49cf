import { expectedOf } from '../../scripts/lib/compare.mjs';
import { expect, type Session, test } from '../support/e2e';
import { PopupPage } from '../support/popup.mjs';
import { readTables } from '../support/record.mjs';

const LIST = 'explore|homefeed_recommend';
const TABLES = ['sessions', 'feedLoads', 'impressions', 'observations', 'notes', 'dailyRollups'] as const;

/** Stops the extension's service worker, as the browser does when it likes. Returns how often it stopped one. */
async function stopsWorkers({ context, own }: Session) {
  const session = await context.newCDPSession(own);
  await session.send('ServiceWorker.enable');
  const seen = new Set<string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) if (runningStatus === 'stopped') seen.add(versionId);
  });
  let stops = 0;
  return {
    stop: async () => {
      await session.send('ServiceWorker.stopAllWorkers');
      stops += 1;
    },
    get stops() {
      return stops;
    },
    get stopped() {
      return seen.size > 0;
    },
  };
}

/** Rows of what was read on explore, as far as they can be right or wrong. */
async function viewableSlots({ own }: Session): Promise<unknown[]> {
  const { impressions } = await readTables(own, ['impressions']);
  return impressions
    .filter(({ viewable }) => viewable === true)
    .map(({ slot }) => slot)
    .sort((a, b) => Number(a) - Number(b));
}

const lookedSlots = ({ reader }: Session) => [...(reader.looked.get(LIST)?.keys() ?? [])].sort((a, b) => a - b);

test('a worker that is stopped again and again loses nothing and doubles nothing', async ({ launch }) => {
  const session = await launch({ scenario: 'hongmao' });
  const { reader, page, own, site } = session;
  const workers = await stopsWorkers(session);
  await reader.explore();
  let reading = true;
  // Stops while cards are read, notes are opened and batches are under way; not in step with anything.
  const stopping = (async () => {
    while (reading) {
      await workers.stop();
      await new Promise((done) => setTimeout(done, 330));
    }
  })();
  await reader.readList(3);
  const open = site.truth
    .list('explore', 'homefeed_recommend')
    .find(
      ({ slot, expectedVerdictOpened }) => expectedVerdictOpened === 'no_signal' && lookedSlots(session).includes(slot),
    );
  await reader.backTo(open?.slot ?? 0);
  await reader.openNote(open?.id ?? '');
  await reader.closeNote();
  reading = false;
  await stopping;
  expect(workers.stops).toBeGreaterThan(10);
  expect(workers.stopped, 'a worker really stopped').toBe(true);

  await expect.poll(() => viewableSlots(session)).toEqual(lookedSlots(session));
  const expected = expectedOf(reader, site.truth);
  const popup = new PopupPage(await session.popupPage(page));
  await expect.poll(() => popup.numbers()).toEqual(expected.numbers);
  await expect(popup.page.locator('.sl-state')).not.toContainText('没能写下来');
  const tables = await readTables(own, TABLES);
  expect(tables.sessions).toHaveLength(1);
  expect(tables.feedLoads).toHaveLength(1);
  for (const [name, id] of [
    ['impressions', 'itemId'],
    ['notes', 'noteId'],
  ] as const) {
    const ids = tables[name].map((row) => row[id]);
    expect(new Set(ids).size, `${name}: each once`).toBe(ids.length);
  }
  const seen = tables.dailyRollups.find(({ surface, dimension }) => surface === 'all' && dimension === 'total');
  expect(seen).toMatchObject({ noteDays: expected.numbers.noteDays, impressions: expected.impressions });
  expect(session.errors).toEqual([]);
});

test('what was read survives a browser that is closed, and the next start goes on', async ({ launch }, info) => {
  const profileDir = info.outputPath('profile');
  const first = await launch({ profileDir, scenario: 'hongmao' });
  await first.reader.explore();
  await first.reader.look();
  await expect.poll(() => viewableSlots(first)).toEqual(lookedSlots(first));
  const before = lookedSlots(first).length;
  await first.close({ keepProfile: true });

  const second = await launch({ profileDir, scenario: 'hongmao', recording: 'unset' });
  await second.reader.explore();
  await second.reader.look();
  const popup = await second.popupPage(second.page);
  await expect
    .poll(
      async () =>
        (await readTables(popup, ['impressions'])).impressions.filter(({ viewable }) => viewable === true).length,
    )
    .toBe(before + lookedSlots(second).length);
  // The same notes on the same day: seen again, counted once.
  const again = expectedOf(second.reader, second.site.truth);
  await expect.poll(() => new PopupPage(popup).numbers()).toMatchObject({ noteDays: again.numbers.noteDays });
});

test('a reloaded extension leaves the open page quiet: no errors, no badges, clicks and lists go on', async ({
  launch,
}) => {
  const session = await launch({ scenario: 'hongmao' });
  const { page, reader, own, site } = session;
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await reader.explore();
  const badges = page.locator('section.note-item .sl-badge');
  await expect(badges.first()).toBeVisible();
  await reader.openNote(site.truth.list('explore', 'homefeed_recommend')[0]?.id ?? '');
  await own.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { reload(): void } } };
    // The page that asks for it goes too: answer first.
    setTimeout(() => chrome.runtime.reload(), 100);
  });
  await expect(badges).toHaveCount(0);
  await expect(page.locator('#noteContainer .sl-badge')).toHaveCount(0);
  await reader.closeNote();
  await reader.scrollOn(1);
  await reader.quiet();
  await reader.scrollOn(-1);
  await reader.openNote(site.truth.list('explore', 'homefeed_recommend')[1]?.id ?? '');
  await reader.closeNote();
  expect(await page.evaluate(() => (window as unknown as { __pageErrors: string[] }).__pageErrors)).toEqual([]);
  expect(session.errors).toEqual([]);
  expect(complaints).toEqual([]);
});
