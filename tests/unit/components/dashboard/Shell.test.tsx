import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PauseCard } from '../../../../components/dashboard/PauseCard';
import { Shell } from '../../../../components/dashboard/Shell';
import { FirstRun } from '../../../../components/FirstRun';
import { LOCALES, words } from '../../../../utils/i18n';

afterEach(cleanup);

const SECTIONS = [
  { id: 'notes', href: '#/notes', name: '笔记', icon: 'M0 0' },
  { id: 'settings', href: '#/settings', name: '设置', icon: 'M0 0' },
];

describe('Shell', () => {
  it('has a named rail that says where one is, and a way past it', () => {
    const dictionary = words('zh-CN');
    render(
      <Shell product="种草镜" words={dictionary.dashboard} sections={SECTIONS} current="settings" local="本机">
        <h1>设置</h1>
      </Shell>,
    );
    expect(screen.getByRole('navigation', { name: dictionary.dashboard.nav })).toBeTruthy();
    expect(screen.getByRole('link', { name: '设置' }).getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('link', { name: '笔记' }).hasAttribute('aria-current')).toBe(false);
    fireEvent.click(screen.getByRole('link', { name: dictionary.dashboard.skip }));
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });
});

describe('FirstRun', () => {
  it.each(LOCALES)('says what is kept, what never is, where, and what the page cannot show (%s)', (locale) => {
    const { firstRun } = words(locale);
    const { container } = render(<FirstRun words={firstRun} onChoose={() => undefined} level={1} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(firstRun.heading);
    const said = [
      ...firstRun.recordedItems,
      ...firstRun.neverItems,
      firstRun.whereText,
      firstRun.cannotText,
      firstRun.captureText,
    ];
    expect(said.length).toBeGreaterThan(8);
    for (const part of said) expect(container.textContent).toContain(part);
  });
});

describe('PauseCard', () => {
  const say = words('zh-CN').settings;
  it.each([
    [{ untilRestart: false, sites: '' }, '没有暂停。', [say.pause.tenMinutes, say.pause.untilRestartButton]],
    [{ untilRestart: true, sites: '' }, say.pause.untilRestart, [say.pause.resume]],
    [{ untilRestart: false, sites: '小红书' }, '在小红书上一直暂停。', [say.pause.resume]],
  ])('tells %j', (pause, said, buttons) => {
    render(<PauseCard pause={pause} words={say} onPause={() => undefined} />);
    expect(screen.getByRole('status').textContent).toBe(said);
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(buttons);
  });
});
