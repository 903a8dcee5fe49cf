import Dexie from 'dexie';
import type { WriteContext } from './context';
import { type DatabaseDeps, type DatabaseProblem, openDatabase } from './database';
import { nextName, recordName, recordNames } from './record-name';

type Context = Pick<WriteContext, 'lock'>;

/**
 * The record as it lies there, whatever its version: nothing is brought up to date and nothing added, so that what can
 * be read may be saved. undefined: not even that opens.
 */
export async function openAsItIs(deps: DatabaseDeps = {}): Promise<Dexie | undefined> {
  try {
    const db = new Dexie(recordName(await factoryOf(deps).databases()), { ...deps, cache: 'disabled' });
    return await db.open();
  } catch {
    return undefined;
  }
}

/**
 * Begins a new record beside one that cannot be read, which stays as it is. Where it can be opened after all, or its
 * trouble is another (a newer version, another window, no room), nothing is done.
 */
export async function setAside(
  { lock }: Context,
  deps: DatabaseDeps = {},
): Promise<{ ok: true } | { ok: false; problem: DatabaseProblem }> {
  return lock(async () => {
    const held = await openDatabase(undefined, deps);
    if (!held.ok && held.problem !== 'database_corrupt') return held;
    const next = nextName(recordName(await factoryOf(deps).databases()));
    const opened = held.ok ? held : await openDatabase(next, deps);
    if (!opened.ok) return opened;
    opened.db.close();
    return { ok: true };
  });
}

/** Records that were set aside and are still on the device. */
export async function asideNames(deps: DatabaseDeps = {}): Promise<string[]> {
  return recordNames(await factoryOf(deps).databases()).slice(1);
}

/** Deletes what was set aside. Says whether all of it is gone. */
export async function forgetAside({ lock }: Context, deps: DatabaseDeps = {}): Promise<boolean> {
  return lock(async () => {
    await dropEach(await asideNames(deps), deps);
    return (await asideNames(deps)).length === 0;
  });
}

/**
 * Deletes every record unread, where the one in use cannot be opened and so cannot be emptied. Says whether they are
 * gone: only a new one that opens shows it, since a browser that cannot reach its storage also lists nothing in it.
 */
export async function dropRecords({ lock }: Context, deps: DatabaseDeps = {}): Promise<boolean> {
  return lock(async () => {
    await dropEach(recordNames(await factoryOf(deps).databases()), deps);
    if (recordNames(await factoryOf(deps).databases()).length > 0) return false;
    const opened = await openDatabase(undefined, deps);
    if (opened.ok) opened.db.close();
    return opened.ok;
  });
}

async function dropEach(names: readonly string[], deps: DatabaseDeps): Promise<void> {
  for (const name of names) {
    try {
      await new Dexie(name, deps).delete();
    } catch {
      // The others go all the same; whoever asked looks at what is left.
    }
  }
}

function factoryOf(deps: DatabaseDeps): IDBFactory {
  return deps.indexedDB ?? globalThis.indexedDB;
}
