import { meaningOf } from '../model/commerce-keys';
import { looksCommercial, widgetMeaning } from '../model/widget-names';
import { MEDIA } from './commerce-fields';
import { isJson, type Json } from './peek';

/** What a key can mean for the search of commerce: nothing, step over it whole, or look closer. */
type KeyClass = 'plain' | 'over' | 'closer';

const known = new Map<string, KeyClass>();
const REMEMBERED = 4000;
const DEEPEST = 6;

function classOf(key: string): KeyClass {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = classify(key);
  if (known.size < REMEMBERED) known.set(key, found);
  return found;
}

function classify(key: string): KeyClass {
  const meaning = meaningOf(key);
  if (MEDIA.has(key) || meaning === 'plan') return 'over';
  const isPlain =
    meaning === 'plain' && widgetMeaning(key) === undefined && !/widget/i.test(key) && !looksCommercial(key);
  return isPlain ? 'plain' : 'closer';
}

/**
 * Is there no key in this item that the search for commerce fields and widgets would stop at? True for nearly every
 * item of a feed, which then needs neither search.
 */
export function isPlainItem(json: Json, depth = 0): boolean {
  for (const key in json) {
    if (!Object.hasOwn(json, key)) continue;
    const found = classOf(key);
    if (found === 'closer') return false;
    if (found === 'plain' && !isPlainValue(json[key], depth)) return false;
  }
  return true;
}

function isPlainValue(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= DEEPEST) return true;
  if (Array.isArray(value)) return value.every((entry) => !isJson(entry) || isPlainItem(entry, depth + 1));
  return isPlainItem(value as Json, depth + 1);
}
