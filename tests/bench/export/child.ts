import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ASKED = 'SEEDLENS_BENCH_ASKED';

/**
 * Measures in a process of its own: a heap with nothing else in it, and what one measurement leaves behind is not in
 * the next. `script`: the bench's own address, which calls `asChild` when it is loaded.
 */
export function inChild<Asked, Told>(script: string, asked: Asked): Promise<Told> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(script), [], {
      execArgv: ['--expose-gc'],
      env: { ...process.env, [ASKED]: JSON.stringify(asked) },
    });
    let told: Told | undefined;
    child.once('message', (message) => {
      told = message as Told;
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (told === undefined) reject(new Error(`a measurement ended with ${code} and told nothing`));
      else resolve(told);
    });
  });
}

/** Does what the parent asked, if there is one. */
export async function asChild<Asked, Told>(run: (asked: Asked) => Promise<Told>): Promise<void> {
  const asked = process.env[ASKED];
  if (asked === undefined || process.send === undefined) return;
  process.send(await run(JSON.parse(asked) as Asked));
  process.disconnect();
}

/** Runs in the order given, at most `width` at a time; answers in the same order. */
export async function abreast<T>(width: number, runs: readonly (() => Promise<T>)[]): Promise<T[]> {
  const done: T[] = [];
  const waiting = [...runs.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) done[next[0]] = await next[1]();
  };
  await Promise.all(Array.from({ length: width }, lane));
  return done;
}
