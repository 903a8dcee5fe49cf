import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { measureMillion } from './dashboard/million.mjs';
import type { Measured } from './dashboard/page';

/** One line of the bench table. `ok` is told only where quality.md sets a bar. */
interface BenchRow {
  name: string;
  value: number;
  unit: string;
  bar?: number;
  ok?: boolean;
}

const FIRST_CHART_BAR_MS = 300;
const INPUT_BAR_MS = 100;
/** What is measured on a page of the bench; the product itself is measured over a million. */
const ROWS = 100_000;
/** Fewer for a try: the record of a million takes minutes to make, once. */
const SHOWINGS = 1_000_000;

async function pageScript(): Promise<string> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(process.cwd(), 'tests/bench/dashboard/page.ts'), formats: ['es'], fileName: 'page' },
    },
  });
  const [output] = [built].flat();
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('the page of the dashboard bench was not built');
  return chunk.code;
}

/** What the dashboard waits for over a large record, in a real Chromium: the product over a million, then its parts. */
export async function bench(): Promise<{ rows: BenchRow[] }> {
  const product = await ofProduct(Number(process.env['SEEDLENS_BENCH_SHOWINGS'] ?? SHOWINGS));
  return { rows: [...product, ...(await ofParts())] };
}

/** The built extension from its address to its screens: from the start of the navigation, since that is what one waits for. */
async function ofProduct(count: number): Promise<BenchRow[]> {
  const { times, active, task, steps } = await measureMillion({ count });
  const size = `${count.toLocaleString('en')} impressions`;
  const at = (list: readonly number[], share: number) => list[Math.ceil(list.length * share) - 1] ?? Number.NaN;
  const bar = (value: number, most: number) => ({ value, unit: 'ms', bar: most, ok: value <= most });
  return [
    {
      name: `overview, ${size}: first chart, p95 of ${times.length} opens`,
      ...bar(at(times, 0.95), FIRST_CHART_BAR_MS),
    },
    { name: 'overview: first chart, median', value: at(times, 0.5), unit: 'ms' },
    { name: 'overview: first chart after its page is there, p95', value: at(active, 0.95), unit: 'ms' },
    { name: 'overview: longest task while it opens', ...bar(task, INPUT_BAR_MS) },
    ...Object.entries(steps).flatMap(([name, step]) => [
      { name: `${name}: longest task`, ...bar(step.task, INPUT_BAR_MS) },
      { name: `${name}: longest wait of an input`, ...bar(step.input, INPUT_BAR_MS) },
      { name: `${name}: done after`, value: step.ms / 1000, unit: 's' },
    ]),
  ];
}

async function ofParts(): Promise<BenchRow[]> {
  const file = join(process.cwd(), 'scripts/lib/ensure-browser.mjs');
  const { findChromium } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    findChromium(): string | undefined;
  };
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('the dashboard is measured in Chromium, and there is none');
  const script = await pageScript();
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const asked = Number(process.env['SEEDLENS_BENCH_ROWS'] ?? ROWS);
    const measured = await page.evaluate<Measured>(`measureDashboard(${asked})`);
    return rowsOf(measured);
  } finally {
    await browser.close();
    server.close();
  }
}

function rowsOf({
  impressions,
  rollups,
  sums,
  sumsMonth,
  longest,
  firstNotes,
  allNotes,
  byTitle,
}: Measured): BenchRow[] {
  const size = `${impressions.toLocaleString('en')} impressions`;
  const bar = (value: number, most: number) => ({ bar: most, ok: value <= most });
  return [
    { name: `overview, ${size}: first chart`, value: rollups, unit: 'ms', ...bar(rollups, FIRST_CHART_BAR_MS) },
    { name: `notes, ${size}: longest wait while searching`, value: longest, unit: 'ms', ...bar(longest, INPUT_BAR_MS) },
    { name: `notes, ${size}: first rows`, value: firstNotes, unit: 'ms' },
    { name: `notes, ${size}: the whole list`, value: allNotes / 1000, unit: 's' },
    { name: `notes, ${size}: by title`, value: byTitle / 1000, unit: 's' },
    { name: `overview, ${size}: all figures`, value: sums / 1000, unit: 's' },
    { name: `overview, ${size}: figures of 30 days`, value: sumsMonth / 1000, unit: 's' },
  ];
}
