import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { DeleteNote } from '../../../../components/dashboard/DeleteNote';
import { LOCALES, type Locale, words } from '../../../../utils/i18n';
import { notesPageWords } from '../../../../utils/i18n/overview-notes';

afterEach(cleanup);

function show(locale: Locale, onDelete: () => Promise<number>, authorNotes?: number) {
  const say = notesPageWords(locale).remove;
  render(
    <DeleteNote
      words={say}
      offer={words(locale).backup.offer}
      failed={words(locale).settings.remove.failed}
      showings={3}
      links={2}
      authorNotes={authorNotes}
      onDelete={onDelete}
    />,
  );
  return say;
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it.each(LOCALES)('deletes at the second press and says how much (%s)', async (locale) => {
  const onDelete = vi.fn(() => Promise.resolve(12));
  const say = show(locale, onDelete, 5);
  expect(document.body.textContent).toContain(say.note(3, 2));
  expect(screen.getAllByRole('link')).toHaveLength(2);
  press(say.noteButton);
  expect(onDelete).not.toHaveBeenCalled();
  // Thought better of: the other one asks anew.
  press(say.authorButton);
  expect(onDelete).not.toHaveBeenCalled();
  press(say.sure);
  expect(onDelete).toHaveBeenCalledExactlyOnceWith('author');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(say.done(12)));
  expect(screen.queryByRole('button')).toBeNull();
});

it('does not offer an author who is not known, and says why it could not', async () => {
  const say = show('en', () => Promise.reject(new Error('disk full')));
  expect(screen.queryByRole('button', { name: say.authorButton })).toBeNull();
  press(say.noteButton);
  press(say.sure);
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('disk full'));
  expect(screen.getByRole('button', { name: say.noteButton })).toHaveProperty('disabled', false);
});
