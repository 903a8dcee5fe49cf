import type { LinkHit } from '../model/link';
import { findLinks } from './find-links';
import { readPhrases } from './read-phrases';
import { readUrl } from './read-url';

/**
 * One NDJSON line `{id, input}` to one NDJSON line `{id, hits}`, in the shape of the test vectors plus `confidence`.
 * With `inputType: "url"` the input is read as one URL. A malformed line gives `{id, error}`, `id` null when untold.
 */
export function linksLine(line: string): string {
  return answer(line, 'input', (id, input, fields) => {
    const hits = fields['inputType'] === 'url' ? [readUrl(input)].flatMap((hit) => hit ?? []) : findLinks(input).hits;
    return { id, hits: hits.map(plainHit) };
  });
}

const STEER_ORDER = ['platform:', 'offsite-contact', 'cta'];

/** One NDJSON line `{id, text}` to one NDJSON line `{id, steer, disclosure, negated}`: distinct classes. */
export function phrasesLine(line: string): string {
  return answer(line, 'text', (id, text) => {
    const { hits } = readPhrases(text);
    const classes = (side: string) => [...new Set(hits.flatMap((hit) => (hit.side === side ? hit.class : [])))];
    const steer = classes('steer');
    return {
      id,
      steer: STEER_ORDER.flatMap((start) => steer.filter((name) => name.startsWith(start))),
      disclosure: classes('disclosure'),
      negated: classes('negated'),
    };
  });
}

function answer(
  line: string,
  field: string,
  read: (id: unknown, input: string, fields: Record<string, unknown>) => object,
): string {
  let fields: unknown;
  try {
    // A file saved on Windows may begin with a byte order mark.
    fields = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return JSON.stringify({ id: null, error: 'not a JSON object' });
  }
  if (!isRecord(fields)) return JSON.stringify({ id: null, error: 'not a JSON object' });
  const id = fields['id'] ?? null;
  const input = fields[field];
  if (typeof input !== 'string') return JSON.stringify({ id, error: `"${field}" must be a string` });
  return JSON.stringify(read(id, input, fields));
}

function plainHit(hit: LinkHit): object {
  const { start: _start, end: _end, host: _host, urlClean: _urlClean, target, ...named } = hit;
  const plain: Record<string, unknown> = { ...named };
  if (target) {
    const { shopId: _shopId, ...told } = target;
    plain['target'] = told;
  }
  // A shop page behind a share token: the vectors say so with null.
  if (hit.kind === 'shop' && hit.shopId === undefined) plain['shopId'] = null;
  return plain;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
