import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExportPreview } from '../../../../components/dashboard/ExportPreview';
import type { PreviewRow } from '../../../../components/dashboard/export-view';
import { LOCALES } from '../../../../utils/i18n';
import { exportWords } from '../../../../utils/i18n/export';

afterEach(cleanup);

const table = (name: string, rows?: number): PreviewRow => ({
  table: name,
  about: 'example',
  columns: ['a', 'b'],
  removed: ['b'],
  ...(rows === undefined ? {} : { rows, examples: rows === 0 ? [] : ['1,RED'] }),
});

function show(tables: readonly PreviewRow[], locale: (typeof LOCALES)[number] = 'zh-CN') {
  const words = exportWords(locale);
  const onExport = vi.fn();
  const view = render(
    <ExportPreview words={words} tables={tables} personal={false} onExport={onExport} onBack={() => undefined} />,
  );
  return { words, onExport, view, go: screen.getByRole('button', { name: words.preview.go }) };
}

describe.each(LOCALES)('%s', (locale) => {
  it('says which columns leave before anything is counted', () => {
    const { words, view, go } = show([table('impressions'), table('metrics')], locale);
    expect(screen.getByRole('rowheader', { name: /impressions/ })).toBeTruthy();
    expect(screen.getAllByText(words.preview.columns(1, 2))).toHaveLength(2);
    expect(screen.getAllByText('…')).toHaveLength(2);
    expect(screen.getByRole('status').textContent).toBe(words.preview.counting);
    expect(screen.getByRole('heading').textContent).toBe(words.preview.counted(0));
    expect(go).toHaveProperty('disabled', false);
    expect(view.container.querySelectorAll('details')).toHaveLength(0);
    expect(screen.queryByText(words.preview.nothing)).toBeNull();
  });

  it('does not wait for what is still being counted', () => {
    const { words, onExport, go } = show([table('impressions', 5), table('signals', 0), table('notes')], locale);
    expect(screen.getByRole('status').textContent).toBe(words.preview.counting);
    expect(screen.queryByRole('rowheader', { name: /signals/ })).toBeNull();
    fireEvent.click(go);
    expect(onExport).toHaveBeenCalledWith(undefined);
    expect(screen.getByRole('heading').textContent).toBe(words.preview.counted(5));
    cleanup();
    // Figures are few: without them it is still known how far the writing is.
    const almost = show([table('impressions', 5), table('metrics')], locale);
    fireEvent.click(almost.go);
    expect(almost.onExport).toHaveBeenCalledWith(5);
  });

  it('says when everything is counted', () => {
    const { words, onExport, view, go } = show([table('impressions', 5), table('metrics', 2)], locale);
    expect(screen.getByRole('heading').textContent).toBe(words.preview.heading(7));
    expect(screen.getByRole('status').textContent).toBe('');
    fireEvent.click(go);
    expect(onExport).toHaveBeenCalledWith(7);
    expect(view.container.querySelector('section')?.getAttribute('aria-busy')).toBe('false');
    cleanup();
    expect(show([table('impressions', 0), table('metrics', 0)], locale).go).toHaveProperty('disabled', true);
    expect(screen.getByRole('heading').textContent).toBe(words.preview.nothing);
  });
});
