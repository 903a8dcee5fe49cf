import { expect, test } from 'vitest';
import { schemaId } from '../../../../utils/export/version';
import ownExport from '../../../../utils/ingest/formats/own-export';
import { fileOf, run } from '../run';

test('rows of an export are never taken for notes of a capture', async () => {
  const line = {
    schema: schemaId('notes'),
    note_key: 'AAAABBBBCCCCDDDD',
    note_id: '6911aa0100000000a1b2c3d4',
    title: '示例标题',
  };
  const { outcome, items } = await run(fileOf(`${JSON.stringify(line)}\n${JSON.stringify(line)}\n`, 'notes.ndjson'));
  expect(outcome).toMatchObject({
    ok: false,
    reason: 'own_export',
    accounting: { read: 2, skipped: { own_export: 2 } },
  });
  expect(items).toEqual([]);
});

test.each([
  [{ schema: schemaId('impressions') }, true],
  [{ schema: 'seedlens/notes/12' }, true],
  [{ schema: 'something/else' }, false],
  [{ schema: 7 }, false],
  [{ id: '6911aa0100000000a1b2c3d4' }, false],
])('%j', (record, owned) => {
  expect(ownExport.owns(record, 'line')).toBe(owned);
});
