import { DISCLOSED_VERDICTS } from '../../model/vocabulary';
import { type EstimateOptions, estimate } from '../estimate';
import { type JudgedNote, notBySellers, peopleBehind } from './judged-note';
import type { MetricResult } from './result';
import { authorCluster } from './shown-item';

function counted(notes: readonly JudgedNote[], variant: string): JudgedNote[] {
  const set = notBySellers(notes).find(([name]) => name === variant)?.[1] ?? [];
  return set.filter(({ verdict }) => verdict.gateMet && verdict.commercial === 'yes');
}

/** What M4 counts in one of its variants, by author. */
export function disclosureUnits(notes: readonly JudgedNote[], variant: string) {
  return counted(notes, variant).map((note) => ({
    cluster: authorCluster(note, note.noteKey),
    k: Number(DISCLOSED_VERDICTS.includes(note.verdict.verdict)),
    n: 1,
  }));
}

/** M4: of commercial notes with the gate met and not by a seller, those disclosed by platform or author. */
export function disclosureRate(notes: readonly JudgedNote[], options: EstimateOptions): MetricResult[] {
  return notBySellers(notes).map(([variant]) => ({
    metric: 'M4',
    variant,
    observable: true,
    unit: 'share',
    estimate: estimate(disclosureUnits(notes, variant), options),
    ...peopleBehind(counted(notes, variant)),
  }));
}
