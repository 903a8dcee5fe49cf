/** Firefox stops the background whenever it likes: nothing acknowledged is lost, nothing is there twice. */
import { bundle } from '../../scripts/lib/bundle.mjs';
import { until } from '../support/firefox-page.mjs';
import { must, same } from './report.mjs';

const POINTS = 6;
const BATCHES_PER_POINT = 10;
const LATEST_MS = 250;
const SHORT_IDLE_MS = 500;

/** Runs in the browser: how the extension's background is. */
const backgroundState = (id) => WebExtensionPolicy.getByID(id).extension.backgroundState;

/** Runs in the browser: stops the background at once, in the midst of its work, as about:debugging's button does. */
const stopBackground = (id) =>
  WebExtensionPolicy.getByID(id).extension.terminateBackground({
    ignoreDevToolsAttached: true,
    disableResetIdleForTest: true,
  });

const setIdle = (ms) => {
  const name = 'extensions.background.idle.timeout';
  if (ms === null) Services.prefs.clearUserPref(name);
  else Services.prefs.setIntPref(name, ms);
};

/** Numbers from 0 to 1, the same for the same seed. */
function drawn(seed) {
  let now = seed;
  return () => {
    now = (Math.imul(now, 1_664_525) + 1_013_904_223) >>> 0;
    return now / 4_294_967_296;
  };
}

/** Hands batches over one after the other, as a page does. @returns ids of those that were acknowledged */
const handOver = async (page, batches) =>
  page.evaluate(
    `(async (all) => {
      const heard = [];
      for (const body of all) {
        const reply = await browser.runtime.sendMessage({ type: 'record.batch', body }).catch(() => undefined);
        if (reply?.ok === true && reply.body?.acknowledged === body.batchId) heard.push(body.batchId);
      }
      return heard;
    })(${JSON.stringify(batches)})`,
  );

export async function suspension({ check, place }) {
  const { firefox } = place;
  const { id } = firefox;
  await place.changeSettings({ recording: 'full' });
  const isStopped = async () => (await firefox.inBrowser(backgroundState, id)) === 'stopped';

  await check(
    `stopped at ${POINTS} moments in the midst of writing: each row once, whatever was acknowledged`,
    async () => {
      const { killBatches, expectedOf } = await import(await bundle('tests/support/kill-batches.ts'));
      const { packBatch } = await import(await bundle('utils/model/pack-batch.ts'));
      const batches = killBatches(POINTS * BATCHES_PER_POINT);
      const packed = batches.map(packBatch);
      const draw = drawn(1);
      const acknowledged = new Set();
      const sendUntil = async (count) => {
        const left = packed.slice(0, count).filter(({ batchId }) => !acknowledged.has(batchId));
        for (const batchId of await handOver(place.own, left)) acknowledged.add(batchId);
      };
      let midway = 0;
      let stops = 0;
      for (let point = 1; point <= POINTS; point += 1) {
        const before = acknowledged.size;
        const sending = sendUntil(point * BATCHES_PER_POINT);
        await new Promise((done) => setTimeout(done, draw() * LATEST_MS));
        await firefox.inBrowser(stopBackground, id);
        stops += 1;
        await sending;
        if (acknowledged.size > before && acknowledged.size < point * BATCHES_PER_POINT) midway += 1;
        const { impressions } = await place.tables('impressions');
        const there = impressions.map(({ itemId }) => itemId);
        const told = batches.filter(({ batchId }) => acknowledged.has(batchId)).flatMap((batch) => batch.impressions);
        const lost = told.filter(({ itemId }) => !there.includes(itemId)).map(({ itemId }) => itemId);
        same(lost, [], `lost after stop ${point}`);
        same(there.length, new Set(there).size, `rows that are there twice after stop ${point}`);
      }
      for (let round = 0; round < 5 && acknowledged.size < batches.length; round += 1) await sendUntil(batches.length);
      same(acknowledged.size, batches.length, 'batches acknowledged in the end');
      console.log(`# ${stops} stops, ${midway} of them with a list half handed over`);
      must(midway > 0, 'no stop met a list half handed over');
      const expected = expectedOf(batches);
      const { impressions, dailyRollups } = await place.tables('impressions', 'dailyRollups');
      same(impressions.map(({ itemId }) => itemId).sort(), expected.itemIds, 'showings');
      const total = dailyRollups.find(({ surface, dimension }) => surface === 'all' && dimension === 'total');
      same([total.impressions, total.exposureMs], [expected.itemIds.length, expected.exposureMs], 'what was counted');
    },
  );

  await check(
    'gone to rest by itself between two screens, it wakes for the next, and every showing is there once',
    async () => {
      const reader = await place.reader();
      // Read by Firefox whenever its background has done something, so before anything is done.
      await firefox.inBrowser(setIdle, SHORT_IDLE_MS);
      try {
        await reader.explore();
        for (let screen = 0; screen < 3; screen += 1) {
          if (screen > 0) await reader.scrollOn();
          await reader.look();
          await until(isStopped, `the background rests after screen ${screen + 1}`, 60_000);
        }
      } finally {
        await firefox.inBrowser(setIdle, null);
      }
      const looked = reader.looked.get('explore|homefeed_recommend');
      await reader.page.goto('about:blank');
      const seen = ({ feedLoads, impressions }) => {
        const loads = new Set(
          feedLoads
            .filter(({ navIndex, siteBuild }) => siteBuild !== undefined && navIndex === 0)
            .map(({ feedLoadId }) => feedLoadId),
        );
        return impressions
          .filter(({ feedLoadId, viewable }) => loads.has(feedLoadId) && viewable)
          .map(({ slot }) => slot);
      };
      const tables = await place.tablesUntil(
        ['feedLoads', 'impressions'],
        (held) => seen(held).length >= looked.size,
        `${looked.size} showings`,
      );
      same(
        seen(tables).sort((a, b) => a - b),
        [...looked.keys()].sort((a, b) => a - b),
        'slots that were looked at',
      );
    },
  );
}
