import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useDialogKeys } from '../use-dialog-keys';

interface ConfirmProps {
  title: string;
  note: string;
  yes: string;
  no: string;
  onYes: () => void;
  onNo: () => void;
  /** Something is left to do before "yes". */
  disabled?: boolean;
  /** What stands between the note and the answers. */
  children?: ComponentChildren;
}

/** A question before something that cannot be undone. Focus goes back to where it came from. */
export function Confirm({ title, note, yes, no, onYes, onNo, disabled, children }: ConfirmProps) {
  const ref = useRef<HTMLDivElement>(null);
  const id = useId();
  // Stands before the keys: they take the focus, and then it could not be told where it was.
  useLayoutEffect(() => {
    const was = document.activeElement as HTMLElement | null;
    return () => was?.focus();
  }, []);
  useDialogKeys(ref, onNo);
  return (
    <div class="sl-veil">
      <div
        ref={ref}
        class="sl-dialog"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-note`}
        tabIndex={-1}
      >
        <h2 id={`${id}-title`}>{title}</h2>
        <p id={`${id}-note`} class="sl-muted">
          {note}
        </p>
        {children}
        <div class="sl-dialog-buttons">
          <button type="button" class="sl-button" onClick={onNo}>
            {no}
          </button>
          <button type="button" class="sl-button" data-main disabled={disabled} onClick={onYes}>
            {yes}
          </button>
        </div>
      </div>
    </div>
  );
}
