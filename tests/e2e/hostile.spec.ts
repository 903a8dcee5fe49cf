import type { Page } from '@playwright/test';
import type { TruthItem } from '../practice-site/truth.mjs';
import { differing } from '../support/differing';
import { expect, type Session, test } from '../support/e2e';
import { badgeAtRest, commentsOf, openFromList } from '../support/open-notes';
import { PopupPage } from '../support/popup.mjs';
import { readTables, readTablesAtRest } from '../support/record.mjs';
import { sendVandal, witnessedOn } from '../support/vandal';

const CHANNEL = 'homefeed_recommend';
/** Nothing of ours holds any of these; a text that was taken for markup would. */
const ACTIVE = 'script, iframe, object, embed, img, [onerror], [onload], [href^="javascript:"]';
const KINDS = 9;

const firstOfEach = (items: readonly TruthItem[]) => [
  ...new Map(items.filter(({ kind }) => kind === 'note').map((item) => [item.recipe, item])).values(),
];

/** Active elements in our shadow roots on a page of the site. */
const activeInRoots = (page: Page) =>
  page.evaluate(
    (active) =>
      [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot === null ? [] : [...shadowRoot.querySelectorAll(active)].map(({ outerHTML }) => outerHTML),
      ),
    ACTIVE,
  );

/** Active elements on a page of ours, its own script tags left out. */
const activeOn = (page: Page) =>
  page.evaluate(
    (active) =>
      [...document.querySelectorAll(`body :is(${active})`)]
        .filter((element) => !(element instanceof HTMLScriptElement && element.src.startsWith(location.origin)))
        .map(({ outerHTML }) => outerHTML),
    ACTIVE,
  );

function listenForDialogs({ context }: Session): string[] {
  const dialogs: string[] = [];
  const listen = (page: Page) =>
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      dialog.dismiss().catch(() => undefined);
    });
  for (const page of context.pages()) listen(page);
  context.on('page', listen);
  return dialogs;
}

const harmOn = (page: Page) =>
  page.evaluate(() => {
    const { __pageErrors, __alerts } = window as unknown as { __pageErrors: string[]; __alerts: string[] };
    const polluted = Object.keys(Object.prototype).concat('polluted' in {} ? 'polluted' : []);
    return { errors: __pageErrors, alerts: __alerts, polluted };
  });
const NO_HARM = { errors: [], alerts: [], polluted: [] };

/** Note id → verdict, of all notes that were opened. */
async function verdictsOf(own: Page): Promise<Map<unknown, unknown>> {
  const { notes, verdicts } = await readTables(own, ['notes', 'verdicts']);
  const codes = new Map(verdicts.map(({ noteKey, verdict }) => [noteKey, verdict]));
  return new Map(
    notes.filter(({ level }) => level !== 'card').map(({ noteId, noteKey }) => [noteId, codes.get(noteKey)]),
  );
}

async function expectHonest(own: Page, items: readonly TruthItem[]): Promise<void> {
  const certain = items.filter(({ expectedVerdictOpened }) => expectedVerdictOpened !== null);
  await expect.poll(async () => (await verdictsOf(own)).size).toBe(items.length);
  // A note is judged once more when its comments have come.
  await expect
    .poll(async () => {
      const said = await verdictsOf(own);
      return certain.map(({ id, recipe }) => `${recipe}: ${said.get(id)}`);
    })
    .toEqual(certain.map(({ recipe, expectedVerdictOpened }) => `${recipe}: ${expectedVerdictOpened}`));
  await readTablesAtRest(own, ['verdicts']);
  const said = await verdictsOf(own);
  for (const { id, recipe, mustNotBe } of items)
    expect(mustNotBe, `${recipe} says ${said.get(id)}`).not.toContain(said.get(id));
}

