import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { FunctionComponent } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageProps } from '../../../entrypoints/dashboard/page';
import { Page as LinksPage } from '../../../entrypoints/dashboard/pages/links';
import { Page as NotesPage } from '../../../entrypoints/dashboard/pages/notes';
import { OpenNote } from '../../../entrypoints/dashboard/pages/notes-drawer';
import { Page as StudyPage } from '../../../entrypoints/dashboard/pages/study';
import { words } from '../../../utils/i18n';
import { importWords } from '../../../utils/i18n/import';
import { linksPageWords } from '../../../utils/i18n/links-page';
import { notesPageWords } from '../../../utils/i18n/overview-notes';
import { studySetWords } from '../../../utils/i18n/study-set';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings';
import { FakeWorker } from '../../support/fake-worker';
import { freshDatabase } from '../record/facts';

const started = vi.hoisted(() => new Map<string, FakeWorker>());
vi.mock('../../../entrypoints/dashboard/start-worker', () => ({
  startWorker: (job: string) => {
    const worker = new FakeWorker();
    started.set(job, worker);
    return worker;
  },
}));

beforeEach(() => started.clear());
afterEach(cleanup);

const en = words('en');
const { notes: say } = en.dashboard;

async function propsOf(over: Partial<PageProps> = {}, recording: Settings['recording'] = 'full'): Promise<PageProps> {
  return {
    words: en,
    settings: { ...DEFAULT_SETTINGS, recording },
    change: async () => undefined,
    database: Promise.resolve({ ok: true as const, db: await freshDatabase() }),
    reopen: () => undefined,
    go: () => undefined,
    rest: [],
    ...over,
  };
}

const asked = (job: string) => started.get(job)?.asked ?? [];
const answer = (job: string, data: unknown) => act(() => started.get(job)?.say(data));

async function show(Page: FunctionComponent<PageProps>, props: PageProps) {
  const view = render(<Page {...props} />);
  await waitFor(() => expect(asked('read')).toHaveLength(1));
  return view;
}

/** The list asked for holds so many notes. */
const listed = (count: number) =>
  answer('read', { kind: 'listed', list: 1, count, looked: count, of: count, isDone: true, version: 1 });

const { offNote, unset } = en.settings.recording;

test.each([
  ['full', say.emptyNote],
  ['counts', say.emptyCounts],
  ['off', offNote],
  ['unset', unset],
] as const)('an empty list of notes says what comes of it: %s', async (recording, said) => {
  const { container } = await show(NotesPage, await propsOf({}, recording));
  await listed(0);
  expect(container.textContent).toContain(said);
  expect(container.textContent?.includes(say.emptyNote)).toBe(recording === 'full');
});

test.each([
  ['full', linksPageWords('en').emptyNote],
  ['counts', say.emptyCounts],
  ['off', offNote],
] as const)('an empty list of links says what comes of it: %s', async (recording, said) => {
  const { container } = await show(LinksPage, await propsOf({}, recording));
  await answer('read', { kind: 'read', answer: { groups: [], notes: [] } });
  expect(container.textContent).toContain(said);
  expect(container.textContent?.includes(linksPageWords('en').emptyNote)).toBe(recording === 'full');
});

test('clearing the filters leaves the focus with them', async () => {
  await show(NotesPage, await propsOf({ rest: ['verdict=no_signal'] }));
  const clear = screen.getByRole('button', { name: notesPageWords('en').filters.clear });
  clear.focus();
  fireEvent.click(clear);
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
});

test('after sorting the focus is on the head that was pressed, though the table is another', async () => {
  const props = await propsOf();
  const { rerender } = await show(NotesPage, props);
  await listed(1);
  const head = () => screen.getByRole('button', { name: say.columns.title });
  const pressed = head();
  pressed.focus();
  fireEvent.click(pressed);
  rerender(<NotesPage {...props} rest={['sort=title', 'dir=up']} />);
  await waitFor(() => expect(asked('read').at(-1)).toMatchObject({ kind: 'list', query: { sort: 'title' } }));
  expect(document.activeElement).toBe(document.body);
  await answer('read', { kind: 'listed', list: 2, count: 1, looked: 1, of: 1, isDone: true, version: 1 });
  expect(head()).not.toBe(pressed);
  expect(document.activeElement).toBe(head());
});

