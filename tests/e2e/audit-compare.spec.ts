import type { Page } from '@playwright/test';
import { counted, fillForm, lookThrough, nextKeyword, press } from '../support/audit-desk';
import { isAd, printed, type TrueCount, trueResults, verdictOf } from '../support/audit-truth';
import { axeFindings } from '../support/axe';
import { expect, type Session, test } from '../support/e2e';

const DEPTH = 20;
const KEYWORDS = ['周末', '咖啡', '读书', '落地灯', '跑步'];
const TALL = { width: 1440, height: 2300 };

async function inBothColours(desk: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme });
    expect(await axeFindings(desk, { rules: 'wcag' }), `${what}, ${colorScheme}`).toEqual([]);
  }
}

/** Goes through one audit of one keyword; what its ad load must be. */
async function audit(session: Session, desk: Page, name: string, keyword: string): Promise<TrueCount> {
  await desk.goto(`${desk.url().split('#')[0]}#/audits/new`);
  await fillForm(desk, name, keyword, DEPTH, 1);
  await press(desk, '保存');
  await press(desk, '开始');
  await nextKeyword(desk, 1);
  await inBothColours(desk, `${name}, running`);
  await lookThrough(session, keyword, DEPTH);
  await expect(desk.locator('.sl-audit-next')).toHaveText('所有步骤都做完了，可以在审计页结束。');
  await press(desk, '结束审计');
  await press(desk, '再按一次：结束后不能再加');
  await expect(desk.locator('[data-audit-state="finished"]')).toBeVisible();
  return adsOf(session, keyword);
}

const adsOf = ({ site }: Session, keyword: string): TrueCount =>
  counted(
    trueResults(site.truth, keyword, DEPTH).map((item) => verdictOf(item, false)),
    isAd,
  );

test('two audits are compared in figures that agree with what was served; running and finished ones are clean under axe', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const session = await launch({ scenario: 'hongmao', viewport: TALL, siteOptions: { latency: 0 } });
  const desk = await session.dashboardPage('#/audits');
  await desk.getByText('还没有审计').waitFor();
  await inBothColours(desk, 'no audit');
  const first = await audit(session, desk, '示例审计甲', '面霜');
  const other = KEYWORDS.find((keyword) => adsOf(session, keyword).k !== first.k);
  if (other === undefined) throw new Error('all keywords have as many ads');
  const second = await audit(session, desk, '示例审计乙', other);

  await expect(desk.locator('[data-figure], .sl-report-figure, .sl-metric').first()).toBeVisible();
  await desk.getByLabel('前者', { exact: true }).selectOption({ label: '示例审计甲' });
  await desk.getByLabel('后者', { exact: true }).selectOption({ label: '示例审计乙' });
  const cells = desk.locator('[data-table="compared"] tbody tr').first().locator('th, td');
  const share = ({ k, n }: TrueCount) => `${printed(k / n, n)} (${k} / ${n})`;
  // Each choice is reckoned anew, in a worker.
  await expect
    .poll(async () => (await cells.allInnerTexts()).slice(1, 3).map((cell) => cell.trim()))
    .toEqual([share(first), share(second)]);
  const points = Math.round((second.k / second.n - first.k / first.n) * 100);
  await expect(cells.nth(3)).toContainText(`${points > 0 ? '+' : '-'}${Math.abs(points)}`);
  await inBothColours(desk, 'finished, compared');
  await press(desk, '报告');
  await desk.locator('iframe.sl-report-frame[srcdoc]').waitFor();
  await inBothColours(desk, 'report');
  await expect(desk.getByRole('button', { name: '打印', exact: false })).toBeVisible();
  expect(session.errors).toEqual([]);
});
