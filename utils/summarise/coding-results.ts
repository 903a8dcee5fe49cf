import {
  ADJUDICATOR,
  CODE_OF_VERDICT,
  CODES,
  COMMERCIAL_CODES,
  type Code,
  type CodingSet,
  UNDECIDED_CODES,
} from '../model/coding';
import type { AnnotationRow, SampleRow } from '../model/rows';
import { COMMERCIAL_VERDICTS, VERDICT_CODES, type VerdictCode } from '../model/vocabulary';
import { type Confusion, cohenKappa, confusion, type Pair, percentAgreement } from './agreement';
import type { Interval } from './interval';
import {
  alphaWithInterval,
  type CodedUnit,
  type Estimated,
  isReady,
  precision,
  roganGladen,
  type Validation,
  validate,
} from './validation';

export type ClassResult = {
  verdict: VerdictCode;
  right: number;
  coded: number;
  interval: Interval | null;
  ready: boolean;
};

export type CodingResults = {
  notes: number;
  coders: { coderId: string; coded: number }[];
  /** Notes that two or more coders coded. */
  shared: number;
  percent?: number;
  kappa?: number;
  alpha?: Estimated;
  /** Of the first two coders. */
  between?: Confusion;
  /** Notes on which coders differ and nobody has settled it. */
  open: string[];
  settled: number;
  /** Machine (rows) against people (columns). */
  against: { verdicts: VerdictCode[]; codes: Code[]; counts: number[][] };
  classes: ClassResult[];
  validation: Validation;
  /** Notes left out of prevalence, because nobody could tell. */
  undecided: number;
  /** Share the machine calls commercial among all notes to draw from, and corrected; simple random samples only. */
  apparent?: number;
  /** Notes there were to draw from. */
  population: number;
  corrected?: number;
};

/** Who coded, oneself first. */
function codersOf(set: CodingSet, annotations: readonly AnnotationRow[]): string[] {
  const ids = [...new Set(annotations.map(({ coderId }) => coderId))].filter((id) => id !== ADJUDICATOR).sort();
  return [...ids.filter((id) => id === set.coderId), ...ids.filter((id) => id !== set.coderId)];
}

/** Everything the desk shows of a coded sample. Random numbers come from the sample's own seed. */
export function codingResults(
  set: CodingSet,
  rows: readonly SampleRow[],
  annotations: readonly AnnotationRow[],
  machine: ReadonlyMap<string, VerdictCode>,
): CodingResults {
  const known = new Set(rows.map(({ noteKey }) => noteKey));
  const own = annotations.filter(({ noteKey }) => known.has(noteKey));
  const coders = codersOf(set, own);
  const codes = new Map<string, Map<string, string>>();
  for (const { noteKey, coderId, code } of own) {
    const note = codes.get(noteKey) ?? new Map<string, string>();
    codes.set(noteKey, note.set(coderId, code));
  }
  const units = rows.map(({ noteKey }) => coders.flatMap((coder) => codes.get(noteKey)?.get(coder) ?? []));
  const pairs = pairsOf(rows, codes, coders);
  const finals = new Map<string, Code>();
  const open: string[] = [];
  for (const [at, { noteKey }] of rows.entries()) {
    const given = new Set(units[at]);
    const settled = codes.get(noteKey)?.get(ADJUDICATOR);
    const [first] = given;
    const final = CODES.find((code) => code === (settled ?? (given.size === 1 ? first : undefined)));
    if (final !== undefined) finals.set(noteKey, final);
    else if (given.size > 1) open.push(noteKey);
  }
  const alpha = alphaWithInterval(units, set.seed);
  const [percent, kappa] = [percentAgreement(pairs), cohenKappa(pairs)];
  const validation = validate(unitsFor(rows, finals, machine), set.seed);
  return {
    notes: rows.length,
    coders: coders.map((coderId) => ({ coderId, coded: own.filter((one) => one.coderId === coderId).length })),
    shared: units.filter((unit) => unit.length > 1).length,
    ...(percent === undefined ? {} : { percent }),
    ...(kappa === undefined ? {} : { kappa }),
    ...(alpha === undefined ? {} : { alpha }),
    ...(pairs.length === 0 ? {} : { between: confusion(pairs, CODES) }),
    open,
    settled: finals.size,
    against: againstMachine(finals, machine),
    classes: classesOf(finals, machine, alpha?.estimate),
    validation,
    undecided: [...finals.values()].filter((code) => UNDECIDED_CODES.includes(code)).length,
    population: populationOf(set),
    ...correctedOf(set, validation),
  };
}

