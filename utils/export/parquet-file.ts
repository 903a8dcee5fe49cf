import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ColumnType } from '../model/codebook';
import type { TableName } from '../model/rows';
import { type Cell, missingOf, toldIn, type Value } from './cell';
import type { Bytes } from './format';
import { columnsOf } from './tables';
import { MISSING_COLUMN } from './typed';
import { schemaId } from './version';

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];
type Element = Schema[number];

/** Rows of one group: small enough to be encoded without a pause, large enough to be read in one go. */
const GROUP = 20_000;

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const FLAT: Readonly<Record<Exclude<ColumnType, 'list' | 'counts'>, Omit<Element, 'name' | 'repetition_type'>>> = {
  id: TEXT,
  string: TEXT,
  code: TEXT,
  day: TEXT,
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  time: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
};

function map(name: string, value: Omit<Element, 'name'>): Schema {
  return [
    { name, repetition_type: 'OPTIONAL', converted_type: 'MAP', num_children: 1 },
    { name: 'key_value', repetition_type: 'REPEATED', num_children: 2 },
    { ...TEXT, name: 'key', repetition_type: 'REQUIRED' },
    { ...value, name: 'value', repetition_type: 'OPTIONAL' },
  ];
}

function elements(name: string, type: ColumnType): Schema {
  if (type === 'counts') return map(name, { type: 'DOUBLE' });
  if (type === 'list') {
    return [
      { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { ...TEXT, name: 'element', repetition_type: 'OPTIONAL' },
    ];
  }
  return [{ ...FLAT[type], name, repetition_type: 'OPTIONAL' }];
}

function stored(value: Value | undefined, type: ColumnType): unknown {
  if (value === undefined) return null;
  if (type === 'time') return BigInt(Math.round(Number(value)));
  if (type === 'number') return Number(value);
  return value;
}

/** One Parquet file (Snappy) of rows given as cells: every column of the table and the map `missing`. */
export function parquetFile(table: TableName, rows: readonly (readonly Cell[])[]): Bytes {
  const columns = columnsOf(table);
  const names = columns.map(({ file }) => file);
  const schema: Schema = [
    { name: 'root', num_children: columns.length + 1 },
    ...columns.flatMap(({ file, type }) => elements(file, type)),
    ...map(MISSING_COLUMN, TEXT),
  ];
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema,
    createdBy: 'seedlens',
    kvMetadata: [{ key: 'schema', value: schemaId(table) }],
  });
  file.write({
    columnData: [
      ...columns.map(({ file: name, type }, at) => ({
        name,
        // Smallest and largest of texts help nobody: keyed ids are random, and codes are few.
        statistics: type === 'time' || type === 'number',
        data: rows.map((cells) => stored(toldIn(cells[at]), type)),
      })),
      { name: MISSING_COLUMN, statistics: false, data: rows.map((cells) => missingOf(names, cells)) },
    ],
    rowGroupSize: GROUP,
  });
  file.finish();
  return new Uint8Array(writer.getBuffer());
}
