import { krippendorffAlpha } from './agreement';
import { BOOTSTRAP_ROUNDS, bootstrap, quantile } from './estimate';
import { type Interval, wilson } from './interval';
import { seededRandom } from './random';

/**
 * What a coded sample says about the machine's verdicts (measurement.md 3, human validation). Units carry the size of the
 * stratum they were drawn from: a note of a stratum of 900 of which 30 were coded stands for 30 notes.
 */

export const READY_ALPHA = 0.8;
export const READY_PRECISION = 0.9;

export type CodedUnit = {
  stratum: string;
  /** Notes in the stratum when the sample was drawn. */
  stratumSize: number;
  /** Does the machine call it commercial, does the person? */
  machine: boolean;
  human: boolean;
};

/** `n`: the coded notes it rests on. */
export type Estimated = { estimate: number; n: number; interval?: Interval };

export type Validation = {
  units: number;
  prevalence?: Estimated;
  sensitivity?: Estimated;
  specificity?: Estimated;
  seed: number;
};

type Weighted = CodedUnit & { weight: number };

function weighted(units: readonly CodedUnit[]): Weighted[] {
  const coded = new Map<string, number>();
  for (const { stratum } of units) coded.set(stratum, (coded.get(stratum) ?? 0) + 1);
  return units.map((unit) => ({ ...unit, weight: unit.stratumSize / (coded.get(unit.stratum) ?? 1) }));
}

function share(units: readonly Weighted[], { among, of }: Statistic): number | undefined {
  let part = 0;
  let whole = 0;
  for (const unit of units) {
    if (!among(unit)) continue;
    whole += unit.weight;
    if (of(unit)) part += unit.weight;
  }
  return whole === 0 ? undefined : part / whole;
}

type Statistic = { among: (unit: Weighted) => boolean; of: (unit: Weighted) => boolean };

const NAMES = ['prevalence', 'sensitivity', 'specificity'] as const;
const STATISTICS: Readonly<Record<(typeof NAMES)[number], Statistic>> = {
  /** Σ w_c · p̂_c over strata. */
  prevalence: { among: () => true, of: (unit) => unit.human },
  sensitivity: { among: (unit) => unit.human, of: (unit) => unit.machine },
  specificity: { among: (unit) => !unit.human, of: (unit) => !unit.machine },
};

/** Prevalence, sensitivity and specificity with intervals of a bootstrap within strata. */
export function validate(coded: readonly CodedUnit[], seed: number, rounds = BOOTSTRAP_ROUNDS): Validation {
  const units = weighted(coded);
  const strata = new Map<string, Weighted[]>();
  for (const unit of units) strata.set(unit.stratum, [...(strata.get(unit.stratum) ?? []), unit]);
  const random = seededRandom(seed);
  // One note of many cannot say how much the others differ: then there is no interval.
  const isThin = [...strata.values()].some(([first, ...more]) => more.length === 0 && (first?.stratumSize ?? 0) > 1);
  const drawn: Record<(typeof NAMES)[number], number[]> = { prevalence: [], sensitivity: [], specificity: [] };
  for (let round = 0; round < rounds; round += 1) {
    const sample: Weighted[] = [];
    for (const own of strata.values()) {
      for (let at = 0; at < own.length; at += 1) {
        const one = own[Math.floor(random() * own.length)];
        if (one !== undefined) sample.push(one);
      }
    }
    for (const name of NAMES) {
      const value = share(sample, STATISTICS[name]);
      if (value !== undefined) drawn[name].push(value);
    }
  }
  const estimated = (name: (typeof NAMES)[number]): Partial<Record<typeof name, Estimated>> => {
    const estimate = share(units, STATISTICS[name]);
    if (estimate === undefined) return {};
    const sorted = drawn[name].sort((a, b) => a - b);
    const interval = { lo: quantile(sorted, 0.025), hi: quantile(sorted, 0.975) };
    const n = units.filter(STATISTICS[name].among).length;
    return { [name]: { estimate, n, ...(sorted.length === 0 || isThin ? {} : { interval }) } };
  };
  return {
    units: units.length,
    seed,
    ...estimated('prevalence'),
    ...estimated('sensitivity'),
    ...estimated('specificity'),
  };
}

/**
 * Rogan and Gladen's estimate (1978) of the true share from the apparent one, clipped to [0, 1]; undefined where the test
 * tells nothing. Only with sensitivity and specificity of a simple random or an outside sample: in one stratified by the
 * verdict they already rest on the verdict, and the weighted prevalence is the right figure.
 */
export function roganGladen(apparent: number, sensitivity: number, specificity: number): number | undefined {
  const power = sensitivity + specificity - 1;
  if (power <= 0) return undefined;
  return Math.min(1, Math.max(0, (apparent + specificity - 1) / power));
}

/** Of the notes the machine put into a class, how many a person put there, too. */
export function precision(right: number, coded: number): { right: number; coded: number; interval: Interval | null } {
  return { right, coded, interval: wilson(right, coded) };
}

/** α over notes, with the interval of a bootstrap over notes. */
export function alphaWithInterval(units: readonly (readonly string[])[], seed: number): Estimated | undefined {
  const estimate = krippendorffAlpha(units);
  if (estimate === undefined) return undefined;
  const interval = bootstrap(units, krippendorffAlpha, { seed });
  const n = units.filter(({ length }) => length > 1).length;
  return { estimate, n, ...(interval === undefined ? {} : { interval }) };
}

/** May a class be used in print? */
export function isReady(alpha: number | undefined, interval: Interval | null): boolean {
  return alpha !== undefined && alpha >= READY_ALPHA && interval !== null && interval.lo >= READY_PRECISION;
}
