/** One line of the bench table. `id`: where a gate or the baseline is about it. */
export interface Row {
  id?: string;
  name: string;
  value: number;
  unit: string;
  bar?: number;
  ok?: boolean;
}

export interface Gate {
  bench: string;
  id: string;
  most?: number;
  least?: number;
  baseline?: number;
}

export interface Judged {
  name: string;
  value: number;
  unit: string;
  bar: string;
  ok: boolean;
}

export const TREND_BAR: number;
export const GATES: readonly Gate[];
export const GATED: readonly string[];
export function judgeGates(
  gates: readonly Gate[],
  rows: readonly Row[],
  baseline: Readonly<Record<string, number>>,
): Judged[];
export function judgeTrend(
  rows: readonly Row[],
  baseline: Readonly<Record<string, number>>,
  ran: readonly string[],
): Judged[];
