import { describe, expect, test } from 'vitest';
import { type Cell, NA, RED } from '../../../utils/export/cell';
import { coarseHost } from '../../../utils/export/coarsen';
import { columnsOf, isWithin, TABLE_NAMES } from '../../../utils/export/tables';
import { cellsAt } from '../../../utils/export/tier-cells';
import { TIERS, type Tier } from '../../../utils/model/codebook';
import type { RowOf, TableName } from '../../../utils/model/rows';
import { ROWS } from './given';

function cellsOf<T extends TableName>(table: T, tier: Tier, row: RowOf<T> | undefined): Record<string, Cell> {
  if (row === undefined) throw new Error(`no row of ${table}`);
  const cells = cellsAt(table, tier)(row);
  return Object.fromEntries(columnsOf(table).map(({ name }, at) => [name, cells[at]]));
}

test('no column above its tier holds a value, at any tier, in any table', () => {
  let removed = 0;
  for (const table of TABLE_NAMES) {
    for (const tier of TIERS) {
      for (const row of ROWS[table] ?? []) {
        const cells = cellsOf(table, tier, row as RowOf<typeof table>);
        for (const { name, tier: from } of columnsOf(table)) {
          if (isWithin(from, tier) || (table === 'signals' && name === 'matchedText')) continue;
          expect([table, tier, name, [undefined, NA, RED].includes(cells[name] as typeof NA)]).toEqual([
            table,
            tier,
            name,
            true,
          ]);
          removed += Number(cells[name] === RED);
        }
      }
    }
  }
  expect(removed).toBeGreaterThan(200);
});

test('columns that only the database knows never leave', () => {
  const [row] = ROWS.impressions ?? [];
  const stored = { ...row, day: '2026-11-22', shops: ['taobao'], extra: 'secret' } as unknown as RowOf<'impressions'>;
  for (const tier of TIERS) expect(JSON.stringify(cellsAt('impressions', tier)(stored))).not.toContain('secret');
});

test("a platform's words leave in T1, an author's do not", () => {
  const [platform, author] = ROWS.signals ?? [];
  expect(cellsOf('signals', 'T1', platform)['matchedText']).toBe('广告');
  expect(cellsOf('signals', 'T1', author)['matchedText']).toBe(RED);
  expect(cellsOf('signals', 'T2', author)['matchedText']).toBe('=示例口令');
});

test.each<[string, boolean]>([
  ['了解更多', true],
  ['Shop now', true],
  ['goods_card_v2', true],
  ['示例防晒霜 50ml 两支装', false],
  ['Example sunscreen', false],
])('“%s” on a component leaves in T1: %s', (words, leaves) => {
  const [signal] = ROWS.signals ?? [];
  const [link] = ROWS.links ?? [];
  if (signal === undefined || link === undefined) throw new Error('no rows');
  const component = { ...signal, signal: 'comp_ext_taobao' as const, matchedText: words };
  const label = { ...signal, signal: 'plat_label_other' as const, matchedText: words };
  const button = { ...link, ctaText: words };
  expect(cellsOf('signals', 'T1', component)['matchedText']).toBe(leaves ? words : RED);
  expect(cellsOf('links', 'T1', button)['ctaText']).toBe(leaves ? words : RED);
  expect(cellsOf('signals', 'T1', label)['matchedText']).toBe(words);
  expect(cellsOf('signals', 'T2', component)['matchedText']).toBe(words);
  expect(cellsOf('links', 'T2', button)['ctaText']).toBe(words);
});

test.each<[string, boolean]>([
  ['示例登山包', false],
  ['立即购买', false],
  ['goods_card_v2', true],
])('“%s” on a goods card leaves in T1: %s, for the card shows the name of what it sells', (words, leaves) => {
  const [signal] = ROWS.signals ?? [];
  const [link] = ROWS.links ?? [];
  if (signal === undefined || link === undefined) throw new Error('no rows');
  const goods = { ...signal, signal: 'comp_goods_card' as const, matchedText: words };
  const button = { ...link, linkId: 'IMPRESSION004.card.comp_goods_card.0', ctaText: words };
  expect(cellsOf('signals', 'T1', goods)['matchedText']).toBe(leaves ? words : RED);
  expect(cellsOf('links', 'T1', button)['ctaText']).toBe(leaves ? words : RED);
  expect(cellsOf('signals', 'T2', goods)['matchedText']).toBe(words);
  expect(cellsOf('links', 'T2', button)['ctaText']).toBe(words);
});

test('the name in a partnership label is no part of T0 and T1, whatever row it stands in', () => {
  const word = '与示例品牌合作';
  const [signal] = ROWS.signals ?? [];
  const [impression] = ROWS.impressions ?? [];
  const [verdict] = ROWS.verdicts ?? [];
  const [rollup] = ROWS.dailyRollups ?? [];
  if (!signal || !impression || !verdict || !rollup) throw new Error('no rows');
  const at = (tier: Tier) => [
    cellsOf('signals', tier, { ...signal, signal: 'plat_label_partnership', matchedText: word })['matchedText'],
    cellsOf('impressions', tier, { ...impression, labelWord: word })['labelWord'],
    cellsOf('verdicts', tier, { ...verdict, labelWord: word })['labelWord'],
    cellsOf('dailyRollups', tier, { ...rollup, dimension: 'label_word', value: word })['value'],
  ];
  expect(at('T1')).toEqual(Array(4).fill('与…合作'));
  expect(at('T0').at(-1)).toBe('与…合作');
  expect(at('T2')).toEqual(Array(4).fill(word));
});

test('told to be none stays told; not told is not removed', () => {
  const [note] = ROWS.notes ?? [];
  if (note === undefined) throw new Error('no note');
  const { title: _, ...untold } = note;
  expect(cellsOf('notes', 'T2', { ...note, title: '' })['title']).toBe('');
  expect(cellsOf('notes', 'T1', { ...note, title: '' })['title']).toBe(RED);
  expect(cellsOf('notes', 'T1', untold)['title']).toBe(undefined);
});

describe('hosts in T1', () => {
  test.each([
    ['shop-example.m.taobao.com', 'taobao', 'taobao.com'],
    ['m.tb.cn', 'taobao', 'tb.cn'],
    ['example.shop.com.cn', 'jd', 'shop.com.cn'],
    ['wrapper.example', 'other', RED],
    ['shop.example', 'my-own-rule', RED],
    [undefined, 'taobao', undefined],
  ])('%s of %s', (host, platform, coarse) => {
    expect(coarseHost({ platform, ...(host === undefined ? {} : { host }) })).toBe(coarse);
  });
});
