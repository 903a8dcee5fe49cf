import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { StudyFigures } from '../../../../components/dashboard/StudyFigures';
import { words as wordsOf } from '../../../../utils/i18n';
import { overviewWords } from '../../../../utils/i18n/overview';
import { studySetWords } from '../../../../utils/i18n/study-set';
import type { MetricResult } from '../../../../utils/summarise/metrics/result';
import type { StudySums } from '../../../../utils/summarise/study-sums';

afterEach(cleanup);

const load = (k: number, n: number, people: number): MetricResult => ({
  metric: 'M1',
  variant: 'AL',
  observable: true,
  unit: 'share',
  estimate: { k, n, share: k / n, interval: { lo: 0.1, hi: 0.5 }, method: 'wilson_deff', clusters: people },
  people,
});

function sumsOf(people: number, n: number): StudySums {
  const group = (key: string, count: number, by: number) => ({ key, count, results: [load(3, count, by)] });
  return {
    count: n,
    sessions: people * 2,
    people,
    notes: 40,
    shared: 7,
    rulesets: ['2026.1'],
    firstDay: '2026-11-01',
    lastDay: '2026-11-20',
    results: [load(10, n, people), { ...load(0, 0, 0), metric: 'M8', variant: 'minutes', observable: false }],
    groups: {
      week: [],
      day: [],
      surface: [group('explore', n, people)],
      place: [],
      person: Array.from({ length: people }, (_, at) => group(`P${at}`, at === 0 ? 12 : 60, 1)),
    },
    position: { feedLoads: 3, results: [] },
    openness: { weeks: [], shops: [] },
    keywords: {
      byKeyword: [],
      macro: { ...load(0, 0, 0), metric: 'M9', variant: 'macro' },
      truncated: [],
      first: 20,
      words: {},
    },
    prominence: {},
    choice: { surfaces: ['explore'] },
  };
}

const copy = { text: async () => undefined, png: async () => undefined };
function shown(sums: StudySums, locale: 'zh-CN' | 'en' = 'en') {
  render(
    <StudyFigures
      words={wordsOf(locale)}
      overview={overviewWords(locale)}
      say={studySetWords(locale).figures}
      copy={copy}
      sums={sums}
    />,
  );
}

describe('what few persons mean is said', () => {
  test.each([
    { people: 1, says: 'One person only' },
    { people: 3, says: '3 persons, fewer than 30' },
    { people: 29, says: '29 persons, fewer than 30' },
    { people: 30, says: '30 persons: intervals come from resampling whole persons' },
  ])('$people', ({ people, says }) => {
    shown(sumsOf(people, 500));
    expect(document.querySelector('[data-part="clusters"]')?.textContent).toContain(says);
  });
});

test('persons stand beside every n; what cannot be told is no 0', async () => {
  shown(sumsOf(3, 500));
  expect(document.querySelector('[data-metric="M1"]')?.textContent).toContain('10 of 500 · 3 persons');
  expect(document.querySelector('[data-metric="M8"]')?.textContent).toContain('Not observable');
  expect(document.querySelector('[data-metric="M3"]')?.textContent).toContain('below 30 persons');
  // Tables come after the pictures.
  expect((await screen.findAllByText('Persons')).length).toBeGreaterThan(0);
});

test('a volunteer with fewer than 20 showings has counts only', async () => {
  shown(sumsOf(3, 500));
  fireEvent.change(await screen.findByLabelText('By'), { target: { value: 'person' } });
  const chart = screen.getByRole('heading', { name: 'Ad load · Volunteer' }).closest('figure');
  const texts = [...(chart?.querySelectorAll('.sl-row-text') ?? [])].map((row) => row.textContent);
  expect(texts).toEqual(['3 of 12 · 1 person', '5% · n = 60 · 1 person', '5% · n = 60 · 1 person']);
});

test('verdicts of two rulesets are said to differ; of one not', () => {
  shown({ ...sumsOf(2, 300), rulesets: ['2026.1', '2026.2'] });
  expect(screen.getByText(/different rulesets/).textContent).toContain('2026.1 · 2026.2');
  cleanup();
  shown(sumsOf(2, 300));
  expect(screen.queryByText(/different rulesets/)).toBeNull();
});
