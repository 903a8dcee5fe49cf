import { useEffect, useState } from 'preact/hooks';
import { type StepView, stepView } from '../../utils/audit/step-view';
import type { openDatabase } from '../../utils/record/database';
import { liveRunningAudit } from '../../utils/record/read-audit';

export type RunningAudit = { auditId: string; name: string; step?: StepView };

/** The audit that is running, and where it is; nothing while none is. */
export function useAudit(database: ReturnType<typeof openDatabase>): RunningAudit | undefined {
  const [audit, setAudit] = useState<RunningAudit>();
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    const fail = (error: unknown) => console.warn('seedlens:', error);
    database.then((opened) => {
      if (gone || !opened.ok) return;
      stop = liveRunningAudit(
        opened.db,
        (held) => {
          if (held === undefined) return setAudit(undefined);
          const step = stepView(held);
          const { auditId, name } = held.plan;
          setAudit({ auditId, name, ...(step === undefined ? {} : { step }) });
        },
        fail,
      );
    }, fail);
    return () => {
      gone = true;
      stop?.();
    };
  }, [database]);
  return audit;
}
