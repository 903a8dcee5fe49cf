import type { Table } from 'dexie';
import type { LinkRow, ObservationRow, SignalRow } from '../model/rows';
import type { StoredLink } from './stored';

const PIECE = 2_000;

/** A database, or the transaction of its upgrade. */
type Tables = { table(name: string): Table };

/**
 * Gives each link of an older record what it was found in: source and import of its observation, and whether its signal
 * claims a purchase route. Links that tell it already stay as they are.
 */
export async function tellLinkOrigins(db: Tables): Promise<void> {
  const table: Table<LinkRow & Partial<StoredLink>, string> = db.table('links');
  const observations: Table<ObservationRow, string> = db.table('observations');
  const signals: Table<SignalRow, string> = db.table('signals');
  for (let last = ''; ; ) {
    const links = await table.where(':id').above(last).limit(PIECE).toArray();
    const end = links.at(-1);
    if (end === undefined) return;
    last = end.linkId;
    const older = links.filter((link) => link.route === undefined);
    const [found, claims] = await Promise.all([
      observations.bulkGet(older.map((link) => link.observationId)),
      // A link bears the id of the signal row it belongs to.
      signals.bulkGet(older.map((link) => link.linkId)),
    ]);
    await table.bulkPut(
      older.map((link, at) => ({
        ...link,
        source: found[at]?.source ?? 'live',
        importId: found[at]?.importId ?? '',
        route: claims[at]?.claim === 'route',
      })),
    );
  }
}
