import { useState } from 'preact/hooks';
import type { BackupWords } from '../../utils/i18n/backup';
import type { NotesPageWords } from '../../utils/i18n/overview-notes';
import { DeleteOffer } from './DeleteOffer';

export type DeleteWhat = 'note' | 'author';

interface DeleteNoteProps {
  words: NotesPageWords['remove'];
  offer: BackupWords['offer'];
  failed: (error: string) => string;
  showings: number;
  links: number;
  /** Notes known to be by the same author, this one included; undefined: the author is not known. */
  authorNotes: number | undefined;
  /** Resolves with the rows deleted. */
  onDelete: (what: DeleteWhat) => Promise<number>;
}

/** Deletes a note, or everything of its author, at the second press. */
export function DeleteNote({ words, offer, failed, showings, links, authorNotes, onDelete }: DeleteNoteProps) {
  const [sure, setSure] = useState<DeleteWhat>();
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const [said, setSaid] = useState('');
  const press = (what: DeleteWhat) => {
    if (sure !== what) return setSure(what);
    setSure(undefined);
    setBusy(true);
    onDelete(what)
      .then(
        (rows) => {
          setDone(true);
          setSaid(words.done(rows));
        },
        (error: unknown) => setSaid(failed(error instanceof Error ? error.message : String(error))),
      )
      .then(() => setBusy(false));
  };
  const button = (what: DeleteWhat, name: string) => (
    <button type="button" class="sl-button" disabled={isBusy} onClick={() => press(what)}>
      {sure === what ? words.sure : name}
    </button>
  );
  return (
    <section>
      <h3>{words.heading}</h3>
      {isDone ? null : (
        <>
          <p>{words.note(showings, links)}</p>
          {authorNotes === undefined ? null : <p>{words.author(authorNotes)}</p>}
          <DeleteOffer words={offer} />
          <div class="sl-row">
            {button('note', words.noteButton)}
            {authorNotes === undefined ? null : button('author', words.authorButton)}
          </div>
        </>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
