import type { Locale } from '../../utils/i18n/locale';
import { chartWords } from '../../utils/i18n/overview-charts';
import type { ReportBlock } from '../../utils/model/report';
import { type ChartCopy, ChartFrame, DataTable } from '../charts/ChartFrame';
import { drawReportChart } from '../charts/chart-picture';
import { axisPercent } from './OverviewFigure';

interface ReportBlocksProps {
  blocks: readonly ReportBlock[];
  locale: Locale;
  copy: ChartCopy;
}

/** The blocks of a result, on a page. */
export function ReportBlocks({ blocks, locale, copy }: ReportBlocksProps) {
  return (
    <>
      {blocks.map((block, at) => (
        <Block key={`${at}:${block.kind}`} block={block} locale={locale} copy={copy} />
      ))}
    </>
  );
}

function Block({ block, locale, copy }: Omit<ReportBlocksProps, 'blocks'> & { block: ReportBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'text':
      return <p class="sl-muted sl-measure">{block.text}</p>;
    case 'notice':
      return <p class="sl-notice">{block.text}</p>;
    case 'list':
      return (
        <ul class="sl-limits sl-bullets">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <dl class="sl-facts">
          {block.items.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'figures':
      return (
        <ul class="sl-metrics">
          {block.items.map(({ id, name, value, details }) => (
            <li key={id} class="sl-metric sl-card" data-figure={id}>
              <span class="sl-small">{name}</span>
              <span class="sl-metric-value">{value}</span>
              {details.map((detail) => (
                <span key={detail} class="sl-small">
                  {detail}
                </span>
              ))}
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <section class="sl-group sl-card" data-table={block.id}>
          <h3>{block.title}</h3>
          <DataTable table={block.table} label={block.title} />
        </section>
      );
    case 'chart':
      return (
        <ChartFrame
          title={block.title}
          summary={block.summary}
          notes={block.notes}
          table={block.table}
          words={chartWords(locale)}
          copy={copy}
          draw={(width) => drawReportChart(block.chart, width, (share) => axisPercent(locale, share))}
        />
      );
  }
}
