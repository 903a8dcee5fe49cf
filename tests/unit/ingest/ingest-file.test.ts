import { expect, test } from 'vitest';
import { checkAccounting } from '../../../utils/ingest/accounting';
import { appHar, webHar } from '../../practice-site/har.mjs';
import { fileOf, summaryOf } from './run';

const app = appHar({ seed: 1, scenario: 'hongmao' });
const APP = JSON.stringify(app.har);

test('the practice app as HAR: every item served, in its answer and slot', async () => {
  const { accounting, items, preview, format } = await summaryOf(fileOf(APP, 'app.har'));
  expect(format).toBe('har');
  const read = items.flatMap(({ note }) =>
    note.itemKind === 'live' || note.noteId !== undefined ? [`${note.surface} ${note.itemId}`] : [],
  );
  const served = app.truth.map(({ surface, id }) => `${surface} ${id}`);
  for (const one of served) expect(read).toContain(one);
  expect(accounting.read).toBe(app.har.log.entries.length);
  expect(accounting.skipped.not_json).toBe(1);
  expect(checkAccounting(accounting)).toBe(accounting);
  const ads = new Set(
    app.truth
      .filter(({ expectedSignals }) => expectedSignals.includes('data_ad_flag'))
      .map(({ surface, slot, id }) => `${surface} ${slot} ${id}`),
  );
  expect(ads.size).toBeGreaterThan(5);
  expect(preview.signals.data_ad_flag).toBe(
    app.truth.filter(({ expectedSignals }) => expectedSignals.includes('data_ad_flag')).length,
  );
});

test('the practice web as HAR', async () => {
  const web = webHar({ seed: 1, scenario: 'hongmao' });
  const { accounting, preview } = await summaryOf(fileOf(JSON.stringify(web.har), 'web.har', 777));
  expect(accounting.read).toBe(web.har.log.entries.length);
  expect(checkAccounting(accounting)).toBe(accounting);
  expect(preview.notes).toBeGreaterThan(0);
});

test('same file in odd chunks', async () => {
  const a = await summaryOf(fileOf(APP, 'app.har', 1));
  const b = await summaryOf(fileOf(APP, 'app.har', 1_000_000));
  expect(a).toEqual(b);
});
