import type { Locale } from './locale';

/** Below this many, counts stand alone (measurement.md 3, Display). */
export const FEW = 20;

/** Making a format takes longer than all it formats on a screen, up to half a second for the days of a chart. */
function once<Format, Options>(make: new (locale: string, options: Options) => Format) {
  const held = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = locale + JSON.stringify(options);
    const format = held.get(key) ?? new make(locale, options);
    held.set(key, format);
    return format;
  };
}

export const numberFormat = once<Intl.NumberFormat, Intl.NumberFormatOptions>(Intl.NumberFormat);
const dateFormat = once<Intl.DateTimeFormat, Intl.DateTimeFormatOptions>(Intl.DateTimeFormat);

/** A whole number with the grouping of the language. */
export function number(locale: Locale, value: number): string {
  return numberFormat(locale, { maximumFractionDigits: 0 }).format(value);
}

const DECIMALS_FROM = 200;

/** A share (0 to 1) of `n`: a decimal only from 200 on (measurement.md 3, Display). */
export function percent(locale: Locale, share: number, n: number): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: n < DECIMALS_FROM ? 0 : 1 }).format(share);
}

/** English needs one of two words; Chinese has no plural. */
export function plural(value: number, one: string, other: string): string {
  return new Intl.PluralRules('en').select(value) === 'one' ? one : other;
}

/** So many of an English thing: `1 note`, `2,000 notes`. */
export function counted(value: number, one: string, other = `${one}s`): string {
  return `${number('en', value)} ${plural(value, one, other)}`;
}

/** Date and time of a moment (epoch ms), in the reader's own time zone unless told otherwise. */
export function moment(locale: Locale, at: number, timeZone?: string): string {
  return dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
}

/** The same as short as can be, for tables: `2026-11-22 20:21` in every language. */
export function stamp(at: number, timeZone?: string): string {
  // Sweden writes dates so.
  return dateFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(at);
}

const MONTH_DAY = { month: 'short', day: 'numeric' } as const;

/** Month and day of a moment (epoch ms), in the reader's own time zone. */
export function monthDay(locale: Locale, at: number): string {
  return dateFormat(locale, MONTH_DAY).format(at);
}

/** Time of day of a moment (epoch ms). */
export function clock(locale: Locale, at: number, timeZone?: string): string {
  return dateFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at);
}

/** A local day (`2026-11-22`) as month and day. */
export function day(locale: Locale, localDay: string): string {
  // The day is a name, not a moment: formatting it in UTC keeps it that day everywhere.
  return dateFormat(locale, { ...MONTH_DAY, timeZone: 'UTC' }).format(new Date(`${localDay}T00:00:00Z`));
}

/** Things in a row, joined as the language does. */
export function list(locale: Locale, items: readonly string[]): string {
  if (locale === 'zh-CN') return items.join('、');
  return new Intl.ListFormat('en', { type: 'unit', style: 'short' }).format(items);
}

/**
 * The n of "about 1 in n".
 * @returns undefined where that would say too much (a small whole) or nothing (none; more than two thirds)
 */
export function oneIn(part: number, whole: number): number | undefined {
  if (whole < FEW || part <= 0 || part > whole || part / whole > 2 / 3) return undefined;
  return Math.round(whole / part);
}
