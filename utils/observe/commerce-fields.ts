import { meaningOf } from '../model/commerce-keys';
import type { Field } from '../model/note';
import { isHollow } from './hollow';
import { isJson, type Json } from './peek';

export type CommerceFields = Record<'adFields' | 'partnerFields' | 'goodsFields' | 'unknownFields', Field[]>;

const DEEPEST = 5;
const MOST_FIELDS = 20;

/**
 * Walks one item and lists its non-empty commerce keys by meaning. Request plans are stepped over whole, pictures
 * and videos too: nothing commercial was ever seen under them and they are most of the bytes.
 * `isApart`: keys that somebody else reads.
 */
export function commerceFieldsOf(item: Json, isApart: (key: string) => boolean = () => false): CommerceFields {
  const fields: CommerceFields = { adFields: [], partnerFields: [], goodsFields: [], unknownFields: [] };
  walk(item, 0);
  return fields;

  function walk(json: Json, depth: number): void {
    for (const key of Object.keys(json)) {
      if (MEDIA.has(key) || isApart(key)) continue;
      const value = json[key];
      const meaning = meaningOf(key);
      if (meaning === 'plan') continue;
      if (meaning !== 'plain' && !isHollow(value)) addField(fields[`${meaning}Fields`], key);
      else if (depth < DEEPEST) descend(value, depth + 1);
    }
  }

  function descend(value: unknown, depth: number): void {
    if (isJson(value)) walk(value, depth);
    else if (Array.isArray(value)) for (const entry of value.slice(0, 50)) if (isJson(entry)) walk(entry, depth);
  }
}

/** Each key once, and no more of them than anybody would read. */
export function addField(target: Field[], key: string): void {
  if (target.length < MOST_FIELDS && !target.some((field) => field.key === key)) target.push({ key });
}

/** Members that hold pictures, films, people and counts. */
export const MEDIA: ReadonlySet<string> = new Set([
  'cover',
  'imageList',
  'image_list',
  'images_list',
  'video',
  'video_info_v2',
  'infoList',
  'info_list',
  'user',
  'interactInfo',
  'interact_info',
]);
