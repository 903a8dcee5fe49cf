import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DashboardWords } from '../../utils/i18n/dashboard';
import type { NotesPageWords } from '../../utils/i18n/overview-notes';
import type { NoteRowView, NotesOrder } from './notes-view';
import { useVirtualRows } from './use-virtual-rows';

interface NotesTableProps {
  /** Notes in all. */
  count: number;
  /** Is this all of them, or is the record still being gone through? */
  isDone: boolean;
  /** Undefined: not read yet; `null`: no longer in the record. */
  row: (at: number) => NoteRowView | null | undefined;
  /** Rows that are to be read; must be stable between renders. */
  need: (from: number, to: number) => void;
  /** Told again when it changes: rows read before may be others now. */
  version: unknown;
  order: NotesOrder;
  onOrder: (order: NotesOrder) => void;
  words: DashboardWords;
  say: NotesPageWords;
  /** Opens the history of a note. */
  onOpen: (key: string) => void;
}

const ROW_PX = 56;
const HEAD_PX = 41;

/** Notes seen, of which only those in view are drawn. Arrows, Page Up and Down, Home and End walk from cell to cell. */
export function NotesTable({ count, isDone, row, need, version, order, onOrder, words, say, onOpen }: NotesTableProps) {
  const { notes } = words;
  const id = useId();
  const frame = useRef<HTMLElement>(null);
  const { items, above, below, fitting, scrollTo } = useVirtualRows(frame, { count, rowPx: ROW_PX, headPx: HEAD_PX });
  const columns = columnsOf(words, say);
  const [active, setActive] = useState({ at: 0, column: 0 });
  /** The cell a key leads to, until it has the focus. */
  const moving = useRef<{ at: number; column: number }>(undefined);
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1];
  useEffect(() => need(first, last + 1), [need, first, last, version]);
  const at = Math.min(active.at, Math.max(0, count - 1));
  useLayoutEffect(() => {
    if (moving.current === undefined) return;
    const { at, column } = moving.current;
    const cell = frame.current?.querySelector<HTMLElement>(`[data-cell="${at}-${column}"]`);
    // The row is drawn once the frame has scrolled to it.
    if (cell == null) return;
    moving.current = undefined;
    cell.focus({ preventScroll: true });
  });
  const move = (to: { at?: number; column?: number }) => {
    const next = { at: clamp(to.at ?? at, count), column: clamp(to.column ?? active.column, columns.length) };
    moving.current = next;
    setActive(next);
    scrollTo(next.at);
  };
  const onKey = (event: KeyboardEvent) => {
    const to = destination(event, { at, column: active.column, fitting, count, columns: columns.length });
    if (to !== undefined) {
      event.preventDefault();
      move(to);
    } else if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.tagName === 'TD') {
      const link = event.target.querySelector('a');
      if (link !== null) link.click();
      else if (row(at) != null) onOpen(row(at)?.key ?? '');
    }
  };
  return (
    <>
      <section ref={frame} class="sl-table-frame sl-notes-frame" aria-labelledby={id}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of rows, of which few are drawn */}
        <table class="sl-table sl-notes" role="grid" aria-rowcount={isDone ? count + 1 : -1} aria-busy={!isDone}>
          <caption id={id} class="sl-sr">
            {words.sections.notes}
          </caption>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map(({ id: column, name, sort }) => (
                <th
                  key={column}
                  scope="col"
                  data-column={column}
                  {...(sort === order.sort
                    ? { 'aria-sort': order.down ? ('descending' as const) : ('ascending' as const) }
                    : {})}
                >
                  {sort === undefined ? (
                    name
                  ) : (
                    <button
                      type="button"
                      class="sl-sort"
                      onClick={() =>
                        onOrder({
                          sort,
                          down: sort === order.sort ? !order.down : sort !== 'title' && sort !== 'verdict',
                        })
                      }
                    >
                      {name}
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={onKey}>
            <Spacer px={above} />
            {items.map(({ index }) => (
              <NoteRow
                key={index}
                at={index}
                row={row(index)}
                words={words}
                columns={columns}
                activeColumn={index === at ? active.column : undefined}
                onFocus={(column) => setActive({ at: index, column })}
                onOpen={onOpen}
              />
            ))}
            <Spacer px={below} />
          </tbody>
        </table>
      </section>
      <p class="sl-small">{notes.openNote}</p>
    </>
  );
}

/** Room for the rows that are not drawn. */
function Spacer({ px }: { px: number }) {
  if (px <= 0) return null;
  // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is no row of the grid
  return <tr role="presentation" class="sl-spacer" style={{ height: `${px}px` }} />;
}

function clamp(at: number, count: number): number {
  return Math.max(0, Math.min(at, count - 1));
}

type Place = { at: number; column: number; fitting: number; count: number; columns: number };

/** Where a key leads, as grids have it; undefined: it is no key of the grid. */
function destination(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  { at, column, fitting, count, columns }: Place,
): { at?: number; column?: number } | undefined {
  const far = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowDown':
      return { at: at + 1 };
    case 'ArrowUp':
      return { at: at - 1 };
    case 'ArrowRight':
      return { column: column + 1 };
    case 'ArrowLeft':
      return { column: column - 1 };
    case 'PageDown':
      return { at: at + fitting };
    case 'PageUp':
      return { at: at - fitting };
    case 'Home':
      return far ? { at: 0, column: 0 } : { column: 0 };
    case 'End':
      return far ? { at: count - 1, column: columns - 1 } : { column: columns - 1 };
    default:
      return undefined;
  }
}

type Column = { id: string; name: string; sort?: NotesOrder['sort'] };

function columnsOf({ notes: { columns } }: DashboardWords, { columns: more }: NotesPageWords): Column[] {
  return [
    { id: 'title', name: columns.title, sort: 'title' },
    { id: 'verdict', name: columns.verdict, sort: 'verdict' },
    { id: 'seen', name: columns.seen, sort: 'last_seen' },
    { id: 'first', name: more.first, sort: 'first_seen' },
    { id: 'times', name: more.times, sort: 'times_seen' },
    { id: 'label', name: columns.label },
    { id: 'shops', name: columns.shops },
    { id: 'surface', name: columns.surface },
    { id: 'link', name: columns.link },
  ];
}

type NoteRowProps = {
  at: number;
  row: NoteRowView | null | undefined;
  words: DashboardWords;
  columns: readonly Column[];
  /** The cell that the Tab key reaches, if it is in this row. */
  activeColumn: number | undefined;
  onFocus: (column: number) => void;
  onOpen: (key: string) => void;
};

function NoteRow({ at, row, words, columns, activeColumn, onFocus, onOpen }: NoteRowProps) {
  return (
    <tr aria-rowindex={at + 2} {...(row == null ? {} : { 'data-row': row.key })}>
      {columns.map(({ id }, column) => (
        <td
          key={id}
          data-column={id}
          data-cell={`${at}-${column}`}
          tabIndex={column === activeColumn ? 0 : -1}
          onFocus={() => onFocus(column)}
          {...(id === 'title' && row != null ? { 'data-note': row.key, onClick: () => onOpen(row.key) } : {})}
        >
          {row == null ? (
            id === 'title' ? (
              <span class="sl-muted">{row === null ? words.notes.untold : words.loading}</span>
            ) : null
          ) : (
            <Cell id={id} row={row} words={words} />
          )}
        </td>
      ))}
    </tr>
  );
}

function Cell({ id, row, words: { notes } }: { id: string; row: NoteRowView; words: DashboardWords }) {
  switch (id) {
    case 'title':
      return row.title ? (
        <bdi class="sl-notes-title">{row.title}</bdi>
      ) : (
        <span class="sl-notes-title">{row.title === undefined ? notes.titleUntold : notes.untitled}</span>
      );
    case 'verdict':
      return row.verdict === undefined ? (
        <span class="sl-muted">{notes.untold}</span>
      ) : (
        <span class="sl-pill" data-tone={row.verdict.tone}>
          {row.verdict.name}
        </span>
      );
    case 'seen':
      return <>{row.seen}</>;
    case 'first':
      return <>{row.first}</>;
    case 'times':
      return <>{row.times}</>;
    case 'label':
      return row.labelWords.length === 0 ? (
        <span class="sl-muted">{notes.labelNone}</span>
      ) : (
        <Tags of={row.labelWords} />
      );
    case 'shops':
      return <Tags of={row.shops} />;
    case 'surface':
      return <>{row.surfaces.join(' · ')}</>;
    default:
      return row.url === undefined ? null : (
        <a
          href={row.url}
          tabIndex={-1}
          target="_blank"
          rel="noreferrer noopener"
          title={notes.openNote}
          onClick={(event) => event.stopPropagation()}
        >
          {notes.open}
          <span class="sl-sr"> {row.title}</span>
        </a>
      );
  }
}

function Tags({ of }: { of: readonly string[] }) {
  return (
    <span class="sl-tags">
      {of.map((one) => (
        <span key={one} class="sl-tag">
          {one}
        </span>
      ))}
    </span>
  );
}
