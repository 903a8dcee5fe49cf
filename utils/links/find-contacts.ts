import type { PhraseSpan } from './phrase-span';
import { OFFSITE_CONTACT_WORDS } from './phrases/offsite-contact';
import { findPhrases } from './read-phrases';

/** Invitations to talk or trade elsewhere (`text_contact`). */
export function findContacts(text: string): PhraseSpan[] {
  return findPhrases(text, OFFSITE_CONTACT_WORDS).map(({ start, end, text: words }) => ({ start, end, text: words }));
}
