import { type ComponentChildren, Fragment } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { ChartWords } from '../../utils/i18n/overview-charts';
import { InTurn } from '../InTurn';
import { type ChartTable, csvOf } from './chart-data';
import { standaloneSvg } from './standalone-svg';
import { useWidth } from './use-width';

/** How the page takes what is copied. Rejects where the browser does not let it. */
export interface ChartCopy {
  text: (text: string) => Promise<void>;
  png: (svg: string, width: number, height: number) => Promise<void>;
}

interface ChartFrameProps {
  title: string;
  /** What the picture shows, in a sentence, for who does not see it. */
  summary: string;
  /** How to read it, and what it cannot tell. */
  notes?: readonly string[];
  legend?: ComponentChildren;
  table: ChartTable;
  words: ChartWords;
  copy: ChartCopy;
  /** Draws at a width in CSS px; the picture's height is its own. */
  draw: (width: number) => { height: number; content: ComponentChildren };
}

type Copied = '' | 'copied' | 'refused';

/** A picture with its name, the table behind it, and ways to take either along. */
export function ChartFrame({ title, summary, notes = [], legend, table, words, copy, draw }: ChartFrameProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(box);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<Copied>('');
  const { height, content } = draw(width);
  const take = (taken: Promise<void>) => {
    // Taken back first: the same words twice would be announced once.
    setSaid('');
    taken.then(
      () => setSaid('copied'),
      () => setSaid('refused'),
    );
  };
  const picture = (how: (text: string) => Promise<void>) => {
    if (svg.current !== null) take(how(standaloneSvg(svg.current)));
  };
  return (
    <figure class="sl-chart-frame sl-card" aria-labelledby={`${id}-name`}>
      <figcaption class="sl-chart-head">
        <h3 id={`${id}-name`}>{title}</h3>
        {legend}
      </figcaption>
      <div ref={box} class="sl-chart-box">
        <svg
          ref={svg}
          class="sl-plot"
          viewBox={`0 0 ${width} ${height}`}
          height={height}
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-desc`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{summary}</desc>
          <g>{content}</g>
        </svg>
      </div>
      {notes.map((note) => (
        <p key={note} class="sl-small">
          {note}
        </p>
      ))}
      <div class="sl-chart-tools">
        <button
          type="button"
          class="sl-button"
          data-small
          aria-expanded={open}
          aria-controls={`${id}-table`}
          onClick={() => setOpen(!open)}
        >
          {open ? words.hideTable : words.showTable}
        </button>
        <button type="button" class="sl-button" data-small data-plain onClick={() => take(copy.text(csvOf(table)))}>
          {words.copyCsv}
        </button>
        <button type="button" class="sl-button" data-small data-plain onClick={() => picture(copy.text)}>
          {words.copySvg}
        </button>
        <button
          type="button"
          class="sl-button"
          data-small
          data-plain
          onClick={() => picture((text) => copy.png(text, width, height))}
        >
          {words.copyPng}
        </button>
        <span class="sl-small" role="status">
          {said === '' ? '' : words[said]}
        </span>
      </div>
      <div id={`${id}-table`} hidden={!open} class="sl-chart-table">
        <InTurn first={0}>
          <DataTable table={table} label={words.tableOf(title)} />
        </InTurn>
      </div>
    </figure>
  );
}

/** Rows drawn in one go: more would keep a key waiting. */
const ROWS_AT_ONCE = 50;

/** A table of words and numbers that scrolls by itself where it is too wide. */
export function DataTable({ table, label }: { table: ChartTable; label: string }) {
  const pieces = Array.from({ length: Math.ceil(table.rows.length / ROWS_AT_ONCE) }, (_, at) => at * ROWS_AT_ONCE);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section class="sl-table-frame" tabIndex={0} aria-label={label}>
      <table class="sl-table">
        <thead>
          <tr>
            {table.columns.map(({ name, numeric }) => (
              <th key={name} scope="col" class={numeric ? 'sl-num' : ''}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <InTurn>
            {pieces.map((from) => (
              <Fragment key={from}>{rowsOf(table, from)}</Fragment>
            ))}
          </InTurn>
        </tbody>
      </table>
    </section>
  );
}

const rowsOf = ({ columns, rows }: ChartTable, from: number) =>
  rows.slice(from, from + ROWS_AT_ONCE).map((cells, row) => (
    <tr key={`${from + row}:${cells[0]}`}>
      {cells.map((cell, at) =>
        at === 0 ? (
          <th key="name" scope="row">
            <bdi>{cell}</bdi>
          </th>
        ) : (
          <td key={columns[at]?.name ?? at} class={columns[at]?.numeric ? 'sl-num' : ''}>
            {cell}
          </td>
        ),
      )}
    </tr>
  ));
