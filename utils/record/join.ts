/**
 * The joins that make recording idempotent: each gives the same answer for any order and any repetition of the same
 * facts. `undefined` = not told, and told wins over it.
 */

export function most(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined) return b;
  return b === undefined || a >= b ? a : b;
}

export function least(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined) return b;
  return b === undefined || a <= b ? a : b;
}

/** Of two words that should be the same, always the same one. */
export function oneOf(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined) return b;
  return b === undefined || a <= b ? a : b;
}

export function either(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (a === undefined) return b;
  return b === undefined ? a : a || b;
}

export function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort();
}

type Undefinable<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];
type Told<T> = Omit<T, Undefinable<T>> & { [K in Undefinable<T>]?: Exclude<T[K], undefined> };

/** The object without properties that are undefined: "not told" is a missing column, never a stored undefined. */
export function told<T extends object>(row: T): Told<T> {
  const kept: Partial<T> = {};
  // A plain loop: this runs for every row written.
  for (const name in row) if (row[name] !== undefined) kept[name] = row[name];
  return kept as Told<T>;
}

/** Is there anything to write? Rows of the same table, compared column by column. */
export function same<T extends object>(a: T, b: T): boolean {
  const columns = Object.entries(a);
  if (columns.length !== Object.keys(b).length) return false;
  return columns.every(([name, value]) => {
    const other: unknown = b[name as keyof T];
    if (value === other) return true;
    return typeof value === 'object' && JSON.stringify(value) === JSON.stringify(other);
  });
}

export function joinIf<T>(held: T | undefined, row: T, join: (a: T, b: T) => T): T {
  return held === undefined ? row : join(held, row);
}
