import type { Evidence } from '../model/reading';
import type { Cue } from '../model/text-reader';
import type { PassageCue, PassagePhrase } from './detector';
import { fromPassage } from './evidence';

/** The phrases of a kind in what the author wrote, as evidence. */
export function phrasesWhere(
  phrases: readonly PassagePhrase[],
  wanted: (phrase: PassagePhrase['phrase']) => boolean,
): Evidence[] {
  return phrases
    .filter(({ phrase }) => wanted(phrase))
    .map(({ passage, phrase }) => fromPassage(passage, phrase.start, phrase.end));
}

/** The cues of one kind in what the author wrote, as evidence. */
export function cuesOf(cues: readonly PassageCue[], kind: Cue['kind']): Evidence[] {
  return cues
    .filter(({ cue }) => cue.kind === kind)
    .map(({ passage, cue }) => fromPassage(passage, cue.start, cue.end));
}
