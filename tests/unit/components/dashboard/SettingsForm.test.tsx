import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SettingsForm } from '../../../../components/dashboard/SettingsForm';
import { BADGED, BADGED_SURFACES, type SettingsView } from '../../../../components/dashboard/settings-view';
import { LOCALES, words } from '../../../../utils/i18n';
import { DEFAULT_SETTINGS } from '../../../../utils/settings';

afterEach(cleanup);

function show(given: Partial<SettingsView> = {}, locale: (typeof LOCALES)[number] = 'zh-CN') {
  const onChange = vi.fn();
  render(
    <SettingsForm
      settings={{ ...DEFAULT_SETTINGS, recording: 'full', ...given }}
      words={words(locale)}
      onChange={onChange}
    />,
  );
  return { onChange };
}

describe('SettingsForm', () => {
  it.each(LOCALES)('labels every control (%s)', (locale) => {
    show({}, locale);
    const controls = [
      ...screen.getAllByRole('radio'),
      ...screen.getAllByRole('checkbox'),
      ...screen.getAllByRole('textbox'),
    ];
    expect(controls.length).toBe(6 + 1 + BADGED.length + BADGED_SURFACES.length + 1);
    for (const control of controls)
      expect(document.querySelector(`label[for="${control.id}"]`)?.textContent).toBeTruthy();
  });

  it('says so while no recording mode is chosen', () => {
    show({ recording: 'unset' });
    expect(document.body.textContent).toContain(words('zh-CN').settings.recording.unset);
    expect(
      screen
        .getAllByRole('radio')
        .slice(0, 3)
        .some((one) => (one as HTMLInputElement).checked),
    ).toBe(false);
  });

  it.each([
    ['只记数字', { recording: 'counts' }],
    ['不记录', { recording: 'off' }],
    ['English', { language: 'en' }],
    ['静默', { silent: true }],
  ])('keeps "%s" at once', (name, expected) => {
    const { onChange } = show();
    fireEvent.click(screen.getByLabelText(name));
    expect(onChange.mock.calls).toEqual([[expected]]);
  });

  it('keeps the badge of one verdict and leaves the others', () => {
    const { onChange } = show();
    fireEvent.click(screen.getByLabelText('仅有线索'));
    expect(onChange.mock.calls).toEqual([[{ badges: { ...DEFAULT_SETTINGS.badges, weak_cues: true } }]]);
  });

  it('never offers a badge for "no sign found"', () => {
    show();
    expect(screen.queryByLabelText(words('zh-CN').names.verdicts.no_signal)).toBeNull();
  });

  it('rests the choice of badges in silent mode', () => {
    show({ silent: true });
    expect(screen.getByRole('group', { name: '哪些判断显示标记' })).toHaveProperty('disabled', true);
  });

  it.each([
    ['30', [[{ retentionDays: 30 }]], 'false'],
    ['180', [], 'false'],
    ['0', [], 'true'],
    ['3651', [], 'true'],
    ['1.5', [], 'true'],
    ['abc', [], 'true'],
    ['', [], 'true'],
  ])('keeps %j days only when that is a whole number in range', (typed, expected, invalid) => {
    const { onChange } = show();
    const input = screen.getByLabelText('保留天数');
    fireEvent.input(input, { target: { value: typed } });
    expect(input.getAttribute('aria-invalid')).toBe(invalid);
    fireEvent.blur(input);
    expect(onChange.mock.calls).toEqual(expected);
  });
});
