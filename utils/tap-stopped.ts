/** Why the tap took itself off, kept in `browser.storage.local` until deep capture is turned on again. `at`: epoch ms. */
export type TapStopped = { at: number; why: string };

export const TAP_STOPPED_KEY = 'tapStopped';

/** What is stored there, or undefined for nothing and for nonsense. */
export function parseTapStopped(stored: unknown): TapStopped | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { at, why } = stored as Record<string, unknown>;
  return typeof at === 'number' && typeof why === 'string' ? { at, why } : undefined;
}
