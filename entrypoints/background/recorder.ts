import { browser } from 'wxt/browser';
import { grown, placeLoads } from '../../utils/audit/place';
import type { RequestOf, ResponseOf } from '../../utils/messages';
import type { Account } from '../../utils/model/note';
import { unpackBatch } from '../../utils/model/packed-batch';
import { RULESET_VERSION } from '../../utils/model/ruleset';
import { learnAccount, recallAccount } from '../../utils/record/accounts';
import { type ClockLook, mayPrune } from '../../utils/record/clock-guard';
import { type DatabaseProblem, openDatabase, problemOf } from '../../utils/record/database';
import { type NewEvidence, writeEvidence } from '../../utils/record/evidence';
import { localDay } from '../../utils/record/local-day';
import { findLoss, RECORD_MADE } from '../../utils/record/loss';
import { pruneRecord } from '../../utils/record/prune';
import { RECORD_PROBLEM } from '../../utils/record/record-problem';
import { isRestoring, RESTORE_LOCK, undoHalfRestore } from '../../utils/record/restore';
import { writeBatch } from '../../utils/record/write-batch';
import { writeCorrection } from '../../utils/record/write-correction';
import { staleCounts } from '../../utils/record/write-counts';
import { WRITE_LOCK } from '../../utils/record/write-lock';
import { parseSettings, type Settings } from '../../utils/settings';
import { AccountMemory } from './account-memory';

const CLOCK = 'clockLook';
const DAY_MS = 86_400_000;

/** Brings settings, clock, lock and randomness to the writing module. */
export class Recorder {
  #database: ReturnType<typeof openDatabase> | undefined;
  /** undefined: not told yet in this worker's life. */
  #told: DatabaseProblem | '' | undefined;
  readonly #accounts = new AccountMemory(browser.storage.session);

  async write(packed: RequestOf<'record.batch'>): Promise<ResponseOf<'record.batch'>> {
    const { recording, studies } = await settingsNow();
    // The choice may have changed while the batch was under way: then it is let go, not kept for later.
    if (recording !== 'full' && recording !== 'counts') return { acknowledged: packed.batchId };
    // Refused before anything is opened: what does not fit says nothing about the record.
    const batch = unpackBatch(packed);
    try {
      const { acknowledged } = await writeBatch(await this.#writable(), batch, {
        ...(await this.#context(recording)),
        ...(studies.length === 0 ? {} : { sessionMode: 'study' as const }),
      });
      await this.#tell('');
      return { acknowledged };
    } catch (error) {
      const problem = problemOf(error);
      if (problem !== undefined) await this.#tell(problem);
      // The browser closes what it finds damaged, and the reader may have begun a new record: look again next time.
      if (problem !== 'database_full') await this.#forget();
      throw error;
    }
  }

  async correct(correction: RequestOf<'correction.make'>): Promise<ResponseOf<'correction.make'>> {
    await writeCorrection(await this.#writable(), correction, await this.#context('full'));
    return {};
  }

  /** On the user's own click, whatever is recorded otherwise. */
  async keepEvidence(evidence: NewEvidence): Promise<void> {
    await writeEvidence(await this.#writable(), evidence, await this.#context('full'));
  }

  /** What a profile told about an account: kept with the full record, else only as long as the browser runs. */
  async learnAccount(userId: string, account: Account, at: number): Promise<void> {
    const { recording } = await settingsNow();
    if (recording === 'full')
      await learnAccount(await this.#writable(), userId, account, at, await this.#context('full'));
    else await this.#accounts.learn(userId, account, at);
  }

  async recallAccount(userId: string): Promise<Account | undefined> {
    const { recording } = await settingsNow();
    if (recording !== 'full') return this.#accounts.recall(userId);
    return recallAccount(await this.#writable(), userId, await this.#context('full'));
  }

  /**
   * Every few hours: lets go of what counting remembers of days gone by, and removes what is older than the user wants
   * to keep. Stopped half-way, it goes on with the next alarm.
   */
  async housekeep(): Promise<void> {
    const context = await this.#context('full');
    // A page that was opened yesterday may still be read: its showings are remembered for one day more.
    const yesterday = localDay(context.now - DAY_MS, -new Date().getTimezoneOffset());
    await context.lock(async () => {
      await browser.storage.session.remove(staleCounts(await browser.storage.session.get(null), yesterday));
    });
    const held = await browser.storage.local.get(CLOCK);
    const { prune, look } = mayPrune(held[CLOCK] as ClockLook | undefined, context.now);
    await browser.storage.local.set({ [CLOCK]: look });
    if (!prune) return;
    const { retentionDays } = await settingsNow();
    await pruneRecord(await this.#writable(), { ...context, retentionDays });
  }

  async forgetPauseUntilRestart(): Promise<void> {
    const settings = await settingsNow();
    if (settings.pausedUntilRestart)
      await browser.storage.local.set({ settings: { ...settings, pausedUntilRestart: false } });
  }

  /** While a backup is put back, nothing else is written; a half one that was cut off is undone first. */
  async #writable() {
    const db = await this.#open();
    if (!(await isRestoring(db))) return db;
    await navigator.locks.request(RESTORE_LOCK, { ifAvailable: true }, async (held) => {
      if (held === null) throw new Error('A backup is being restored.');
      await undoHalfRestore(db, { lock: (fn) => navigator.locks.request(WRITE_LOCK, fn) });
    });
    return db;
  }

  /** Why nothing could be written, for the popup; it can open the record even where nothing more goes in. */
  async #tell(problem: DatabaseProblem | ''): Promise<void> {
    if (this.#told === problem) return;
    this.#told = problem;
    await browser.storage.session.set({ [RECORD_PROBLEM]: problem });
    if (problem === '') await browser.storage.local.set({ [RECORD_MADE]: true });
  }

  async #forget() {
    const held = await this.#database;
    this.#database = undefined;
    if (held?.ok === true) held.db.close();
  }

  async #open() {
    this.#database ??= openAndLook();
    const opened = await this.#database;
    if (opened.ok) return opened.db;
    this.#database = undefined;
    await this.#tell(opened.problem);
    throw new Error(`The record cannot be opened: ${opened.problem}.`);
  }

  async #context(mode: 'full' | 'counts') {
    const { os } = await browser.runtime.getPlatformInfo();
    return {
      mode,
      extensionVersion: browser.runtime.getManifest().version,
      rulesetVersion: RULESET_VERSION,
      browser: navigator.userAgent.includes('Firefox/') ? 'firefox' : 'chromium',
      osFamily: os,
      now: Date.now(),
      audit: { place: placeLoads, grown },
      lock: <T>(fn: () => Promise<T>): Promise<T> => navigator.locks.request(WRITE_LOCK, fn),
      randomBytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
      dayMemory: {
        get: (keys: string[]) => browser.storage.session.get(keys),
        set: (entries: Record<string, unknown>) => browser.storage.session.set(entries),
      },
    };
  }
}

/** Looks before anything is written whether a record is gone: afterwards it could not be seen any more. */
async function openAndLook(): ReturnType<typeof openDatabase> {
  const opened = await openDatabase();
  if (opened.ok) await findLoss(opened.db, browser.storage.local, Date.now()).catch(() => undefined);
  return opened;
}

async function settingsNow(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get('settings'))['settings']);
}
