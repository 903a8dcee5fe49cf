import { render, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { DataTable } from '../../../../components/charts/ChartFrame';

const COLUMNS = [
  { name: 'name', numeric: false },
  { name: 'count', numeric: true },
];
const table = (rows: number, mark = '') => ({
  columns: COLUMNS,
  rows: Array.from({ length: rows }, (_, at) => [`row ${at}${mark}`, String(at)]),
});
const shown = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
const names = (rows: number, mark = '') => table(rows, mark).rows.map(([name]) => name);

test('a long table comes in pieces, each row once and in order', async () => {
  const { rerender } = render(<DataTable label="long" table={table(130)} />);
  expect(shown()).toEqual(names(50));
  await screen.findByText('row 129');
  expect(shown()).toEqual(names(130));
  // Another table in its place: fewer rows, then more than were ever drawn.
  rerender(<DataTable label="long" table={table(7, '!')} />);
  expect(shown()).toEqual(names(7, '!'));
  rerender(<DataTable label="long" table={table(251, '?')} />);
  await waitFor(() => expect(shown()).toEqual(names(251, '?')));
});
