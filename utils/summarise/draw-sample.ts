import { seededRandom } from './random';

export type DrawnRow = { noteKey: string; stratum: string; stratumSize: number };

/** In a simple random sample everything is one stratum. */
export const WHOLE = 'all';

/**
 * Draws notes at random, the same for the same notes and seed. `stratified`: up to `size` of each stratum, the small ones
 * whole; `simple`: `size` of all.
 */
export function drawSample(
  population: readonly { noteKey: string; stratum: string }[],
  { design, size, seed }: { design: 'stratified' | 'simple'; size: number; seed: number },
): DrawnRow[] {
  const random = seededRandom(seed);
  const strata = new Map<string, string[]>();
  for (const { noteKey, stratum } of population) {
    const name = design === 'simple' ? WHOLE : stratum;
    const own = strata.get(name);
    if (own === undefined) strata.set(name, [noteKey]);
    else own.push(noteKey);
  }
  return [...strata]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([stratum, keys]) => {
      const drawn = shuffled(keys.sort(), random).slice(0, Math.max(0, Math.floor(size)));
      return drawn.map((noteKey) => ({ noteKey, stratum, stratumSize: keys.length }));
    });
}

/** Fisher and Yates. */
function shuffled(keys: readonly string[], random: () => number): string[] {
  const all = [...keys];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [all[at], all[other]] = [all[other] ?? '', all[at] ?? ''];
  }
  return all;
}
