import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Format } from '../../utils/export/format';
import dataPackage from '../../utils/export/formats/data-package';
import ndjson from '../../utils/export/formats/ndjson';
import { Sha256 } from '../../utils/ingest/sha256';
import { DISCLOSED_VERDICTS, VERDICT_CODES } from '../../utils/model/vocabulary';
import { axeFindings } from '../support/axe';
import { changeSettings, expect, type Session, test } from '../support/e2e';
import { exportInput, type Volunteer, volunteers } from '../support/volunteers';
import { bytesOf } from '../unit/export/given';

/** Three volunteers of one study, merged in the browser; what the page says is counted again here from the rows alone. */

const NOW = Date.UTC(2026, 10, 22, 12);
const PEOPLE = [...volunteers({ impressions: 2_400, people: 3, days: 20, now: NOW, seed: 7 })];
const DAY_MS = 86_400_000;
/** Volunteers live in UTC+8. */
const dayOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);

type Showing = {
  person: string;
  surface: string;
  day: string;
  verdict: string;
  noteKey: string | undefined;
  opened: boolean;
};

function showingsOf({ rows, participantKey }: Volunteer): Showing[] {
  const live = new Set(rows.sessions.filter(({ source }) => source === 'live').map(({ sessionId }) => sessionId));
  const loads = new Map(
    rows.feedLoads.filter(({ sessionId }) => live.has(sessionId)).map((row) => [row.feedLoadId, row]),
  );
  const read = new Set(
    rows.observations.filter(({ level }) => level !== 'card').map(({ impressionId }) => impressionId),
  );
  return rows.impressions.flatMap((row) => {
    const load = loads.get(row.feedLoadId);
    if (load === undefined || row.itemKind === 'query' || !(row.viewable || row.opened)) return [];
    return {
      person: participantKey,
      surface: load.surface,
      day: dayOf(row.firstRenderedUtc),
      verdict: row.verdictAtView,
      noteKey: row.noteKey,
      opened: read.has(row.impressionId),
    };
  });
}
const SHOWN = PEOPLE.flatMap(showingsOf);
const isAd = ({ verdict }: Showing) => verdict === 'ad_labelled';
/** What the page calls ad load by labels. */
const LABELLED = '有标识（导入：有投放字段）';

/** `k / n · persons` as the page writes it. */
function basis(rows: readonly Showing[], of: (one: Showing) => boolean = isAd): string {
  const whole = new Intl.NumberFormat('zh-CN');
  const people = new Set(rows.map(({ person }) => person)).size;
  return `${whole.format(rows.filter(of).length)} / ${whole.format(rows.length)} · ${people} 人`;
}

/** Wilson's interval of the ads on n / (1 + (m − 1)·max(ρ, 0.05)), m showings a person; per cent, one decimal. */
function widened(rows: readonly Showing[]): string {
  const groups = [...new Set(rows.map(({ person }) => person))].map((who) => {
    const own = rows.filter(({ person }) => person === who);
    return { n: own.length, k: own.filter(isAd).length };
  });
  const [n, k, count] = [rows.length, rows.filter(isAd).length, groups.length];
  const p = k / n;
  const between = groups.reduce((sum, one) => sum + one.n * (one.k / one.n - p) ** 2, 0) / (count - 1);
  const within = groups.reduce((sum, one) => sum + one.k * (1 - one.k / one.n), 0) / (n - count);
  const size = (n - groups.reduce((sum, one) => sum + one.n ** 2, 0) / n) / (count - 1);
  const rho = (between - within) / (between + (size - 1) * within);
  const effective = n / (1 + (n / count - 1) * Math.max(rho, 0.05));
  const z2 = 1.959964 ** 2;
  const middle = (p + z2 / (2 * effective)) / (1 + z2 / effective);
  const half =
    (Math.sqrt(z2) * Math.sqrt((p * (1 - p)) / effective + z2 / (4 * effective ** 2))) / (1 + z2 / effective);
  return [middle - half, middle + half].map((value) => `${(value * 100).toFixed(1)}%`).join('–');
}

/** Notes that anybody opened, each once, as all persons together judged them. */
function notesOpened() {
  const opened = new Set(SHOWN.flatMap(({ noteKey, opened: yes }) => (yes && noteKey !== undefined ? [noteKey] : [])));
  const own = <T extends { source: string; importId: string }>(rows: readonly T[]) =>
    rows.filter(({ source, importId }) => source === 'live' && importId === '');
  const verdicts = PEOPLE.flatMap(({ rows }) => own(rows.verdicts));
  const views = PEOPLE.flatMap(({ rows }) => own(rows.notes));
  return [...opened].map((key) => {
    const said = verdicts.filter(({ noteKey }) => noteKey === key);
    const strongest = VERDICT_CODES.find((code) => said.some(({ verdict }) => verdict === code));
    return {
      verdict: strongest,
      commercial: said.some((row) => row.verdict === strongest && row.commercial === 'yes'),
      gate: said.some(({ gateMet }) => gateMet),
      route: said.some(({ purchaseRoute }) => purchaseRoute === true),
      seller:
        strongest === 'merchant_content' ||
        views.some(({ noteKey, accountKind }) => noteKey === key && accountKind === 'merchant'),
    };
  });
}

