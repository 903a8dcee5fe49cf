/** Surfaces besides the lists of the PC site, and where badges stand at all. */
import { changeSettings, expect, type Session, test } from '../support/e2e';
import { readTablesUntil } from '../support/record.mjs';

const PHONE = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36';

/** Notes with an address of their own in the recommended list. */
const listed = ({ site }: Session) =>
  site.truth.list('explore', 'homefeed_recommend').filter(({ kind, address }) => kind === 'note' && address);

test('the mobile note page: its text is read, and it tells the author’s verification', async ({ launch }) => {
  const session = await launch({ scenario: 'brand', viewport: { width: 412, height: 880 } });
  const { page, own, site } = session;
  const verified = new Set(site.truth.authors.filter(({ account }) => account === 'org').map(({ id }) => id));
  const item = listed(session).find(({ authorId = '' }) => verified.has(authorId));
  if (item?.address === undefined) throw new Error('no note by a verified organisation in the list');
  await page.setExtraHTTPHeaders({ 'user-agent': PHONE });
  await page.goto(site.at(item.address));
  await expect(page.locator('.note-view-container')).toBeVisible();
  await expect(page.locator('#noteContainer')).toHaveCount(0);
  await expect(page.locator('.sl-badge')).toBeVisible();
  const isOrg = (row: Record<string, unknown>) => row['accountKind'] === 'org';
  const { notes, feedLoads, observations } = await readTablesUntil(
    own,
    ['notes', 'feedLoads', 'observations'],
    (tables) => tables.notes.some(isOrg),
  );
  expect(notes).toMatchObject([{ noteId: item.id, accountKind: 'org' }]);
  expect(feedLoads.map(({ surface }) => surface)).toEqual(['note']);
  expect(observations).toMatchObject([{ level: 'detail', labelsReadable: true }]);
  expect(session.errors).toEqual([]);
});

test('related notes below a note of its own page are a list of their own', async ({ launch }) => {
  const session = await launch({ scenario: 'hongmao' });
  const { page, own, site } = session;
  const [item] = listed(session);
  if (item?.address === undefined) throw new Error('no note in the list');
  await page.goto(site.at(item.address));
  await page.locator('.related-layout section.note-item').first().waitFor();
  const related = site.truth.list('related', item.id);
  const on = (rows: readonly Record<string, unknown>[], surface: string) =>
    rows.filter((row) => row['surface'] === surface);
  // What is told first may be a few of the cards, or the note alone.
  const { feedLoads, impressions } = await readTablesUntil(
    own,
    ['feedLoads', 'impressions'],
    (tables) => on(tables.impressions, 'related').length > 2 && on(tables.impressions, 'note').length > 0,
  );
  expect(feedLoads.map(({ surface }) => surface).sort()).toEqual(['note', 'related']);
  expect(new Set(feedLoads.map(({ siteBuild }) => siteBuild)), 'as its scripts tell').toEqual(new Set(['0.0.1']));
  const known = new Set(related.map(({ id }) => id));
  const below = on(impressions, 'related');
  expect(below.length).toBeGreaterThan(2);
  for (const { itemId, itemKind } of below) if (itemKind === 'note') expect(known).toContain(itemId);
  expect(on(impressions, 'note').map(({ itemId }) => itemId)).toEqual([item.id]);
});

test('badges: off on one surface, off for one verdict, off altogether; recording goes on', async ({ launch }) => {
  const session = await launch({ scenario: 'hongmao' });
  const { page, own, reader } = session;
  const ALL = { explore: true, search: true, profile: true, board: true, related: true, note: true };
  await reader.explore();
  const badges = page.locator('section.note-item .sl-badge');
  const dots = page.locator('section.note-item .sl-badge[data-tone="dot"]');
  await expect(badges.first()).toBeVisible();

  await changeSettings(own, { badgeSurfaces: { ...ALL, explore: false } });
  await expect(badges).toHaveCount(0);
  const [first] = listed(session);
  await reader.openNote(first?.id ?? '');
  await expect(page.locator('#noteContainer .sl-badge')).toBeVisible();
  await changeSettings(own, { badgeSurfaces: { ...ALL, note: false } });
  await expect(page.locator('#noteContainer .sl-badge')).toHaveCount(0);
  await expect(dots.first()).toBeVisible();
  await reader.closeNote();

  const kept = (await own.evaluate(() => chrome.storage.local.get('settings')))['settings'] ?? {};
  await changeSettings(own, { badges: { ...VERDICTS, ...(kept['badges'] as object | undefined), not_checked: false } });
  await expect(dots).toHaveCount(0);
  await expect(badges.first()).toBeVisible();

  await changeSettings(own, { silent: true });
  await expect(badges).toHaveCount(0);
  await reader.scrollOn();
  const { impressions, sessions } = await readTablesUntil(
    own,
    ['impressions', 'sessions'],
    (tables) => tables.impressions.length > 10,
  );
  expect(impressions.length).toBeGreaterThan(10);
  expect(sessions.length).toBeGreaterThan(0);
});

/** As stored by a user who changed nothing else. */
const VERDICTS = { ad_labelled: true, partner_labelled: true, author_declared: true, shoppable_unlabelled: true };

declare const chrome: {
  storage: { local: { get(key: string): Promise<Record<string, Record<string, unknown> | undefined>> } };
};
