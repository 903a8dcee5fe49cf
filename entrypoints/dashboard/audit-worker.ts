import type { AuditResult } from '../../components/dashboard/audit-report-blocks';
import { openDatabase } from '../../utils/record/database';
import { reckon, type Side } from './audit-result';

export type AuditRequest = { auditId: string; sides?: readonly [Side, Side] };

/** What the worker answers. Ending the worker is how its work is given up. */
export type AuditAnswer = { kind: 'done'; result: AuditResult | undefined } | { kind: 'failed'; error: string };

const answer = (message: AuditAnswer) => self.postMessage(message);

export function serveAudits(): void {
  self.addEventListener('message', ({ data }: MessageEvent<AuditRequest>) => {
    work(data).catch((error: unknown) => answer({ kind: 'failed', error: String(error) }));
  });
}

async function work({ auditId, sides }: AuditRequest): Promise<void> {
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.error);
  const result = await reckon(opened.db, auditId, sides);
  opened.db.close();
  answer({ kind: 'done', result });
}