test('notes can be narrowed to the days on which they were last seen; what is no day is no filter', async () => {
  await show(NotesPage, await propsOf({ rest: ['from=2026-11-20', 'to=2026-11-22', 'level=none'] }));
  expect(asked('read')[0]).toMatchObject({
    query: {
      filter: { fromUtc: new Date(2026, 10, 20).getTime(), toUtc: new Date(2026, 10, 23).getTime() - 1 },
    },
  });
  const until = screen.getByLabelText<HTMLInputElement>(notesPageWords('en').filters.to);
  expect(until.value).toBe('2026-11-22');
  fireEvent.change(until, { target: { value: '2026-11-21' } });
  expect(location.hash).toContain('/from=2026-11-20/to=2026-11-21');
  cleanup();
  started.clear();
  await show(NotesPage, await propsOf({ rest: ['from=yesterday'] }));
  expect(asked('read')[0]).toHaveProperty('query.filter', {});
});

test('a note opened while typing rests stays open, and what was typed holds', async () => {
  const props = await propsOf();
  const { rerender } = await show(NotesPage, props);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'tea' } });
  rerender(<NotesPage {...props} rest={['note=abc']} />);
  await waitFor(() => expect(location.hash).toBe('#/notes/note=abc/q=tea'));
});

const drawer = (page: PageProps) =>
  render(<OpenNote noteKey="a" page={page} onClose={() => undefined} onDeleted={() => undefined} />);
const heading = () => screen.getByRole('heading', { level: 2 }).textContent;

test('a note that is no longer in the record, and one that could not be read, are told apart', async () => {
  drawer(await propsOf());
  await waitFor(() => expect(asked('read')).toHaveLength(1));
  expect(heading()).toBe(en.dashboard.loading);
  await answer('read', { kind: 'failed', error: 'the disk is gone' });
  expect(heading()).toBe(en.dashboard.failed('the disk is gone'));
  cleanup();
  drawer(await propsOf());
  await waitFor(() => expect(asked('read')).toHaveLength(1));
  await answer('read', { kind: 'read', answer: undefined });
  expect(heading()).toBe(notesPageWords('en').drawer.gone);
});

test('a note of a record that cannot be opened says why', async () => {
  const database: PageProps['database'] = Promise.resolve({ ok: false, problem: 'database_newer', error: '' });
  drawer(await propsOf({ database }));
  await waitFor(() => expect(heading()).toContain(en.popup.trouble.database_newer));
});

const FILE = {
  importId: 'one',
  format: 'own-export',
  fileName: 'example.zip',
  sha256: '0'.repeat(64),
  read: 1,
  kept: 1,
  duplicate: 0,
  skipped: {},
  importedUtc: 0,
  status: 'committed',
  people: [],
  studies: [],
  rulesets: [],
  badged: 0,
  sessions: 0,
};
const set = studySetWords('en');
const importing = importWords('en');
const button = (name: string) => screen.queryByRole('button', { name });

async function showStudy() {
  render(<StudyPage {...(await propsOf())} />);
  await answer('study', { kind: 'shown', files: [FILE] });
}

test('a file of a merged study goes after a question, without steps and without a way to stop', async () => {
  await showStudy();
  const remove = button(`${set.files.remove}: ${FILE.fileName}`);
  remove?.focus();
  fireEvent.click(remove ?? document.body);
  expect(screen.getByRole('alertdialog').textContent).toContain(importing.list.sure(FILE.fileName));
  expect(asked('study')).toEqual([{ kind: 'show' }]);
  fireEvent.click(button(importing.list.yes) ?? document.body);
  expect(asked('study').at(-1)).toEqual({ kind: 'remove', importId: 'one' });
  expect(screen.getByText(importing.working.remove)).toBeTruthy();
  expect(button(set.cancel)).toBeNull();
  await answer('study', { kind: 'removed' });
  expect(screen.getByText(set.said.removed)).toBeTruthy();
});

test('a worker that ends while it merges leaves no percent behind', async () => {
  await showStudy();
  const input = document.querySelector('input[type=file]') ?? document.body;
  fireEvent.change(input, { target: { files: [new File(['x'], 'x.ndjson')] } });
  expect(screen.getByText(set.working(0))).toBeTruthy();
  await act(() => started.get('study')?.fail('out of memory'));
  expect(screen.getByText(set.said.failed('out of memory'))).toBeTruthy();
  expect(button(set.cancel)).toBeNull();
});
