/** The local day `2026-11-22` of a moment (epoch ms), for a zone `tzOffsetMin` minutes east of UTC (+480 in China). */
export function localDay(at: number, tzOffsetMin: number): string {
  return new Date(at + tzOffsetMin * 60_000).toISOString().slice(0, 10);
}
