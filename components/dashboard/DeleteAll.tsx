import { useCallback, useId, useRef, useState } from 'preact/hooks';
import type { BackupWords } from '../../utils/i18n/backup';
import type { SettingsWords } from '../../utils/i18n/settings';
import { useDialogKeys } from '../use-dialog-keys';
import { DeleteOffer } from './DeleteOffer';

interface DeleteAllProps {
  words: SettingsWords;
  offer: BackupWords['offer'];
  /** Resolves with the rows deleted, where they could be counted; rejects with a message to show. */
  onDelete: () => Promise<number | undefined>;
}

type Step =
  | { kind: 'rest' }
  | { kind: 'ask' }
  | { kind: 'working' }
  | { kind: 'done'; rows: number | undefined }
  | { kind: 'failed'; error: string };

/** Deletes the whole record, after a question that cannot be answered by accident. */
export function DeleteAll({ words, offer, onDelete }: DeleteAllProps) {
  const [step, setStep] = useState<Step>({ kind: 'rest' });
  const button = useRef<HTMLButtonElement>(null);
  const { remove } = words;
  const close = useCallback(() => {
    setStep({ kind: 'rest' });
    button.current?.focus();
  }, []);
  const run = () => {
    setStep({ kind: 'working' });
    onDelete().then(
      (rows) => setStep({ kind: 'done', rows }),
      (error: unknown) => setStep({ kind: 'failed', error: error instanceof Error ? error.message : String(error) }),
    );
  };
  return (
    <>
      <p class="sl-muted">{remove.note}</p>
      <div class="sl-row">
        <button
          ref={button}
          type="button"
          class="sl-button"
          disabled={step.kind === 'working'}
          onClick={() => setStep({ kind: 'ask' })}
        >
          {step.kind === 'working' ? remove.working : remove.button}
        </button>
        <p role="status">
          {step.kind === 'done' ? remove.done(step.rows) : step.kind === 'failed' ? remove.failed(step.error) : ''}
        </p>
      </div>
      {step.kind === 'ask' ? <Question words={words} offer={offer} onYes={run} onNo={close} /> : null}
    </>
  );
}

type QuestionProps = Pick<DeleteAllProps, 'words' | 'offer'> & { onYes: () => void; onNo: () => void };

function Question({ words, offer, onYes, onNo }: QuestionProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const id = useId();
  const { remove } = words;
  useDialogKeys(ref, onNo);
  const sure = typed.trim().toLowerCase() === remove.confirmWord;
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
        <h2 id={`${id}-title`}>{remove.ask}</h2>
        <p id={`${id}-note`} class="sl-muted">
          {remove.askNote}
        </p>
        <DeleteOffer words={offer} />
        <div class="sl-field">
          <label for={`${id}-word`}>{remove.askWord}</label>
          <input
            id={`${id}-word`}
            class="sl-input"
            autocomplete="off"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && sure) onYes();
            }}
          />
        </div>
        <div class="sl-dialog-buttons">
          <button type="button" class="sl-button" onClick={onNo}>
            {remove.no}
          </button>
          <button type="button" class="sl-button" data-main disabled={!sure} onClick={onYes}>
            {remove.yes}
          </button>
        </div>
      </div>
    </div>
  );
}
