import * as z from 'zod/mini';
import type { Sha256 } from './make-set';
import { EXTRACT_FORMAT, SET_FILES } from './make-set';
import {
  MANIFEST_FORMAT,
  MANIFEST_PATH,
  MANIFEST_VERSION,
  Manifest,
  type PackedSet,
  SUMS_PATH,
  sumsText,
} from './manifest';
import { readStoreZip, type ZipProblem } from './read-store-zip';

/** One thing that is wrong with a pack. `path` is the file, `set` the keeping it is about. */
export type PackProblem =
  | ZipProblem
  | { code: 'no_manifest' | 'bad_manifest' | 'other_format' }
  | { code: 'newer'; version: number }
  | { code: 'altered' | 'missing' | 'extra' | 'extract_disagrees'; path: string }
  | { code: 'chain_broken'; set: string; capturedUtc: string };
export type PackProblemCode = PackProblem['code'];

export type Verified =
  | {
      ok: true;
      /** SHA-256 of manifest.json, which names every file: what an outside service can put a time on. */
      digest: string;
      madeUtc: string;
      extensionVersion: string;
      included: number;
      leftOut: number;
      deleted: number;
      /** Of the included sets, ISO 8601; missing in a pack without any. */
      firstUtc?: string;
      lastUtc?: string;
    }
  | { ok: false; problems: PackProblem[] };

const Extract = z.object({
  format: z.literal(EXTRACT_FORMAT),
  set: z.string(),
  capturedUtc: z.string(),
  page: z.object({ url: z.string() }),
  files: z.record(z.string(), z.string()),
  previous: z.nullable(z.string()),
});

type Files = Map<string, Uint8Array<ArrayBuffer>>;

/**
 * Checks an evidence pack: every file is there, is the one the manifest names, and hangs in the chain. Shows damage and
 * partial edits. It cannot show that its holder made the whole pack anew: only a digest noted elsewhere can.
 */
export async function verifyPack(bytes: Uint8Array<ArrayBuffer>, sha256: Sha256): Promise<Verified> {
  const zip = readStoreZip(bytes);
  if (!zip.ok) return { ok: false, problems: [zip.problem] };
  const { files } = zip;
  const manifestBytes = files.get(MANIFEST_PATH);
  if (manifestBytes === undefined) return { ok: false, problems: [{ code: 'no_manifest' }] };
  const hashes = new Map<string, string>();
  for (const [path, content] of files) hashes.set(path, await sha256(content));
  const digest = hashes.get(MANIFEST_PATH) ?? '';
  const sums = files.get(SUMS_PATH);
  const isManifestAltered = sums !== undefined && !textOf(sums).includes(`${digest}  ${MANIFEST_PATH}\n`);

  const parsed = parseManifest(manifestBytes);
  if ('problem' in parsed) {
    const altered: PackProblem = { code: 'altered', path: MANIFEST_PATH };
    return { ok: false, problems: [isManifestAltered ? altered : parsed.problem] };
  }
  const { manifest } = parsed;
  const ofFiles = fileProblems(manifest, files, hashes);
  const problems = [
    ...ofFiles,
    ...sumsProblems(sums, hashes, new Set(ofFiles.flatMap((one) => ('path' in one ? one.path : [])))),
    ...chainProblems(manifest),
    ...extractProblems(manifest, files),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const included = manifest.chain.filter(({ status }) => status === 'included');
  const times = included.map(({ capturedUtc }) => capturedUtc).sort();
  const [firstUtc, lastUtc] = [times[0], times.at(-1)];
  return {
    ok: true,
    digest,
    madeUtc: manifest.made.utc,
    extensionVersion: manifest.made.extensionVersion,
    included: included.length,
    leftOut: manifest.chain.filter(({ status }) => status === 'left_out').length,
    deleted: manifest.chain.filter(({ status }) => status === 'deleted').length,
    ...(firstUtc === undefined ? {} : { firstUtc }),
    ...(lastUtc === undefined ? {} : { lastUtc }),
  };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    return undefined;
  }
}

