import * as z from 'zod/mini';

/**
 * What a researcher hands to volunteers: who asks what, the words people agree to, and the secret that makes the keys of
 * all volunteers agree. Whoever has the file can tell which pseudonym a note they know has: it belongs to the people of the
 * study alone.
 */
export const StudyFile = z.object({
  format: z.literal('seedlens-study'),
  version: z.literal(1),
  studyId: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{2,63}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  protocol: z.string().check(z.maxLength(20_000)),
  consentVersion: z.string().check(z.minLength(1), z.maxLength(40)),
  consent: z.string().check(z.minLength(1), z.maxLength(20_000)),
  /** Are badges to stay off while people take part? Files that do not say are of studies, and studies are silent. */
  silent: z._default(z.boolean(), true),
  /** 32 bytes as 64 hexadecimal digits. */
  secret: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type StudyFile = z.infer<typeof StudyFile>;

/** Larger files are no study files and are not read. */
export const LARGEST_STUDY_FILE = 100_000;

const SECRET_BYTES = 32;

/** A new study. `randomBytes(32)` becomes its secret: made once, never typed. */
export function newStudyFile(
  facts: Pick<StudyFile, 'studyId' | 'name' | 'protocol' | 'consentVersion' | 'consent' | 'silent'>,
  randomBytes: (count: number) => Uint8Array,
): StudyFile {
  const secret = [...randomBytes(SECRET_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return StudyFile.parse({ format: 'seedlens-study', version: 1, ...facts, secret });
}

export function studyFileText(file: StudyFile): string {
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** The study of a file's text; nothing when it is no study file, or not a whole one. */
export function parseStudyFile(text: string): StudyFile | undefined {
  if (text.length > LARGEST_STUDY_FILE) return undefined;
  try {
    const parsed = StudyFile.safeParse(JSON.parse(text.replace(/^\ufeff/, '')));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The bytes of `secret`. */
export function secretBytes({ secret }: Pick<StudyFile, 'secret'>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: SECRET_BYTES }, (_, at) => Number.parseInt(secret.slice(2 * at, 2 * at + 2), 16));
}
