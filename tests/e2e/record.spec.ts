import { expectedOf } from '../../scripts/lib/compare.mjs';
import type { TruthItem } from '../practice-site/truth.mjs';
import { expect, type Session, test } from '../support/e2e';
import { oneOfEachRecipe } from '../support/open-notes';
import { type Row, readEverything, readTables } from '../support/record.mjs';

const CHANNEL = 'homefeed_recommend';
const READ = ['feedLoads', 'keywords', 'impressions', 'notes', 'observations', 'verdicts', 'dailyRollups'] as const;
type Tables = Awaited<ReturnType<typeof readTables<(typeof READ)[number]>>>;

/** What the reader meets on each list: four surfaces, two notes opened. */
async function readAround({ reader, site }: Session): Promise<void> {
  const { truth } = site;
  await reader.explore();
  await reader.readList(3);
  const looked = reader.looked.get(`explore|${CHANNEL}`);
  const worth = oneOfEachRecipe(truth.list('explore', CHANNEL)).filter(({ slot }) => looked?.has(slot));
  for (const code of ['shoppable_unlabelled', 'no_signal']) {
    const item = worth.find(({ expectedVerdictOpened }) => expectedVerdictOpened === code);
    if (item === undefined) throw new Error(`no note on the first screens will be ${code}`);
    await reader.backTo(item.slot);
    await reader.openNote(item.id);
    await reader.closeNote();
  }
  await reader.search(truth.keywords[0] ?? '');
  await reader.look();
  const person = truth.authors.find(({ kind, id }) => kind === 'personal' && truth.list('profile', id).length >= 4);
  await reader.profile(person?.id ?? '');
  await reader.look();
  await reader.board(truth.boardId);
  await reader.look();
}

/** `surface context` of each feed load, as the truth names its lists. */
function listsOf({ feedLoads, keywords }: Tables, context: Record<string, string>): Map<unknown, string> {
  const words = new Map(keywords.map(({ keywordId, keyword }) => [keywordId, keyword]));
  return new Map(
    feedLoads.map(({ feedLoadId, surface, channel, keywordId }) => [
      feedLoadId,
      `${surface}|${words.get(keywordId) ?? channel ?? context[String(surface)] ?? CHANNEL}`,
    ]),
  );
}

const line = (list: string | undefined, slot: unknown, kind: unknown, noteId: unknown) =>
  `${list} ${slot} ${kind} ${kind === 'note' ? noteId : ''}`;

const sum = (rows: readonly Row[], column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);

