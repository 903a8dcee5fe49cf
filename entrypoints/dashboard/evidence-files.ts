import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { makePack } from '../../utils/evidence/pack';
import { type Verified, verifyPack } from '../../utils/evidence/verify';
import type { Dictionary } from '../../utils/i18n';
import { evidenceWords } from '../../utils/i18n/evidence';
import type { CaptureSet } from '../../utils/model/capture-chain';
import { RULESET_VERSION } from '../../utils/model/ruleset';
import { VerdictCode } from '../../utils/model/vocabulary';
import type { SeedlensDatabase } from '../../utils/record/database';
import { readEvidenceFiles } from '../../utils/record/evidence';

/** Larger files are no evidence pack anybody could open. */
export const LARGEST_PACK = 1024 * 1024 * 1024;

const Extract = z.object({ verdict: z.optional(VerdictCode), page: z.object({ kind: z.string() }) });

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The verdict that stands in a set's extract, in words. */
export function verdictIn(extract: Uint8Array | undefined, words: Dictionary): string {
  if (extract === undefined) return '';
  try {
    const { verdict, page } = Extract.parse(JSON.parse(new TextDecoder().decode(extract)));
    if (verdict !== undefined) return words.names.verdicts[verdict];
    return page.kind === 'cards' ? evidenceWords(words.locale).cards : '';
  } catch {
    return '';
  }
}

const extractIdOf = ({ rows }: CaptureSet) => rows.find(({ kind }) => kind === 'extract_json')?.captureId ?? '';

/** A pack with the files of the chosen sets; the others of the chain are named by their hashes. */
export async function exportPack(
  db: SeedlensDatabase,
  sets: readonly CaptureSet[],
  chosen: ReadonlySet<string>,
  words: Dictionary,
): Promise<{ zip: Blob; digest: string }> {
  const wanted = sets.filter(({ setId }) => chosen.has(setId)).flatMap(({ rows }) => rows.map((row) => row.captureId));
  const bytes = await readEvidenceFiles(db, wanted);
  const say = evidenceWords(words.locale);
  const { zip, digest } = await makePack(
    {
      sets,
      bytes,
      locale: words.locale,
      now: Date.now(),
      tzOffsetMin: -new Date().getTimezoneOffset(),
      versions: { extension: browser.runtime.getManifest().version, ruleset: RULESET_VERSION },
      about: (set) => ({ title: say.at(set.capturedUtc), verdict: verdictIn(bytes.get(extractIdOf(set)), words) }),
    },
    sha256,
  );
  return { zip: new Blob([zip], { type: 'application/zip' }), digest };
}

export async function checkPack(file: File): Promise<Verified> {
  return verifyPack(new Uint8Array(await file.arrayBuffer()), sha256);
}
