import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotesTable } from '../../../../components/dashboard/NotesTable';
import type { NoteRowView } from '../../../../components/dashboard/notes-view';
import { LOCALES, type Locale, words } from '../../../../utils/i18n';
import { notesPageWords } from '../../../../utils/i18n/overview-notes';

/** Of the frame: the head and ten rows of 56 px. */
const FRAME_PX = 41 + 560;

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(FRAME_PX);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const ROW: NoteRowView = {
  key: 'a',
  seen: '2026年11月22日 14:05',
  first: '2026年11月20日 09:00',
  times: '7',
  title: '示例标题',
  verdict: { tone: 'hard', name: '平台已标广告' },
  labelWords: ['赞助'],
  shops: ['淘宝'],
  surfaces: ['发现', '搜索'],
  url: 'https://www.xiaohongshu.com/explore/0123456789abcdef01234567',
};
const BARE: NoteRowView = { key: 'b', seen: 'x', first: 'x', times: '1', labelWords: [], shops: [], surfaces: [] };

type More = { count?: number; isDone?: boolean; locale?: Locale; row?: (at: number) => NoteRowView | null | undefined };

function show(rows: readonly NoteRowView[], { count = rows.length, isDone = true, locale = 'zh-CN', row }: More = {}) {
  const asked = { onOpen: vi.fn(), onOrder: vi.fn(), need: vi.fn() };
  render(
    <NotesTable
      count={count}
      isDone={isDone}
      row={row ?? ((at) => rows[at])}
      version={0}
      order={{ sort: 'last_seen', down: true }}
      words={words(locale).dashboard}
      say={notesPageWords(locale)}
      {...asked}
    />,
  );
  return asked;
}

const many = (at: number): NoteRowView => ({ ...ROW, key: `k${at}`, title: `示例 ${at}` });
const cell = (at: number, column: number) => document.querySelector<HTMLElement>(`[data-cell="${at}-${column}"]`);

describe('NotesTable', () => {
  it.each(LOCALES)('is a named grid with named columns (%s)', async (locale) => {
    show([ROW], { locale });
    expect(screen.getByRole('grid', { name: words(locale).dashboard.sections.notes })).toBeTruthy();
    const { columns } = words(locale).dashboard.notes;
    const names = screen.getAllByRole('columnheader').map((head) => head.textContent);
    for (const name of [...Object.values(columns), ...Object.values(notesPageWords(locale).columns)])
      expect(names).toContain(name);
  });

  it('tells all of a note; the link names it and tells the page nothing', async () => {
    show([ROW]);
    await screen.findByText('示例标题', { selector: 'bdi' });
    const text = screen.getByRole('grid').textContent ?? '';
    for (const part of [ROW.seen, ROW.first, '7', '平台已标广告', '赞助', '淘宝', '发现', '搜索'])
      expect(text).toContain(part);
    const link = screen.getByRole('link', { name: '打开 示例标题' });
    expect(link.getAttribute('rel')).toBe('noreferrer noopener');
    expect(link.getAttribute('href')).toBe(ROW.url);
    expect(document.body.textContent).toContain(words('zh-CN').dashboard.notes.openNote);
  });

  it.each([
    ['told none', { ...BARE, title: '' }, '（没有标题）'],
    ['not told', BARE, '（没有读到标题）'],
  ])('keeps a title %s apart', async (_, row, said) => {
    show([row]);
    await waitFor(() => expect(cell(0, 0)?.textContent).toBe(said));
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('draws few of a million rows, asks for those alone and says how many there are', async () => {
    const { need } = show([], { count: 1_000_000, row: many });
    await waitFor(() => expect(cell(0, 0)).not.toBeNull());
    const drawn = document.querySelectorAll('[data-row]').length;
    expect(drawn).toBeGreaterThanOrEqual(10);
    expect(drawn).toBeLessThan(40);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('1000001');
    expect(cell(0, 0)?.parentElement?.getAttribute('aria-rowindex')).toBe('2');
    expect(need.mock.calls.every(([from, to]) => to - from < 40)).toBe(true);
    // Browsers draw nothing far below 17 million px.
    const spacers = [...document.querySelectorAll<HTMLElement>('.sl-spacer')];
    expect(spacers.reduce((sum, one) => sum + Number.parseFloat(one.style.height), 0)).toBeLessThan(15_000_001);
  });

  it('does not know the number of rows while the record is gone through', () => {
    show([ROW], { isDone: false });
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('-1');
    expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('true');
  });

  it('is one stop of the Tab key, walked by arrows, Page, Home and End', async () => {
    vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(41 + 500 * 56);
    const { onOpen } = show([], { count: 500, row: many });
    await waitFor(() => expect(cell(0, 0)).not.toBeNull());
    expect(document.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
    const press = async (key: string, at: number, column: number, ctrlKey = false) => {
      fireEvent.keyDown(document.activeElement ?? document.body, { key, ctrlKey });
      // What scrolls here does not tell so by itself.
      fireEvent.scroll(document.querySelector('.sl-notes-frame') ?? document.body);
      await waitFor(() => expect(document.activeElement).toBe(cell(at, column)));
    };
    cell(0, 0)?.focus();
    await press('ArrowDown', 1, 0);
    await press('ArrowRight', 1, 1);
    await press('End', 1, 8);
    await press('ArrowRight', 1, 8);
    await press('Home', 1, 0);
    await press('PageDown', 11, 0);
    await press('PageUp', 1, 0);
    await press('End', 499, 8, true);
    await press('Home', 0, 0, true);
    await press('ArrowUp', 0, 0);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' });
    expect(onOpen).toHaveBeenCalledWith('k0');
  });

  it('orders by a column, the other way at the second press', () => {
    const { onOrder } = show([ROW]);
    const head = screen.getByRole('columnheader', { name: '最近见到' });
    expect(head.getAttribute('aria-sort')).toBe('descending');
    fireEvent.click(screen.getByRole('button', { name: '最近见到' }));
    expect(onOrder).toHaveBeenLastCalledWith({ sort: 'last_seen', down: false });
    fireEvent.click(screen.getByRole('button', { name: '笔记' }));
    expect(onOrder).toHaveBeenLastCalledWith({ sort: 'title', down: false });
    fireEvent.click(screen.getByRole('button', { name: '展示次数' }));
    expect(onOrder).toHaveBeenLastCalledWith({ sort: 'times_seen', down: true });
  });

  it('keeps a row that is not read yet, and one that is gone, apart', async () => {
    show([], { count: 2, row: (at) => (at === 0 ? undefined : null) });
    await waitFor(() => expect(cell(0, 0)?.textContent).toBe(words('zh-CN').dashboard.loading));
    expect(cell(1, 0)?.textContent).not.toBe(cell(0, 0)?.textContent);
  });

  it('draws hostile text as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>\u202e';
    show([{ ...ROW, title: hostile, labelWords: [hostile], shops: [hostile] }]);
    await waitFor(() => expect(document.querySelector('bdi')?.textContent).toBe(hostile));
    expect(document.querySelectorAll('img')).toHaveLength(0);
  });
});