test('the record is what a reader saw: showings, slots, surfaces, kinds, verdicts and roll-ups', async ({ launch }) => {
  const session = await launch({ scenario: 'hongmao' });
  const { reader, site, own } = session;
  await readAround(session);
  const expected = expectedOf(reader, site.truth);
  const context = Object.fromEntries([...reader.looked.keys()].map((list) => list.split('|') as [string, string]));
  const served = new Map<string, TruthItem>();
  for (const list of reader.looked.keys()) {
    const [surface = '', name = ''] = list.split('|');
    for (const item of site.truth.list(surface as 'explore', name)) served.set(`${list} ${item.slot}`, item);
  }
  const looked = [...reader.looked].flatMap(([list, slots]) =>
    [...slots.keys()].map((slot) => {
      const item = served.get(`${list} ${slot}`);
      return line(list, slot, item?.kind, item?.id);
    }),
  );
  expect(looked.length).toBeGreaterThan(40);

  let tables = await readTables(own, READ);
  await expect(async () => {
    tables = await readTables(own, READ);
    const lists = listsOf(tables, context);
    const viewable = tables.impressions.filter((row) => row['viewable'] === true);
    expect(
      viewable.map((row) => line(lists.get(row['feedLoadId']), row['slot'], row['itemKind'], row['itemId'])).sort(),
    ).toEqual(looked.sort());
  }).toPass();

  // Everything that was rendered is kept, and each row is something that was served there.
  const lists = listsOf(tables, context);
  for (const { feedLoadId, slot, itemKind, itemId } of tables.impressions) {
    const item = served.get(`${lists.get(feedLoadId)} ${slot}`);
    expect(line('', slot, itemKind, itemId)).toBe(line('', slot, item?.kind, item?.id));
  }
  for (const [list, slots] of reader.rendered) {
    const kept = tables.impressions.filter(({ feedLoadId }) => lists.get(feedLoadId) === list);
    expect(kept.length, list).toBeGreaterThanOrEqual(slots.size);
    expect(new Set(kept.map(({ slot }) => slot)).size, `${list}: one showing per slot`).toBe(kept.length);
  }
  for (const row of tables.impressions.filter(({ viewable }) => viewable === true)) {
    expect(row['maxVisibleRatio']).toBeGreaterThanOrEqual(0.5);
    expect(row['dwellMs']).toBeGreaterThanOrEqual(1000);
    // Cards that stand beside each other share the time by their area.
    expect(row['exposureMs']).toBeGreaterThan(0);
    expect(row['exposureMs']).toBeLessThan(Number(row['dwellMs']));
    expect(Number(row['firstViewableUtc']) - Number(row['firstRenderedUtc'])).toBeGreaterThanOrEqual(990);
  }
  const opened = tables.impressions.filter((row) => row['opened'] === true);
  expect(opened.map(({ itemId }) => itemId).sort()).toEqual(reader.opened.map(({ noteId }) => noteId).sort());
  for (const { detailDwellMs } of opened) expect(detailDwellMs).toBeGreaterThanOrEqual(1000);

  const seen = tables.notes.filter(({ timesSeen }) => Number(timesSeen) > 0);
  const codes = new Map(tables.verdicts.map(({ noteKey, verdict }) => [noteKey, verdict]));
  expect(new Map(seen.map(({ noteId, noteKey }) => [noteId, codes.get(noteKey)]))).toEqual(expected.notes);

  const total = (surface: string, dimension: string, value?: string) =>
    tables.dailyRollups.filter(
      (row) =>
        row['surface'] === surface && row['dimension'] === dimension && (value === undefined || row['value'] === value),
    );
  expect(sum(total('all', 'total'), 'noteDays')).toBe(expected.numbers.noteDays);
  expect(sum(total('all', 'total'), 'impressions')).toBe(expected.impressions);
  const counted = tables.impressions.filter((row) => row['viewable'] === true && row['itemKind'] !== 'query');
  for (const [list] of reader.looked) {
    const [surface = ''] = list.split('|');
    const here = counted.filter(({ feedLoadId }) => lists.get(feedLoadId) === list);
    expect(sum(total(surface, 'total'), 'impressions'), surface).toBe(here.length);
    const notes = new Set(here.filter(({ itemKind }) => itemKind === 'note').map(({ itemId }) => itemId));
    expect(sum(total(surface, 'total'), 'noteDays'), surface).toBe(notes.size);
  }
  const byVerdict = new Map<string, number>();
  for (const code of expected.notes.values()) byVerdict.set(code, (byVerdict.get(code) ?? 0) + 1);
  const toldByVerdict = total('all', 'verdict').filter(({ noteDays }) => Number(noteDays) > 0);
  expect(new Map(toldByVerdict.map(({ value, noteDays }) => [value, noteDays]))).toEqual(byVerdict);
  const toldByWord = total('all', 'label_word').map(({ value, noteDays }) => [value, noteDays]);
  expect(Object.fromEntries(toldByWord)).toEqual(expected.words);
});

/** Words of other readers in the comments of the note that stands open. */
const readersWords = ({ page }: Session) =>
  page
    .locator('#noteContainer .comment-item')
    .evaluateAll((comments) =>
      comments
        .filter((comment) => comment.querySelector(':scope > .comment-inner-container .author .tag') === null)
        .map(
          (comment) => comment.querySelector(':scope > .comment-inner-container .content')?.textContent?.trim() ?? '',
        ),
    );