function pairsOf(
  rows: readonly SampleRow[],
  codes: ReadonlyMap<string, ReadonlyMap<string, string>>,
  [first, second]: readonly string[],
): Pair[] {
  if (first === undefined || second === undefined) return [];
  return rows.flatMap(({ noteKey }): Pair[] => {
    const one = codes.get(noteKey)?.get(first);
    const other = codes.get(noteKey)?.get(second);
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
}

function unitsFor(
  rows: readonly SampleRow[],
  finals: ReadonlyMap<string, Code>,
  machine: ReadonlyMap<string, VerdictCode>,
): CodedUnit[] {
  return rows.flatMap(({ noteKey, stratum, stratumSize }) => {
    const code = finals.get(noteKey);
    const verdict = machine.get(noteKey);
    if (code === undefined || verdict === undefined || UNDECIDED_CODES.includes(code)) return [];
    const [isMachine, isHuman] = [COMMERCIAL_VERDICTS.includes(verdict), COMMERCIAL_CODES.includes(code)];
    return [{ stratum, stratumSize, machine: isMachine, human: isHuman }];
  });
}

function againstMachine(finals: ReadonlyMap<string, Code>, machine: ReadonlyMap<string, VerdictCode>) {
  const cells = [...finals].flatMap(([noteKey, code]) => {
    const verdict = machine.get(noteKey);
    return verdict === undefined ? [] : [{ verdict, code }];
  });
  const verdicts = VERDICT_CODES.filter((verdict) => cells.some((cell) => cell.verdict === verdict));
  const codes = CODES.filter((code) => cells.some((cell) => cell.code === code));
  const count = (verdict: VerdictCode, code: Code) =>
    cells.filter((cell) => cell.verdict === verdict && cell.code === code).length;
  return { verdicts, codes, counts: verdicts.map((verdict) => codes.map((code) => count(verdict, code))) };
}

/** Within one verdict the sample is a simple random one, whatever its design: no weights. */
function classesOf(
  finals: ReadonlyMap<string, Code>,
  machine: ReadonlyMap<string, VerdictCode>,
  alpha: number | undefined,
): ClassResult[] {
  return VERDICT_CODES.flatMap((verdict): ClassResult[] => {
    const expected = CODE_OF_VERDICT[verdict];
    const given = [...finals].filter(
      ([noteKey, code]) => machine.get(noteKey) === verdict && !UNDECIDED_CODES.includes(code),
    );
    if (expected === undefined || given.length === 0) return [];
    const found = precision(given.filter(([, code]) => code === expected).length, given.length);
    return [{ verdict, ...found, ready: isReady(alpha, found.interval) }];
  });
}

function populationOf({ population }: CodingSet): number {
  return Object.values(population).reduce((sum, count) => sum + count, 0);
}

/** Only a simple random sample may correct the apparent share: measurement.md 3. */
function correctedOf(
  set: CodingSet,
  { sensitivity, specificity }: Validation,
): Pick<CodingResults, 'apparent' | 'corrected'> {
  const all = populationOf(set);
  if (set.design !== 'simple' || all === 0) return {};
  const commercial = COMMERCIAL_VERDICTS.reduce((sum, verdict) => sum + (set.population[verdict] ?? 0), 0);
  const apparent = commercial / all;
  if (sensitivity === undefined || specificity === undefined) return { apparent };
  const corrected = roganGladen(apparent, sensitivity.estimate, specificity.estimate);
  return { apparent, ...(corrected === undefined ? {} : { corrected }) };
}
