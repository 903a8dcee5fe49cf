/** Agreement between coders (measurement.md 3, human validation). Nominal codes; a unit is one note. */

export type Pair = readonly [first: string, second: string];

/** Rows: first coder, columns: second. */
export type Confusion = { codes: string[]; counts: number[][] };

export function confusion(pairs: readonly Pair[], order: readonly string[] = []): Confusion {
  const used = new Set(pairs.flat());
  const codes = [
    ...order.filter((code) => used.has(code)),
    ...[...used].filter((code) => !order.includes(code)).sort(),
  ];
  const counts = codes.map((row) =>
    codes.map((column) => pairs.filter(([first, second]) => first === row && second === column).length),
  );
  return { codes, counts };
}

/** Share of pairs with the same code; undefined without any. */
export function percentAgreement(pairs: readonly Pair[]): number | undefined {
  if (pairs.length === 0) return undefined;
  return pairs.filter(([first, second]) => first === second).length / pairs.length;
}

/** Cohen's κ (1960); undefined without pairs, or where chance alone would agree always. */
export function cohenKappa(pairs: readonly Pair[]): number | undefined {
  const observed = percentAgreement(pairs);
  if (observed === undefined) return undefined;
  const n = pairs.length;
  const firsts = tally(pairs.map(([first]) => first));
  const seconds = tally(pairs.map(([, second]) => second));
  let expected = 0;
  for (const [code, count] of firsts) expected += (count / n) * ((seconds.get(code) ?? 0) / n);
  return expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

/**
 * Krippendorff's α for nominal data, any number of coders, with gaps (Krippendorff 2011). Each unit is the list of codes
 * it got; units with fewer than two say nothing. Undefined without pairable codes, or where all codes are the same.
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): number | undefined {
  const totals = new Map<string, number>();
  let n = 0;
  let disagreeing = 0;
  for (const codes of units) {
    const m = codes.length;
    if (m < 2) continue;
    n += m;
    const counts = tally(codes);
    let same = 0;
    for (const [code, count] of counts) {
      totals.set(code, (totals.get(code) ?? 0) + count);
      same += count * (count - 1);
    }
    disagreeing += (m * (m - 1) - same) / (m - 1);
  }
  let expected = n * (n - 1);
  for (const count of totals.values()) expected -= count * (count - 1);
  return n === 0 || expected === 0 ? undefined : 1 - ((n - 1) * disagreeing) / expected;
}

function tally(codes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
