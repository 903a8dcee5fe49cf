/**
 * Careful reading of JSON and page state that somebody else wrote. Only own properties are looked at, in both
 * spellings the site uses (`note_card`, `noteCard`); a value of the wrong type counts as not told.
 */
export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property that is neither undefined nor null. Asked many times for every item: looks before it asks whose it is. */
function told(json: Json, name: string): unknown {
  const value = json[name];
  return value === undefined || value === null || !Object.hasOwn(json, name) ? undefined : value;
}

/** The first own property of these names that is neither undefined nor null. */
export function peek(json: Json, name: string, second?: string, ...more: readonly string[]): unknown {
  const first = told(json, name);
  if (first !== undefined || second === undefined) return first;
  const other = told(json, second);
  if (other !== undefined || more.length === 0) return other;
  for (const one of more) {
    const value = told(json, one);
    if (value !== undefined) return value;
  }
  return undefined;
}

type Names = [name: string, second?: string, ...more: readonly string[]];

export function object(json: Json, ...names: Names): Json | undefined {
  const value = peek(json, ...names);
  return isJson(value) ? value : undefined;
}

export function list(json: Json, ...names: Names): readonly unknown[] | undefined {
  const value = peek(json, ...names);
  return Array.isArray(value) ? value : undefined;
}

/** Longer texts than any note has are cut: a hostile page may serve 50 MB. */
const LONGEST_TEXT = 100_000;

export function text(json: Json, ...names: Names): string | undefined {
  const value = peek(json, ...names);
  if (typeof value !== 'string') return undefined;
  return value.length > LONGEST_TEXT ? value.slice(0, LONGEST_TEXT) : value;
}

export function number(json: Json, ...names: Names): number | undefined {
  const value = peek(json, ...names);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Is this a plain "no" (`[] {} "" 0 false null`)? */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === 0 || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
