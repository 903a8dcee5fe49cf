import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { drawBars } from '../../../../components/charts/bars';
import { drawIntervals, type IntervalRow } from '../../../../components/charts/intervals';

afterEach(() => render(null, document.body));

const percent = (share: number) => `${share}`;

function texts({ content }: ReturnType<typeof drawBars>): string[] {
  render(
    <svg>
      <title>drawn</title>
      {content}
    </svg>,
    document.body,
  );
  return [...document.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
}

test('rows without any share have no scale to stand on', () => {
  const percent = (share: number) => `${share}`;
  const few = drawIntervals([{ key: 'a', label: 'a', text: '3 / 7' }], 600, percent);
  const one = drawIntervals([{ key: 'a', label: 'a', share: 0.1, lo: 0, hi: 0.3, text: '10%' }], 600, percent);
  expect(few.height).toBeLessThan(one.height);
});

test.each([
  [254, 'Explore', '8.7% · n = 1,377'],
  [254, 'Xiaohongshu shop in its own words', '12.3% · n = 12,345'],
  [1_070, 'Explore', '8.7% · n = 1,377 · 12 persons'],
])('at %d px a name may be cut, a number never', (width, label, text) => {
  const row: IntervalRow = { key: 'a', label, share: 0.1, lo: 0, hi: 0.3, text };
  expect(texts(drawIntervals([row], width, percent))).toContain(text);
});

test.each([
  [1, ['0', '1']],
  [2, ['0', '1', '2']],
  [9, ['0', '5', '10']],
])('the scale of %d things has no halves', (total, marks) => {
  const bars = [{ key: 'a', label: '', total, parts: [] }];
  const drawn = texts(drawBars(bars, 600, (value) => value.toFixed(0)));
  expect(drawn.filter((one) => one !== '')).toEqual(marks);
});
