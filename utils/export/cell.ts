/** There can be no value here: a query tile has no note. `NA` in CSV. */
export const NA = Symbol('NA');
/** There was a value, and this tier takes it out. `RED` in CSV. */
export const RED = Symbol('RED');

export type Value = string | number | boolean | readonly string[] | Readonly<Record<string, number>>;
/** undefined: not observed, an empty cell in CSV. */
export type Cell = Value | typeof NA | typeof RED | undefined;

/** The three kinds of missing, as CSV writes them. */
export const MISSING = [
  { value: '', label: { zh: '没有观察到', en: 'not observed' } },
  { value: 'NA', label: { zh: '不适用', en: 'not applicable' } },
  { value: 'RED', label: { zh: '已移除', en: 'removed' } },
] as const;

/** A value, or nothing where it is missing for any of the three reasons. */
export function toldIn(cell: Cell): Value | undefined {
  return typeof cell === 'symbol' ? undefined : cell;
}

/** `NA` or `RED` by column; what was not observed is not named. */
export function missingOf(names: readonly string[], cells: readonly Cell[]): Record<string, 'NA' | 'RED'> {
  const missing: Record<string, 'NA' | 'RED'> = {};
  for (const [at, cell] of cells.entries()) {
    const name = names[at];
    if (name !== undefined && typeof cell === 'symbol') missing[name] = cell === NA ? 'NA' : 'RED';
  }
  return missing;
}
