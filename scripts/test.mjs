/**
 * `npm test`: everything, on a machine that may have nothing but Node. Every stage is counted, none stops the
 * next, and the last line is `N passed, N failed`. `--only <stage>` (repeatable) for one stage while working.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { commandCounts, playwrightCounts, sumOf, tapCounts, vitestCounts } from './lib/counts.mjs';
import { ensureChromium, ensureFirefox } from './lib/ensure-browser.mjs';
import { ensureDeps } from './lib/ensure-deps.mjs';
import { onlyLate, playwrightFailures, tapFailures, vitestFailures } from './lib/failures.mjs';
import { ROOT } from './lib/root.mjs';
import { run, tool } from './lib/run.mjs';
import { bad, good, heading, hint } from './lib/say.mjs';

const RESULTS = join(ROOT, 'test-results');

function readResult(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

async function build([command, ...args], env, folder) {
  rmSync(join(ROOT, folder), { recursive: true, force: true });
  // Shown when it fails only: its progress line is noise in a log.
  const result = await tool('wxt', [command, ...args], { env, capture: true });
  if (result.code !== 0) bad(`the build failed\n${result.out}${result.err}`);
  const built = existsSync(join(ROOT, folder, 'manifest.json'));
  if (built) good(folder);
  else bad(`no manifest.json in ${folder}`);
  return commandCounts({ code: result.code === 0 && built ? 0 : 1 });
}

async function tapScript(command, args, env) {
  const result = await run(command, args, { env, capture: true });
  process.stdout.write(result.out);
  process.stderr.write(result.err);
  return { ...tapCounts(result), failures: tapFailures(result.out) };
}

/** @returns the report of a run; `undefined` when it broke off before it wrote one */
async function playwright(args, env, name) {
  const file = join(RESULTS, name);
  await tool('playwright', ['test', '--reporter=list,json', ...args], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  return readResult(file);
}

/** All tests; a few that were only late once more, one at a time, and named in the summary whatever comes of it. */
async function endToEnd(env) {
  const report = await playwright([], env, 'playwright.json');
  if (report === undefined) return { passed: 0, failed: 1 };
  const counts = playwrightCounts(report);
  const failures = playwrightFailures(report);
  if (!onlyLate(report)) return { ...counts, failures };
  hint(`${counts.failed} only late; once more, alone: ${failures.map(({ name }) => name).join(', ')}`);
  const again = await playwright(['--last-failed', '--workers=1'], env, 'playwright-again.json');
  const passed = again === undefined ? 0 : playwrightCounts(again).passed;
  const failed = counts.failed - passed;
  return failed > 0
    ? { passed: counts.passed + passed, failed, failures: playwrightFailures(again ?? report) }
    : { passed: counts.passed + passed, failed: 0, late: failures };
}

const STAGES = [
  {
    id: 'format',
    title: 'Format and lint',
    work: async () =>
      commandCounts(await tool('biome', ['ci', `--colors=${process.stdout.isTTY ? 'force' : 'off'}`, '.'])),
  },
  {
    id: 'types',
    title: 'Types',
    work: async () => {
      const prepared = await tool('wxt', ['prepare'], { capture: true });
      if (prepared.code !== 0) bad(`wxt prepare failed\n${prepared.out}${prepared.err}`);
      return commandCounts(await tool('tsc', ['--noEmit']));
    },
  },
  { id: 'arrows', title: 'Import arrows', work: async () => commandCounts(await run('node', ['scripts/arrows.mjs'])) },
  {
    id: 'build',
    title: 'Build',
    work: async () =>
      sumOf([
        await build(['zip'], {}, '.output/release/chrome-mv3'),
        await build(['zip', '-b', 'firefox'], {}, '.output/release/firefox-mv3'),
        await build(['build'], { SEEDLENS_OPEN_ROOTS: '1' }, '.output/open/chrome-mv3'),
      ]),
  },
  {
    id: 'unit',
    title: 'Unit, property and architecture tests',
    work: async () => {
      const file = join(RESULTS, 'vitest.json');
      await tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
      const report = readResult(file);
      if (report === undefined) return { passed: 0, failed: 1 };
      return { ...vitestCounts(report), failures: vitestFailures(report) };
    },
  },
  {
    id: 'e2e',
    title: 'End to end in Chromium',
    work: async () => endToEnd({ SEEDLENS_CHROMIUM: await ensureChromium() }),
  },
  {
    id: 'firefox',
    title: 'End to end in Firefox',
    work: async () =>
      tapScript('node', ['tests/firefox/run.mjs'], {
        SEEDLENS_FIREFOX: await ensureFirefox(),
        // The rows of a session are compared with those of the same session there.
        SEEDLENS_CHROMIUM: await ensureChromium(),
      }),
  },
  {
    id: 'packages',
    title: 'Packages: built twice alike, read by the store’s checker',
    work: async () => tapScript('node', ['scripts/packages.mjs'], {}),
  },
  {
    id: 'bench',
    title: 'Sizes and ratios that must hold',
    work: async () =>
      tapScript('node', ['scripts/bench.mjs', '--gates'], { SEEDLENS_CHROMIUM: await ensureChromium() }),
  },
];

async function runStage({ title, work }) {
  heading(title);
  const startedAt = performance.now();
  let counts;
  try {
    counts = await work();
  } catch (error) {
    bad(error.message);
    counts = { passed: 0, failed: 1 };
  }
  // A stage that found nothing to check has not passed.
  if (counts.passed + counts.failed === 0) {
    bad('nothing was checked');
    counts = { passed: 0, failed: 1 };
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const line = `${title}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`;
  (counts.failed === 0 ? good : bad)(line);
  return { ...counts, line };
}

function chosenStages(args) {
  const ids = args.flatMap((arg, i) => (arg === '--only' ? [args[i + 1] ?? ''] : []));
  const unknown = ids.filter((id) => !STAGES.some((stage) => stage.id === id));
  if (unknown.length > 0) {
    console.error(`No stage "${unknown.join('", "')}". Stages: ${STAGES.map((stage) => stage.id).join(', ')}`);
    process.exit(2);
  }
  return ids.length === 0 ? STAGES : STAGES.filter((stage) => ids.includes(stage.id));
}

const stages = chosenStages(process.argv.slice(2));
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const results = [];
try {
  await ensureDeps();
  for (const stage of stages) results.push(await runStage(stage));
} catch (error) {
  bad(error.message);
  results.push({ passed: 0, failed: 1, line: 'Preparation: 0 passed, 1 failed' });
}

heading('Summary');
for (const { failed, line, failures = [], late = [] } of results) {
  (failed === 0 ? good : bad)(line);
  for (const { name, said } of failures) bad(`  ${name}: ${said}`);
  for (const { name, said } of late) hint(`late at first, passed alone: ${name}: ${said}`);
}
const total = sumOf(results);
if (total.failed > 0) hint('One stage again: npm test -- --only <stage>');
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
