/**
 * `npm run -s inspect -- page FILE.html --url URL` (also: payload, links, phrases): the extension's own pipeline in
 * Node. Prints JSON lines on stdout and nothing else there; see scripts/inspect-main.ts.
 */
import { depsAreCurrent } from './lib/ensure-deps.mjs';

if (!depsAreCurrent()) {
  console.error('inspect: the packages are not installed; run `npm ci` first');
  process.exit(2);
}
const { bundle } = await import('./lib/bundle.mjs');
const { inspect } = await import(await bundle('scripts/inspect-main.ts'));
// A reader such as `head` may close the pipe early: that is no fault of ours.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await inspect(process.argv.slice(2), process.stdin, {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
