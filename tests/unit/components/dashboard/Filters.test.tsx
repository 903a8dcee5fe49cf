import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Filters } from '../../../../components/dashboard/Filters';
import { notesPageWords } from '../../../../utils/i18n/overview-notes';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** As the page does: each choice is put to those that stand. */
function Page() {
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const options = [{ value: 'jd', label: 'JD' }];
  return (
    <>
      <Filters
        words={notesPageWords('en')}
        search={chosen['q'] ?? ''}
        filters={[{ name: 'shop', label: 'Way to buy', value: chosen['shop'] ?? '', options }]}
        onChange={(name, value) => setChosen({ ...chosen, [name]: value })}
        onClear={() => setChosen({})}
      />
      <output>{JSON.stringify(chosen)}</output>
    </>
  );
}

test('a filter chosen while typing rests stays', async () => {
  render(<Page />);
  fireEvent.input(screen.getByLabelText('Words in title or text'), { target: { value: 'tea' } });
  fireEvent.change(screen.getByLabelText('Way to buy'), { target: { value: 'jd' } });
  await act(async () => {
    await vi.advanceTimersByTimeAsync(1_000);
  });
  expect(JSON.parse(screen.getByRole('status').textContent ?? '')).toEqual({ shop: 'jd', q: 'tea' });
});

test('what is cleared while typing rests does not come back', async () => {
  render(<Page />);
  const search = screen.getByLabelText<HTMLInputElement>('Words in title or text');
  fireEvent.change(screen.getByLabelText('Way to buy'), { target: { value: 'jd' } });
  fireEvent.input(search, { target: { value: 'tea' } });
  fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  await act(async () => {
    await vi.advanceTimersByTimeAsync(1_000);
  });
  expect(JSON.parse(screen.getByRole('status').textContent ?? '')).toEqual({});
  expect(search.value).toBe('');
});
