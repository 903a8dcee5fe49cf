import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PauseMenu } from '../../../../components/popup/PauseMenu';
import { Popup, type PopupProps } from '../../../../components/popup/Popup';
import type { PageView, PauseView, SummaryView } from '../../../../components/popup/views';
import { LOCALES, type Locale, words } from '../../../../utils/i18n';
import { rescueWords } from '../../../../utils/i18n/rescue';

afterEach(cleanup);

const SUMMARY: SummaryView = {
  noteDays: 214,
  impressions: 260,
  labelled: 19,
  shoppableUnlabelled: 7,
  openedAndChecked: 31,
  byDay: [
    { day: '2026-11-21', noteDays: 100, labelled: 9, shoppableUnlabelled: 3 },
    { day: '2026-11-22', noteDays: 114, labelled: 10, shoppableUnlabelled: 4 },
  ],
  topShops: [{ shop: 'taobao', noteDays: 5 }],
  topLabelWords: [{ word: '赞助', noteDays: 19 }],
};

const WATCHING: PageView = { kind: 'watching', surface: '发现', seen: 24, read: 24, canTell: ['平台标识'], lost: 0 };

function show(given: Partial<PopupProps> = {}, locale: Locale = 'zh-CN') {
  const calls = {
    onRange: vi.fn(),
    onPause: vi.fn(),
    onChoose: vi.fn(),
    onDashboard: vi.fn(),
    copy: vi.fn(),
    onAgain: vi.fn(),
    onHelp: vi.fn(),
  };
  const props: PopupProps = {
    words: words(locale),
    page: WATCHING,
    pause: { kind: 'running' },
    recording: 'full',
    range: 'week',
    summary: { kind: 'ready', summary: SUMMARY },
    check: () => ({ links: [], phrases: [], cut: false }),
    ...calls,
    copy: calls.copy.mockResolvedValue(undefined),
    ...given,
  };
  const view = render(<Popup {...props} />);
  return { ...view, ...calls, text: () => view.container.textContent ?? '' };
}

