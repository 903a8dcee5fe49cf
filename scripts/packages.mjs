/**
 * `npm run packages`: the files for the stores, and the proof that anyone gets the same ones. Everything is built and
 * packed twice, the second time from a copy in another folder; every byte of both must agree. Firefox's own checker
 * then reads its package. Prints TAP lines and the SHA-256 of each package.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureDeps } from './lib/ensure-deps.mjs';
import { ROOT } from './lib/root.mjs';
import { tool } from './lib/run.mjs';
import { main, Stop } from './lib/say.mjs';

const BROWSERS = [
  { id: 'chrome', for: 'Chrome, Edge and other Chromium browsers' },
  { id: 'firefox', for: 'Firefox' },
];
const LEFT_OUT = ['node_modules', '.git', '.output', '.wxt', '.practice', 'test-results', 'coverage'];
const OUT = join('.output', 'release');

const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

async function pack(cwd) {
  for (const { id } of BROWSERS) {
    rmSync(join(cwd, OUT, `${id}-mv3`), { recursive: true, force: true });
    const { code, out, err } = await tool('wxt', ['zip', '-b', id], { cwd, capture: true });
    if (code !== 0) throw new Stop(`packing for ${id} failed\n${out}${err}`);
  }
}

/** Hash by path of every file in a browser's folder and of its package. */
function hashesOf(cwd, id) {
  const folder = join(cwd, OUT, `${id}-mv3`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const zip = readdirSync(join(cwd, OUT)).find((name) => name.endsWith(`-${id}.zip`));
  if (files.length < 8 || zip === undefined) throw new Stop(`no package for ${id} in ${folder}`);
  const hashes = new Map(files.map((file) => [relative(folder, file), sha256(file)]));
  return { zip, hashes: hashes.set(zip, sha256(join(cwd, OUT, zip))) };
}

let count = 0;
function report(ok, line, details = []) {
  count += 1;
  console.log(`${ok ? 'ok' : 'not ok'} ${count} - ${line}`);
  for (const detail of details) console.log(`# ${detail}`);
  if (!ok) process.exitCode = 1;
}

function compare(copy) {
  for (const { id, for: whom } of BROWSERS) {
    const here = hashesOf(ROOT, id);
    const there = hashesOf(copy, id);
    const names = new Set([...here.hashes.keys(), ...there.hashes.keys()]);
    const different = [...names].filter((name) => here.hashes.get(name) !== there.hashes.get(name));
    const line = `${whom}: ${names.size - 1} files and the package are the same from two builds`;
    report(different.length === 0, line, [
      `${here.hashes.get(here.zip)}  ${here.zip}`,
      ...different.map((name) => `differs: ${name}`),
    ]);
  }
}

async function lint() {
  const { code, out, err } = await tool(
    'web-ext',
    ['lint', '--no-config-discovery', '--output', 'json', '--source-dir', join(OUT, 'firefox-mv3')],
    { capture: true },
  );
  if (!out.includes('"summary"')) throw new Stop(`Firefox's checker said nothing (exit code ${code})\n${out}${err}`);
  const { summary, errors, warnings } = JSON.parse(out.slice(out.indexOf('{')));
  const found = [...errors, ...warnings].map(({ _type, code: what, file, line }) => `${_type} ${what} ${file}:${line}`);
  report(summary.errors === 0, `Firefox's checker: ${summary.errors} errors, ${summary.warnings} warnings`, found);
}

await main(async () => {
  process.chdir(ROOT);
  await ensureDeps();
  const copy = mkdtempSync(join(tmpdir(), 'seedlens-again-'));
  try {
    cpSync(ROOT, copy, {
      recursive: true,
      filter: (path) => !LEFT_OUT.includes(relative(ROOT, path).split(/[\\/]/)[0] ?? ''),
    });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    await pack(ROOT);
    await pack(copy);
    compare(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  await lint();
  console.log(`1..${count}`);
});
