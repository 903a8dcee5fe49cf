import { LEVELS, type VerdictCode } from '../model/vocabulary';
import type { CountedItem } from './counted-item';
import { type Estimate, type EstimateOptions, estimate } from './estimate';
import { FEWEST_FEED_LOADS } from './metrics/position-curve';
import { type MetricId, type MetricResult, notObservable } from './metrics/result';
import { isAd, isCommercial, isListed } from './metrics/shown-item';

/**
 * The metrics about showings, one showing after the other: what `metrics/` computes from a list, from sums per session
 * instead, so that a million showings need no list. One source and import at a time.
 */

const MINUTE_MS = 60_000;
const NONE_FOUND: readonly VerdictCode[] = ['no_signal', 'none_in_data'];

/** What is summed per session. `_notes`: over notes alone. */
const FIELDS = [
  'n',
  'n_notes',
  'ad',
  'ad_notes',
  'adPlus',
  'adPlus_notes',
  'commercial',
  'notNone',
  'minutes',
  'minutesCommercial',
  'timed',
  'measured',
  'measuredFirst',
  'area',
  'areaAd',
  'areaFirst',
  'areaFirstAd',
  'gap',
  'gapUnlabelled',
  'readable',
  'deep',
  ...LEVELS,
] as const;
type Field = (typeof FIELDS)[number];
const AT = Object.fromEntries(FIELDS.map((field, at) => [field, at])) as Record<Field, number>;

/** The figures of one set of showings. */
export class Tally {
  readonly #sessions = new Map<string, Float64Array>();
  #tellsFlag = false;
  #tellsLabels = false;
  #tellsGap = false;
  #measured = false;
  #live = true;
  count = 0;

  add(item: CountedItem): void {
    const sums = this.#sessions.get(item.sessionId) ?? new Float64Array(FIELDS.length);
    this.#sessions.set(item.sessionId, sums);
    const plus = (field: Field, by: number): void => {
      const at = AT[field];
      sums[at] = (sums[at] ?? 0) + by;
    };
    this.count += 1;
    if (item.source !== 'live') this.#live = false;
    const ad = Number(isAd(item));
    const adPlus = Number(ad === 1 || item.adFlag === true);
    plus('n', 1);
    plus('ad', ad);
    plus('adPlus', adPlus);
    if (item.isNote) {
      plus('n_notes', 1);
      plus('ad_notes', ad);
      plus('adPlus_notes', adPlus);
    }
    if (!NONE_FOUND.includes(item.verdict)) plus('notNone', 1);
    const minutes = item.exposureMs / MINUTE_MS;
    plus('minutes', minutes);
    if (minutes > 0) plus('timed', 1);
    if (isCommercial(item)) {
      plus('commercial', 1);
      plus('minutesCommercial', minutes);
    }
    plus(item.level, 1);
    if (item.labelsReadable === true) plus('readable', 1);
    if (item.deepCapture) plus('deep', 1);
    this.#addTold(item, ad, plus);
  }

