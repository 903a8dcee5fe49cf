import { snakeCase } from '../model/codebook';
import type { TableName } from '../model/rows';

/**
 * Raised whenever a table or column of the files comes, goes or changes its meaning: a test compares the columns with
 * the list kept for this version. Files of every version stay readable.
 */
export const EXPORT_SCHEMA_VERSION = 1;

/** Names the shape of one row in files that carry it line by line: `seedlens/impressions/1`. */
export function schemaId(table: TableName): string {
  return `seedlens/${snakeCase(table)}/${EXPORT_SCHEMA_VERSION}`;
}
