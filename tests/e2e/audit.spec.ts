import { readFileSync } from 'node:fs';
import { counted, fillForm, lookThrough, nextKeyword, press, readReport, sumOf } from '../support/audit-desk';
import {
  isAd,
  isCommercial,
  isDisclosed,
  isOpen,
  printed,
  trueInterval,
  trueResults,
  verdictOf,
} from '../support/audit-truth';
import { expect, test } from '../support/e2e';
import { readTables } from '../support/record.mjs';

const DEPTH = 30;
const REPEATS = 2;
const COMMERCIAL = ['面霜', '咖啡', '落地灯'];
const CONTROL = ['周末', '跑步', '读书'];
const KEYWORDS = [...COMMERCIAL, ...CONTROL];
/** Tall enough for thirty results in a few looks. */
const TALL = { width: 1440, height: 2300 };

test('six keywords, two runs each, thirty results deep: the printed report is what the site served', async ({
  launch,
}, info) => {
  test.setTimeout(480_000);
  const session = await launch({ scenario: 'hongmao', viewport: TALL, siteOptions: { latency: 0 } });
  const { reader, own, site, context, errors } = session;
  const desk = await session.dashboardPage('#/audits/new');
  await fillForm(
    desk,
    '示例审计：面霜等六个词',
    [...COMMERCIAL.map((one) => `${one},商业`), ...CONTROL.map((one) => `${one},control`)].join('\n'),
    DEPTH,
    REPEATS,
  );
  await expect(desk.locator('.sl-audit-form')).toContainText('一共要做 12 步');
  await press(desk, '保存');
  await press(desk, '开始');

  const expected: Record<string, string>[] = [];
  const runs = new Map<string, string[][]>(KEYWORDS.map((keyword) => [keyword, []]));
  const openedNotes = new Map<string, { code: string; author: string }>();
  for (let step = 1; step <= KEYWORDS.length * REPEATS; step += 1) {
    const keyword = await nextKeyword(desk, step);
    expect(runs.get(keyword)?.length).toBeLessThan(REPEATS);
    await lookThrough(session, keyword, DEPTH);
    const results = trueResults(site.truth, keyword, DEPTH);
    const opened = new Set<string>();
    // Notes of different kinds, in one run of each keyword; the list behind them is closed again.
    if (runs.get(keyword)?.length === 0) {
      const choice = results.filter(
        (item, at) => item.kind === 'note' && item.expectedVerdictOpened !== null && at % 6 === step % 6,
      );
      for (const item of choice.slice(0, 4)) {
        await reader.backTo(item.slot);
        await reader.openNote(item.id);
        await reader.closeNote();
        opened.add(item.id);
        const code = verdictOf(item, true);
        openedNotes.set(item.id, { code, author: item.authorId ?? item.id });
      }
    }
    const codes = results.map((item) => [String(item.slot), verdictOf(item, opened.has(item.id))] as const);
    runs.get(keyword)?.push(codes.map(([, code]) => code));
    expected.push(Object.fromEntries(codes));
  }
  await expect(desk.locator('.sl-audit-next')).toHaveText('所有步骤都做完了，可以在审计页结束。');
  // Every showing of every run, as its rows tell it: what the figures rest on.
  await expect
    .poll(async () => {
      const { auditRuns, impressions } = await readTables(own, ['auditRuns', 'impressions']);
      return auditRuns
        .sort((x, y) => Number(x['position']) - Number(y['position']))
        .flatMap((run, at) => {
          const rows = impressions.filter((row) => row['feedLoadId'] === run['feedLoadId']);
          const told = new Map(rows.map((row) => [String(row['slot']), row['verdictAtView']]));
          return Object.entries(expected[at] ?? {})
            .filter(([slot, code]) => told.get(slot) !== code)
            .map(([slot, code]) => `${run['keyword']} ${slot}: ${told.get(slot)}, not ${code}`);
        });
    })
    .toEqual([]);
  await press(desk, '结束审计');
  await press(desk, '再按一次：结束后不能再加');
  await expect(desk.locator('[data-audit-state="finished"]')).toBeVisible();

  const tables = await readTables(own, ['auditRuns', 'feedLoads', 'sessions', 'audits', 'keywords']);
  expect(tables.audits).toHaveLength(1);
  expect(tables.auditRuns.map((run) => run['end'])).toEqual(Array(12).fill('complete'));
  const tagged = tables.feedLoads.filter((load) => load['auditId'] !== undefined);
  expect(tagged).toHaveLength(12);
  expect(new Set(tagged.map((load) => load['targetDepth']))).toEqual(new Set([DEPTH]));
  // Once the audit is over, everyday browsing begins a session of its own.
  const audited = new Set(tagged.map((load) => load['sessionId']));
  const during = tables.sessions.filter((one) => audited.has(one['sessionId']));
  expect(during.map((one) => [one['mode'], one['badgesShown']])).toEqual([['audit', false]]);
  expect(
    tables.keywords
      .filter((one) => one['class'] === 'control')
      .map((one) => one['keyword'])
      .sort(),
  ).toEqual([...CONTROL].sort());

  await press(desk, '报告');
  const frame = desk.locator('iframe.sl-report-frame');
  await expect(frame).toHaveAttribute('srcdoc', /data-figure="M1\.AL"/);
  await desk.getByText('文字部分').click();
  await desk.getByLabel('摘要', { exact: true }).fill('这一段是自己写的摘要 <b>1 & 2</b>。');
  await desk.getByLabel('怎样做的').focus();
  await expect(desk.getByRole('status')).toHaveText('已保存');
  await expect(frame).toHaveAttribute('srcdoc', /自己写的摘要 &lt;b&gt;1 &amp; 2/);
  await expect(desk.frameLocator('iframe.sl-report-frame').locator('h1')).toHaveText('示例审计：面霜等六个词');
  const downloading = desk.waitForEvent('download');
  await press(desk, '下载 HTML');
  const file = await (await downloading).path();
  const html = readFileSync(file, 'utf8');

  const paper = await context.newPage();
  const report = await readReport(paper, html);
  expect(report.foreign).toBe(0);
  expect(report.pictures).toBe(KEYWORDS.length);

  const byKeyword = (is: (code: string) => boolean) =>
    KEYWORDS.map((keyword) => counted((runs.get(keyword) ?? []).flat(), is));
  for (const [id, is] of [
    ['M1.AL', isAd],
    ['M2.CD_lo', isCommercial],
    ['M2.CD_hi', isOpen],
  ] as const) {
    const clusters = byKeyword(is);
    const { k, n } = sumOf(clusters);
    const { lo, hi } = trueInterval(clusters);
    expect(n).toBe(KEYWORDS.length * REPEATS * DEPTH);
    expect(k, id).toBeGreaterThan(0);
    expect(report.figures[id], id).toMatchObject({ value: printed(k / n, n) });
    expect(report.figures[id]?.details.slice(0, 2), id).toEqual([
      `95% 区间 ${printed(lo, n)}–${printed(hi, n)}`,
      `${k} / ${n}`,
    ]);
  }
  const ads = byKeyword(isAd);
  const macro = ads.reduce((sum, { k, n }) => sum + k / n, 0) / ads.length;
  expect(report.figures['M9.macro']?.value).toBe(printed(macro, 360));

  expect(report.keywords).toHaveLength(KEYWORDS.length);
  for (const keyword of KEYWORDS) {
    const own = runs.get(keyword) ?? [];
    const perRun = own.map((codes) => counted(codes, isAd));
    const { k, n } = sumOf(perRun);
    const { lo, hi } = trueInterval(perRun);
    const row = report.keywords.find(([name]) => name === keyword);
    const kind = COMMERCIAL.includes(keyword) ? '商业词' : '对照词';
    const low = sumOf(own.map((codes) => counted(codes, isCommercial)));
    const high = sumOf(own.map((codes) => counted(codes, isOpen)));
    expect(row).toEqual([
      keyword,
      kind,
      '2',
      `${k} / ${n}`,
      printed(k / n, n),
      `95% 区间 ${printed(lo, n)}–${printed(hi, n)} · 样本小`,
      `${printed(low.k / n, n)} 至 ${printed(high.k / n, n)}`,
    ]);
  }

  // A shop's name stands on its notes; that a person's account has a shop would be told by its profile only.
  const sellers = new Set(site.truth.authors.filter(({ account }) => account === 'merchant_name').map(({ id }) => id));
  const notes = [...openedNotes.values()].filter(({ code, author }) => isCommercial(code) && !sellers.has(author));
  const rate = counted(
    notes.map(({ code }) => code),
    isDisclosed,
  );
  expect(rate.n, 'opened commercial notes').toBeGreaterThan(3);
  const shown = report.figures['M4.with_untold'];
  if (rate.n < 20) expect(shown?.value).toBe(`${rate.k} / ${rate.n}`);
  else expect(shown?.details).toContain(`${rate.k} / ${rate.n}`);
  expect(report.text).toContain('每个列表都看够了 30 条。');
  expect(report.text).toContain('位置曲线至少需要 20 个列表，现在有 12 个');
  expect(report.runs.map((row) => row[5])).toEqual(Array(12).fill('30 / 30'));

  await paper.pdf({ path: info.outputPath('report.pdf'), preferCSSPageSize: true, printBackground: true });
  expect(readFileSync(info.outputPath('report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  await desk.getByLabel('报告语言').selectOption('en');
  await expect(frame).toHaveAttribute('srcdoc', /Ad load/);
  await paper.setContent((await frame.getAttribute('srcdoc')) ?? '');
  await paper.pdf({ path: info.outputPath('report-en.pdf'), preferCSSPageSize: true, printBackground: true });
  expect(errors).toEqual([]);
});

test('cut short, nothing found, loaded again, stopped: said as what it was, and badges come back', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const session = await launch({ scenario: 'hongmao', siteOptions: { latency: 0 } });
  const { reader, own, page } = session;
  const desk = await session.dashboardPage('#/audits/new');
  await press(desk, '保存');
  await expect(desk.getByRole('alert')).toContainText('有 2 处需要修改');
  await fillForm(desk, '示例审计：没看够', '面霜\n没有这种东西\n咖啡,猜的', 30, 1);
  await expect(desk.getByText('第 3 行的类别「猜的」不认识')).toBeVisible();
  expect((await readTables(own, ['auditPlans'])).auditPlans).toEqual([]);
  const lines = Array.from({ length: 10_001 }, (_, at) => `词${at}`).join('\n');
  const file = { name: 'keywords.csv', mimeType: 'text/csv', buffer: Buffer.from(lines) };
  await desk.getByLabel('从文件读取').setInputFiles(file);
  await expect(desk.getByText('有 10,001 行，最多 10,000 行')).toBeVisible();
  await desk.getByLabel('关键词', { exact: true }).fill('面霜\n没有这种东西,control\n面霜\n\n咖啡');
  await expect(desk.locator('.sl-audit-form')).toContainText('略过空行 1，重复 1');
  await press(desk, '保存');
  await press(desk, '开始');
  await expect(desk.locator('.sl-main')).toContainText('还没有看到任何结果，所以没有数字。这不等于广告是零。');

  const popup = await session.popupPage();
  for (let step = 1; step <= 3; step += 1) {
    const keyword = await nextKeyword(desk, step);
    await expect(popup.locator('.sl-audit-next')).toContainText(keyword);
    if (keyword === '没有这种东西') {
      await press(desk, '这个词没有结果');
      continue;
    }
    await reader.search(keyword);
    await expect(page.locator('.sl-badge')).toHaveCount(0);
    await reader.look();
    await expect(desk.locator('.sl-audit-step')).toContainText('已看到');
    if (keyword === '咖啡') {
      await reader.search(keyword);
      await reader.look();
    }
    // Of this step: the ones before have runs of their own, and a list that was loaded again takes the place of the first.
    await expect
      .poll(async () => {
        const run = (await readTables(own, ['auditRuns'])).auditRuns.find((one) => one['keyword'] === keyword);
        return [Number(run?.['seen']) > 3, run?.['restarts']];
      })
      .toEqual([true, keyword === '咖啡' ? 1 : 0]);
    await press(desk, '到此为止，下一步');
  }
  await press(desk, '停下');
  await expect(desk.locator('[data-audit-state="stopped"]')).toBeVisible();
  const results = desk.locator('.sl-main');
  await expect(results).toContainText('2 个列表里有 2 个没看够 30 条');
  await expect(results).toContainText('没有结果的：没有这种东西');
  await expect(results).toContainText('有 1 步中途重新加载过');
  const { auditRuns, feedLoads } = await readTables(own, ['auditRuns', 'feedLoads']);
  expect(auditRuns.map((run) => run['end']).sort()).toEqual(['no_results', 'truncated', 'truncated']);
  expect(feedLoads.filter((load) => load['auditId'] !== undefined)).toHaveLength(2);

  await reader.search('面霜');
  await expect(page.locator('.sl-badge').first()).toBeVisible();
  await press(desk, '修改');
  await expect(desk.getByLabel('关键词', { exact: true })).toBeDisabled();
  await expect(desk.getByText('已经开始，关键词、看哪里、深度和重复次数不能再改')).toBeVisible();
  await press(desk, '取消');
  await press(desk, '删除');
  await press(desk, '再按一次：删除这个审计');
  await expect(desk.getByText('还没有审计')).toBeVisible();
  const after = await readTables(own, ['auditPlans', 'auditRuns', 'audits', 'feedLoads', 'impressions']);
  expect([after.auditPlans, after.auditRuns, after.audits]).toEqual([[], [], []]);
  expect(after.feedLoads.filter((load) => load['auditId'] !== undefined)).toEqual([]);
  expect(after.impressions.length).toBeGreaterThan(10);
});
