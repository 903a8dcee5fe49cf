import { pairSteers } from './find-steers';
import type { PhraseSpan } from './phrase-span';
import { type PhraseHit, readPhrases } from './read-phrases';
import { simplified } from './simplified';

/** 评论 or 置顶 in, or this near, a call to action (UTF-16 units). */
const NEAR = 4;
const COMMENT = /评论|置顶/;

/** Calls to action that point at the comments (`text_comment_seed`): 链接在评论区, 看置顶. */
export function findCommentSeeds(text: string): PhraseSpan[] {
  return splitLoneCtas(text).seeds;
}

/** Calls to action without a shop name: those that point at the comments, and the rest. */
export function splitLoneCtas(text: string): { seeds: PhraseSpan[]; pitches: PhraseSpan[] } {
  return splitLone(text, pairSteers(text, readPhrases(text).hits).lone);
}

/** The same for calls to action that were found in this text already and belong to no shop name. */
export function splitLone(text: string, lone: readonly PhraseHit[]): { seeds: PhraseSpan[]; pitches: PhraseSpan[] } {
  const seeds: PhraseSpan[] = [];
  const pitches: PhraseSpan[] = [];
  for (const { start, end, text: words } of lone) {
    const around = simplified(text.slice(Math.max(0, start - NEAR), end + NEAR));
    (COMMENT.test(around) ? seeds : pitches).push({ start, end, text: words });
  }
  return { seeds, pitches };
}