test('opened from the feed: nothing runs, nothing breaks, nothing is said that was not shown', async ({ launch }) => {
  const session = await launch({ scenario: 'hostile', siteOptions: { feedLength: 62 } });
  const { page, own, site } = session;
  const dialogs = listenForDialogs(session);
  const items = firstOfEach(site.truth.list('explore', CHANNEL));
  expect(items).toHaveLength(KINDS);
  await session.reader.explore();
  for (const item of items) {
    await openFromList(session, item);
    await (await badgeAtRest(page)).click();
    await expect(page.locator('.sl-panel-sentence')).not.toBeEmpty();
    expect(await activeInRoots(page), item.recipe).toEqual([]);
    await page.keyboard.press('Escape');
    await session.reader.closeNote();
  }
  await expectHonest(own, items);
  expect(await harmOn(page)).toEqual(NO_HARM);

  const popup = await session.popupPage(page);
  await new PopupPage(popup).numbers();
  await popup.locator('.sl-popup-actions button').first().click();
  await popup
    .getByRole('textbox')
    .fill(items.map(({ title, text = '' }) => `${title}\n${text.slice(0, 2000)}`).join('\n'));
  await expect(popup.locator('.sl-check [aria-live]')).not.toBeEmpty();
  expect(await activeOn(popup)).toEqual([]);

  const dashboard = await session.dashboardPage('#/notes');
  const html = items.find(({ recipe }) => recipe === 'html_text');
  await expect(dashboard.getByText(html?.title ?? '', { exact: false }).first()).toBeVisible();
  expect(await activeOn(dashboard)).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(session.errors).toEqual([]);
});

test('on their own pages the same notes are read from a hostile state, and no worse comes of it', async ({
  launch,
}) => {
  const session = await launch({ scenario: 'hostile' });
  const { page, own, site } = session;
  const dialogs = listenForDialogs(session);
  const items = firstOfEach(site.truth.items.filter(({ context }) => context === 'own'));
  expect(items).toHaveLength(KINDS);
  for (const item of items) {
    await page.goto(site.at(item.address ?? ''));
    await commentsOf(page);
    await expect(page.locator('#noteContainer .sl-badge'), item.recipe).toBeVisible();
    expect(await activeInRoots(page), item.recipe).toEqual([]);
    expect(await harmOn(page), item.recipe).toEqual(NO_HARM);
  }
  await expectHonest(own, items);
  expect(dialogs).toEqual([]);
  expect(session.errors).toEqual([]);
});

test('an account called 广告, or a title that is a label word, never passes for a label on a card', async ({
  launch,
}) => {
  const session = await launch({ scenario: 'hostile' });
  const { page, reader, site } = session;
  const items = site.truth.list('explore', CHANNEL).filter(({ recipe }) => recipe === 'name_label');
  expect(items.length).toBeGreaterThan(2);
  await reader.explore();
  for (const item of items.slice(0, 3)) {
    for (let screen = 0; screen < 20 && (await reader.card(item.id).count()) === 0; screen += 1) {
      await reader.scrollOn();
      await reader.quiet();
    }
    await expect(reader.card(item.id).locator('.sl-badge'), item.title).toHaveAttribute('data-tone', 'dot');
  }
  expect(await harmOn(page)).toEqual(NO_HARM);
});

test('a page that fights back breaks itself no more than it would without us, and gets nothing said', async ({
  launch,
}) => {
  const visit = async (session: Session) => {
    const { page, reader, site } = session;
    const [first, second] = site.truth.list('explore', CHANNEL).filter(({ kind }) => kind === 'note');
    if (first === undefined || second === undefined) throw new Error('no notes');
    await sendVandal(page, second.id);
    await reader.explore();
    await reader.scrollOn(1);
    await reader.look();
    await reader.backTo(0);
    await openFromList(session, first);
    const title = await page.locator('#detail-title').innerText();
    await reader.closeNote();
    const { heard, ...rest } = await witnessedOn(page);
    const asked = () => [...new Set(site.requests.map(({ method, host, path }) => `${method} ${host}${path}`))].sort();
    return { page: { ...rest, title }, asked, heard };
  };
  const bareSession = await launch({ build: 'none' });
  const session = await launch({ build: 'open' });
  const [bare, dressed] = [await visit(bareSession), await visit(session)];
  expect(bare.page.clicks).toBeGreaterThan(0);
  expect(bare.page.scrolled).toBeGreaterThan(0);
  expect(dressed.page).toEqual(bare.page);
  // One browser may still wait for a picture that the other has.
  await expect.poll(() => differing(dressed.asked(), bare.asked()), 'asked for by one of both').toEqual([]);
  expect(session.errors).toEqual(bareSession.errors);
  // Its own forgeries are all it ever heard; and they were heard by nobody.
  expect(new Set(dressed.heard)).toEqual(new Set(['abcdefghijklmnop']));
  await expect.poll(async () => (await readTables(session.own, ['impressions'])).impressions.length).toBeGreaterThan(0);
  const { signals } = await readTables(session.own, ['signals']);
  expect(signals.filter(({ signal }) => signal === 'data_ad_flag')).toEqual([]);
});
