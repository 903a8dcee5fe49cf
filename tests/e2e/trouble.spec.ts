import { expect, test } from '../support/e2e';
import { readTables, readTablesAtRest } from '../support/record.mjs';

test('a full disk is said in the popup, what was recorded stays, and recording goes on when there is room', async ({
  launch,
}) => {
  const session = await launch({ scenario: 'plain' });
  const { page, reader, own, context } = session;
  await reader.explore();
  await reader.look();
  // The page stays open and its times go on; its showings are all there once no more come.
  const { impressions: before } = await readTablesAtRest(own, ['impressions'], {
    good: ({ impressions }) => impressions.length > 5,
    of: ({ impressions }) => impressions.length,
  });

  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error('no worker');
  await worker.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(globalThis, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await reader.scrollOn();
  await reader.look();
  const popup = await session.popupPage(page);
  await expect(popup.getByText('磁盘满了')).toBeVisible();
  expect((await readTables(own, ['impressions']))['impressions']).toHaveLength(before.length);

  await worker.evaluate(() => (globalThis as unknown as { makeRoom: () => void }).makeRoom());
  await expect(popup.getByText('磁盘满了')).toHaveCount(0);
  await expect
    .poll(async () => (await readTables(own, ['impressions']))['impressions']?.length, 'what was kept back is written')
    .toBeGreaterThan(before.length + 3);
  expect(session.errors).toEqual([]);
});

test('a record of a newer version is neither read nor changed, and the popup says so', async ({ launch }) => {
  const session = await launch({ scenario: 'plain', recording: 'off' });
  const databases = () => session.own.evaluate(async () => (await indexedDB.databases()).length);
  await expect.poll(databases, 'the record has been made').toBeGreaterThan(0);
  await session.own.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      await new Promise((done, fail) => {
        const request = indexedDB.open(name, 990);
        request.onsuccess = () => {
          request.result.close();
          done(undefined);
        };
        request.onerror = () => fail(request.error);
      });
    }
  });
  const popup = await session.popupPage();
  await expect(popup.getByText('记录是由更新版本的种草镜写下的')).toBeVisible();
  const health = await session.dashboardPage('#/health');
  await expect(health.getByText('请更新扩展')).toBeVisible();
  await expect(health.getByRole('link', { name: '把读得出的存成文件' })).toBeVisible();
  await expect(health.getByRole('button', { name: '搁到一边' }), 'an update is the way out').toHaveCount(0);
  const version = await session.own.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version));
  expect(version).toEqual([990]);
});
