import type { Locale } from '../i18n/locale';
import type { SignalId } from '../model/vocabulary';
import { DETECTORS } from './registry';

const SAYS = new Map(DETECTORS.map(({ id, says }) => [id, says]));

/** A signal's name in one language, as its detector says it. */
export function signalName(locale: Locale, signal: SignalId): string {
  return SAYS.get(signal)?.[locale] ?? signal;
}
