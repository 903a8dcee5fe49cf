import type { EvidenceDraft } from '../model/evidence';
import type { CaptureRow } from '../model/rows';

/** SHA-256 in lower-case hexadecimal. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

export const EXTRACT_FORMAT = 'seedlens-evidence-extract';
export const EXTRACT_VERSION = 1;

export type SetInput = {
  draft: EvidenceDraft;
  png: Uint8Array<ArrayBuffer>;
  setId: string;
  /** SHA-256 of the extract kept before; missing for the first. */
  previous?: string | undefined;
  /** When the picture was taken, epoch ms. */
  now: number;
  versions: { extension: string; ruleset: string; browser: string };
  badgesShown: boolean;
};

export type MadeSet = {
  rows: Omit<CaptureRow, 'noteKey'>[];
  files: { captureId: string; mime: string; bytes: Uint8Array<ArrayBuffer> }[];
};

export const SET_FILES = { viewport_png: 'viewport.png', dom_html: 'page.html', extract_json: 'extract.json' } as const;
const MIMES = { viewport_png: 'image/png', dom_html: 'text/html', extract_json: 'application/json' } as const;

/** The folder of a set within a pack: its time and the beginning of its id. */
function folderOf(now: number, setId: string): string {
  return `${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}-${setId.slice(0, 8)}`;
}

/** The three files of one keeping with their rows, each chained to the one before. */
export async function makeSet(input: SetInput, sha256: Sha256): Promise<MadeSet> {
  const { draft, png, setId, previous, now } = input;
  const encoder = new TextEncoder();
  const html = encoder.encode(draft.html);
  const [pngHash, htmlHash] = [await sha256(png), await sha256(html)];
  const json = encoder.encode(`${JSON.stringify(extractOf(input, pngHash, htmlHash), null, 2)}\n`);
  const jsonHash = await sha256(json);
  const folder = folderOf(now, setId);
  const made = (
    kind: keyof typeof SET_FILES,
    bytes: Uint8Array<ArrayBuffer>,
    hash: string,
    prevSha256: string | undefined,
  ) => ({
    row: {
      captureId: `${setId}.${kind}`,
      kind,
      path: `${folder}/${SET_FILES[kind]}`,
      sha256: hash,
      bytes: bytes.length,
      capturedUtc: now,
      pageUrl: draft.pageUrl,
      scrollYPx: draft.scrollYPx,
      viewportW: draft.viewportW,
      viewportH: draft.viewportH,
      overlayVisible: draft.overlayVisible,
      ...(prevSha256 === undefined ? {} : { prevSha256 }),
    },
    file: { captureId: `${setId}.${kind}`, mime: MIMES[kind], bytes },
  });
  const all = [
    made('viewport_png', png, pngHash, previous),
    made('dom_html', html, htmlHash, pngHash),
    made('extract_json', json, jsonHash, htmlHash),
  ];
  return { rows: all.map(({ row }) => row), files: all.map(({ file }) => file) };
}

function extractOf(input: SetInput, pngHash: string, htmlHash: string) {
  const { draft, setId, previous, now, versions, badgesShown } = input;
  const { pageUrl, site, surface, kind, noteId, verdict, items } = draft;
  return {
    format: EXTRACT_FORMAT,
    version: EXTRACT_VERSION,
    set: setId,
    capturedUtc: new Date(now).toISOString(),
    clock: { source: 'the computer it was kept on, not checked', tzOffsetMin: draft.tzOffsetMin },
    versions,
    page: { url: pageUrl, site, surface, kind, ...(noteId === undefined ? {} : { noteId }) },
    conditions: {
      scrollYPx: draft.scrollYPx,
      viewportW: draft.viewportW,
      viewportH: draft.viewportH,
      devicePixelRatio: draft.devicePixelRatio,
      overlayVisible: draft.overlayVisible,
      uiLocale: draft.uiLocale,
      badgesShownBeforeAndAfter: badgesShown,
    },
    ...(verdict === undefined ? {} : { verdict }),
    items,
    files: { [SET_FILES.viewport_png]: pngHash, [SET_FILES.dom_html]: htmlHash },
    previous: previous ?? null,
  };
}
