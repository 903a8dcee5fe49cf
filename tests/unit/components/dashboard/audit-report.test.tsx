import { describe, expect, it } from 'vitest';
import { chartPicture } from '../../../../components/charts/chart-picture';
import {
  type AuditResult,
  proseOf,
  reportOf,
  resultBlocks,
} from '../../../../components/dashboard/audit-report-blocks';
import { axisPercent } from '../../../../components/dashboard/OverviewFigure';
import { reportHtml } from '../../../../utils/export/report/report-html';
import { LOCALES, type Locale } from '../../../../utils/i18n';
import { auditWords } from '../../../../utils/i18n/audit';
import { auditReportWords } from '../../../../utils/i18n/audit-report';
import { overviewWords } from '../../../../utils/i18n/overview';
import { auditFigures } from '../../../../utils/summarise/audit-figures';
import { impressions, runs, source } from '../../summarise/audit-rows';

const NOW = Date.UTC(2026, 10, 22, 12);
const speech = (locale: Locale) => ({
  locale,
  say: overviewWords(locale),
  text: auditReportWords(locale),
  words: auditWords(locale),
});

function resultOf(rows = source(runs, impressions), over: Partial<AuditResult['plan']> = {}): AuditResult {
  return {
    plan: { ...rows.plan, ...over },
    figures: auditFigures(rows),
    sessions: [...rows.sessions.values()],
    health: [],
  };
}

function htmlOf(result: AuditResult, locale: Locale): string {
  const report = reportOf(result, speech(locale), NOW);
  const pictures = report.blocks.flatMap((block) =>
    block.kind === 'chart' ? [chartPicture(block, (share) => axisPercent(locale, share))] : [],
  );
  return reportHtml(report, pictures);
}

describe.each(LOCALES)('the report of an audit (%s)', (locale) => {
  const html = htmlOf(resultOf(undefined, { question: '问 <什么>？' }), locale);

  it('holds question, figures, protocol, runs, limits, versions and how to cite', () => {
    const { headings } = auditReportWords(locale);
    const wanted = [headings.question, headings.figures, headings.protocol, headings.runs, headings.limits];
    for (const heading of [...wanted, headings.coverage, headings.versions, headings.cite])
      expect(html).toContain(`<h2>${heading}</h2>`);
    expect(html).toContain('问 &lt;什么&gt;？');
    expect(html.match(/<ol><li>/g)).toHaveLength(1);
    expect(html).toContain('seed 7'.replace('seed', locale === 'en' ? 'seed' : '种子'));
  });

  it('gives counts only below 20, and says what was cut short, empty or deleted', () => {
    const { runs: said } = auditReportWords(locale);
    expect(html).toMatch(/data-figure="M1\.AL">[^<]*<strong>2 (\/|of) 8<\/strong>/);
    expect(html).not.toMatch(/<strong>\d+%/);
    expect(html).toContain(said.truncated(1, 3, 3));
    expect(html).toContain(said.truncatedItem(6, '咖啡', 2, 2, 3));
    expect(html).toContain(said.noResults('周末'));
    expect(html).toContain(said.gone(1));
    expect(html).toContain(said.restarted(1));
  });

  it('has no figures where nothing was seen, and does not call that zero', () => {
    const empty = htmlOf(resultOf(source([], [])), locale);
    expect(empty).toContain(auditReportWords(locale).figures.noResults);
    expect(empty).not.toContain('data-figure');
    expect(empty).not.toContain('NaN');
  });

  it('keeps rewritten prose, by language', () => {
    const result = resultOf(undefined, { prose: { [`${locale}.summary`]: '自己写的', 'fr.reading': 'autre' } });
    expect(proseOf(result, speech(locale)).summary).toBe('自己写的');
    expect(proseOf(result, speech(locale)).reading).toBe(auditReportWords(locale).suggested.reading);
    expect(htmlOf(result, locale)).toContain('<p>自己写的</p>');
  });

  it('shows on the page the figures of the report', () => {
    const figures = (blocks: ReturnType<typeof resultBlocks>) => blocks.filter(({ kind }) => kind === 'figures');
    const result = resultOf();
    expect(figures(resultBlocks(result, speech(locale)))).toEqual(
      figures(reportOf(result, speech(locale), NOW).blocks as ReturnType<typeof resultBlocks>),
    );
  });
});

it('warns where the layout had changed: not read is not "no ads"', () => {
  const health = [
    {
      sessionId: 's',
      surface: 'search' as const,
      itemsSeen: 9,
      itemsRead: 0,
      labelsReadable: 0,
      unknownLabels: ['推广'],
      unknownFields: [],
      status: 'changed' as const,
      lostBatches: 1,
    },
  ];
  const html = htmlOf({ ...resultOf(), health }, 'zh-CN');
  const { coverage } = auditReportWords('zh-CN');
  expect(html).toContain(`<p class="notice">${coverage.status.changed}</p>`);
  expect(html).toContain(coverage.unknown('推广'));
  expect(html).toContain(coverage.lost(1));
});
