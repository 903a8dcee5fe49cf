import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { StudyFiles, type StudyFileView } from '../../../../components/dashboard/StudyFiles';
import { importWords } from '../../../../utils/i18n/import';
import { studySetWords } from '../../../../utils/i18n/study-set';

afterEach(cleanup);

const words = studySetWords('en');
const ask = importWords('en').list;
const FILE: StudyFileView = {
  importId: 'one',
  format: 'own-export',
  fileName: 'example.zip',
  sha256: '0'.repeat(64),
  read: 12,
  kept: 8,
  duplicate: 1,
  skipped: { not_about_notes: 2, changed_shape: 1 },
  importedUtc: 0,
  status: 'committed',
  people: ['P1'],
  studies: ['example-2026'],
  rulesets: ['2026.1'],
  badged: 0,
  sessions: 3,
  fromDay: '2026-11-01',
  toDay: '2026-11-20',
};

test.each([
  {
    name: 'under the key of a study',
    over: {},
    says: ['P1 · 3 sessions · 2026-11-01 to 2026-11-20', 'example-2026', 'no badges shown'],
  },
  { name: 'under no key', over: { studies: [] }, says: [words.files.noKey] },
  { name: 'with badges', over: { badged: 2 }, says: [words.files.badged(2)] },
  { name: 'under two rulesets', over: { rulesets: ['2026.1', '2026.2'] }, says: ['ruleset 2026.1, 2026.2'] },
])('a file $name', ({ over, says }) => {
  render(
    <StudyFiles words={words} ask={ask} files={[{ ...FILE, ...over }]} disabled={false} onRemove={() => undefined} />,
  );
  const item = screen.getByRole('listitem').textContent;
  expect(item).toContain('8 new · 1 duplicate · 3 not taken');
  for (const text of says) expect(item).toContain(text);
});

test('a file that brought no session says nothing of anybody', () => {
  const { fromDay: _, toDay: __, ...none } = FILE;
  render(
    <StudyFiles
      words={words}
      ask={ask}
      files={[{ ...none, people: [] }]}
      disabled={false}
      onRemove={() => undefined}
    />,
  );
  expect(screen.getByRole('listitem').textContent).not.toContain('session');
});

test('each is removed by its own button, after a question; none while one is being read', () => {
  const onRemove = vi.fn();
  const files = [FILE, { ...FILE, importId: 'two', fileName: 'other.zip' }];
  const { rerender } = render(
    <StudyFiles words={words} ask={ask} files={files} disabled={false} onRemove={onRemove} />,
  );
  for (const answer of [ask.no, ask.yes]) {
    fireEvent.click(screen.getByRole('button', { name: 'Remove: other.zip' }));
    const dialog = screen.getByRole('alertdialog', { name: ask.sure('other.zip') });
    expect(onRemove).not.toHaveBeenCalled();
    fireEvent.click(within(dialog).getByRole('button', { name: answer }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  }
  expect(onRemove.mock.calls).toEqual([['two']]);
  rerender(<StudyFiles words={words} ask={ask} files={files} disabled onRemove={onRemove} />);
  for (const button of screen.getAllByRole('button')) expect(button).toHaveProperty('disabled', true);
});

test('no file yet', () => {
  render(<StudyFiles words={words} ask={ask} files={[]} disabled={false} onRemove={() => undefined} />);
  expect(screen.getByText(words.files.empty)).toBeTruthy();
});
