/** `npm run check`: the quick half of `npm test`, for every save: format, lint, types, arrows, unit tests. */
import { ensureDeps } from './lib/ensure-deps.mjs';
import { run, tool } from './lib/run.mjs';
import { bad, good, heading, main } from './lib/say.mjs';

const CHECKS = [
  ['Format and lint (npm run fix mends most of it)', () => tool('biome', ['check', '.'])],
  ['Types', () => tool('tsc', ['--noEmit'])],
  ['Import arrows', () => run('node', ['scripts/arrows.mjs'])],
  [
    'Unit and architecture tests',
    () =>
      tool('vitest', ['run', '--reporter=dot', '--exclude', 'tests/architecture/build/**', ...process.argv.slice(2)]),
  ],
];

await main(async () => {
  await ensureDeps();
  const failed = [];
  for (const [title, work] of CHECKS) {
    heading(title);
    if ((await work()).code !== 0) failed.push(title);
  }
  for (const title of failed) bad(title);
  if (failed.length === 0) good('all checks pass');
  process.exitCode = failed.length === 0 ? 0 : 1;
});
