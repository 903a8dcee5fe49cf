import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { appHar } from '../practice-site/har.mjs';
import { axeFindings } from '../support/axe';
import { expect, type Session, test } from '../support/e2e';
import { readTables } from '../support/record.mjs';

const TABLES = ['impressions', 'observations', 'verdicts'];

type Row = Record<string, unknown>;

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seedlens-rejudge-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function tables(session: Session): Promise<Record<string, Row[]>> {
  return (await readTables(session.own, TABLES)) as Record<string, Row[]>;
}

async function shot(page: Page, name: string): Promise<void> {
  const to = process.env['SEEDLENS_SHOTS'];
  if (to !== undefined) await page.screenshot({ path: join(to, `${name}.png`), fullPage: true });
}

/** The record as an older ruleset left it: it called everything unchecked. Without the product's own code. */
async function makeOlder(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answerOf(indexedDB.open('seedlens'));
    const change = database.transaction(['verdicts', 'impressions'], 'readwrite');
    const verdicts = change.objectStore('verdicts');
    for (const row of await answerOf(verdicts.getAll())) {
      verdicts.delete([row.noteKey, row.source, row.importId, row.rulesetVersion]);
      verdicts.put({ ...row, rulesetVersion: '2025.1.1', verdict: 'not_checked', reasons: [] });
    }
    const impressions = change.objectStore('impressions');
    for (const row of await answerOf(impressions.getAll())) impressions.put({ ...row, verdictAtView: 'not_checked' });
    await new Promise((resolve) => {
      change.oncomplete = resolve;
    });
    database.close();
  });
}

for (const locale of ['zh-CN', 'en'] as const) {
  test(`${locale}: the record judged again: a dry run, what changes, and the old verdicts beside the new`, async ({
    launch,
  }) => {
    const zh = locale === 'zh-CN';
    const button = (page: Page, chinese: string, english: string) =>
      page.getByRole('button', { name: zh ? chinese : english, exact: true });
    const session = await launch({ locale });
    const page = await session.dashboardPage('#/import');
    const file = join(folder, `${locale}.har`);
    writeFileSync(file, JSON.stringify(appHar({ seed: 5, pages: 1 }).har));
    await page.locator('input[type=file]').setInputFiles(file);
    await button(page, '导入', 'Import').click();
    await page.locator('.sl-imports tbody tr').waitFor();
    const today = await tables(session);
    await makeOlder(page);
    const older = await tables(session);
    const rows = page.locator('.sl-rejudge-changes tbody tr');

    await button(page, '试算', 'Dry run').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.sl-rejudge h3')).toBeFocused();
    expect(await rows.count()).toBeGreaterThan(2);
    expect(await tables(session)).toEqual(older);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await axeFindings(page, { within: '.sl-rejudge' })).toEqual([]);
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
          .toBeLessThanOrEqual(0);
        await shot(page, `rejudge-${locale}-${colorScheme}-${width}`);
      }
    }

    await button(page, '采用新判断', 'Use the new verdicts').click();
    await expect(page.locator('.sl-rejudge h3')).toHaveText(zh ? '已经重新判断' : 'Judged again');
    await shot(page, `rejudged-${locale}`);
    const now = await tables(session);
    const verdicts = (now['verdicts'] ?? []) as Row[];
    expect(verdicts.filter((row) => row['rulesetVersion'] === '2025.1.1')).toEqual(older['verdicts']);
    const undated = (row: Row) => ({ ...row, decidedUtc: 0 });
    expect(verdicts.filter((row) => row['rulesetVersion'] !== '2025.1.1').map(undated)).toEqual(
      (today['verdicts'] ?? []).map(undated),
    );
    const changed = (today['impressions'] ?? []).filter((row) => row['verdictAtView'] !== 'not_checked');
    expect((now['impressions'] ?? []).filter((row) => 'verdictNow' in row)).toHaveLength(changed.length);
    expect(changed.length).toBeGreaterThan(10);
    expect(now['observations']).toEqual(older['observations']);

    await button(page, '好', 'OK').click();
    await button(page, '试算', 'Dry run').click();
    await page.locator('.sl-rejudge h3').waitFor();
    await expect(rows).toHaveCount(0);
    await expect(button(page, '采用新判断', 'Use the new verdicts')).toHaveCount(0);
    expect(session.errors).toEqual([]);
  });
}
