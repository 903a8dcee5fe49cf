import { type Tier, tierOfMatchedText } from '../model/codebook';
import { withoutBrand } from '../model/partnership-line';
import type { ImpressionRow, LinkRow, NoteRow, RowOf, SignalRow, TableName } from '../model/rows';
import { type Cell, NA, RED, type Value } from './cell';
import { coarseHost, coarsenNote } from './coarsen';
import { columnsOf, isWithin } from './tables';

type Row = Readonly<Record<string, Value | undefined>>;

/** Columns that a row can lack because of what it is; otherwise nothing was observed. */
const NOTE_TABLES: ReadonlySet<TableName> = new Set(['impressions', 'observations', 'signals', 'links']);
const LABEL_MEASURES: ReadonlySet<string> = new Set(['labelFontPx', 'labelContrast', 'labelAreaRatio']);
const AFFILIATE = /^affiliate/;

function isNotApplicable(table: TableName, name: string, row: Row): boolean {
  if (name === 'noteKey') return NOTE_TABLES.has(table);
  if (table === 'impressions') return LABEL_MEASURES.has(name) && (row as ImpressionRow).labelWord === undefined;
  if (table === 'links') return AFFILIATE.test(name) && (row as LinkRow).attribution === 'none';
  if (table === 'signals') return name === 'matchedText' && (row as SignalRow).words === 'none';
  return false;
}

function coarseOf(table: TableName, row: Row): Readonly<Record<string, Cell>> | undefined {
  if (table === 'notes') return coarsenNote(row as NoteRow);
  if (table === 'links') return { host: coarseHost(row as LinkRow) };
  return undefined;
}

/** A button's words, or the name of a field. */
const SHORT = /^(.{0,8}|[a-z\d_]+)$/u;
const FIELD = /^[a-z\d_]+$/;

/**
 * The platform words a component with what it sells: longer than a button's words, they are the note's content. A goods
 * card shows nothing but that. A link's id holds the name of its signal.
 */
function isTitle(name: string, row: Row): boolean {
  const signal = String(row['signal'] ?? row['linkId']);
  return (
    (name === 'ctaText' || (name === 'matchedText' && /^comp_/.test(signal))) &&
    !(/comp_goods/.test(signal) ? FIELD : SHORT).test(String(row[name]))
  );
}

/**
 * What of a row leaves at a tier: one cell per column of the codebook, in its order. Columns that only the database
 * knows never do.
 */
export function cellsAt<T extends TableName>(table: T, tier: Tier): (row: RowOf<T>) => Cell[] {
  const columns = columnsOf(table).map(({ name, type, ...column }) => ({
    name,
    isId: type === 'id',
    isWithin: isWithin(column.tier, tier),
  }));
  return (given) => {
    const row = given as unknown as Row;
    const coarse = tier === 'T1' ? coarseOf(table, row) : undefined;
    return columns.map(({ name, isId, isWithin: isColumnWithin }): Cell => {
      const value = row[name];
      if (value === undefined) return isNotApplicable(table, name, row) ? NA : undefined;
      const leaves =
        table === 'signals' && name === 'matchedText'
          ? isWithin(tierOfMatchedText((row as unknown as SignalRow).words), tier)
          : isColumnWithin;
      if (!leaves || (tier === 'T1' && isTitle(name, row))) return RED;
      if (coarse !== undefined && name in coarse) return coarse[name];
      if (isId) return String(value);
      return tier < 'T2' && typeof value === 'string' ? withoutBrand(value) : value;
    });
  };
}
