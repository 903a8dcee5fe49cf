/** The lower bound of a like count as the site prints it: `1.2万` → 12000, `10+` → 10. Undefined: no number told. */
export function likedAtLeast(raw: string): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([万千wWkK亿]?)\s*\+?\s*$/u.exec(raw.replaceAll(',', ''));
  if (match?.[1] === undefined) return undefined;
  const unit = { 万: 10_000, w: 10_000, 千: 1_000, k: 1_000, 亿: 100_000_000 }[(match[2] ?? '').toLowerCase()] ?? 1;
  return Math.round(Number(match[1]) * unit);
}
