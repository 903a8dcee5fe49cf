/**
 * What a bench has to reach on every machine, and what it may not lose against the last release. Pure: rows in, judged
 * rows out. A gate that finds no row to judge has failed.
 */

/** A quarter over the committed baseline fails a bench (quality.md). */
export const TREND_BAR = 1.25;

/**
 * The gates of `npm test`: ratios, slopes, flat memory, and times with margins so wide that only a fault reaches them.
 * `most`, `least`: of the value. `baseline`: at most so many times the committed ratio. Bars of `npm run bench` are
 * narrower; sizes carry their own bar and are gates as they are.
 */
export const GATES = [
  { bench: 'links', id: 'links.ratio', least: 5 },
  { bench: 'links', id: 'links.slope', most: 1.3 },
  { bench: 'pipeline', id: 'pipeline.web_feed', baseline: 2 },
  { bench: 'pipeline', id: 'pipeline.web_search', baseline: 2 },
  { bench: 'pipeline', id: 'pipeline.web_note', baseline: 2 },
  { bench: 'pipeline', id: 'pipeline.web_comments', baseline: 2 },
  { bench: 'pipeline', id: 'pipeline.app_feed', baseline: 2 },
  { bench: 'record', id: 'record.ratio', most: 12 },
  { bench: 'ingest', id: 'ingest.flat', most: 1.5 },
  { bench: 'page', id: 'page.added', most: 3 },
  { bench: 'page', id: 'page.longest', most: 150 },
  { bench: 'page', id: 'page.shift_added', most: 0.1 },
  { bench: 'sizes', id: 'sizes.package' },
  { bench: 'sizes', id: 'sizes.notes' },
  { bench: 'sizes', id: 'sizes.tap' },
];

/** Benches that have gates, in the order of the table. */
export const GATED = [...new Set(GATES.map(({ bench }) => bench))];

/**
 * @param {readonly import('./gates.d.mts').Gate[]} gates
 * @param {readonly import('./gates.d.mts').Row[]} rows
 * @param {Readonly<Record<string, number>>} baseline ratios of the last release by row
 * @returns {import('./gates.d.mts').Judged[]} one for each row that a gate is about, and one for each gate without a row
 */
export function judgeGates(gates, rows, baseline) {
  return gates.flatMap((gate) => {
    const found = rows.filter(({ id }) => id === gate.id);
    return found.length === 0 ? [failed(gate.id, 'was not measured')] : found.map((row) => judged(gate, row, baseline));
  });
}

function judged(gate, row, baseline) {
  const { value, unit, name } = row;
  if (!Number.isFinite(value)) return failed(name, 'is no number');
  if (gate.most !== undefined) return { name, value, unit, bar: `≤ ${gate.most}`, ok: value <= gate.most };
  if (gate.least !== undefined) return { name, value, unit, bar: `≥ ${gate.least}`, ok: value >= gate.least };
  if (gate.baseline === undefined) {
    return row.ok === undefined ? failed(name, 'has no bar') : { name, value, unit, bar: `${row.bar}`, ok: row.ok };
  }
  const before = baseline[gate.id];
  if (!(before > 0)) return failed(name, 'has no baseline');
  const most = before * gate.baseline;
  return { name, value, unit, bar: `≤ ${most.toPrecision(3)}, ${gate.baseline} × the baseline`, ok: value <= most };
}

function failed(name, why) {
  return { name: `${name} ${why}`, value: Number.NaN, unit: '', bar: '', ok: false };
}

/**
 * Rows of the baseline beside those of this run: how many times the last release's ratio they are, and whether that is
 * within a quarter. Rows that the baseline names and nobody measured are told as failed when their bench ran.
 * @param {readonly import('./gates.d.mts').Row[]} rows
 * @param {Readonly<Record<string, number>>} baseline
 * @param {readonly string[]} ran names of the benches of this run
 * @returns {import('./gates.d.mts').Judged[]}
 */
export function judgeTrend(rows, baseline, ran) {
  return Object.entries(baseline)
    .filter(([id]) => ran.includes(id.split('.')[0]))
    .map(([id, before]) => {
      const row = rows.find((one) => one.id === id);
      if (row === undefined) return failed(id, 'was not measured');
      if (!(before > 0) || !Number.isFinite(row.value)) return failed(row.name, 'cannot be compared');
      const value = row.value / before;
      const name = `${row.name}, against the baseline ${before}`;
      return { name, value, unit: '×', bar: `${TREND_BAR}`, ok: value <= TREND_BAR };
    });
}
