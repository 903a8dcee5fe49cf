import { expect, test } from '../support/e2e';
import { readTables, readTablesAtRest } from '../support/record.mjs';

test('a changed layout is said within one page: in the popup, and on Health with what it means', async ({ launch }) => {
  const session = await launch({ scenario: 'changed' });
  const { page, reader } = session;
  await page.goto(session.site.at('/explore'));
  await expect
    .poll(() => page.evaluate(() => document.querySelectorAll('a[href*="/explore/"]').length))
    .toBeGreaterThan(10);
  const popup = await session.popupPage(page);
  await expect(popup.locator('.sl-state')).toHaveAttribute('data-tone', 'warn');
  await expect(popup.locator('.sl-state')).toContainText(/\d+ 张卡片只读到 0 张/);
  await expect(popup.locator('.sl-state')).toContainText('不代表没有广告');

  const health = await session.dashboardPage('#/health');
  await expect(async () => {
    await health.reload();
    await expect(health.locator('.sl-notice').first()).toContainText('布局变了', { timeout: 1500 });
  }).toPass();
  await expect(health.locator('.sl-health tbody tr').first()).toHaveAttribute('data-status', 'changed');
  await expect(health.locator('.sl-health tbody tr').first()).toContainText('发现');
  await health.screenshot({ path: 'test-results/health-changed.png', fullPage: true });

  await health.getByRole('button', { name: '复制诊断信息' }).click();
  await expect(health.getByText('已复制。')).toBeVisible();
  expect(reader.opened).toEqual([]);
  expect(session.errors).toEqual([]);
});

for (const [locale, sentence, untold] of [
  [
    'zh-CN',
    /^发现：\d+月\d+日 起（版本 0\.1\.1），\d+ 张卡片读到 0 张；此前（版本 0\.0\.1），(\d+) 张里读到 \1 \(100%\)。$/,
    '未说明',
  ],
  [
    'en',
    /^Explore: since [A-Z][a-z]{2} \d+ \(build 0\.1\.1\), 0 of \d+ cards read; before \(build 0\.0\.1\), (\d+) \(100%\) of \1\.$/,
    'not told',
  ],
] as const) {
  test(`${locale}: an update of the site that changes its layout stands in Health, build by build`, async ({
    launch,
  }) => {
    const session = await launch({ scenario: 'hongmao', locale });
    const { page, own, site, reader } = session;
    await reader.explore();
    await reader.readList(1);
    // The site is updated while people use it: the next load is another build.
    await page.goto(site.at('/explore?scenario=changed'));
    await expect
      .poll(async () => (await readTables(own, ['detectorHealth'])).detectorHealth[0]?.['builds'])
      .toEqual([
        expect.objectContaining({ siteBuild: '0.0.1' }),
        expect.objectContaining({ siteBuild: '0.1.1', itemsRead: 0 }),
      ]);
    // More may be told than the first look found; Health is read once, as it is opened.
    await readTablesAtRest(own, ['detectorHealth']);

    const health = await session.dashboardPage('#/health');
    await expect(health.locator('.sl-notice p').first()).toHaveText(sentence);
    const rows = health.locator('.sl-health tbody tr[data-build]');
    await expect(rows).toHaveCount(2);
    const cells = await rows.evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    );
    const [now = [], before = []] = cells;
    expect(now[0]).toMatch(/(版本|build) 0\.1\.1./);
    expect(before[0]).toMatch(/^(版本|build) 0\.0\.1$/);
    expect(Number(now[1])).toBeGreaterThanOrEqual(10);
    expect(now[2], 'none read').toMatch(/^0( \(0%\))?$/);
    expect(Number(before[1])).toBeGreaterThanOrEqual(20);
    expect(before[2], 'all read').toBe(`${before[1]} (100%)`);
    await expect(health.locator('.sl-health')).not.toContainText(untold);
    for (const scheme of ['light', 'dark'] as const)
      for (const width of [320, 768, 1440]) {
        await health.emulateMedia({ colorScheme: scheme });
        await health.setViewportSize({ width, height: 900 });
        await expect
          .poll(() => health.evaluate(() => document.documentElement.scrollWidth), `${width} px`)
          .toBeLessThanOrEqual(width);
        await health.screenshot({ path: `test-results/health-drift-${locale}-${scheme}-${width}.png`, fullPage: true });
      }
    expect(session.errors).toEqual([]);
  });
}

test('on an ordinary day every card is read, and what is copied names no note', async ({ launch }) => {
  const session = await launch({ scenario: 'hongmao' });
  await session.reader.explore();
  await session.reader.readList(1);
  const health = await session.dashboardPage('#/health');
  const row = health.locator('.sl-health tbody tr').first();
  let seen = '';
  // What is told first may be of a few cards only.
  await expect(async () => {
    await health.reload();
    await expect(row).toHaveAttribute('data-status', 'ok', { timeout: 1500 });
    const [all = '', read = ''] = await row.locator('td').allInnerTexts();
    expect(Number(all)).toBeGreaterThan(10);
    expect(read).toBe(`${all} (100%)`);
    seen = all;
  }).toPass();
  await expect(health.locator('.sl-notice')).toHaveCount(0);
  // Tests may not read the clipboard of an extension's page: what is handed to it is kept instead.
  await health.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      Object.assign(window, { copied: text });
    };
  });
  await health.getByRole('button', { name: '复制诊断信息' }).click();
  await expect(health.getByText('已复制。')).toBeVisible();
  const copied = await health.evaluate(() => (window as unknown as { copied: string }).copied);
  expect(copied).toContain(`explore: ${seen}/${seen} read`);
  expect(copied).toContain(`  build 0.0.1: ${seen}/${seen} read`);
  for (const { id, title } of session.site.truth.list('explore', 'homefeed_recommend').slice(0, 30)) {
    expect(copied).not.toContain(id);
    if (title) expect(copied).not.toContain(title);
  }
});
