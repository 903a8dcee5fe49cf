import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Rescue } from '../../../../components/dashboard/Rescue';
import { LOCALES } from '../../../../utils/i18n';
import { rescueWords } from '../../../../utils/i18n/rescue';

afterEach(cleanup);

describe('Rescue', () => {
  it.each(LOCALES)('asks before a record is set aside, and says what stood in the way (%s)', async (locale) => {
    const words = rescueWords(locale);
    const onAside = vi.fn(() => Promise.resolve(words.stuck));
    render(<Rescue words={words} no="no" text="what is wrong" unread onAgain={vi.fn()} onAside={onAside} />);
    expect(screen.getByRole('link', { name: words.save }).getAttribute('href')).toBe('#/settings/backup');
    fireEvent.click(screen.getByRole('button', { name: words.aside }));
    expect(screen.getByRole('alertdialog').textContent).toContain(words.askNote);
    fireEvent.click(screen.getByRole('button', { name: 'no' }));
    expect(onAside).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: words.aside }));
    fireEvent.click(screen.getByRole('button', { name: words.yes }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(words.stuck));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('offers no more than to try again where that is all there is', () => {
    const words = rescueWords('en');
    const onAgain = vi.fn();
    render(<Rescue words={words} no="no" text="no room" unread={false} onAgain={onAgain} />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getAllByRole('button')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: words.again }));
    expect(onAgain).toHaveBeenCalledOnce();
  });
});
