import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeleteAll } from '../../../../components/dashboard/DeleteAll';
import { LOCALES, words } from '../../../../utils/i18n';

afterEach(cleanup);

function show(onDelete: () => Promise<number>, locale: (typeof LOCALES)[number] = 'zh-CN') {
  const { remove } = words(locale).settings;
  render(<DeleteAll words={words(locale).settings} offer={words(locale).backup.offer} onDelete={onDelete} />);
  const open = screen.getByRole('button', { name: remove.button });
  open.focus();
  fireEvent.click(open);
  return { remove, open, dialog: screen.getByRole('alertdialog') };
}

describe('DeleteAll', () => {
  it.each(LOCALES)('deletes only after the word was typed (%s)', async (locale) => {
    const onDelete = vi.fn(() => Promise.resolve(1234));
    const { remove, dialog } = show(onDelete, locale);
    const yes = screen.getByRole('button', { name: remove.yes });
    const word = screen.getByLabelText(remove.askWord);
    expect(dialog.getAttribute('aria-modal')).toBe('true');
    expect(yes).toHaveProperty('disabled', true);
    for (const [name, href] of Object.entries({ backup: '#/settings/backup', export: '#/export' }))
      expect(
        within(dialog)
          .getByRole('link', { name: words(locale).backup.offer[name as 'backup'] })
          .getAttribute('href'),
      ).toBe(href);
    fireEvent.input(word, { target: { value: 'x' } });
    fireEvent.keyDown(word, { key: 'Enter' });
    expect(onDelete).not.toHaveBeenCalled();
    fireEvent.input(word, { target: { value: ` ${remove.confirmWord} ` } });
    fireEvent.click(yes);
    expect(onDelete).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(remove.done(1234)));
    expect(remove.done(1234)).toContain('1,234');
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it.each(['button', 'Escape'])('lets go by %s, deletes nothing and gives focus back', (how) => {
    const onDelete = vi.fn(() => Promise.resolve(0));
    const { remove, open, dialog } = show(onDelete);
    if (how === 'button') fireEvent.click(screen.getByRole('button', { name: remove.no }));
    else fireEvent.keyDown(dialog, { key: 'Escape' });
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(document.activeElement).toBe(open);
    expect(onDelete).not.toHaveBeenCalled();
  });

  it.each(LOCALES)('says that merged data go and studies are left (%s)', (locale) => {
    const { dialog } = show(() => Promise.resolve(0), locale);
    expect(dialog.textContent).toMatch(
      locale === 'en' ? /merged data.*you leave your studies/ : /合并的数据.*研究会退出/,
    );
  });

  it('makes way for a backup: the card comes into view and takes the focus', async () => {
    const card = document.createElement('section');
    card.id = 'sl-backup';
    const field = document.createElement('input');
    card.append(field);
    document.body.append(card);
    const seen = vi.spyOn(card, 'scrollIntoView');
    show(() => Promise.resolve(0));
    fireEvent.click(screen.getByRole('link', { name: words('zh-CN').backup.offer.backup }));
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(seen).toHaveBeenCalledOnce();
    expect(screen.queryByRole('alertdialog')).toBeNull();
    card.remove();
  });

  it('says why it could not', async () => {
    const { remove } = show(() => Promise.reject(new Error('磁盘满了')));
    fireEvent.input(screen.getByLabelText(remove.askWord), { target: { value: remove.confirmWord } });
    fireEvent.click(screen.getByRole('button', { name: remove.yes }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(remove.failed('磁盘满了')));
  });
});