test('no token, no viewer, and no other reader’s comment is anywhere in what is kept', async ({ launch }) => {
  const session = await launch({ scenario: 'hongmao' });
  const { page, reader, site, own } = session;
  const secrets = new Set<string>(['xsec_token', 'xsecToken']);
  page.on('response', async (response) => {
    if (!response.url().includes('/comment/page')) return;
    const { data } = await response.json().catch(() => ({ data: {} }));
    if (typeof data.user_id === 'string') secrets.add(data.user_id);
  });
  await reader.explore();
  await reader.look();
  const looked = reader.looked.get(`explore|${CHANNEL}`);
  const items = site.truth.list('explore', CHANNEL).filter(({ slot, kind }) => looked?.has(slot) && kind === 'note');
  const words = new Set<string>();
  for (const item of items.slice(0, 4)) {
    await reader.openNote(item.id);
    for (const text of await readersWords(session)) words.add(text);
    await reader.closeNote();
  }
  for (const { address = '' } of items) {
    secrets.add(new URL(address, 'https://www.xiaohongshu.com').searchParams.get('xsec_token') ?? '');
  }
  expect(words.size).toBeGreaterThan(3);
  expect(secrets.size).toBeGreaterThan(7);
  expect([...secrets, ...words].every((text) => text.length > 1)).toBe(true);

  await expect
    .poll(async () => (await readTables(own, ['notes'])).notes.filter(({ level }) => level !== 'card').length)
    .toBe(4);
  const kept = JSON.stringify(await readEverything(own));
  expect(kept).toContain(items[0]?.id);
  expect([...secrets, ...words].filter((text) => kept.includes(text))).toEqual([]);
});

test('nothing is recorded before the first-run choice; then the choice starts it', async ({ launch }) => {
  const session = await launch({ scenario: 'hongmao', recording: 'unset' });
  const { page, reader, own, site } = session;
  await reader.explore();
  await reader.look();
  await expect(page.locator('section.note-item .sl-badge').first()).toBeVisible();
  const [first] = site.truth.list('explore', CHANNEL);
  await reader.openNote(first?.id ?? '');
  await reader.closeNote();
  await reader.search(site.truth.keywords[0] ?? '');
  await reader.look();
  const before = await readEverything(own);
  expect(Object.entries(before.tables).filter(([, rows]) => rows.length > 0)).toEqual([]);
  expect(JSON.stringify(before)).not.toContain(first?.id);

  await page.goto('about:blank');
  await own.bringToFront();
  await own.locator('.sl-choice').first().click();
  await reader.explore();
  await reader.look();
  const rows = async () => (await readTables(own, ['impressions'])).impressions;
  await expect.poll(async () => (await rows()).filter(({ viewable }) => viewable === true).length).toBeGreaterThan(3);
  const surfaces = new Set((await readTables(own, ['feedLoads'])).feedLoads.map(({ surface }) => surface));
  expect([...surfaces]).toEqual(['explore']);
});

test('counts only: the day’s numbers, and nothing about any note', async ({ launch }) => {
  const session = await launch({ scenario: 'hongmao', recording: 'counts' });
  const { reader, own, site } = session;
  await reader.explore();
  await reader.readList(2);
  const looked = reader.looked.get(`explore|${CHANNEL}`);
  const items = site.truth.list('explore', CHANNEL).filter(({ slot }) => looked?.has(slot));
  const item = oneOfEachRecipe(items).find(({ expectedVerdictOpened: code }) => code === 'shoppable_unlabelled');
  await reader.backTo(item?.slot ?? 0);
  await reader.openNote(item?.id ?? '');
  await reader.closeNote();
  const { numbers } = expectedOf(reader, site.truth);
  const noteDays = async (dimension: string, value: string) => {
    const { dailyRollups } = await readTables(own, ['dailyRollups']);
    const rows = dailyRollups.filter((row) => row['surface'] === 'all' && row['dimension'] === dimension);
    return sum(
      rows.filter((row) => row['value'] === value),
      'noteDays',
    );
  };
  await expect.poll(() => noteDays('total', '')).toBe(numbers.noteDays);
  await expect.poll(() => noteDays('verdict', 'shoppable_unlabelled')).toBe(numbers.shoppableUnlabelled);

  const { tables } = await readEverything(own);
  const filled = Object.keys(tables).filter((name) => (tables[name] ?? []).length > 0);
  for (const name of [
    'sessions',
    'feedLoads',
    'keywords',
    'impressions',
    'notes',
    'observations',
    'signals',
    'links',
    'verdicts',
  ])
    expect(filled).not.toContain(name);
  const kept = JSON.stringify(tables);
  const ids = items.flatMap(({ id, authorId, title }) => [id, authorId ?? id, title]);
  expect(ids.filter((text) => kept.includes(text))).toEqual([]);
});
