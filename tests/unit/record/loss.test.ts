import { describe, expect, it } from 'vitest';
import { deleteEverything } from '../../../utils/record/delete';
import { findLoss, forgetLoss, RECORD_LOST, RECORD_MADE } from '../../../utils/record/loss';
import { writeBatch } from '../../../utils/record/write-batch';
import { at, batch, contextOf, feedLoad, freshDatabase, impression } from './facts';

function memoryWith(held: Record<string, unknown>) {
  const entries = new Map(Object.entries(held));
  return {
    entries,
    get: async (names: string[]) => Object.fromEntries(names.map((name) => [name, entries.get(name)])),
    set: async (more: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(more)) entries.set(name, value);
    },
    remove: async (names: string[]) => {
      for (const name of names) entries.delete(name);
    },
  };
}

const seen = batch({ feedLoads: [feedLoad()], impressions: [impression()] });

describe('findLoss', () => {
  it('finds no loss where nothing was ever recorded', async () => {
    expect(await findLoss(await freshDatabase(), memoryWith({}), at(1))).toBeUndefined();
  });

  it.each(['full', 'counts'] as const)('finds none in a record of %s, or one its reader has emptied', async (mode) => {
    const db = await freshDatabase();
    const memory = memoryWith({ [RECORD_MADE]: true });
    const context = contextOf({ mode });
    await writeBatch(db, seen, context);
    expect(await findLoss(db, memory, at(1))).toBeUndefined();
    await deleteEverything(db, { now: at(2), lock: context.lock });
    expect(await findLoss(db, memory, at(3))).toBeUndefined();
  });

  it('finds that the browser made a new one, and keeps saying when, also once something is recorded again', async () => {
    const db = await freshDatabase();
    const memory = memoryWith({ [RECORD_MADE]: true });
    expect(await findLoss(db, memory, at(1))).toBe(at(1));
    await writeBatch(db, seen, contextOf());
    await memory.set({ [RECORD_MADE]: true });
    expect(await findLoss(db, memory, at(9))).toBe(at(1));
    expect(memory.entries.get(RECORD_LOST)).toBe(at(1));
    await forgetLoss(memory);
    expect(await findLoss(db, memory, at(10))).toBeUndefined();
  });
});
