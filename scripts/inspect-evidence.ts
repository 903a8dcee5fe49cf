import { createHash } from 'node:crypto';
import { verifyPack } from '../utils/evidence/verify';
import { evidenceProblems } from '../utils/i18n/evidence-problems';

type Streams = { out: (line: string) => void; err: (line: string) => void };

/**
 * Checks an evidence pack: one JSON line, and a sentence for each thing that is wrong.
 * @returns exit code: 0 intact, 1 not
 */
export async function inspectEvidence(content: Uint8Array, { out, err }: Streams): Promise<number> {
  const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const answer = await verifyPack(new Uint8Array(content), sha256);
  if (answer.ok) {
    out(JSON.stringify(answer));
    return 0;
  }
  const say = evidenceProblems('en');
  const problems = answer.problems.map((problem) => ({ ...problem, says: say(problem) }));
  out(JSON.stringify({ ok: false, problems }));
  for (const { says } of problems) err(`inspect: ${says}`);
  return 1;
}
