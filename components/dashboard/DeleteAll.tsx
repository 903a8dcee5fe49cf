import { useId, useState } from 'preact/hooks';
import type { BackupWords } from '../../utils/i18n/backup';
import type { SettingsWords } from '../../utils/i18n/settings';
import { Confirm } from './Confirm';
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
  const [typed, setTyped] = useState('');
  const id = useId();
  const { remove } = words;
  const sure = typed.trim().toLowerCase() === remove.confirmWord;
  const close = () => setStep({ kind: 'rest' });
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
          type="button"
          class="sl-button"
          disabled={step.kind === 'working'}
          onClick={() => {
            setTyped('');
            setStep({ kind: 'ask' });
          }}
        >
          {step.kind === 'working' ? remove.working : remove.button}
        </button>
        <p role="status">
          {step.kind === 'done' ? remove.done(step.rows) : step.kind === 'failed' ? remove.failed(step.error) : ''}
        </p>
      </div>
      {step.kind === 'ask' ? (
        <Confirm
          title={remove.ask}
          note={remove.askNote}
          yes={remove.yes}
          no={remove.no}
          onYes={run}
          onNo={close}
          disabled={!sure}
        >
          <DeleteOffer words={offer} onBackup={close} />
          <div class="sl-field">
            <label for={id}>{remove.askWord}</label>
            <input
              id={id}
              class="sl-input"
              autocomplete="off"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && sure) run();
              }}
            />
          </div>
        </Confirm>
      ) : null}
    </>
  );
}
