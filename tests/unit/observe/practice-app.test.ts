import { expect, test } from 'vitest';
import { createReader } from '../../../utils/links/reader';
import type { ExaminedItem } from '../../../utils/pipeline';
import { examinePayload } from '../../../utils/pipeline';
import { type AppTruthItem, appCapture } from '../../practice-site/app-api.mjs';

/** Answers of the practice site's app against what it knows of them. */
const READER = createReader();
const ENDPOINT_OF: Readonly<Record<AppTruthItem['endpoint'], string>> = {
  homefeed: 'app-homefeed',
  search: 'app-search',
  detail: 'app-note',
  widgets: 'app-widgets',
  videofeed: 'app-video',
  user: 'app-user-notes',
};

/** Signals of the kinds the truth speaks of; texts may hold more. */
const SPOKEN_OF = /^(?:data_ad_flag|data_partner_bind|comp_|acct_|decl_text_explicit)/;

function examined(scenario: 'plain' | 'hongmao' | 'brand' | 'hostile') {
  const { exchanges, truth } = appCapture({ seed: 3, scenario });
  const items = new Map<string, ExaminedItem[]>();
  for (const { url, body } of exchanges) {
    let json: unknown;
    try {
      json = JSON.parse(body);
    } catch {
      continue;
    }
    const { answer, items: read } = examinePayload({ url, json, source: 'capture' }, READER);
    const id = answer?.id ?? 'none';
    items.set(id, [...(items.get(id) ?? []), ...read]);
  }
  return { items, truth };
}

test.each(['plain', 'hongmao', 'brand'] as const)(
  '%s: every item of every answer is what it was made to be',
  (scenario) => {
    const { items, truth } = examined(scenario);
    expect(truth.length).toBeGreaterThan(100);
    const wrong: string[] = [];
    for (const endpoint of Object.keys(ENDPOINT_OF) as AppTruthItem['endpoint'][]) {
      const served = truth.filter((item) => item.endpoint === endpoint);
      const read = items.get(ENDPOINT_OF[endpoint]) ?? [];
      expect(read.map(({ note }) => note.itemId)).toEqual(served.map(({ id }) => id));
      for (const [at, told] of served.entries()) {
        const item = read[at];
        if (item === undefined) continue;
        const { note, verdict, readings } = item;
        const found = readings.flatMap(({ outcome, signal }) =>
          outcome === 'found' && SPOKEN_OF.test(signal) ? [signal] : [],
        );
        const facts = { surface: note.surface, slot: note.slot ?? 0, kind: note.itemKind, found: found.sort() };
        const made = {
          surface: told.surface,
          slot: told.slot,
          kind: told.kind,
          found: [...told.expectedSignals].sort(),
        };
        if (JSON.stringify(facts) !== JSON.stringify(made)) {
          wrong.push(`${endpoint} ${told.id} ${told.recipe}: ${JSON.stringify(facts)} for ${JSON.stringify(made)}`);
        }
        if (told.expectedVerdict !== null && verdict.code !== told.expectedVerdict) {
          wrong.push(`${endpoint} ${told.id} ${told.recipe}: ${verdict.code} for ${told.expectedVerdict}`);
        }
        if (told.mustNotBe.includes(verdict.code)) wrong.push(`${endpoint} ${told.id}: must not be ${verdict.code}`);
        if (told.title !== undefined && note.title !== told.title) wrong.push(`${told.id}: title ${note.title}`);
        if (told.text !== undefined && note.text !== told.text) wrong.push(`${told.id}: text ${note.text}`);
      }
    }
    expect(wrong.slice(0, 12)).toEqual([]);
  },
);

test('an account that owns a shop is told by its own answer', () => {
  const { items } = examined('hongmao');
  const accounts = items.get('app-account') ?? [];
  const stores = accounts.map(({ note }) => note.account?.storeId);
  expect(stores.some((store) => store !== undefined && store !== '')).toBe(true);
  expect(stores.some((store) => store === '')).toBe(true);
  expect(accounts.some(({ note }) => note.account?.verifyType === 2)).toBe(true);
});

test('hostile texts change nothing about what is read', () => {
  const { items, truth } = examined('hostile');
  expect(items.get('app-homefeed')?.map(({ note }) => note.itemId)).toEqual(
    truth.filter(({ endpoint }) => endpoint === 'homefeed').map(({ id }) => id),
  );
});
