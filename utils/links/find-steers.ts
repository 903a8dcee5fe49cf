import type { PhraseSpan } from './phrase-span';
import { type PhraseHit, readPhrases } from './read-phrases';

/** A shop name and a call to action that belong together (`text_steer`). */
export interface Steer extends PhraseSpan {
  /** Platform id, as in LINK_PLATFORMS. */
  platform: string;
}

/** A call to action this near counts even across a sentence end (UTF-16 units). */
const NEAR = 12;
const SENTENCE_END = /[。！!？?\n；;…]/g;

/** Steers without a link: a shop name with a call to action in the same sentence, or at most 12 characters away. */
export function findSteers(text: string): Steer[] {
  return pairSteers(text, readPhrases(text).hits).steers;
}

/** Steers, and the calls to action that belong to none. Takes the hits of `readPhrases` for the same text. */
export function pairSteers(text: string, hits: readonly PhraseHit[]): { steers: Steer[]; lone: PhraseHit[] } {
  const ctas = hits.filter((hit) => hit.class === 'cta');
  const used = new Set<PhraseHit>();
  const steers: Steer[] = [];
  if (ctas.length > 0) {
    const sentences = sentenceStarts(text);
    for (const hit of hits) {
      if (!hit.class.startsWith('platform:')) continue;
      const cta = nearest(ctas, hit, sentences);
      if (!cta) continue;
      used.add(cta);
      const start = Math.min(hit.start, cta.start);
      const end = Math.max(hit.end, cta.end);
      steers.push({ platform: hit.class.slice('platform:'.length), start, end, text: text.slice(start, end) });
    }
  }
  return { steers, lone: ctas.filter((cta) => !used.has(cta)) };
}

function nearest(ctas: readonly PhraseHit[], hit: PhraseHit, sentences: readonly number[]): PhraseHit | undefined {
  const sentence = sentenceOf(sentences, hit.start);
  let best: PhraseHit | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const cta of ctas) {
    const gap = Math.max(0, cta.start - hit.end, hit.start - cta.end);
    if (gap < least && (gap <= NEAR || sentenceOf(sentences, cta.start) === sentence)) {
      best = cta;
      least = gap;
    }
  }
  return best;
}

function sentenceStarts(text: string): number[] {
  return [0, ...[...text.matchAll(SENTENCE_END)].map((match) => match.index + 1)];
}

function sentenceOf(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
