import type { Locale } from '../i18n/locale';
import { shopName } from '../i18n/shops';
import { surfaceNames } from '../i18n/surfaces';
import type { Note } from '../model/note';
import type { Reading } from '../model/reading';
import type { Verdict } from '../model/verdict';
import type { SignalId } from '../model/vocabulary';
import { type VerdictWords, verdictWords } from './words';

/** Not told: unread, and failed as much. */
const TOLD: ReadonlySet<Reading['outcome']> = new Set(['found', 'absent']);

type Item = { note: Note; readings: readonly Reading[]; verdict: Verdict };

/**
 * What one showing amounts to, in words: the badge's text (`''` where the verdict never has one) and the statement
 * behind it. `seenAt` epoch ms; `signalName` says a signal's name in the same language, `nameShop` a shop's.
 */
export function saidOf(
  locale: Locale,
  { note, readings, verdict }: Item,
  seenAt: number,
  signalName: (signal: SignalId) => string,
  nameShop = (platform: string) => shopName(locale, platform),
): VerdictWords {
  // Most sentences use few of these, and most cards have the same short one: each is worked out when it is asked for.
  return verdictWords(locale, verdict, {
    source: note.source,
    live: note.itemKind === 'live',
    get surface() {
      return surfaceNames(locale)[note.surface];
    },
    get time() {
      return timeOf(locale, seenAt);
    },
    get shops() {
      return verdict.routePlatforms.map(nameShop);
    },
    get checked() {
      return verdict.checked.map(signalName);
    },
    get notTold() {
      return verdict.notTold.map(signalName);
    },
    get accountUntold() {
      return !readings.some(({ claim, outcome }) => claim === 'seller' && TOLD.has(outcome));
    },
  });
}

const formats = new Map<Locale, Intl.DateTimeFormat>();
const MINUTE_MS = 60_000;
/** What was said last: many cards are seen in the same minute. Clocks differ from ours by whole minutes. */
let last: { locale: Locale; minute: number; said: string } | undefined;

/** A moment as the user reads it: their own clock, day and minute. */
export function timeOf(locale: Locale, at: number): string {
  const minute = Math.floor(at / MINUTE_MS);
  if (last?.minute === minute && last.locale === locale) return last.said;
  const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  formats.set(locale, format);
  const said = format.format(at);
  last = { locale, minute, said };
  return said;
}
