import { fillForm, nextKeyword, press } from '../support/audit-desk';
import { expect, test } from '../support/e2e';
import { readTables } from '../support/record.mjs';

declare const chrome: {
  storage: { local: { get(key: string): Promise<{ settings?: Record<string, unknown> }> } };
};

test('deleting everything ends the audit that runs, puts the badges back, and leaves nothing', async ({ launch }) => {
  const session = await launch({ scenario: 'hongmao', siteOptions: { latency: 0 } });
  const { reader, own, page, errors } = session;
  const silent = () => own.evaluate(async () => (await chrome.storage.local.get('settings')).settings?.['silent']);
  const desk = await session.dashboardPage('#/audits/new');
  await fillForm(desk, '示例审计：中途删除', '面霜\n咖啡', 30, 1);
  await press(desk, '保存');
  await press(desk, '开始');
  await expect.poll(silent).toBe(true);
  const keyword = await nextKeyword(desk, 1);
  await reader.search(keyword);
  await reader.look();
  await expect
    .poll(async () => (await readTables(own, ['auditRuns'])).auditRuns.some((run) => Number(run['seen']) > 3))
    .toBe(true);
  await expect(page.locator('.sl-badge')).toHaveCount(0);

  const settings = await session.dashboardPage('#/settings');
  await press(settings, '删除全部记录…');
  const dialog = settings.getByRole('alertdialog');
  await expect(dialog).toContainText('正在进行的审计会结束');
  await dialog.getByRole('textbox').fill('删除');
  await dialog.getByRole('button', { name: '全部删除' }).click();
  await expect(settings.getByText(/^已全部删除，共 [\d,]+ 行。$/)).toBeVisible();

  expect(await silent()).toBe(false);
  await expect(page.locator('.sl-badge').first()).toBeVisible();
  await desk.goto(desk.url().replace(/#.*/, '#/audits'));
  await expect(desk.getByText('还没有审计')).toBeVisible();
  const { auditPlans, auditRuns, audits, meta, deletions } = await readTables(own, [
    'auditPlans',
    'auditRuns',
    'audits',
    'meta',
    'deletions',
  ]);
  expect([auditPlans, auditRuns, audits]).toEqual([[], [], []]);
  expect(meta.map(({ key }) => key)).not.toContain('runningAudit');
  expect(deletions).toEqual([expect.objectContaining({ what: 'everything' })]);

  // What is seen from now on is everyday browsing, under a new key.
  await reader.search(keyword === '咖啡' ? '面霜' : '咖啡');
  await reader.look();
  await expect
    .poll(async () => (await readTables(own, ['sessions'])).sessions.map(({ mode }) => mode))
    .toEqual(['everyday']);
  expect(errors).toEqual([]);
});

test('the way to a backup closes the question and leads to the card, a second time too', async ({ launch }) => {
  const session = await launch();
  const settings = await session.dashboardPage('#/settings');
  const card = settings.locator('#sl-backup');
  for (let round = 0; round < 2; round += 1) {
    await press(settings, '删除全部记录…');
    await expect(card.getByRole('heading').first()).not.toBeInViewport();
    await settings.getByRole('alertdialog').getByRole('link', { name: '备份' }).click();
    await expect(settings.getByRole('alertdialog')).toHaveCount(0);
    await expect(card.getByRole('heading').first()).toBeInViewport();
    await expect(card.locator('input').first()).toBeFocused();
  }
  expect(session.errors).toEqual([]);
});
