import type { EstimateOptions } from './estimate';
import { type KeywordPrevalence, prevalenceOf, type Run } from './metrics/keyword-prevalence';
import { isAd, type ShownItem } from './metrics/shown-item';

/** M9 from sums per run. */
export class KeywordTally {
  readonly #runs = new Map<string, Run>();

  /** Results from place `first` on are not counted. */
  constructor(readonly first: number) {}

  /** `person`: of a merged study. */
  add(item: ShownItem, person?: string): void {
    const { keywordId, feedLoadId, slot } = item;
    if (keywordId === undefined || slot === undefined) return;
    const run = this.#runs.get(feedLoadId) ?? {
      feedLoadId,
      keywordId,
      k: 0,
      n: 0,
      last: 0,
      ...(person === undefined ? {} : { person }),
    };
    this.#runs.set(feedLoadId, run);
    run.last = Math.max(run.last, slot);
    if (slot >= this.first) return;
    run.k += Number(isAd(item));
    run.n += 1;
  }

  /** As `keywordPrevalence`. `observable`: ads can be told. */
  prevalence(options: EstimateOptions, observable: boolean): KeywordPrevalence {
    return prevalenceOf([...this.#runs.values()], this.first, options, observable);
  }
}