async function fileOf(volunteer: Volunteer, format: Format, to: string): Promise<string> {
  const input = exportInput(volunteer, { madeUtc: NOW, hash: () => new Sha256() });
  writeFileSync(to, await bytesOf(format, input));
  return to;
}

const figures = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.sl-all-figures tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''),
    ),
  );

/** The table of all figures is the last part of the page to be written, frames after the first ones. */
async function figure(page: Page, metric: string, variant: string) {
  const named = async () => (await figures(page)).filter((row) => row[0] === metric && row[1] === variant);
  await expect.poll(async () => (await named()).length, { message: `${metric} ${variant}` }).toBe(1);
  const [, , value = '', interval = '', under = '', method = ''] = (await named())[0] ?? [];
  return { value, interval, basis: under, method };
}

/** While sums are made there are no figures. */
const expectLoad = (page: Page, rows: readonly Showing[]) =>
  expect
    .poll(async () => (await figures(page)).find((row) => row[0] === 'M1' && row[1] === LABELLED)?.[4])
    .toBe(basis(rows));

const tableOf = (page: Page, title: string) =>
  page
    .locator('figure', { has: page.getByRole('heading', { name: title }) })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );

async function merge(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
}

async function look(session: Session, page: Page): Promise<void> {
  const to = process.env['SEEDLENS_SHOTS'];
  for (const language of ['zh-CN', 'en'] as const) {
    await changeSettings(session.own, { language });
    await expect(
      page.getByRole('heading', { level: 1, name: language === 'en' ? 'Merged study' : '合并研究' }),
    ).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        // Pictures are drawn anew at the new width.
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
          .toBeLessThanOrEqual(0);
        if (to !== undefined)
          await page.screenshot({ path: join(to, `study-${language}-${colorScheme}-${width}.png`), fullPage: true });
      }
    }
  }
  await changeSettings(session.own, { language: 'zh-CN' });
}

test('three volunteers merged: every figure as counted from the rows, a note of all three once each', async ({
  launch,
}, info) => {
  const [one, two, three] = PEOPLE;
  if (one === undefined || two === undefined || three === undefined) throw new Error('nobody');
  const everybody = new Map<string, Set<string>>();
  for (const { noteKey, person } of SHOWN)
    if (noteKey !== undefined) everybody.set(noteKey, (everybody.get(noteKey) ?? new Set()).add(person));
  const met = [...everybody.values()];
  expect(met.filter((people) => people.size === 3).length, 'notes in all three files').toBeGreaterThan(5);

  const session = await launch();
  const page = await session.dashboardPage('#/study');
  await expect(page.getByText('还没有文件')).toBeVisible();
  await merge(page, await fileOf(one, ndjson, info.outputPath('one.zip')));
  await expect(page.locator('[data-part="clusters"]')).toHaveText(/只有 1 人/, { timeout: 60_000 });
  await merge(page, await fileOf(two, dataPackage, info.outputPath('two.zip')));
  await expect(page.locator('[data-part="clusters"]')).toHaveText(/2 人，不足 30 人/, { timeout: 60_000 });
  await merge(page, await fileOf(three, ndjson, info.outputPath('three.zip')));
  await expect(page.locator('[data-part="clusters"]')).toHaveText(/3 人，不足 30 人/, { timeout: 60_000 });

  const whole = new Intl.NumberFormat('zh-CN');
  await expect(page.getByText(`依据 3 人的 ${whole.format(SHOWN.length)} 次展示`)).toBeVisible();
  const shared = met.filter((people) => people.size > 1).length;
  await expect(page.getByText(`共 ${whole.format(met.length)} 篇笔记，其中 ${whole.format(shared)} 篇`)).toBeVisible();

  const load = await figure(page, 'M1', LABELLED);
  expect(load.basis).toBe(basis(SHOWN));
  expect(load.interval).toContain(widened(SHOWN));
  expect(load.method).toContain('按 3 组');
  const notes = notesOpened();
  const counted = notes.filter(({ gate, commercial, seller }) => gate && commercial && !seller);
  const disclosed = counted.filter(({ verdict }) => DISCLOSED_VERDICTS.some((code) => code === verdict)).length;
  expect((await figure(page, 'M4', '含账号类型未知')).basis).toBe(`${disclosed} / ${counted.length} · 3 人`);
  const routes = notes.filter(({ gate, route, seller }) => gate && route && !seller);
  const unlabelled = routes.filter(({ verdict }) => verdict === 'shoppable_unlabelled').length;
  expect((await figure(page, 'M5', '含账号类型未知')).basis).toBe(`${unlabelled} / ${routes.length} · 3 人`);

  // The table behind a picture is written after it.
  await expect
    .poll(async () => (await tableOf(page, '广告负载 · 页面')).reduce((sum, row) => sum + Number(row[5]), 0))
    .toBe(SHOWN.length);
  await page.getByLabel('按', { exact: true }).selectOption('person');
  await expect
    .poll(async () => (await tableOf(page, '广告负载 · 参加者')).map((row) => [row[0], Number(row[4]), Number(row[5])]))
    .toEqual(
      PEOPLE.map(({ participantKey }) => {
        const own = SHOWN.filter(({ person }) => person === participantKey);
        return [participantKey, own.filter(isAd).length, own.length];
      }),
    );

  await page.getByLabel('页面', { exact: true }).selectOption('search');
  const searched = SHOWN.filter(({ surface }) => surface === 'search');
  await expectLoad(page, searched);
  const from = dayOf(NOW - 8 * DAY_MS);
  await page.getByLabel('从', { exact: true }).fill(from);
  const late = searched.filter(({ day }) => day >= from);
  expect(late.length).toBeLessThan(searched.length);
  await expectLoad(page, late);
  expect(new URL(page.url()).hash).toBe(`#/study/source=live/surface=search/from=${from}`);
  await page.reload();
  await expectLoad(page, late);

  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.getByLabel('来源', { exact: true }).selectOption('capture');
  await expect(page.locator('[data-metric="M8"] .sl-metric-value')).toHaveText('看不到');
  await expect(page.locator('[data-metric="M1"] dd').first()).toContainText('人');
  expect(session.errors).toEqual([]);
});

