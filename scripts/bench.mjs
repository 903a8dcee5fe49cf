/**
 * `npm run bench [-- names]`: speed and sizes as one table, and as test-results/bench.json. Each file of tests/bench
 * exports `bench()`. Figures are ratios taken in one run where they can be: machines differ. A bench that fails stops no
 * other. `--gates`: in brief, only what must hold on every machine, as TAP lines for `npm test`. `--keep-baseline`: the
 * ratios of this run are those that later runs are compared with (on a quiet machine, with a release).
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { bundle } from './lib/bundle.mjs';
import { ensureChromium } from './lib/ensure-browser.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { ensureDeps } from './lib/ensure-deps.mjs';
import { GATED, GATES, judgeGates, judgeTrend } from './lib/gates.mjs';
import { ROOT } from './lib/root.mjs';
import { bad, good, heading, hint, main, Stop } from './lib/say.mjs';

/** A bench that takes longer is given up, so that the others still come. */
const LONGEST_MS = 12 * 60_000;
const BASELINE = join(ROOT, 'docs', 'bench-baseline.json');

function names() {
  return readdirSync(join(ROOT, 'tests', 'bench'))
    .filter((file) => /\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
}

function chosen(args) {
  const known = names();
  if (args.includes('--gates')) return GATED;
  const asked = args.filter((arg) => !arg.startsWith('-'));
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Stop(`No bench "${unknown.join('", "')}". There are: ${known.join(', ')}.`);
  return asked.length === 0 ? known : asked;
}

const figure = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** Chinese characters take two columns of a terminal. */
const width = (text) => [...text].reduce((sum, char) => sum + (/[\u2e80-\uffff]/u.test(char) ? 2 : 1), 0);

function printTable(rows) {
  const widest = Math.max(...rows.map(({ name }) => width(name)));
  for (const { name, value, unit, bar, ok } of rows) {
    const line = `${name}${' '.repeat(widest - width(name) + 2)}${figure(value).padStart(9)} ${unit.padEnd(8)}`;
    if (ok === undefined) hint(line);
    else (ok ? good : bad)(`${line} bar ${bar} ${ok ? 'met' : 'missed'}`);
  }
}

function printTap(judged) {
  for (const [at, { name, value, unit, bar, ok }] of judged.entries()) {
    const figures = Number.isNaN(value) ? '' : `: ${figure(value)} ${unit} (bar ${bar})`;
    console.log(`${ok ? 'ok' : 'not ok'} ${at + 1} - ${name}${figures}`);
  }
}

/** @returns rows, or why there are none. What a bench needs and is made once, in minutes, is not on its clock. */
async function measured(name, options) {
  let startedAt = performance.now();
  let timer;
  try {
    const { bench, prepare } = await import(await bundle(`tests/bench/${name}.ts`));
    await prepare?.();
    startedAt = performance.now();
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no end after ${LONGEST_MS / 60_000} minutes`)), LONGEST_MS);
    });
    const { rows } = await Promise.race([bench(options), late]);
    if (rows.length === 0) throw new Error('it measured nothing');
    return { name, rows, seconds: (performance.now() - startedAt) / 1000 };
  } catch (error) {
    return { name, rows: [], error: error.message, seconds: (performance.now() - startedAt) / 1000 };
  } finally {
    clearTimeout(timer);
  }
}

function keepBaseline(rows) {
  const kept = rows.filter(({ id }) => id?.startsWith('pipeline.'));
  if (kept.length === 0)
    throw new Stop('No ratio of the pipeline was measured: `npm run bench -- pipeline --keep-baseline`.');
  const ratios = Object.fromEntries(kept.map(({ id, value }) => [id, Number(value.toPrecision(3))]));
  const about = 'observe + detect + judge ÷ JSON.parse of the same bytes; npm run bench -- pipeline --keep-baseline';
  writeFileSync(
    BASELINE,
    `${JSON.stringify({ about, at: new Date().toISOString().slice(0, 10), node: process.version, ratios }, null, 2)}\n`,
  );
}

function keepResults(results, trend) {
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  const machine = {
    node: process.version,
    platform: process.platform,
    cores: cpus().length,
    load: loadavg().map((load) => Number(load.toFixed(2))),
    at: new Date().toISOString(),
  };
  const rows = results.flatMap(({ name, rows: own }) => own.map((row) => ({ bench: name, ...row })));
  const errors = results.flatMap(({ name, error }) => (error === undefined ? [] : [{ bench: name, error }]));
  const text = JSON.stringify({ machine, rows, trend, errors }, null, 1);
  writeFileSync(join(ROOT, 'test-results', 'bench.json'), `${text}\n`);
  console.log('\ntest-results/bench.json');
}

await main(async () => {
  process.chdir(ROOT);
  await ensureDeps();
  process.env.SEEDLENS_CHROMIUM ??= await ensureChromium();
  const args = process.argv.slice(2);
  const gates = args.includes('--gates');
  const asked = chosen(args);
  if (asked.includes('sizes') || asked.includes('page')) await ensureBuild('release', { current: !gates });
  if (asked.includes('popup') || asked.includes('dashboard')) await ensureBuild('open');

  const results = [];
  for (const name of asked) {
    if (!gates) heading(name);
    const result = await measured(name, { brief: gates });
    results.push(result);
    if (result.error !== undefined) (gates ? console.error : bad)(`the bench "${name}" failed: ${result.error}`);
    else if (!gates) {
      printTable(result.rows);
      hint(`${result.seconds.toFixed(0)} s`);
    }
  }
  const rows = results.flatMap((result) => result.rows);
  const { ratios } = JSON.parse(readFileSync(BASELINE, 'utf8'));
  if (gates) {
    const judged = judgeGates(GATES, rows, ratios);
    printTap(judged);
    if (judged.some(({ ok }) => !ok)) process.exitCode = 1;
    return;
  }
  if (args.includes('--keep-baseline')) keepBaseline(rows);
  const trend = judgeTrend(rows, ratios, asked);
  if (trend.length > 0) {
    heading('against the baseline');
    printTable(trend);
  }
  keepResults(results, trend);
  const judged = [...rows, ...trend].filter(({ ok }) => ok !== undefined);
  const missed = judged.filter(({ ok }) => !ok).length;
  const failed = results.filter(({ error }) => error !== undefined);
  const summary = `${judged.length - missed} bars met, ${missed} missed${failed.map(({ name }) => `, "${name}" failed`).join('')}`;
  (missed + failed.length === 0 ? good : bad)(summary);
  if (missed + failed.length > 0) process.exitCode = 1;
});
// A bench that was given up may still hold a browser.
process.exit();
