import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import dataPackage from '../../utils/export/formats/data-package';
import ndjson from '../../utils/export/formats/ndjson';
import { EXPORT_SCHEMA_VERSION } from '../../utils/export/version';
import { Sha256 } from '../../utils/ingest/sha256';
import { mergeFile } from '../../utils/merge-file';
import { exportInput, volunteers } from '../support/volunteers';
import { bytesOf, unzipped } from './export/given';
import { freshDatabase } from './record/facts';

/** Files of a later version, and files that were packed anew. */

const NOW = Date.UTC(2026, 10, 22, 12);

async function exported(format = ndjson): Promise<Uint8Array> {
  const [one] = volunteers({ impressions: 300, people: 1, days: 10, now: NOW, seed: 5 });
  if (one === undefined) throw new Error('nobody');
  return bytesOf(format, exportInput(one, { madeUtc: NOW, hash: () => new Sha256() }));
}

/** The outcome, and how many sessions and imports are there then. */
async function merged(bytes: Uint8Array) {
  const db = await freshDatabase();
  const file = {
    name: 'file.zip',
    bytes: bytes.length,
    modifiedAt: NOW,
    async *chunks() {
      yield bytes;
    },
  };
  const outcome = await mergeFile(db, file, { fileId: 'file-1', now: NOW, lock: (fn) => fn() });
  return { ...outcome, rows: (await db.sessions.count()) + (await db.imports.count()) };
}

/** A Data Package that says of itself what a later version of the files would. */
function later(bytes: Uint8Array): Uint8Array {
  const all = unzipped(bytes);
  const text = new TextDecoder().decode(all['datapackage.json']);
  const next = EXPORT_SCHEMA_VERSION + 1;
  const said = text.replace(/("export_schema_version": )\d+/, `$1${next}`).replace(/("version": ")\d+/, `$1${next}`);
  if (said === text) throw new Error('no version');
  return zipSync({ ...all, 'datapackage.json': new TextEncoder().encode(said) });
}

/** The same files in the order of their names, as a folder that is zipped again. */
const byName = (bytes: Uint8Array) =>
  zipSync(Object.fromEntries(Object.entries(unzipped(bytes)).sort(([a], [b]) => (a < b ? -1 : 1))));

test.each([
  ['NDJSON', ndjson],
  ['Data Package', dataPackage],
])('%s packed anew in another order is refused: later tables would lose rows', async (_, format) => {
  const bytes = await exported(format);
  expect(await merged(byName(bytes))).toMatchObject({ kind: 'refused', reason: 'no_export', rows: 0 });
  expect(await merged(bytes)).toMatchObject({ kind: 'merged' });
});

test('a Data Package of a later version, whose lines carry none', async () => {
  const bytes = later(await exported(dataPackage));
  expect(await merged(bytes)).toMatchObject({ kind: 'refused', reason: 'newer', rows: 0 });
});

test('lines of a later version alone', async () => {
  const line = new TextEncoder().encode('{"schema":"seedlens/keywords/999"}\n');
  expect(await merged(line)).toMatchObject({ kind: 'refused', reason: 'newer', rows: 0 });
});
