import type { CountedItem } from './counted-item';
import { type Cluster, type EstimateOptions, estimate } from './estimate';
import type { MetricResult } from './metrics/result';
import { isCommercial } from './metrics/shown-item';

export type Unit = { cluster: string } & Cluster;

/** M2 `CD_detail` of the units of opened notes. */
export function detailDensity(units: readonly Unit[], options: EstimateOptions): MetricResult {
  return { metric: 'M2', variant: 'CD_detail', observable: true, unit: 'share', estimate: estimate(units, options) };
}

/** Notes whose text was read, each once: what `CD_detail` counts, and whose verdicts M4 and M5 ask for. */
export class OpenedNotes {
  readonly #commercial = new Map<string, boolean>();

  add(item: CountedItem): void {
    if (item.level === 'card' || item.noteKey === undefined) return;
    const held = this.#commercial.get(item.noteKey) ?? false;
    this.#commercial.set(item.noteKey, held || isCommercial(item));
  }

  keys(): string[] {
    return [...this.#commercial.keys()];
  }

  /** What each note adds to `CD_detail`. `authors`: by note key; a note without one is a cluster of its own. */
  units(authors: ReadonlyMap<string, string>): Unit[] {
    return [...this.#commercial].map(([noteKey, commercial]) => ({
      cluster: authors.get(noteKey) ?? noteKey,
      k: Number(commercial),
      n: 1,
    }));
  }
}
