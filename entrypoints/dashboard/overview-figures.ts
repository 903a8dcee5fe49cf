import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { OverviewSums } from '../../utils/summarise/overview-sums';
import type { SumsRequest } from './overview-sums';
import { type Sums, useSums } from './overview-worker-client';
import type { PageProps } from './page';

/**
 * Figures as they were worked out, for who comes back to the page. `shown`: showings in the daily counts then.
 * `deletions`: how often something had been deleted; what was made of it is not shown again. `text`: `OverviewSums` as
 * JSON.
 */
type Kept = { wanted: string; shown: number; deletions: number; at: number; text: string };

/** In session memory, not on disk: they name keywords. */
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
  database: PageProps['database'],
): { state: Sums; grown: boolean; start: () => void; cancel: () => void } {
  const [shownThen, setShownThen] = useState(0);
  const deletionsThen = useRef<Promise<number>>(undefined);
  const first = async (wanted: string): Promise<Sums | undefined> => {
    const held = (await browser.storage.session.get(KEPT))[KEPT] as Kept | undefined;
    if (held?.wanted === wanted && held.deletions === (await countDeletions(database))) {
      setShownThen(held.shown);
      return { kind: 'ready', sums: JSON.parse(held.text) as OverviewSums, at: held.at };
    }
    return shown > BY_ITSELF ? { kind: 'waiting' } : undefined;
  };
  const keep = async (made: Omit<Kept, 'deletions'>) => {
    const kept: Kept = { ...made, deletions: (await deletionsThen.current) ?? 0 };
    await browser.storage.session.set({ [KEPT]: kept });
  };
  const { state, start, cancel } = useSums(request, first, (wanted, text, at) => {
    keep({ wanted, shown: shownThen, at, text }).catch(() => undefined);
  });
  // How much there was when they were begun.
  useEffect(() => {
    if (state.kind !== 'working' || state.read > 0) return;
    setShownThen(shown);
    deletionsThen.current = countDeletions(database);
  }, [state]);
  return { state, grown: shown !== shownThen, start, cancel };
}

async function countDeletions(database: PageProps['database']): Promise<number> {
  const opened = await database;
  return opened.ok ? opened.db.deletions.count() : 0;
}
