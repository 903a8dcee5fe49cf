import { useId, useState } from 'preact/hooks';
import type { BackupWords } from '../../utils/i18n/backup';

type ProblemName = keyof BackupWords['problems'];

/** What came of a backup or a restore; `text`: a sentence of the database's, ready to read. */
export type BackupOutcome =
  | { kind: 'made'; rows: number; unread: number }
  | { kind: 'restored'; rows: number; madeAt: number }
  | { kind: 'cancelled' }
  | { kind: 'problem'; problem: ProblemName }
  | { kind: 'text'; text: string };

type OnProgress = (percent: number) => void;

interface BackupProps {
  words: BackupWords;
  /** Epoch ms; undefined: never. */
  lastMadeAt: number | undefined;
  /** Whole days since then, where it is time for another. */
  dueAfterDays: number | undefined;
  shortest: number;
  onMake: (passphrase: string, onProgress: OnProgress, signal: AbortSignal) => Promise<BackupOutcome>;
  onRestore: (file: File, passphrase: string, onProgress: OnProgress) => Promise<BackupOutcome>;
}

type Work = { kind: 'making'; percent: number; stop: AbortController } | { kind: 'restoring'; percent: number };

/** Backs the record up to a file, and puts one back. */
export function Backup({ words, lastMadeAt, dueAfterDays, shortest, onMake, onRestore }: BackupProps) {
  const [work, setWork] = useState<Work>();
  const [outcome, setOutcome] = useState<BackupOutcome>({ kind: 'cancelled' });
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [filePassphrase, setFilePassphrase] = useState('');
  const [file, setFile] = useState<File>();
  const run = (doing: Promise<BackupOutcome>) => {
    doing
      .catch((): BackupOutcome => ({ kind: 'problem', problem: 'failed' }))
      .then((came) => {
        setOutcome(came);
        setWork(undefined);
        if (came.kind === 'made' || came.kind === 'restored')
          for (const set of [setPassphrase, setAgain, setFilePassphrase]) set('');
      });
  };
  const make = () => {
    if (passphrase.length < shortest) return setOutcome({ kind: 'problem', problem: 'too_short' });
    if (passphrase !== again) return setOutcome({ kind: 'problem', problem: 'not_same' });
    const stop = new AbortController();
    setWork({ kind: 'making', percent: 0, stop });
    run(onMake(passphrase, (percent) => setWork({ kind: 'making', percent, stop }), stop.signal));
  };
  const restore = () => {
    if (file === undefined) return;
    setWork({ kind: 'restoring', percent: 0 });
    run(onRestore(file, filePassphrase, (percent) => setWork({ kind: 'restoring', percent })));
  };
  const busy = work !== undefined;
  return (
    <>
      <p class="sl-muted">{words.note}</p>
      <p class={dueAfterDays === undefined ? '' : 'sl-notice'}>
        {dueAfterDays !== undefined
          ? words.reminder(dueAfterDays)
          : lastMadeAt === undefined
            ? words.neverMade
            : words.lastMade(lastMadeAt)}
      </p>
      <Secret label={words.passphrase} note={words.passphraseNote} value={passphrase} onInput={setPassphrase} isNew />
      <Secret label={words.again} value={again} onInput={setAgain} isNew />
      <div class="sl-row">
        <button type="button" class="sl-button" disabled={busy || passphrase === ''} onClick={make}>
          {words.make}
        </button>
        {work?.kind === 'making' ? (
          <button type="button" class="sl-button" onClick={() => work.stop.abort()}>
            {words.cancel}
          </button>
        ) : null}
      </div>
      <h3>{words.restoreHeading}</h3>
      <p class="sl-muted">{words.restoreNote}</p>
      <Chosen label={words.file} onChoose={setFile} />
      <Secret label={words.filePassphrase} value={filePassphrase} onInput={setFilePassphrase} />
      <div class="sl-row">
        <button
          type="button"
          class="sl-button"
          disabled={busy || file === undefined || filePassphrase === ''}
          onClick={restore}
        >
          {words.restore}
        </button>
      </div>
      <p role="status" class="sl-backup-said">
        {work === undefined
          ? saidOf(outcome, words)
          : work.kind === 'making'
            ? words.making(work.percent)
            : words.restoring(work.percent)}
      </p>
    </>
  );
}

function saidOf(outcome: BackupOutcome, words: BackupWords): string {
  switch (outcome.kind) {
    case 'made':
      return words.made(outcome.rows, outcome.unread);
    case 'restored':
      return words.restored(outcome.rows, outcome.madeAt);
    case 'problem':
      return words.problems[outcome.problem];
    case 'text':
      return outcome.text;
    case 'cancelled':
      return '';
  }
}

interface SecretProps {
  label: string;
  note?: string;
  value: string;
  onInput: (value: string) => void;
  isNew?: boolean;
}

function Secret({ label, note, value, onInput, isNew = false }: SecretProps) {
  const id = useId();
  return (
    <div class="sl-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="sl-input"
        type="password"
        autocomplete={isNew ? 'new-password' : 'off'}
        value={value}
        {...(note === undefined ? {} : { 'aria-describedby': `${id}-note` })}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {note === undefined ? null : (
        <p id={`${id}-note`} class="sl-small">
          {note}
        </p>
      )}
    </div>
  );
}

function Chosen({ label, onChoose }: { label: string; onChoose: (file: File | undefined) => void }) {
  const id = useId();
  return (
    <div class="sl-field">
      <label for={id}>{label}</label>
      <input id={id} class="sl-input" type="file" onChange={(event) => onChoose(event.currentTarget.files?.[0])} />
    </div>
  );
}
