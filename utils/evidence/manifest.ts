import * as z from 'zod/mini';
import { CAPTURE_KINDS } from '../model/rows/research';

/** The table of contents of an evidence pack: `manifest.json`. Times are UTC, ISO 8601. */

export const MANIFEST_FORMAT = 'seedlens-evidence';
export const MANIFEST_VERSION = 1;

export const MANIFEST_PATH = 'manifest.json';
export const SUMS_PATH = 'SHA256SUMS';
export const INDEX_PATH = 'index.html';
export const README_PATHS = { 'zh-CN': 'README.zh.md', en: 'README.en.md' } as const;

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Count = z.number().check(z.gte(0));

export const PackedFile = z.object({ kind: z.enum(CAPTURE_KINDS), path: z.string(), sha256: Hash, bytes: Count });

/**
 * One set of the chain. Every set the record ever kept is listed, so that nobody can leave one out unseen: files of sets
 * that were left out of this pack or deleted are named by their hash only.
 */
export const PackedSet = z.object({
  set: z.string(),
  capturedUtc: z.string(),
  previous: z.nullable(Hash),
  status: z.enum(['included', 'left_out', 'deleted']),
  deletedUtc: z.optional(z.string()),
  deletionReason: z.optional(z.string()),
  page: z.optional(
    z.object({
      url: z.string(),
      noteKey: z.optional(z.string()),
      scrollYPx: z.number(),
      viewportW: z.number(),
      viewportH: z.number(),
      overlayVisible: z.boolean(),
    }),
  ),
  files: z.array(PackedFile),
});
export type PackedSet = z.infer<typeof PackedSet>;

export const Manifest = z.object({
  format: z.literal(MANIFEST_FORMAT),
  version: z.literal(MANIFEST_VERSION),
  made: z.object({
    utc: z.string(),
    tzOffsetMin: z.number(),
    extensionVersion: z.string(),
    rulesetVersion: z.string(),
    clock: z.string(),
  }),
  /** The oldest first. */
  chain: z.array(PackedSet),
  /** SHA-256 of the last extract of the chain. */
  head: z.nullable(Hash),
  documents: z.array(z.object({ path: z.string(), sha256: Hash, bytes: Count })),
});
export type Manifest = z.infer<typeof Manifest>;

/** One line per file, as `sha256sum -c` reads it. */
export function sumsText(files: readonly { path: string; sha256: string }[]): string {
  return files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}
