import { zipSync } from 'fflate';
import { evidencePackWords } from '../i18n/evidence-pack';
import type { Locale } from '../i18n/locale';
import type { CaptureSet } from '../model/capture-chain';
import type { Sha256 } from './make-set';
import {
  INDEX_PATH,
  MANIFEST_FORMAT,
  MANIFEST_PATH,
  MANIFEST_VERSION,
  type Manifest,
  type PackedSet,
  README_PATHS,
  SUMS_PATH,
  sumsText,
} from './manifest';
import { type IndexSet, indexHtml } from './pack-page';

export type PackInput = {
  /** The whole chain, the oldest first. */
  sets: readonly CaptureSet[];
  /** Bytes by capture id, of the sets that go in. A set of which one is missing is left out. */
  bytes: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** What the list in `index.html` says of a set beside its hashes. */
  about: (set: CaptureSet) => Pick<IndexSet, 'title' | 'verdict'>;
  locale: Locale;
  /** Epoch ms. */
  now: number;
  tzOffsetMin: number;
  versions: { extension: string; ruleset: string };
};

type Bytes = Uint8Array<ArrayBuffer>;

/** Times in a zip are local and to two seconds; the manifest holds the real ones. */
const ZIP_TIME = new Date(1980, 0, 1);

/** An evidence pack, and the digest that names all of it. */
export async function makePack(input: PackInput, sha256: Sha256): Promise<{ zip: Bytes; digest: string }> {
  const { sets, bytes, locale, now, versions } = input;
  const encoder = new TextEncoder();
  const files = new Map<string, Bytes>();
  const chain = sets.map((set) => packedSet(set, bytes, files));
  const documents = new Map<string, Bytes>();
  const shown = sets.flatMap((set, at) => {
    const packed = chain[at];
    return packed === undefined ? [] : [{ ...packed, ...input.about(set) }];
  });
  documents.set(INDEX_PATH, encoder.encode(indexHtml(locale, shown, now, versions)));
  for (const one of ['zh-CN', 'en'] as const) {
    documents.set(README_PATHS[one], encoder.encode(evidencePackWords(one).readme));
  }
  const manifest: Manifest = {
    format: MANIFEST_FORMAT,
    version: MANIFEST_VERSION,
    made: {
      utc: new Date(now).toISOString(),
      tzOffsetMin: input.tzOffsetMin,
      extensionVersion: versions.extension,
      rulesetVersion: versions.ruleset,
      clock: 'the computer it was made on, not checked',
    },
    chain,
    head: sets.at(-1)?.sha256 ?? null,
    documents: await Promise.all(
      [...documents].map(async ([path, content]) => ({ path, sha256: await sha256(content), bytes: content.length })),
    ),
  };
  for (const [path, content] of documents) files.set(path, content);
  const manifestBytes = encoder.encode(`${JSON.stringify(manifest, null, 2)}\n`);
  files.set(MANIFEST_PATH, manifestBytes);
  const sums = await Promise.all([...files].map(async ([path, content]) => ({ path, sha256: await sha256(content) })));
  files.set(SUMS_PATH, encoder.encode(sumsText(sums)));
  // As they are: pictures do not shrink, and a reader that unpacks nothing cannot be made to swell.
  const zip = zipSync(Object.fromEntries(files), { level: 0, mtime: ZIP_TIME }) as Bytes;
  return { zip, digest: await sha256(manifestBytes) };
}

function packedSet(set: CaptureSet, bytes: PackInput['bytes'], files: Map<string, Bytes>): PackedSet {
  const contents = set.rows.map((row) => bytes.get(row.captureId));
  const isIncluded = set.deletedUtc === undefined && contents.every((content) => content !== undefined);
  const [first] = set.rows;
  if (isIncluded) {
    for (const [at, row] of set.rows.entries()) {
      const content = contents[at];
      if (content !== undefined) files.set(row.path, content);
    }
  }
  return {
    set: set.setId,
    capturedUtc: new Date(set.capturedUtc).toISOString(),
    previous: set.previous ?? null,
    status: set.deletedUtc !== undefined ? 'deleted' : isIncluded ? 'included' : 'left_out',
    ...(set.deletedUtc === undefined ? {} : { deletedUtc: new Date(set.deletedUtc).toISOString() }),
    ...(set.deletionReason === undefined ? {} : { deletionReason: set.deletionReason }),
    // Where sets stood that are not in the pack is nobody's business.
    ...(isIncluded && first !== undefined
      ? {
          page: {
            url: first.pageUrl,
            ...(first.noteKey === undefined ? {} : { noteKey: first.noteKey }),
            scrollYPx: first.scrollYPx,
            viewportW: first.viewportW,
            viewportH: first.viewportH,
            overlayVisible: first.overlayVisible,
          },
        }
      : {}),
    files: set.rows.map(({ kind, path, sha256, bytes: size }) => ({ kind, path, sha256, bytes: size })),
  };
}
