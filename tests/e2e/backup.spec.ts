import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, type Session, test } from '../support/e2e';
import { readTables, readTablesAtRest } from '../support/record.mjs';

const PASSPHRASE = 'example passphrase 示例';
const TABLES = [
  'sessions',
  'feedLoads',
  'keywords',
  'impressions',
  'notes',
  'observations',
  'signals',
  'links',
  'verdicts',
  'corrections',
  'annotations',
  'studies',
  'samples',
  'audits',
  'imports',
  'deletions',
  'captures',
  'detectorHealth',
  'dailyRollups',
  'pages',
  'accounts',
  'meta',
];

const settingsOf = (session: Session) => session.dashboardPage('#/settings');

/** What was said of the file before may still stand there when the button has been pressed. */
async function expectRestored(settings: Page, file: string, passphrase: string, says: string): Promise<void> {
  await settings.getByLabel('备份文件').setInputFiles(file);
  await settings.getByLabel('备份的口令').fill(passphrase);
  await settings.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(settings.locator('.sl-backup-said')).toContainText(says);
}

test('a backup put into a fresh profile is the record, row for row; other files change nothing', async ({
  launch,
}, info) => {
  const first = await launch({ scenario: 'hongmao' });
  await first.reader.explore();
  await first.reader.readList(3);
  await first.page.goto('about:blank');
  await readTablesAtRest(first.own, TABLES, { good: (held) => (held['impressions']?.length ?? 0) > 20 });
  const settings = await settingsOf(first);
  await settings.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await settings.getByLabel('再输一次').fill(PASSPHRASE);
  const [download] = await Promise.all([
    settings.waitForEvent('download'),
    settings.getByRole('button', { name: '备份到文件' }).click(),
  ]);
  const file = info.outputPath('record.seedlens-backup');
  await download.saveAs(file);
  await expect(settings.locator('.sl-backup-said')).toHaveText(/已备份/);
  const original = await readTables(first.own, TABLES);
  expect(original['impressions']?.length).toBeGreaterThan(20);
  expect(original['meta']).toHaveLength(1);

  const cut = info.outputPath('cut.seedlens-backup');
  writeFileSync(cut, readFileSync(file).subarray(0, -100));
  const foreign = info.outputPath('foreign.bin');
  writeFileSync(foreign, 'something else altogether');

  const second = await launch({ scenario: 'hongmao' });
  const there = await settingsOf(second);
  await expectRestored(there, foreign, PASSPHRASE, '这不是种草镜的备份文件');
  await expectRestored(there, cut, PASSPHRASE, '备份文件不完整');
  await expectRestored(there, file, 'another passphrase', '口令不对');
  const untouched = await readTables(second.own, TABLES);
  expect(Object.values(untouched).flat()).toEqual([]);

  await expectRestored(there, file, PASSPHRASE, '已恢复');
  expect(await readTables(second.own, TABLES)).toEqual(original);
  // Not into a record.
  await expectRestored(there, file, PASSPHRASE, '这里已经有记录');

  await second.reader.explore();
  await second.reader.readList(1);
  await expect
    .poll(async () => (await readTables(second.own, ['feedLoads']))['feedLoads']?.length, 'recording goes on')
    .toBe((original['feedLoads']?.length ?? 0) + 1);
});

test('the days that are chosen go, at the second press', async ({ launch }) => {
  const session = await launch({ scenario: 'hongmao' });
  await session.reader.explore();
  await session.reader.readList(1);
  await session.page.goto('about:blank');
  const isLong = ({ impressions }: { impressions: unknown[] }) => impressions.length > 5;
  await readTablesAtRest(session.own, ['impressions'], { good: isLong });
  const settings = await settingsOf(session);
  const today = await settings.evaluate(() =>
    new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10),
  );
  await settings.getByLabel('从', { exact: true }).fill(today);
  await settings.getByLabel('到', { exact: true }).fill(today);
  await settings.getByRole('button', { name: '删除这些日子' }).click();
  await expect(settings.getByRole('button', { name: '再点一次确认删除' })).toBeVisible();
  expect((await readTables(session.own, ['impressions']))['impressions']?.length).toBeGreaterThan(5);
  await settings.getByRole('button', { name: '再点一次确认删除' }).click();
  await expect(settings.getByText(/已删除 \d+ 行。/)).toBeVisible();
  const left = await readTables(session.own, ['impressions', 'observations', 'dailyRollups', 'deletions']);
  expect(left['impressions']).toEqual([]);
  expect(left['observations']).toEqual([]);
  expect(left['dailyRollups']).toEqual([]);
  expect(left['deletions']).toMatchObject([{ what: 'days' }]);
});