function parseManifest(bytes: Uint8Array): { manifest: Manifest } | { problem: PackProblem } {
  const json = jsonOf(bytes);
  if (json === undefined) return { problem: { code: 'bad_manifest' } };
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
  if (format !== MANIFEST_FORMAT) return { problem: { code: 'other_format' } };
  if (typeof version === 'number' && version > MANIFEST_VERSION) return { problem: { code: 'newer', version } };
  const parsed = Manifest.safeParse(json);
  return parsed.success ? { manifest: parsed.data } : { problem: { code: 'bad_manifest' } };
}

function named({ chain, documents }: Manifest): { path: string; sha256: string; bytes: number }[] {
  return [...chain.filter(({ status }) => status === 'included').flatMap((set) => set.files), ...documents];
}

function fileProblems(manifest: Manifest, files: Files, hashes: Map<string, string>): PackProblem[] {
  const problems: PackProblem[] = [];
  const expected = new Set([MANIFEST_PATH, SUMS_PATH]);
  for (const { path, sha256, bytes } of named(manifest)) {
    expected.add(path);
    const content = files.get(path);
    if (content === undefined) problems.push({ code: 'missing', path });
    else if (hashes.get(path) !== sha256 || content.length !== bytes) problems.push({ code: 'altered', path });
  }
  for (const path of files.keys()) if (!expected.has(path)) problems.push({ code: 'extra', path });
  return problems;
}

/** The list against the files; files that differ from the manifest, too, are named there. */
function sumsProblems(sums: Uint8Array | undefined, hashes: Map<string, string>, known: Set<string>): PackProblem[] {
  if (sums === undefined) return [{ code: 'missing', path: SUMS_PATH }];
  const others = [...hashes].filter(([path]) => path !== SUMS_PATH).map(([path, sha256]) => ({ path, sha256 }));
  if (textOf(sums) === sumsText(others)) return [];
  const lines = textOf(sums).split('\n');
  const wrong = others.filter(({ path, sha256 }) => !known.has(path) && !lines.includes(`${sha256}  ${path}`));
  const [first] = wrong;
  const isManifest = wrong.length === 1 && first?.path === MANIFEST_PATH && !isNearly(lines, first);
  if (isManifest) return [{ code: 'altered', path: MANIFEST_PATH }];
  return wrong.length === 0 && known.size > 0 ? [] : [{ code: 'altered', path: SUMS_PATH }];
}

/** A changed manifest has quite another hash; a changed line of the list still looks like the right one. */
function isNearly(lines: readonly string[], { path, sha256 }: { path: string; sha256: string }): boolean {
  const right = `${sha256}  ${path}`;
  return lines.some((line) => Array.from(right).filter((one, at) => line[at] === one).length > right.length / 2);
}

function headOf(set: PackedSet | undefined): string | null {
  return set?.files.find(({ kind }) => kind === 'extract_json')?.sha256 ?? null;
}

function chainProblems({ chain, head }: Manifest): PackProblem[] {
  const broken = chain.filter((set, at) => {
    const kinds = set.files.map(({ kind }) => kind).join();
    return set.previous !== headOf(chain[at - 1]) || kinds !== 'viewport_png,dom_html,extract_json';
  });
  const last = chain.at(-1);
  if (head !== headOf(last) && last !== undefined && !broken.includes(last)) broken.push(last);
  return broken.map(({ set, capturedUtc }) => ({ code: 'chain_broken', set, capturedUtc }));
}

/** An extract holds the hashes of its picture and markup and of the extract before: it must say what the manifest says. */
function extractProblems({ chain }: Manifest, files: Files): PackProblem[] {
  return chain.flatMap((set): PackProblem[] => {
    const extract = set.files.find(({ kind }) => kind === 'extract_json');
    const bytes = extract === undefined ? undefined : files.get(extract.path);
    if (set.status !== 'included' || extract === undefined || bytes === undefined) return [];
    const parsed = Extract.safeParse(jsonOf(bytes));
    const agrees =
      parsed.success &&
      parsed.data.set === set.set &&
      parsed.data.capturedUtc === set.capturedUtc &&
      parsed.data.previous === set.previous &&
      parsed.data.page.url === set.page?.url &&
      set.files.every(({ kind, sha256 }) => kind === 'extract_json' || parsed.data.files[SET_FILES[kind]] === sha256);
    return agrees ? [] : [{ code: 'extract_disagrees', path: extract.path }];
  });
}
