import type { EvidenceWords } from '../../utils/i18n/evidence';

/** What came of checking a pack. */
export type CheckView =
  | { kind: 'idle' | 'working' }
  | { kind: 'good'; sets: number; leftOut: number; deleted: number; digest: string }
  | { kind: 'bad'; file: string; problems: readonly string[] };

/** The answer to "is this pack as it was made?" */
export function EvidenceCheck({ words, view }: { words: EvidenceWords; view: CheckView }) {
  const { verify } = words;
  return (
    <div class="sl-evidence-answer" role="status" data-kind={view.kind}>
      {view.kind === 'working' ? <p class="sl-muted">{verify.working}</p> : null}
      {view.kind === 'good' ? (
        <>
          <p class="sl-evidence-good">{verify.good(view.sets)}</p>
          {view.leftOut + view.deleted === 0 ? null : (
            <p class="sl-muted">{verify.counts(view.leftOut, view.deleted)}</p>
          )}
          <p class="sl-muted">{verify.goodNote}</p>
          <p class="sl-evidence-long">
            <code>{view.digest}</code>
          </p>
        </>
      ) : null}
      {view.kind === 'bad' ? (
        <div class="sl-notice">
          <p>{verify.bad(view.file)}</p>
          <ul class="sl-evidence-problems">
            {view.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
