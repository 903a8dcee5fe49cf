import { render } from 'preact';
import { createHost } from '../../components/shadow-host';
import { evidenceKeepWords } from '../../utils/i18n/evidence-keep';
import type { Locale } from '../../utils/i18n/locale';
import type { EvidenceDraft, KeepOutcome } from '../../utils/model/evidence';
import { readAddress } from '../../utils/observe/address';
import { extractHtml, plainAddress } from '../../utils/observe/platforms/xiaohongshu/extract';
import { allAt, at } from '../../utils/observe/platforms/xiaohongshu/selectors';
import type { EvidenceRequest } from '../../utils/page-reader';
import { scrubbedItem } from '../../utils/scrubbed-item';

const SAID_MS = 5000;
const STYLE = 'position: fixed; inset: auto 0 24px 0; z-index: 2147483646; pointer-events: none;';
const CSS =
  '.said { width: fit-content; max-width: min(560px, calc(100vw - 32px)); margin: 0 auto; padding: 10px 16px; border-radius: 10px; background: #1d1f2b; color: #fff; font: 14px/1.5 system-ui, sans-serif; box-shadow: 0 8px 24px rgb(0 0 0 / 30%); }';

/** What was said last, while it stands. */
let said: HTMLElement | undefined;

/** After the frames, at least: the browser draws apart from the page, and hands out its last picture until a new one is done. */
const DRAWN_MS = 250;

/**
 * What was taken off is off the screen, and off the picture the browser will hand out. Two frames of the page, then a
 * while that grows with what the frames took. A tab that is not drawn gets its frames from the clock.
 */
async function drawn(): Promise<void> {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const frame = () => Promise.race([new Promise(requestAnimationFrame), wait(500)]);
  const begun = performance.now();
  await frame();
  await frame();
  await wait(Math.max(DRAWN_MS, 3 * (performance.now() - begun)));
}

/** What stands on the page, once the badges are off it. */
export async function prepareEvidence(request: EvidenceRequest): Promise<EvidenceDraft> {
  said?.remove();
  await drawn();
  const address = readAddress(location.href);
  if (address === undefined || document.visibilityState !== 'visible') throw new Error('The page is not in front.');
  const container = at(document, 'note');
  const onScreen = allAt(document, 'card').filter(isOnScreen);
  const open = container === undefined ? undefined : request.open;
  const items =
    container === undefined ? onScreen.flatMap((card) => request.itemOf(card) ?? []) : open === undefined ? [] : [open];
  const noteId = container === undefined ? undefined : (open?.note.noteId ?? address.noteId);
  const preparedAt = Math.round(Date.now());
  return {
    site: address.site,
    surface: address.surface,
    pageUrl: plainAddress(location.href, location.href),
    kind: container === undefined ? 'cards' : 'note',
    ...(noteId === undefined ? {} : { noteId }),
    ...(open === undefined ? {} : { verdict: open.verdict.code }),
    html: extractHtml({
      nodes: container === undefined ? onScreen : [container],
      pageUrl: location.href,
      preparedUtc: new Date(preparedAt).toISOString(),
    }),
    items: items.map(scrubbedItem),
    scrollYPx: Math.round(scrollY),
    viewportW: innerWidth,
    viewportH: innerHeight,
    devicePixelRatio,
    overlayVisible: document.querySelector('.note-detail-mask') !== null,
    tzOffsetMin: -new Date().getTimezoneOffset(),
    uiLocale: navigator.language,
    preparedAt,
  };
}

function isOnScreen(card: Element): boolean {
  const { top, bottom, left, right } = card.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}

/** Says for a few seconds how it went; after the picture was taken, and only because the user asked. */
export function sayKept(locale: Locale, outcome: KeepOutcome): void {
  said?.remove();
  const { host, mount } = createHost(STYLE, CSS);
  said = host;
  document.documentElement.append(host);
  mount.setAttribute('role', 'status');
  render(evidenceKeepWords(locale).outcomes[outcome], mount);
  mount.className = 'said';
  mount.style.cssText = '';
  setTimeout(() => host.remove(), SAID_MS);
}
