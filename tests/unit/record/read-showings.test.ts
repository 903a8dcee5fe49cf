// First: Dexie looks for the database when it is loaded.
import 'fake-indexeddb/auto';

import { describe, expect, it } from 'vitest';
import { readNotesPage } from '../../../utils/record/read';
import { readShowings } from '../../../utils/record/read-showings';
import { writeBatch } from '../../../utils/record/write-batch';
import { at, batch, contextOf, freshDatabase, impression } from './facts';

describe('readShowings', () => {
  it('gathers label words and surfaces of a note, latest first, without doubles', async () => {
    const db = await freshDatabase();
    const impressions = [
      impression({ impressionId: 'a', firstRenderedAt: at(0), labelWord: '赞助' }),
      impression({ impressionId: 'b', firstRenderedAt: at(1), labelWord: '广告' }),
      impression({ impressionId: 'c', firstRenderedAt: at(2), labelWord: '赞助' }),
    ];
    await writeBatch(db, batch({ impressions }), contextOf());
    const { notes } = await readNotesPage(db, { limit: 10 });
    const key = notes[0]?.note.noteKey ?? '';
    const found = (await readShowings(db, [key])).get(key);
    expect(found?.labelWords).toEqual(['赞助', '广告']);
    expect(found?.surfaces).toHaveLength(1);
    expect(found?.shops).toEqual([]);
  });

  it('keeps other sources and unknown notes apart', async () => {
    const db = await freshDatabase();
    await writeBatch(db, batch({ impressions: [impression({ labelWord: '赞助' })] }), contextOf());
    const { notes } = await readNotesPage(db, { limit: 10 });
    const key = notes[0]?.note.noteKey ?? '';
    const none = { surfaces: [], shops: [], labelWords: [] };
    expect((await readShowings(db, [key], 'capture')).get(key)).toEqual(none);
    expect((await readShowings(db, [key], 'live', 'import')).get(key)).toEqual(none);
    expect((await readShowings(db, ['unknown'])).get('unknown')).toEqual(none);
    expect((await readShowings(db, [])).size).toBe(0);
  });
});
