import type { ImportRow } from '../model/rows';
import type { SeedlensDatabase } from './database';

/** Imports whose rows may be seen, the latest first. */
export async function readImports(db: SeedlensDatabase): Promise<ImportRow[]> {
  const rows = await db.imports.filter((row) => row.status === 'committed').toArray();
  return rows.sort((a, b) => b.importedUtc - a.importedUtc);
}
