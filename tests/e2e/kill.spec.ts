/**
 * Everything is killed at any moment, and what was acknowledged is on disk, once. The moments are drawn from a seed.
 * `KILL_POINTS=50 npx playwright test kill` for the long run (also: npm run test:kill).
 */
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Batch } from '../../utils/model/batch';
import { packBatch } from '../../utils/model/pack-batch';
import { startPracticeSite } from '../practice-site/server.mjs';
import { type Launched, launchWithExtension } from '../support/browser.mjs';
import { changeSettings } from '../support/e2e';
import { expectedOf, killBatches } from '../support/kill-batches';
import { readTables } from '../support/record.mjs';

const POINTS = Number(process.env['KILL_POINTS'] ?? 8);
const SEED = Number(process.env['KILL_SEED'] ?? 1);
const LATEST_MS = 250;
const BATCHES_PER_POINT = 10;

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
type Reply = { ok: boolean; body?: { acknowledged?: string } } | undefined;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Rig {
  readonly acknowledged = new Set<string>();
  readonly profileDir = mkdtempSync(join(tmpdir(), 'seedlens-kill-'));
  #site: Awaited<ReturnType<typeof startPracticeSite>> | undefined;
  #launched: Launched | undefined;
  #page: Page | undefined;

  get page(): Page {
    if (this.#page === undefined) throw new Error('no browser');
    return this.#page;
  }

  async start(recording?: 'full' | 'counts'): Promise<void> {
    this.#site ??= await startPracticeSite({ scenario: 'plain', seed: 1, port: 0 });
    this.#launched = await launchWithExtension({ profileDir: this.profileDir, site: this.#site });
    this.#page = await this.#launched.dashboardPage('#/notes');
    await this.#page.exposeFunction('heard', (id: string) => this.acknowledged.add(id));
    if (recording !== undefined) await changeSettings(this.#page, { recording });
  }

  /** Hands the batches over one after the other, as a page does; what is not acknowledged is left for later. */
  send(batches: readonly Batch[]): Promise<void> {
    const wanted = batches.filter(({ batchId }) => !this.acknowledged.has(batchId));
    return this.page.evaluate(async (all) => {
      const { heard } = window as unknown as { heard: (id: string) => Promise<void> };
      for (const body of all) {
        const reply = (await chrome.runtime
          .sendMessage({ type: 'record.batch', body })
          .catch(() => undefined)) as Reply;
        if (reply?.ok === true && reply.body?.acknowledged === body.batchId) await heard(body.batchId);
      }
    }, wanted.map(packBatch));
  }

  /** The browser stops the worker, as it does after half a minute of rest, only now in the midst of its work. */
  async stopWorker(): Promise<void> {
    const debug = await this.page.context().newCDPSession(this.page);
    const stopped = new Promise<void>((done) => {
      debug.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) done();
      });
    });
    await debug.send('ServiceWorker.enable');
    await debug.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await debug.detach();
  }

  /** The browser is gone at once, without a chance to write anything more. */
  async killBrowser(): Promise<void> {
    const pid = Number(/-(\d+)$/.exec(readlinkSync(join(this.profileDir, 'SingletonLock')))?.[1]);
    if (!Number.isInteger(pid) || pid < 2) throw new Error('the browser’s process is not known');
    const closed = new Promise<void>((done) => this.page.context().once('close', () => done()));
    process.kill(pid, 'SIGKILL');
    await closed;
  }

  async close(): Promise<void> {
    await this.#launched?.close({ keepProfile: true }).catch(() => undefined);
    await this.#site?.close();
    rmSync(this.profileDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Items of the acknowledged batches that are not on disk, and items that are there more than once. */
async function faults(rig: Rig, batches: readonly Batch[]): Promise<{ lost: string[]; twice: string[] }> {
  const { impressions } = await readTables(rig.page, ['impressions']);
  const held = impressions.map(({ itemId }) => String(itemId));
  const there = new Set(held);
  const told = batches.filter(({ batchId }) => rig.acknowledged.has(batchId)).flatMap((batch) => batch.impressions);
  return {
    lost: told.filter(({ itemId }) => !there.has(itemId)).map(({ itemId }) => itemId),
    twice: held.filter((id, at) => held.indexOf(id) !== at),
  };
}

type Total = { impressions: number; noteDays: number; exposureMs: number };
const total = async (rig: Rig): Promise<Total | undefined> => {
  const { dailyRollups } = await readTables(rig.page, ['dailyRollups']);
  const row = dailyRollups.find(({ surface, dimension }) => surface === 'all' && dimension === 'total');
  return row as Total | undefined;
};

test(`full record: worker and browser killed at ${POINTS} moments, nothing acknowledged is lost, nothing is there twice`, async () => {
  test.setTimeout(60_000 + POINTS * 15_000);
  const draw = drawn(SEED);
  const batches = killBatches(POINTS * BATCHES_PER_POINT);
  const rig = new Rig();
  try {
    await rig.start('full');
    let midway = 0;
    for (let point = 0; point < POINTS; point += 1) {
      const until = (point + 1) * BATCHES_PER_POINT;
      const before = rig.acknowledged.size;
      // Sending breaks off when the browser does; what was not acknowledged is sent again later.
      const sending = rig.send(batches.slice(0, until)).catch(() => undefined);
      await new Promise((done) => setTimeout(done, draw() * LATEST_MS));
      if (point % 2 === 0) {
        await rig.stopWorker();
        await sending;
      } else {
        await rig.killBrowser();
        await sending;
        await rig.start();
      }
      if (rig.acknowledged.size - before > 0 && rig.acknowledged.size < until) midway += 1;
      expect(await faults(rig, batches), `after point ${point}`).toEqual({ lost: [], twice: [] });
    }
    expect(midway, 'kills that met a list half handed over').toBeGreaterThan(0);
    for (let round = 0; round < 5 && rig.acknowledged.size < batches.length; round += 1) await rig.send(batches);
    expect(rig.acknowledged.size).toBe(batches.length);

    const expected = expectedOf(batches);
    const { impressions, sessions, feedLoads, detectorHealth } = await readTables(rig.page, [
      'impressions',
      'sessions',
      'feedLoads',
      'detectorHealth',
    ]);
    expect(impressions.map(({ itemId }) => itemId).sort()).toEqual(expected.itemIds);
    const sum = (rows: Record<string, unknown>[], name: string) =>
      rows.reduce((all, row) => all + Number(row[name]), 0);
    expect(sum(impressions, 'exposureMs')).toBe(expected.exposureMs);
    expect(sum(sessions, 'activeMs'), 'time counted once').toBe(expected.exposureMs);
    expect(feedLoads).toHaveLength(batches.length / 2);
    expect(sum(detectorHealth, 'itemsSeen'), 'cards counted once').toBe(expected.itemIds.length);
    const { impressions: counted, noteDays, exposureMs } = (await total(rig)) ?? {};
    expect({ counted, noteDays, exposureMs }).toEqual({
      counted: expected.itemIds.length,
      noteDays: expected.itemIds.length,
      exposureMs: expected.exposureMs,
    });
  } finally {
    await rig.close();
  }
});

test('counts only: the worker is stopped in the midst of counting, and everything counts once', async () => {
  const draw = drawn(SEED + 1);
  const batches = killBatches(60);
  const rig = new Rig();
  try {
    await rig.start('counts');
    for (let point = 0; point < 5; point += 1) {
      const sending = rig.send(batches.slice(0, (point + 1) * 12));
      await new Promise((done) => setTimeout(done, draw() * LATEST_MS));
      await rig.stopWorker();
      await sending;
    }
    for (let round = 0; round < 5 && rig.acknowledged.size < batches.length; round += 1) await rig.send(batches);
    const expected = expectedOf(batches);
    const { impressions, exposureMs } = (await total(rig)) ?? {};
    expect({ impressions, exposureMs }).toEqual({
      impressions: expected.itemIds.length,
      exposureMs: expected.exposureMs,
    });
    expect((await readTables(rig.page, ['impressions']))['impressions']).toEqual([]);
  } finally {
    await rig.close();
  }
});
