import { CorrectionRow } from '../model/rows';
import type { WriteContext } from './context';
import type { SeedlensDatabase } from './database';
import { keyerOf } from './keys';

/** What the user said about a verdict. `madeAt` epoch ms. */
export type Correction = {
  noteId: string;
  verdictShown: string;
  userCode: string;
  comment?: string | undefined;
  madeAt: number;
};

/**
 * Writes the user's own answer; the machine's verdict stays as it is. The latest answer to the same verdict counts.
 * Throws where the answer does not fit the codebook.
 */
export async function writeCorrection(
  db: SeedlensDatabase,
  { noteId, verdictShown, userCode, comment, madeAt }: Correction,
  context: Pick<WriteContext, 'lock' | 'randomBytes'>,
): Promise<void> {
  await context.lock(async () => {
    const keyer = await keyerOf(db, context.randomBytes);
    const noteKey = await keyer.key('note', noteId);
    const row = CorrectionRow.parse({
      correctionId: `${noteKey}:${verdictShown}`,
      noteKey,
      verdictShown,
      userCode,
      madeUtc: madeAt,
      ...(comment === undefined ? {} : { comment }),
    });
    await db.corrections.put(row);
  });
}
