import { normalise, toOriginal } from './normalise';
import { CTA_WORDS } from './phrases/cta';
import { DISCLOSURE_WORDS } from './phrases/disclosure';
import { DENIED, NEGATED_WORDS } from './phrases/negated';
import { NEUTRAL } from './phrases/neutral';
import { OFFSITE_CONTACT_WORDS } from './phrases/offsite-contact';
import type { PhraseClass } from './phrases/phrase-class';
import { PLATFORM_WORDS } from './phrases/platform';
import { simplified } from './simplified';

export type PhraseSide = 'steer' | 'disclosure' | 'negated';

/** A phrase of one class. `start`/`end` are UTF-16 offsets in the text as given, `text` is what stands there. */
export interface PhraseHit {
  side: PhraseSide;
  class: string;
  start: number;
  end: number;
  text: string;
}

/** Longer texts are cut here (UTF-16 units), like links. */
const MAX_TEXT = 20_000;
/** No more hits than this are told per class and text. */
const MAX_PER_CLASS = 50;
/** A denial stands at most this far in front of what it denies. */
const DENIAL_REACH = 24;

interface Ready {
  class: string;
  pattern: RegExp;
}

const STEER = ready([...PLATFORM_WORDS, ...OFFSITE_CONTACT_WORDS, ...CTA_WORDS]);
const NEGATED = ready(NEGATED_WORDS);
const DISCLOSURE = ready(DISCLOSURE_WORDS);
const ABOUT_ADS = join(NEUTRAL);

/**
 * Words that steer to a shop, statements that disclose, statements that deny, in order of position. Denials and words
 * about advertising are masked before disclosures are looked for, so a denial is never a disclosure and a separate
 * label beside it still counts. Never throws.
 */
export function readPhrases(text: string): { hits: PhraseHit[] } {
  const read = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
  const { text: shown, deleted } = normalise(read);
  const plain = simplified(shown);
  const hits: PhraseHit[] = [];
  const add = (side: PhraseSide, name: string, from: number, to: number): void => {
    const { start, end } = toOriginal(deleted, from, to);
    hits.push({ side, class: name, start, end, text: read.slice(start, end) });
  };
  for (const { name, start, end } of findAll(STEER, plain)) add('steer', name, start, end);
  const denials = findAll(NEGATED, plain);
  for (const { name, start, end } of denials) add('negated', name, start, end);
  const masked = mask(plain, denials).replace(ABOUT_ADS, blank);
  for (const { name, start, end } of findAll(DISCLOSURE, masked)) {
    const from = Math.max(0, start - DENIAL_REACH);
    const denial = plain.slice(from, end).search(DENIED);
    if (denial === -1) add('disclosure', name, start, end);
    else add('negated', name, Math.min(start, from + denial), end);
  }
  hits.sort((a, b) => a.start - b.start || a.end - b.end);
  return { hits };
}

/** Spans of the given classes in a text, with offsets in the text as given. */
export function findPhrases(text: string, classes: readonly PhraseClass[]): PhraseHit[] {
  const read = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
  const { text: plain, deleted } = normalise(read);
  return findAll(ready(classes), simplified(plain)).map(({ name, start: from, end: to }) => {
    const { start, end } = toOriginal(deleted, from, to);
    return { side: 'steer', class: name, start, end, text: read.slice(start, end) };
  });
}

interface Raw {
  name: string;
  start: number;
  end: number;
}

function findAll(classes: readonly Ready[], text: string): Raw[] {
  const found: Raw[] = [];
  for (const { class: name, pattern } of classes) {
    let count = 0;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null && count < MAX_PER_CLASS; match = pattern.exec(text)) {
      found.push({ name, start: match.index, end: match.index + match[0].length });
      count += 1;
    }
  }
  return found;
}

function mask(text: string, spans: readonly Raw[]): string {
  let masked = text;
  for (const { start, end } of spans) {
    masked = masked.slice(0, start) + blank(text.slice(start, end)) + masked.slice(end);
  }
  return masked;
}

/** Same length, and it ends a sentence part, so that no pattern reaches across. */
function blank(span: string): string {
  return '，'.repeat(span.length);
}

function ready(classes: readonly PhraseClass[]): Ready[] {
  return classes.map(({ class: name, patterns }) => ({ class: name, pattern: join(patterns) }));
}

function join(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'giu');
}
