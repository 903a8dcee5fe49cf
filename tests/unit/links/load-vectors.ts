import { readFileSync } from 'node:fs';

export interface LinkVector {
  id: string;
  inputType: 'url' | 'text';
  input: string;
  hits: Record<string, unknown>[];
}

export interface PhraseVector {
  id: string;
  text: string;
  steer: string[];
  disclosure: string[];
  negated: string[];
}

/** One of the NDJSON files in `tests/fixtures/links`. */
export function loadVectors<Vector>(name: string): Vector[] {
  const text = readFileSync(new URL(`../../fixtures/links/${name}.ndjson`, import.meta.url), 'utf8');
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as Vector]));
}

export const linkVectors = ['links', 'more', 'platforms', 'crossings', 'texts'].flatMap(loadVectors<LinkVector>);
export const phraseVectors = ['phrases', 'steers', 'statements'].flatMap(loadVectors<PhraseVector>);

const NAMED = new Set(
  'platform kind affiliates attribution itemId shopId shortCode code skuId name via target flags'.split(' '),
);

/** The fields of a hit that vectors name: everything but `confidence` and what only the product uses. */
export function named(hit: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(hit).filter(([key]) => NAMED.has(key)));
}
