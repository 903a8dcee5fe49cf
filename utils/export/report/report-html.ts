import type { Report, ReportBlock, ReportTable } from '../../model/report';
import { REPORT_CSS } from './report-css';

/** Pictures of the chart blocks, as SVG made by us: the only text that is not escaped. In the order of the blocks. */
export type ReportPictures = readonly string[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  // Marks that turn the direction of what follows have no place in a quotation of a stranger's words.
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

function tableHtml({ columns, rows }: ReportTable, title: string, id: string): string {
  const kind = (at: number) => (columns[at]?.numeric === true ? ' class="num"' : '');
  const head = columns.map(({ name }, at) => `<th scope="col"${kind(at)}>${escaped(name)}</th>`).join('');
  const body = rows.map((cells) => {
    const [first = '', ...others] = cells;
    const rest = others.map((cell, at) => `<td${kind(at + 1)}>${escaped(cell)}</td>`).join('');
    return `<tr><th scope="row"${kind(0)}>${escaped(first)}</th>${rest}</tr>`;
  });
  return `<table data-table="${escaped(id)}"><caption>${escaped(title)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

function blockHtml(block: ReportBlock, picture: () => string): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'text':
      return `<p>${escaped(block.text)}</p>`;
    case 'notice':
      return `<p class="notice">${escaped(block.text)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</${tag}>`;
    }
    case 'facts':
      return `<dl>${block.items.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`;
    case 'figures':
      return `<ul class="figures">${block.items
        .map(
          ({ id, name, value, details }) =>
            `<li data-figure="${escaped(id)}">${escaped(name)}<strong>${escaped(value)}</strong>${details
              .map((detail) => `<small>${escaped(detail)}</small>`)
              .join('')}</li>`,
        )
        .join('')}</ul>`;
    case 'table':
      return tableHtml(block.table, block.title, block.id);
    case 'chart':
      return `<h3>${escaped(block.title)}</h3><figure>${picture()}</figure>${block.notes
        .map((note) => `<p class="notes">${escaped(note)}</p>`)
        .join('')}`;
  }
}

/**
 * One HTML file that needs nothing else: no script, no outside resource, and a policy that allows neither. Prints to A4.
 * @throws Error when there are fewer pictures than charts
 */
export function reportHtml(report: Report, pictures: ReportPictures): string {
  let drawn = 0;
  const picture = () => {
    const svg = pictures[drawn];
    drawn += 1;
    if (svg === undefined) throw new Error('A chart has no picture.');
    return svg;
  };
  const body = report.blocks.map((block) => blockHtml(block, picture));
  return [
    '<!doctype html>',
    `<html lang="${escaped(report.language)}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(report.title)}</title>`,
    `<style>${REPORT_CSS}</style></head>`,
    '<body>',
    `<h1>${escaped(report.title)}</h1>`,
    ...report.lines.map((line) => `<p class="lines">${escaped(line)}</p>`),
    ...body,
    `<p class="foot">${escaped(report.foot)}</p>`,
    '</body></html>\n',
  ].join('\n');
}