test('what was merged before adds nothing; another study and a newer version are told apart', async ({
  launch,
}, info) => {
  const [one] = PEOPLE;
  if (one === undefined) throw new Error('nobody');
  const session = await launch();
  const page = await session.dashboardPage('#/study');
  const file = await fileOf(one, ndjson, info.outputPath('one.zip'));
  const own = SHOWN.filter(({ person }) => person === one.participantKey);
  await merge(page, file);
  await expect(page.getByText('已合并：新增')).toBeVisible({ timeout: 60_000 });
  const counted = () => expectLoad(page, own);
  await counted();

  await merge(page, file);
  await expect(page.getByText('已经合并过')).toBeVisible({ timeout: 60_000 });
  // The same rows in another format.
  await merge(page, await fileOf(one, dataPackage, info.outputPath('again.zip')));
  await expect(page.getByText('已合并：新增 0 行')).toBeVisible({ timeout: 60_000 });
  await counted();

  const sessions = one.rows.sessions.map((row) => ({ ...row, studyId: 'ANOTHER', participantKey: 'SOMEBODY' }));
  await merge(page, await fileOf({ ...one, rows: { ...one.rows, sessions } }, ndjson, info.outputPath('other.zip')));
  await expect(page.getByText('没有合并：这个文件用的是研究「ANOTHER」的密钥，这里合并的是「STUDY」')).toBeVisible({
    timeout: 60_000,
  });

  const newer = info.outputPath('newer.ndjson');
  writeFileSync(newer, '{"schema":"seedlens/sessions/999","session_id":"S"}\n');
  await merge(page, newer);
  await expect(page.getByText('这个文件来自更新版本的种草镜')).toBeVisible({ timeout: 60_000 });
  await counted();
  await expect(page.getByRole('button', { name: /^移除/ })).toHaveCount(2);
  expect(session.errors).toEqual([]);
});

test('the page in both languages, light and dark, 320 to 1440 px: nothing sticks out, axe finds nothing', async ({
  launch,
}, info) => {
  test.slow();
  const session = await launch();
  const page = await session.dashboardPage('#/study');
  await expect(page.getByText('还没有文件')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  for (const [at, one] of PEOPLE.entries()) {
    await merge(page, await fileOf(one, ndjson, info.outputPath(`${at}.zip`)));
    await expect(page.getByRole('button', { name: /^移除/ })).toHaveCount(at + 1, { timeout: 60_000 });
  }
  await expect(page.locator('[data-part="clusters"]')).toHaveText(/3 人/, { timeout: 60_000 });
  await look(session, page);
  expect(session.errors).toEqual([]);
});
