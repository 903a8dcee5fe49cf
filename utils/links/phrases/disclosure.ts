import { AD_WORDS } from './ad';
import { AFFILIATE_WORDS } from './affiliate';
import { COOPERATION_WORDS } from './cooperation';
import { GIFTED_WORDS } from './gifted';
import { INVITED_WORDS } from './invited';
import { OWN_INTEREST_WORDS } from './own-interest';
import type { PhraseClass } from './phrase-class';
import { SPONSORED_WORDS } from './sponsored';

/** Statements about this post, in the order of the codebook. */
export const DISCLOSURE_WORDS: readonly PhraseClass[] = [
  AD_WORDS,
  SPONSORED_WORDS,
  GIFTED_WORDS,
  COOPERATION_WORDS,
  AFFILIATE_WORDS,
  OWN_INTEREST_WORDS,
  INVITED_WORDS,
];
