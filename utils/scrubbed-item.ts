import { tokenFree } from './observe/platforms/xiaohongshu/extract';
import type { ExaminedItem } from './pipeline';

/**
 * An examined item as evidence may keep it: no token in any text, and of a comment by somebody else only that it was
 * pinned; of a link in one only where it leads.
 */
export function scrubbedItem({ note, readings, verdict }: ExaminedItem): ExaminedItem {
  const comments = note.comments?.map((one) => (one.byAuthor ? one : { ...one, text: '' }));
  const kept: ExaminedItem = {
    note: { ...note, ...(comments === undefined ? {} : { comments }) },
    readings: readings.map((reading) =>
      reading.outcome !== 'found'
        ? reading
        : {
            ...reading,
            evidence: reading.evidence.map((one) => {
              if (one.place !== 'pinned_comment' || one.words === 'platform') return one;
              const { text: _text, cta: _cta, link, ...rest } = one;
              return { ...rest, ...(link === undefined ? {} : { key: link.target?.platform ?? link.platform }) };
            }),
          },
    ),
    verdict,
  };
  return tokenless(kept) as ExaminedItem;
}

function tokenless(value: unknown): unknown {
  if (typeof value === 'string') return tokenFree(value);
  if (Array.isArray(value)) return value.map(tokenless);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, tokenless(one)]));
}