  #addTold(item: CountedItem, ad: number, plus: (field: Field, by: number) => void): void {
    if (item.adFlag !== undefined) this.#tellsFlag = true;
    if (item.labelsReadable !== undefined) this.#tellsLabels = true;
    if (item.adFlag !== undefined && item.labelsReadable !== undefined) this.#tellsGap = true;
    if (item.adFlag === true && item.labelsReadable === true) {
      plus('gap', 1);
      if (!item.labelled) plus('gapUnlabelled', 1);
    }
    if (item.areaPx === undefined) return;
    this.#measured = true;
    plus('measured', 1);
    plus('area', item.areaPx);
    plus('areaAd', ad * item.areaPx);
    if (item.firstScreen !== true) return;
    plus('measuredFirst', 1);
    plus('areaFirst', item.areaPx);
    plus('areaFirstAd', ad * item.areaPx);
  }

  #estimate(k: Field, n: Field, options: EstimateOptions): Estimate {
    const units = [...this.#sessions].map(([cluster, sums]) => ({
      cluster,
      k: sums[AT[k]] ?? 0,
      n: sums[AT[n]] ?? 0,
    }));
    return estimate(units, options);
  }

  /** `of`: how many showings weights were taken from. */
  #weights(of: Field, options: EstimateOptions): EstimateOptions {
    return { ...options, showings: [...this.#sessions.values()].reduce((sum, sums) => sum + (sums[AT[of]] ?? 0), 0) };
  }

  #share(metric: MetricId, variant: string, k: Field, n: Field, options: EstimateOptions): MetricResult {
    return { metric, variant, observable: true, unit: 'share', estimate: this.#estimate(k, n, options) };
  }

  /** As the function of this name, of what was added. */
  get tellsAds(): boolean {
    return this.#live || this.#tellsFlag;
  }

  /** M1, as `adLoad`. */
  adLoad(options: EstimateOptions): MetricResult[] {
    return (['', '_notes'] as const).flatMap((set) => {
      const al = this.tellsAds
        ? this.#share('M1', `AL${set}`, `ad${set}`, `n${set}`, options)
        : notObservable('M1', `AL${set}`);
      if (!this.#live) return [al];
      const plus = this.#tellsFlag
        ? this.#share('M1', `AL+${set}`, `adPlus${set}`, `n${set}`, options)
        : notObservable('M1', `AL+${set}`);
      return [al, plus];
    });
  }

  /** M2 without `CD_detail`. */
  density(options: EstimateOptions): MetricResult[] {
    return [
      this.#share('M2', 'CD_lo', 'commercial', 'n', options),
      this.#share('M2', 'CD_hi', 'notNone', 'n', options),
    ];
  }

  /** M3, as `areaShare`. */
  area(options: EstimateOptions): MetricResult[] {
    const all = this.#share('M3', 'all', 'areaAd', 'area', this.#weights('measured', options));
    const first = this.#weights('measuredFirst', options);
    return [
      { ...all, observable: this.#measured },
      { ...this.#share('M3', 'first_screen', 'areaFirstAd', 'areaFirst', first), observable: this.#measured },
    ];
  }

  /** M6, as `labelGap`. */
  gap(options: EstimateOptions): MetricResult[] {
    if (!this.#tellsGap) return [notObservable('M6', 'gap')];
    return [this.#share('M6', 'gap', 'gapUnlabelled', 'gap', options)];
  }

  /** M8, as `exposureMinutes`. */
  minutes(options: EstimateOptions): MetricResult[] {
    if (!this.#live) return [notObservable('M8', 'minutes')];
    const value = this.#estimate('minutesCommercial', 'minutes', this.#weights('timed', options));
    return [{ metric: 'M8', variant: 'minutes', observable: true, unit: 'min', estimate: value }];
  }

  /** M11, as `coverage`. */
  coverage(options: EstimateOptions): MetricResult[] {
    return [
      ...LEVELS.map((level) => ({ ...this.#share('M11', 'level', level, 'n', options), stratum: level })),
      { ...this.#share('M11', 'labels_readable', 'readable', 'n', options), observable: this.#tellsLabels },
      this.#share('M11', 'deep_capture', 'deep', 'n', options),
    ];
  }
}

/** M7 from sums per slot and session. */
export class PositionTally {
  readonly #slots = new Map<number, Map<string, { k: number; n: number }>>();
  readonly #feedLoads = new Set<string>();

  /** Slots from `until` on are not kept. */
  constructor(readonly until: number) {}

  get feedLoads(): number {
    return this.#feedLoads.size;
  }

  add(item: CountedItem): void {
    if (!isListed(item)) return;
    this.#feedLoads.add(item.feedLoadId);
    if (item.slot === undefined || item.slot >= this.until) return;
    const sessions = this.#slots.get(item.slot) ?? new Map<string, { k: number; n: number }>();
    this.#slots.set(item.slot, sessions);
    const sums = sessions.get(item.sessionId) ?? { k: 0, n: 0 };
    sums.k += Number(isAd(item));
    sums.n += 1;
    sessions.set(item.sessionId, sums);
  }

  /** As `positionCurve`, for the slots kept. `observable`: ads can be told. */
  curve(options: EstimateOptions, observable: boolean): MetricResult[] {
    if (this.#feedLoads.size < FEWEST_FEED_LOADS) return [];
    return [...this.#slots]
      .sort(([a], [b]) => a - b)
      .map(([slot, sessions]) => ({
        metric: 'M7',
        variant: 'slot',
        stratum: String(slot),
        observable,
        unit: 'share',
        estimate: estimate(
          [...sessions].map(([cluster, sums]) => ({ cluster, ...sums })),
          options,
        ),
      }));
  }
}
