import { expect, it } from 'vitest';
import { reportHtml } from '../../../../utils/export/report/report-html';
import type { Report } from '../../../../utils/model/report';

const HOSTILE = '<img src=x onerror=alert(1)> & "\u202e\'</style><script>';
const REPORT: Report = {
  language: 'en',
  title: HOSTILE,
  lines: [HOSTILE],
  foot: HOSTILE,
  blocks: [
    { kind: 'heading', text: HOSTILE },
    { kind: 'text', text: HOSTILE },
    { kind: 'notice', text: HOSTILE },
    { kind: 'list', ordered: true, items: [HOSTILE] },
    { kind: 'facts', items: [[HOSTILE, HOSTILE]] },
    { kind: 'figures', items: [{ id: 'M1', name: HOSTILE, value: '3 / 9', details: [HOSTILE] }] },
    {
      kind: 'table',
      id: HOSTILE,
      title: HOSTILE,
      table: { columns: [{ name: HOSTILE, numeric: true }], rows: [[HOSTILE]] },
    },
    {
      kind: 'chart',
      title: HOSTILE,
      summary: HOSTILE,
      notes: [HOSTILE],
      chart: { kind: 'intervals', rows: [] },
      table: { columns: [], rows: [] },
    },
  ],
};

it('lets no text become markup, and asks for nothing from outside', () => {
  const html = reportHtml(REPORT, ['<svg></svg>']);
  expect(html.match(/<(script|img|link|iframe)/g)).toBeNull();
  expect(html).not.toMatch(/\u202e|https?:|@import|url\(/);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(html).toContain('<li data-figure="M1">');
  expect(html).toContain('<strong>3 / 9</strong>');
  expect(html.match(/<svg>/g)).toHaveLength(1);
  expect(html).toContain('@page { size: A4');
});

it('does not print a chart without its picture', () => {
  expect(() => reportHtml(REPORT, [])).toThrow('no picture');
});
