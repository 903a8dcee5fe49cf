/**
 * 抖音 share token (`s@E.uS xfb:/`), in a text that holds no Douyin link. Low, like the link a mixed one: it may be a
 * video as well as a product. Rejected: Kuaishou, PDD and Alipay codes (no shape was found).
 */
const TOKEN = /(?<![0-9A-Za-z.@])[A-Za-z0-9]{1,2}@[A-Za-z0-9]{1,3}\.[A-Za-z0-9]{1,3}(?![0-9A-Za-z.@])/g;
/** Always in such a text; not the beginning of `http://`. */
const FRAME = /(?<![A-Za-z])[A-Za-z]{2,4}:\/(?!\/)/;

interface Span {
  start: number;
  end: number;
}

/** The token in a normalised text without a Douyin link, outside `masked` (sorted URL spans). */
export function findDouyinToken(text: string, masked: readonly Span[]): (Span & { code: string }) | undefined {
  if (!text.includes('@') || !text.includes('抖音') || !FRAME.test(text)) return undefined;
  let mask = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    while ((masked[mask]?.end ?? Number.POSITIVE_INFINITY) <= start) mask += 1;
    if ((masked[mask]?.start ?? Number.POSITIVE_INFINITY) >= end) return { code: match[0], start, end };
  }
  return undefined;
}
