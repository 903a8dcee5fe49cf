import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { OverviewSums } from '../../utils/summarise/overview-sums';
import type { SumsRequest } from './overview-sums';
import { type Sums, useSums } from './overview-worker-client';

/** Figures as they were worked out, for who comes back to the page. `shown`: showings in the daily counts then. */
type Kept = { wanted: string; shown: number; at: number; sums: OverviewSums };

/** In session memory, with all else that is forgotten when days or everything are deleted: they name keywords. */
const KEPT = 'overviewSums';
/** More showings than these, some seconds of reading, are gone through when asked to only. */
const BY_ITSELF = 20_000;

/**
 * The figures from single rows. They come by themselves where they are there already or soon made, and else wait for
 * `start`. `shown`: showings in the daily counts; the figures are `grown` when there are others than there were.
 */
export function useFigures(
  request: SumsRequest | undefined,
  shown: number,
): { state: Sums; grown: boolean; start: () => void; cancel: () => void } {
  const [shownThen, setShownThen] = useState(0);
  const first = async (wanted: string): Promise<Sums | undefined> => {
    const held = (await browser.storage.session.get(KEPT))[KEPT] as Kept | undefined;
    // Fewer showings than then: some were deleted, and nothing that was made of them is shown again.
    if (held?.wanted === wanted && held.shown <= shown) {
      setShownThen(held.shown);
      return { kind: 'ready', ...held };
    }
    return shown > BY_ITSELF ? { kind: 'waiting' } : undefined;
  };
  const { state, start, cancel } = useSums(request, first, (wanted, sums, at) => {
    const kept: Kept = { wanted, shown: shownThen, at, sums };
    browser.storage.session.set({ [KEPT]: kept }).catch(() => undefined);
  });
  // How much there was when they were begun.
  useEffect(() => {
    if (state.kind === 'working' && state.read === 0) setShownThen(shown);
  }, [state]);
  return { state, grown: shown !== shownThen, start, cancel };
}
