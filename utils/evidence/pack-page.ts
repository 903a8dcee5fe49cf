import { evidencePackWords } from '../i18n/evidence-pack';
import type { Locale } from '../i18n/locale';
import type { PackedSet } from './manifest';

export type IndexSet = PackedSet & { title: string; verdict: string };

const POLICY = "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'";

const CSS = `body{font:15px/1.6 system-ui,sans-serif;margin:0 auto;padding:32px 20px;max-width:960px;color:#1d1f2b;background:#fff}
h1{font-size:24px}h2{font-size:17px;margin:0 0 4px}section{border-top:1px solid #d5d8e0;padding:20px 0}
img{max-width:100%;border:1px solid #d5d8e0;border-radius:6px}dl{display:grid;grid-template-columns:auto 1fr;gap:2px 16px;margin:8px 0}
dt{color:#50546a}dd{margin:0;overflow-wrap:anywhere}code{font:12px/1.6 ui-monospace,monospace;overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){body{background:#15161c;color:#eceef5}section,img{border-color:#31343f}dt{color:#bfc3d2}a{color:#aab4f2}}`;

/** Text as text, wherever it came from. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}

/** `index.html` of a pack: readable offline, without a script and without loading anything from elsewhere. */
export function indexHtml(
  locale: Locale,
  sets: readonly IndexSet[],
  now: number,
  versions: { extension: string; ruleset: string },
): string {
  const words = evidencePackWords(locale);
  const utc = new Date(now).toISOString();
  const included = sets.filter(({ status }) => status === 'included');
  const others = sets.filter(({ status }) => status !== 'included');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(words.title)}</title><style>${CSS}</style></head><body>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.made(utc, versions.extension, versions.ruleset))}</p>
<p>${escapeHtml(words.shows)}</p><p>${escapeHtml(words.cannot)}</p><p>${escapeHtml(words.digest)}</p>
${included.map((set) => setHtml(locale, set)).join('\n')}
${others.length === 0 ? '' : `<section><h2>${escapeHtml(words.notHere)}</h2>${others.map((set) => absentHtml(locale, set)).join('\n')}</section>`}
</body></html>
`;
}

function setHtml(locale: Locale, set: IndexSet): string {
  const words = evidencePackWords(locale);
  const fact = (name: string, value: string) => `<dt>${escapeHtml(name)}</dt><dd>${value}</dd>`;
  const picture = set.files.find(({ kind }) => kind === 'viewport_png');
  return `<section><h2>${escapeHtml(set.title)}</h2><dl>
${fact(words.time, escapeHtml(set.capturedUtc))}
${fact(words.verdict, escapeHtml(set.verdict))}
${fact(words.address, `<code>${escapeHtml(set.page?.url ?? '')}</code>`)}
${set.files.map(({ kind, path, sha256 }) => fact(words.kinds[kind], `<a href="${escapeHtml(path)}">${escapeHtml(path)}</a><br><code>${sha256}</code>`)).join('\n')}
</dl>${picture === undefined ? '' : `<img src="${escapeHtml(picture.path)}" alt="${escapeHtml(words.kinds.viewport_png)}">`}</section>`;
}

function absentHtml(locale: Locale, set: IndexSet): string {
  const words = evidencePackWords(locale);
  const why = set.status === 'deleted' ? words.deleted(set.deletedUtc ?? '') : words.leftOut;
  const hashes = set.files.map(({ sha256 }) => `<br><code>${sha256}</code>`).join('');
  return `<p>${escapeHtml(`${set.capturedUtc} · ${why}`)}${hashes}</p>`;
}
