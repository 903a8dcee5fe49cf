import { describe, expect, it } from 'vitest';
import { compareAudits } from '../../../utils/summarise/audit-compare';
import { firstResults, resultsSeen } from '../../../utils/summarise/audit-depth';
import { auditFigures } from '../../../utils/summarise/audit-figures';
import { auditItems } from '../../../utils/summarise/audit-items';
import { plan, run } from '../audit/plan';
import { impressions, row, runs, source } from './audit-rows';
import { fractions } from './metrics/items';

describe('the first K results', () => {
  const rows = [
    row('a', 0, 'not_checked'),
    row('a', 1, 'not_checked', { itemKind: 'query' }),
    row('a', 2, 'not_checked', { itemKind: 'live' }),
    row('a', 3, 'not_checked', { viewable: false }),
    row('a', 4, 'not_checked'),
  ];
  it('leave tiles out, count live cards, and end at K', () => {
    expect(firstResults(rows, 3).map(({ slot }) => slot)).toEqual([0, 2, 3]);
    expect(resultsSeen(rows, 3)).toEqual({ rendered: 3, seen: 2 });
    expect(resultsSeen([], 3)).toEqual({ rendered: 0, seen: 0 });
  });
});

describe('auditFigures', () => {
  const figures = auditFigures(source(runs, impressions));

  it('counts what was seen of the first K results and nothing else', () => {
    expect(figures.count).toBe(8);
    expect(fractions(figures.pooled.filter(({ metric }) => metric === 'M1'))).toMatchObject({ AL: '2/8' });
    expect(fractions(figures.pooled.filter(({ metric }) => metric === 'M2'))).toEqual({
      CD_lo: '5/8',
      CD_hi: '7/8',
      CD_detail: '2/3',
    });
  });

  it('takes keywords as clusters, and runs within a keyword', () => {
    expect(figures.pooled.find(({ variant }) => variant === 'AL')?.estimate.clusters).toBe(2);
    expect(
      figures.byKeyword.map(({ keyword, runs: lists, adLoad }) => [keyword, lists, adLoad.estimate.clusters]),
    ).toEqual([
      ['咖啡', 2, 2],
      ['面霜', 1, 1],
    ]);
  });

  it('averages over keywords, each once', () => {
    expect(figures.macro).toMatchObject([
      {
        variant: 'AL',
        class: 'all',
        least: 0,
        most: 0.4,
        result: { estimate: { share: 0.2, clusters: 2, method: 'none' } },
      },
      { variant: 'CD_lo', class: 'all' },
    ]);
  });

  it('gives the mean of 30 keywords without an ad an interval that is not zero wide', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      run(0, { runId: `r${at}`, position: at, keyword: `词${at}`, feedLoadId: `l${at}` }),
    );
    const rows = many.map((one) => row(one.feedLoadId ?? '', 0, 'not_checked'));
    const [ads] = auditFigures(source(many, rows)).macro;
    expect(ads?.result.estimate).toMatchObject({ share: 0, clusters: 30, method: 'wilson_deff' });
    expect(ads?.result.estimate.interval?.hi).toBeGreaterThan(0.1);
  });

  it('judges opened notes by their showings in this audit', () => {
    expect(fractions(figures.pooled.filter(({ metric }) => metric === 'M4'))).toEqual({
      account_told: '0/0',
      with_untold: '1/2',
    });
    expect(fractions(figures.pooled.filter(({ metric }) => metric === 'M5'))).toEqual({
      account_told: '0/0',
      with_untold: '1/2',
    });
    expect(figures.openedNotes).toBe(3);
  });

  it('says how each step went', () => {
    expect(
      figures.runs.map(({ position, outcome, seen, rendered, ads }) => [position, outcome, seen, rendered, ads]),
    ).toEqual([
      [0, 'complete', 3, 3, 1],
      [1, 'complete', 3, 3, 0],
      [2, 'no_results', 0, 0, 0],
      [3, 'gone', 0, 0, 0],
      [5, 'truncated', 2, 3, 1],
    ]);
  });

  it('has no position curve below 20 lists, and one from there on', () => {
    expect(figures.position).toEqual({ lists: 3, needed: 20, results: [] });
    const many = Array.from({ length: 20 }, (_, at) => run(0, { runId: `r${at}`, position: at, feedLoadId: `l${at}` }));
    const rows = many.flatMap((one, at) => [
      row(one.feedLoadId ?? '', 0, at < 5 ? 'ad_labelled' : 'not_checked'),
      row(one.feedLoadId ?? '', 1, 'not_checked'),
    ]);
    const { position } = auditFigures(source(many, rows));
    expect(fractions(position.results)).toEqual({ 'slot 0': '5/20', 'slot 1': '0/20' });
  });

  it('has no figures of nothing', () => {
    const empty = auditFigures(source([], []));
    expect(empty.count).toBe(0);
    expect(empty.byKeyword).toEqual([]);
    expect(empty.pooled.filter(({ estimate }) => estimate.share !== undefined)).toEqual([]);
  });
});

describe('compareAudits', () => {
  const items = (ads: number, of: number, keywords: number) => {
    const many = Array.from({ length: keywords }, (_, at) =>
      run(0, { runId: `r${at}`, position: at, keyword: `词${at}`, feedLoadId: `l${at}` }),
    );
    const rows = many.flatMap((one) =>
      Array.from({ length: of }, (_, slot) =>
        row(one.feedLoadId ?? '', slot, slot < ads ? 'ad_labelled' : 'not_checked'),
      ),
    );
    return auditItems(source(many, rows, { plan: plan({ k: 100 }) })).items;
  };

  it('is second minus first, with Newcombe on effective samples below 30 keywords', () => {
    const [ads] = compareAudits(items(1, 10, 6), items(3, 10, 6), { seed: 1 });
    expect(ads).toMatchObject({ variant: 'AL', method: 'newcombe_deff', shared: 6 });
    expect(ads?.difference).toBeCloseTo(0.2);
    // 6/60 against 18/60, each worth 60 / 1.45: computed apart from the product.
    expect(ads?.interval?.lo).toBeCloseTo(0.026301, 5);
    expect(ads?.interval?.hi).toBeCloseTo(0.363006, 5);
  });

  it('draws keywords in pairs from 30 on', () => {
    const [ads] = compareAudits(items(1, 10, 30), items(3, 10, 30), { seed: 1 });
    expect(ads).toMatchObject({ method: 'paired_bootstrap', shared: 30 });
    expect(ads?.difference).toBeCloseTo(0.2);
    expect(ads?.interval?.lo).toBeCloseTo(0.2);
  });

  it('takes them as independent where there is no ad on either side, and every draw would be the same', () => {
    const [ads] = compareAudits(items(0, 10, 30), items(0, 10, 30), { seed: 1 });
    expect(ads).toMatchObject({ method: 'newcombe_deff', shared: 30, difference: 0 });
    expect(ads?.interval?.lo).toBeLessThan(0);
    expect(ads?.interval?.hi).toBeGreaterThan(0);
  });

  it('has nothing to say where one side is empty', () => {
    expect(compareAudits([], items(1, 10, 6), { seed: 1 })[0]).toMatchObject({ method: 'none' });
  });
});
