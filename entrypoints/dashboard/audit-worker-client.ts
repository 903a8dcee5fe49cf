import { useEffect, useState } from 'preact/hooks';
import type { AuditResult } from '../../components/dashboard/audit-report-blocks';
import type { AuditAnswer, AuditRequest } from './audit-worker';
import { startWorker } from './start-worker';

export type Reckoned =
  | { kind: 'working' }
  | { kind: 'ready'; result?: AuditResult }
  | { kind: 'failed'; error: string };

/**
 * The figures of an audit, worked out in a worker: thousands of keywords take seconds. What was worked out last stands
 * until the next is there. `again`: whatever changes when they have to be worked out anew.
 */
export function useReckoned({ auditId, sides }: AuditRequest, again: string): Reckoned {
  const [state, setState] = useState<Reckoned>({ kind: 'working' });
  const wanted = JSON.stringify({ auditId, sides });
  useEffect(() => {
    const worker = startWorker('audit');
    worker.addEventListener('message', ({ data }: MessageEvent<AuditAnswer>) => {
      worker.terminate();
      if (data.kind === 'failed') setState(data);
      else setState(data.result === undefined ? { kind: 'ready' } : { kind: 'ready', result: data.result });
    });
    worker.addEventListener('error', (event) => {
      worker.terminate();
      setState({ kind: 'failed', error: event.message });
    });
    worker.postMessage(JSON.parse(wanted));
    return () => worker.terminate();
  }, [wanted, again]);
  return state;
}
