import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../../components/Panel';
import type { PanelView } from '../../../components/panel-view';
import { LOCALES } from '../../../utils/i18n';
import { panelWords } from '../../../utils/i18n/panel';
import { PANELS } from '../../support/gallery/samples';

afterEach(cleanup);

const EMPTY: PanelView = {
  badge: '未检查',
  tone: 'dot',
  sentence: '只看到了卡片，未打开笔记。',
  found: [],
  absent: [],
  unread: [],
  limits: '局限',
  made: '2026-11-22',
  codes: [],
};

function show(view: PanelView, locale: (typeof LOCALES)[number] = 'zh-CN') {
  const onClose = vi.fn();
  const onCorrect = vi.fn();
  render(<Panel view={view} words={panelWords(locale)} onClose={onClose} onCorrect={onCorrect} />);
  return { onClose, onCorrect, dialog: screen.getByRole('dialog') };
}

describe('Panel', () => {
  it.each(LOCALES)('says everything of its view (%s)', (locale) => {
    const view = PANELS[locale];
    const { dialog } = show(view, locale);
    const words = panelWords(locale);
    expect(dialog.getAttribute('lang')).toBe(locale);
    expect(dialog.getAttribute('aria-modal')).toBe('true');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain(view.badge);
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent?.trim())).toEqual([
      `${words.found} ${view.found.length}`,
      `${words.absent} ${view.absent.length}`,
      `${words.unread} ${view.unread.length}`,
      words.limits,
    ]);
    const text = dialog.textContent ?? '';
    const said = [
      view.sentence,
      view.limits,
      view.made,
      ...view.absent,
      ...view.unread.flatMap(({ what, why }) => [what, why]),
      ...view.found.flatMap((item) => [item.what, item.where, item.whose, item.quote ?? '', item.evidenceClass]),
    ];
    expect(said.length).toBeGreaterThan(10);
    for (const part of said) expect(text).toContain(part);
  });

  it('is described by its sentence and named by its heading', () => {
    const { dialog } = show(EMPTY);
    const name = dialog.getAttribute('aria-labelledby');
    const described = dialog.getAttribute('aria-describedby');
    expect(dialog.querySelector(`[id="${name}"]`)?.textContent).toContain('未检查');
    expect(dialog.querySelector(`[id="${described}"]`)?.textContent).toBe(EMPTY.sentence);
  });

  it('says so where a list is empty, instead of leaving it out', () => {
    const { dialog } = show(EMPTY);
    const words = panelWords('zh-CN');
    for (const part of [words.foundNothing, words.absentNothing, words.unreadNothing]) {
      expect(dialog.textContent).toContain(part);
    }
  });

  it('says one reason once for all it concerns', () => {
    const unread = [
      { what: '投放字段', why: '没有提供' },
      { what: '置顶评论', why: '评论还没有加载' },
      { what: '合作绑定', why: '没有提供' },
    ];
    const { dialog } = show({ ...EMPTY, unread });
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['投放字段 · 合作绑定 没有提供', '置顶评论 评论还没有加载']);
    expect(dialog.textContent).toContain(`${panelWords('zh-CN').unread} 3`);
  });

  it('asks for no answer where none would be kept', () => {
    render(<Panel view={EMPTY} words={panelWords('zh-CN')} onClose={() => undefined} />);
    expect(screen.queryByRole('button', { name: '判断对' })).toBeNull();
  });

  it('closes by its button, by Escape and by a press outside, not by a press inside', () => {
    const { onClose, dialog } = show(EMPTY);
    fireEvent.pointerDown(dialog);
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: '关闭' }));
    fireEvent.keyDown(dialog, { key: 'Escape' });
    fireEvent.pointerDown(document.body);
    expect(onClose).toHaveBeenCalledTimes(3);
  });

  it('keeps its keys from the page', () => {
    const { dialog } = show(EMPTY);
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    fireEvent.keyDown(dialog, { key: 'Escape' });
    fireEvent.keyDown(dialog, { key: 'ArrowRight' });
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('takes the focus and keeps it inside', () => {
    const { dialog } = show(EMPTY);
    expect(document.activeElement).toBe(dialog);
    const close = screen.getByRole('button', { name: '关闭' });
    const wrong = screen.getByRole('button', { name: '判断不对' });
    wrong.focus();
    fireEvent.keyDown(wrong, { key: 'Tab' });
    expect(document.activeElement).toBe(close);
    fireEvent.keyDown(close, { key: 'Tab', shiftKey: true });
    expect(document.activeElement).toBe(wrong);
  });

  it('hands over "right"', () => {
    const { onCorrect } = show(PANELS['zh-CN']);
    fireEvent.click(screen.getByRole('button', { name: '判断对' }));
    expect(onCorrect.mock.calls).toEqual([[{ right: true }]]);
    expect(screen.getByRole('status').textContent).toBe(panelWords('zh-CN').thanks);
  });

  it.each([
    ['', { right: false }],
    ['no_signal', { right: false, code: 'no_signal' }],
  ])('hands over "not right" with the chosen code %j', (code, expected) => {
    const { onCorrect, dialog } = show(PANELS['zh-CN']);
    fireEvent.click(screen.getByRole('button', { name: '判断不对' }));
    expect(onCorrect).not.toHaveBeenCalled();
    const select = within(dialog).getByLabelText('你认为应该是');
    fireEvent.change(select, { target: { value: code } });
    fireEvent.click(screen.getByRole('button', { name: '记下来' }));
    expect(onCorrect.mock.calls).toEqual([[expected]]);
  });

  it('needs no choice where there is none', () => {
    const { onCorrect } = show(EMPTY);
    fireEvent.click(screen.getByRole('button', { name: '判断不对' }));
    expect(onCorrect.mock.calls).toEqual([[{ right: false }]]);
  });
});
