import type { Cue, TextReader } from '../model/text-reader';
import type { CompiledRule } from './custom-match';
import { splitLone } from './find-comment-seeds';
import { findContacts } from './find-contacts';
import { findCoupons } from './find-coupons';
import { findLinks } from './find-links';
import { pairSteers } from './find-steers';
import { isPurchaseRoute } from './is-route';
import { type PhraseHit, readPhrases } from './read-phrases';
import { readUrl } from './read-url';

/** The reader that `detect` is given: the rules of this folder, and the user's own where there are any. */
export function createReader(customRules: readonly CompiledRule[] = []): TextReader {
  // Cues are made of phrases: looking for these is most of the work, and is done once for both.
  const phrases = remembering((text): readonly PhraseHit[] => readPhrases(text).hits);
  return {
    links: (text) => findLinks(text, { customRules }).hits,
    isRoute: isPurchaseRoute,
    phrases,
    cues: remembering((text) => cuesOf(text, phrases(text))),
    url: (address) => readUrl(address, { customRules }),
  };
}

function cuesOf(text: string, phrases: readonly PhraseHit[]): readonly Cue[] {
  const { steers, lone } = pairSteers(text, phrases);
  const { seeds, pitches } = splitLone(text, lone);
  return [
    ...steers.map((span) => cue('steer', span)),
    ...findCoupons(text).map((span) => cue('coupon', span)),
    ...findContacts(text).map((span) => cue('contact', span)),
    ...pitches.map((span) => cue('sales_pitch', span)),
    ...seeds.map((span) => cue('comment_seed', span)),
  ];
}

function cue(kind: Cue['kind'], { start, end }: { start: number; end: number }): Cue {
  return { kind, start, end };
}

const REMEMBERED = 8;

/** Several detectors ask about the same few texts one after the other. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = read(text);
    const oldest = known.keys().next();
    if (known.size >= REMEMBERED && !oldest.done) known.delete(oldest.value);
    known.set(text, answer);
    return answer;
  };
}
