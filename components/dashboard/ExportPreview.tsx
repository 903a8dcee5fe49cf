import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ExportWords } from '../../utils/i18n/export';
import type { PreviewRow } from './export-view';

interface ExportPreviewProps {
  words: ExportWords;
  tables: readonly PreviewRow[];
  /** Can authors be recognised in what leaves? */
  personal: boolean;
  /** With how many rows there are, where all were counted; figures are few. */
  onExport: (rows: number | undefined) => void;
  onBack: () => void;
}

/**
 * What would leave, table by table, before anything is written. Columns stand at once, counts come as they are known; of a
 * large record that takes minutes, and writing does not wait for it.
 */
export function ExportPreview({ words, tables, personal, onExport, onBack }: ExportPreviewProps) {
  const { preview } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  // Who came here with the keyboard or a screen reader is led on.
  useLayoutEffect(() => heading.current?.focus(), []);
  const shown = tables.filter((table) => table.rows !== 0);
  const rows = shown.reduce((sum, table) => sum + (table.rows ?? 0), 0);
  const isDone = tables.every((table) => table.rows !== undefined);
  const isCounted = tables.every((table) => table.rows !== undefined || table.table === 'metrics');
  return (
    <section class="sl-card sl-export-preview" aria-busy={!isDone}>
      <h2 ref={heading} tabIndex={-1}>
        {isDone ? (rows === 0 ? preview.nothing : preview.heading(rows)) : preview.counted(rows)}
      </h2>
      {personal && !(isDone && rows === 0) ? <p class="sl-notice">{preview.personal}</p> : null}
      <div class="sl-row">
        <button
          type="button"
          class="sl-button"
          data-main
          disabled={isDone && rows === 0}
          onClick={() => onExport(isCounted ? rows : undefined)}
        >
          {preview.go}
        </button>
        <button type="button" class="sl-button" onClick={onBack}>
          {preview.back}
        </button>
      </div>
      {/* Under what is pressed: nothing that comes or goes while counting may move it away from the pointer. */}
      <p role="status" class={isDone ? 'sl-sr' : 'sl-muted'}>
        {isDone ? '' : preview.counting}
      </p>
      {shown.length === 0 ? null : <Tables words={words} tables={shown} />}
      <div>
        {shown.map(({ table, columns, examples }) =>
          examples === undefined ? null : (
            <details key={table} class="sl-export-some">
              <summary>{preview.examplesOf(table)}</summary>
              <section
                class="sl-export-lines"
                // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
                tabIndex={0}
                aria-label={preview.examplesOf(table)}
              >
                <pre>{[columns.join(','), ...examples].join('\n')}</pre>
              </section>
            </details>
          ),
        )}
      </div>
    </section>
  );
}

function Tables({ words, tables }: { words: ExportWords; tables: readonly PreviewRow[] }) {
  const { preview } = words;
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="sl-table-frame" tabIndex={0} aria-labelledby={id}>
      <table class="sl-table sl-export-tables">
        <caption id={id} class="sl-sr">
          {preview.table}
        </caption>
        <thead>
          <tr>
            <th scope="col">{preview.table}</th>
            <th scope="col" class="sl-num">
              {preview.rows}
            </th>
            <th scope="col" class="sl-num">
              {preview.kept}
            </th>
            <th scope="col">{preview.removed}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ table, about, rows, columns, removed }) => (
            <tr key={table} data-table={table}>
              <th scope="row">
                {table}
                <span class="sl-small"> {about}</span>
              </th>
              <td class="sl-num">{rows === undefined ? '…' : words.count(rows)}</td>
              <td class="sl-num">{preview.columns(columns.length - removed.length, columns.length)}</td>
              <td class="sl-export-removed">{removed.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
