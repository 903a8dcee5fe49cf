/**
 * `npm run test:cluster`: the metrics of docs/analysis on a distributed engine. Two ClickHouse servers are started on
 * loopback, filled with the NDJSON exports of many invented volunteers, asked, compared with DuckDB over the Parquet exports
 * of the same people, stopped and removed. `-- --rows 250000 --copies 40` for another size: volunteers
 * are exported once and then stand for 40 each, inside the engines. No part of `npm test`: it installs a
 * database server, and takes minutes and gigabytes.
 */
import { ensureDeps } from './lib/ensure-deps.mjs';
import { bad, good, heading, main, Stop } from './lib/say.mjs';

function asked(name, usual, least) {
  const args = process.argv.slice(2);
  const at = args.indexOf(name);
  const value = at < 0 ? usual : Number(args[at + 1]);
  if (!Number.isInteger(value) || value < least) throw new Stop(`${name} takes a number of at least ${least}.`);
  return value;
}

await main(async () => {
  const size = { rows: asked('--rows', 1_000_000, 1_000), copies: asked('--copies', 1, 1) };
  await ensureDeps();
  const [{ bundle }, { ensureClickHouse, startTwo }] = await Promise.all([
    import('./lib/bundle.mjs'),
    import('./lib/clickhouse.mjs'),
  ]);
  const binary = await ensureClickHouse();
  const { checkCluster } = await import(await bundle('scripts/cluster-main.ts'));
  const cluster = await startTwo(binary);
  try {
    const { faults, lines } = await checkCluster(cluster, size, (text) => heading(text));
    for (const line of lines) console.log(line);
    for (const fault of faults.slice(0, 20)) bad(fault);
    if (faults.length === 0) good('both engines give the same figures');
    else bad(`${faults.length} figures differ`);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    await cluster.stop();
  }
});
