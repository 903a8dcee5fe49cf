import { render } from 'preact';
import type { ReportChart, ReportPoint } from '../../utils/model/report';
import { drawIntervals } from './intervals';
import { drawLines, type LinePoint } from './lines';

/** Wide enough for the text block of an A4 page at reading size. */
const WIDTH = 700;

function linePoint({ share, lo, hi }: ReportPoint): LinePoint {
  if (share === undefined) return {};
  return lo === undefined || hi === undefined ? { value: share } : { value: share, lo, hi };
}

/** Draws a chart of a report at a width in CSS px. `percent`: a share of 1 as an axis has it. */
export function drawReportChart(chart: ReportChart, width: number, percent: (share: number) => string) {
  if (chart.kind === 'intervals') return drawIntervals(chart.rows, width, percent);
  const line = { key: chart.name, name: chart.name, points: chart.points.map(linePoint) };
  return drawLines([line], chart.labels, width, percent);
}

/** The chart as SVG text, named for who does not see it. Its colours are those of the sheet it is put under. */
export function chartPicture(
  { title, summary, chart }: { title: string; summary: string; chart: ReportChart },
  percent: (share: number) => string,
): string {
  const { height, content } = drawReportChart(chart, WIDTH, percent);
  const box = document.createElement('div');
  render(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${WIDTH} ${height}`} role="img">
      <title>{title}</title>
      <desc>{summary}</desc>
      <g>{content}</g>
    </svg>,
    box,
  );
  const text = box.innerHTML;
  render(null, box);
  return text;
}
