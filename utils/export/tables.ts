import { COLUMNS, type Column, snakeCase, TABLES, TIERS, type Tier } from '../model/codebook';
import type { TableName } from '../model/rows';

/** What files need to know of tables beyond the codebook: which leave at a tier, keys, and when a row was. */

export type FileColumn = Column & {
  /** As in the database. */
  readonly name: string;
  /** As in files. */
  readonly file: string;
};

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** The columns of a table in the order of the codebook; the same at every tier. */
export function columnsOf(table: TableName): readonly FileColumn[] {
  return Object.entries<Column>(COLUMNS[table]).map(([name, column]) => ({ ...column, name, file: snakeCase(name) }));
}

export function isWithin(column: Tier, tier: Tier): boolean {
  return TIERS.indexOf(column) <= TIERS.indexOf(tier);
}

/** Tables of which at least one column leaves at this tier, aggregates last. */
export function tablesAt(tier: Tier): readonly TableName[] {
  return TABLE_NAMES.filter((table) => columnsOf(table).some((column) => isWithin(column.tier, tier)));
}

export const PRIMARY_KEYS: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  sessions: ['sessionId'],
  feedLoads: ['feedLoadId'],
  keywords: ['keywordId'],
  impressions: ['impressionId'],
  notes: ['noteKey', 'source', 'importId'],
  observations: ['observationId'],
  signals: ['signalRowId'],
  links: ['linkId'],
  verdicts: ['noteKey', 'source', 'importId', 'rulesetVersion'],
  corrections: ['correctionId'],
  annotations: ['annotationId'],
  studies: ['studyId'],
  samples: ['sampleId', 'noteKey'],
  audits: ['auditId'],
  imports: ['importId'],
  deletions: ['deletionId'],
  captures: ['captureId'],
  detectorHealth: ['sessionId', 'surface'],
  dailyRollups: ['day', 'source', 'surface', 'dimension', 'value'],
};

export type ForeignKey = { readonly fields: readonly string[]; readonly table: TableName };

/** Columns that name a row of another table; there they are the primary key. */
export const FOREIGN_KEYS: Readonly<Partial<Record<TableName, readonly ForeignKey[]>>> = {
  feedLoads: [
    { fields: ['sessionId'], table: 'sessions' },
    { fields: ['keywordId'], table: 'keywords' },
  ],
  impressions: [{ fields: ['feedLoadId'], table: 'feedLoads' }],
  observations: [{ fields: ['impressionId'], table: 'impressions' }],
  signals: [{ fields: ['observationId'], table: 'observations' }],
  links: [{ fields: ['observationId'], table: 'observations' }],
  verdicts: [{ fields: ['noteKey', 'source', 'importId'], table: 'notes' }],
  detectorHealth: [{ fields: ['sessionId'], table: 'sessions' }],
};

/** The time a row belongs to, for files laid out by day (UTC); tables without one are a single file. */
export const TIME_COLUMNS: Readonly<Partial<Record<TableName, string>>> = {
  sessions: 'startedUtc',
  feedLoads: 'loadedUtc',
  impressions: 'firstRenderedUtc',
  notes: 'lastSeenUtc',
  observations: 'observedUtc',
  links: 'observedUtc',
  verdicts: 'decidedUtc',
};
