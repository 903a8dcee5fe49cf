import { defineFormat, type Json, momentOf, type Reading, textAt } from '../format';

/** A page saved as one HTML file, by the browser or by a tool such as SingleFile. It names the address it was saved from. */
export default defineFormat({
  id: 'html',
  says: { 'zh-CN': '保存的网页（HTML）', en: 'Saved page (HTML)' },
  order: 3,
  owns: (_, place) => place === 'page',
  read: readPage,
});

/** Where savers write the address, the surest first. */
const ADDRESSES = [
  /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/i,
  /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i,
  /<link[^>]{0,200}\brel=["']?canonical["']?[^>]{0,200}\bhref=["']?([^"'\s>]+)/i,
  /<link[^>]{0,60}\bhref=["']?([^"'\s>]{1,500})["'\s][^>]{0,60}\brel=["']?canonical\b/i,
  /<meta[^>]{0,200}\bproperty=["']og:url["'][^>]{0,200}\bcontent=["']([^"']+)["']/i,
] as const;

const SAVED_AT =
  /<!--\s*Page saved with SingleFile[\s\S]{0,999}?saved date:\s*([^\r\n]{10,60}?)(?:\s{0,9}\([^)\n]{0,99}\))?\s{0,9}[\r\n]/i;

/** Addresses stand in the head. */
const HEAD = 100_000;

function readPage(record: Json): Reading {
  const html = textAt(record, 'html') ?? '';
  const head = html.slice(0, HEAD);
  const url = ADDRESSES.map((pattern) => pattern.exec(head)?.[1]).find((found) => found !== undefined);
  const at = momentOf(SAVED_AT.exec(head)?.[1] ?? '');
  return {
    kind: 'page',
    url: (url ?? '').replace(/&amp;/g, '&'),
    html,
    identity: html,
    ...(at === undefined ? {} : { at }),
  };
}