describe('Popup', () => {
  it.each([
    ['zh-CN', ['214', '篇次', '214 篇次中的 19，约 1/11', '打开并检查过的 31 篇次中的 7', '淘宝', '赞助']],
    ['en', ['214', 'note-days', '19 of 214, about 1 in 11', '7 of 31 opened and checked', 'Taobao', '赞助']],
  ] as const)('tells the numbers as counts and simple fractions (%s)', (locale, said) => {
    const { text } = show({}, locale);
    for (const part of said) expect(text()).toContain(part);
    expect(text()).not.toContain('%');
  });

  it.each(LOCALES)('says that an unopened note is seen only as a card (%s)', (locale) => {
    expect(show({}, locale).text()).toContain(words(locale).popup.numbers.coverage);
  });

  const states: [string, PageView, PauseView, (locale: Locale) => string][] = [
    ['watching', WATCHING, { kind: 'running' }, (l) => words(l).popup.state.watchingNote(24, 24)],
    [
      'layout changed',
      { ...WATCHING, kind: 'changed', read: 0 },
      { kind: 'running' },
      (l) => words(l).popup.state.changedNote(24, 0),
    ],
    ['failing', { ...WATCHING, kind: 'failing' }, { kind: 'running' }, (l) => words(l).popup.state.failing],
    ['idle', { ...WATCHING, kind: 'idle' }, { kind: 'running' }, (l) => words(l).popup.state.idle],
    ['lost batches', { ...WATCHING, lost: 3 }, { kind: 'running' }, (l) => words(l).popup.state.lost(3)],
    ['elsewhere', { kind: 'elsewhere' }, { kind: 'running' }, (l) => words(l).popup.state.elsewhere],
    ['unreached', { kind: 'unreached' }, { kind: 'running' }, (l) => words(l).popup.state.unreached],
    ['paused', WATCHING, { kind: 'until', at: 1_700_000_000_000 }, (l) => words(l).popup.state.paused],
    ['until restart', WATCHING, { kind: 'until_restart' }, (l) => words(l).popup.state.pausedUntilRestart],
    ['paused, elsewhere', { kind: 'elsewhere' }, { kind: 'until_restart' }, (l) => words(l).popup.state.paused],
    ['paused site', WATCHING, { kind: 'site', site: 'X' }, (l) => words(l).popup.state.pausedSite('X')],
  ];
  it.each(states.flatMap(([name, ...rest]) => LOCALES.map((locale) => [name, locale, ...rest] as const)))(
    'tells the state of the page: %s (%s)',
    (_, locale, page, pause, said) => {
      expect(show({ page, pause }, locale).text()).toContain(said(locale));
    },
  );

  it('says "0 of 24 cards read" when the layout changed', () => {
    expect(show({ page: { ...WATCHING, kind: 'changed', read: 0 } }, 'en').text()).toContain('0 of 24 cards read');
  });

  it('tells what this page can tell at all', () => {
    const { text } = show();
    expect(text()).toContain('平台标识');
    expect(text()).toContain(words('zh-CN').popup.tells.cannotItems);
  });

  it('asks for the choice before anything else, in the popup too', () => {
    const { onChoose, text } = show({ recording: 'unset' });
    expect(text()).toContain(words('zh-CN').firstRun.cannotText);
    expect(text()).toContain('搜过的词');
    expect(screen.queryByRole('tablist')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /只记数字/ }));
    fireEvent.click(screen.getByRole('button', { name: /完整记录/ }));
    expect(onChoose.mock.calls).toEqual([['counts'], ['full']]);
  });

  it('shows trouble in words, never as zero', () => {
    const trouble = { kind: 'trouble', text: words('en').popup.trouble.database_newer, wayOut: true } as const;
    const { text, onAgain, onHelp } = show({ summary: trouble }, 'en');
    expect(text()).toContain('newer version');
    expect(text()).not.toContain('note-day');
    fireEvent.click(screen.getByRole('button', { name: rescueWords('en').again }));
    fireEvent.click(screen.getByRole('button', { name: rescueWords('en').help }));
    expect([onAgain, onHelp].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it('offers nothing to press where the trouble ends by itself', () => {
    show({ summary: { kind: 'trouble', text: words('en').popup.trouble.database_full, wayOut: false } }, 'en');
    expect(screen.queryByRole('button', { name: rescueWords('en').help })).toBeNull();
  });

  it.each(LOCALES)('says above the numbers that a record is gone (%s)', (locale) => {
    const { text, onHelp } = show({ lost: Date.UTC(2026, 10, 22) }, locale);
    expect(text()).toContain(rescueWords(locale).lost(Date.UTC(2026, 10, 22)));
    expect(text()).toContain('214');
    fireEvent.click(screen.getByRole('button', { name: rescueWords(locale).help }));
    expect(onHelp).toHaveBeenCalledOnce();
  });

  it('holds the place while the numbers are read', () => {
    show({ summary: { kind: 'loading' } });
    expect(screen.getByRole('tabpanel').getAttribute('aria-busy')).toBe('true');
  });

  it('moves between ranges with the arrow keys', () => {
    const { onRange } = show();
    const tabs = screen.getAllByRole('tab');
    expect(tabs.map((tab) => [tab.textContent, tab.getAttribute('aria-selected'), tab.tabIndex])).toEqual([
      ['今天', 'false', -1],
      ['7 天', 'true', 0],
      ['30 天', 'false', -1],
    ]);
    const list = screen.getByRole('tablist');
    for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'x']) fireEvent.keyDown(list, { key });
    expect(onRange.mock.calls).toEqual([['month'], ['today'], ['today'], ['month']]);
  });

  it('gives the trend a title and the same numbers as a table', () => {
    show();
    expect(screen.getByRole('img', { name: /最近 2 天/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '看表格' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['日期', '看过', '已标明', '有入口未见标识'],
      ['11月22日', '114', '10', '4'],
      ['11月21日', '100', '9', '3'],
    ]);
  });

  it('pauses by menu, closes it with Escape and gives focus back', () => {
    const { onPause } = show({ site: '小红书' });
    const button = screen.getByRole('button', { name: '暂停' });
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement?.textContent).toBe('10 分钟');
    fireEvent.keyDown(document.activeElement ?? button, { key: 'Escape' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(button);
    for (const name of ['10 分钟', '到下次启动浏览器', '在小红书上一直暂停']) {
      fireEvent.click(button);
      fireEvent.click(screen.getByRole('button', { name }));
    }
    expect(onPause.mock.calls).toEqual([['ten_minutes'], ['until_restart'], ['site']]);
  });

  it('offers no pause for a site it does not stand on, and "resume" while paused', () => {
    show();
    expect(screen.queryByText(/一直暂停/)).toBeNull();
    cleanup();
    const { onPause } = show({ pause: { kind: 'until_restart' } });
    fireEvent.click(screen.getByRole('button', { name: '继续' }));
    expect(onPause.mock.calls).toEqual([['resume']]);
  });

  it('keeps the focus on the button when it pauses and when it goes on', () => {
    const menu = (pause: PauseView) => (
      <PauseMenu pause={pause} onPause={() => undefined} words={words('zh-CN').popup} />
    );
    const { rerender } = render(menu({ kind: 'running' }));
    const button = screen.getByRole('button', { name: '暂停' });
    fireEvent.click(button);
    fireEvent.click(screen.getByRole('button', { name: '10 分钟' }));
    rerender(menu({ kind: 'until_restart' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '继续' }));
    expect(document.activeElement?.hasAttribute('aria-expanded')).toBe(false);
    rerender(menu({ kind: 'running' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '暂停' }));
  });

  it('opens the record', () => {
    const { onDashboard } = show();
    fireEvent.click(screen.getByRole('button', { name: '打开记录' }));
    expect(onDashboard).toHaveBeenCalledOnce();
  });

  it('offers the link check and comes back', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: '查链接或文字' }));
    expect(screen.getByRole('textbox', { name: '要查的文字' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '返回' }));
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
