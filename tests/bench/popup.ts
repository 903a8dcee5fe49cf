import { ensureMillion, measurePopup } from '../support/million.mjs';

const P95_BAR_MS = 150;
/** A million takes minutes to make, once; `SEEDLENS_BENCH_ROWS` asks for fewer. */
const ROWS = 1_000_000;

const rows = () => Number(process.env['SEEDLENS_BENCH_ROWS'] ?? ROWS);

export const prepare = () => ensureMillion({ count: rows() });

/** How soon the popup shows its numbers over a large record, in the built extension. Ms from the start of its page. */
export async function bench() {
  const count = rows();
  const { cold, warm } = await measurePopup({ count });
  const at = (share: number) => warm[Math.ceil(warm.length * share) - 1] ?? Number.NaN;
  const about = `popup, ${count.toLocaleString('en')} impressions: first numbers`;
  const p95 = at(0.95);
  return {
    rows: [
      { name: `${about}, p95 of ${warm.length}`, value: p95, unit: 'ms', bar: P95_BAR_MS, ok: p95 <= P95_BAR_MS },
      { name: `${about}, median`, value: at(0.5), unit: 'ms' },
      { name: `${about}, the first time after the browser’s start`, value: cold, unit: 'ms' },
    ],
  };
}
