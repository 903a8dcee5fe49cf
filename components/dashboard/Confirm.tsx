import { useId, useRef } from 'preact/hooks';
import { useDialogKeys } from '../use-dialog-keys';

interface ConfirmProps {
  title: string;
  note: string;
  yes: string;
  no: string;
  onYes: () => void;
  onNo: () => void;
}

/** A question before something that cannot be undone. */
export function Confirm({ title, note, yes, no, onYes, onNo }: ConfirmProps) {
  const ref = useRef<HTMLDivElement>(null);
  const id = useId();
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
        <div class="sl-dialog-buttons">
          <button type="button" class="sl-button" onClick={onNo}>
            {no}
          </button>
          <button type="button" class="sl-button" data-main onClick={onYes}>
            {yes}
          </button>
        </div>
      </div>
    </div>
  );
}
