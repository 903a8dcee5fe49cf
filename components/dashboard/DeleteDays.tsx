import { useId, useState } from 'preact/hooks';
import type { BackupWords } from '../../utils/i18n/backup';
import { DeleteOffer } from './DeleteOffer';

interface DeleteDaysProps {
  words: BackupWords['days'];
  offer: BackupWords['offer'];
  /** Local days `2026-11-22`, both included. Resolves with the rows deleted. */
  onDelete: (fromDay: string, toDay: string) => Promise<number>;
  failed: (error: string) => string;
}

/** Deletes the record of a stretch of days, at the second press. */
export function DeleteDays({ words, offer, onDelete, failed }: DeleteDaysProps) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const change = (set: (day: string) => void) => (day: string) => {
    set(day);
    setSure(false);
  };
  const press = () => {
    if (from === '' || to === '' || from > to) return setSaid(words.invalid);
    setSaid('');
    if (!sure) return setSure(true);
    setSure(false);
    setBusy(true);
    onDelete(from, to)
      .then(
        (rows) => setSaid(words.done(rows)),
        (error: unknown) => setSaid(failed(error instanceof Error ? error.message : String(error))),
      )
      .then(() => setBusy(false));
  };
  return (
    <>
      <p class="sl-muted">{words.note}</p>
      <DeleteOffer words={offer} />
      <div class="sl-row">
        <Day label={words.from} value={from} onDay={change(setFrom)} />
        <Day label={words.to} value={to} onDay={change(setTo)} />
        <button type="button" class="sl-button" disabled={busy} onClick={press}>
          {sure ? words.sure : words.button}
        </button>
      </div>
      <p role="status">{said}</p>
    </>
  );
}

function Day({ label, value, onDay }: { label: string; value: string; onDay: (day: string) => void }) {
  const id = useId();
  return (
    <div class="sl-field">
      <label for={id}>{label}</label>
      <input id={id} class="sl-input" type="date" value={value} onInput={(event) => onDay(event.currentTarget.value)} />
    </div>
  );
}
