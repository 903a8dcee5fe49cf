/** The tap in the page's world: there only while it is on, and it hears both hosts. */
import { until } from '../support/firefox-page.mjs';
import { badgesIn } from './marks.mjs';
import { must, same } from './report.mjs';
import { LIST } from './scripted-session.mjs';

/** The site's answers hold more than its pages show: every note that is opened has goods. */
export function dressAnswers(path, { data }) {
  if (path.endsWith('/widgets') && data !== undefined)
    data.goods_card_v2 = { goods_id: 'practice-goods', name: '示例商品' };
}

/** Content scripts that are registered at run time: the tap, while it is on. */
export const registered = (own) =>
  own.evaluate(async () =>
    (await browser.scripting.getRegisteredContentScripts()).map(({ id, world }) => ({ id, world })),
  );

/** Opens a note that shows nothing by itself; what its badge says comes from the answer alone. */
async function openPlainNote(place, reader) {
  const looked = reader.looked.get(`explore|${LIST}`);
  const item = place.site.truth
    .list('explore', LIST)
    .find((one) => looked.has(one.slot) && one.kind === 'note' && one.expectedVerdictOpened === 'no_signal');
  must(item !== undefined, 'no plain note on the first screen');
  await reader.openNote(item.id);
}

export async function deepCapture({ check, place }) {
  const { firefox, own, site } = place;
  await place.changeSettings({ recording: 'full' });
  const reader = await place.reader();
  const badgeSays = (text) =>
    until(
      async () => (await firefox.inClosedRoots(reader.page, badgesIn)).some((one) => one.inNote && one.text === text),
      `the open note says ${text}`,
    );

  await check('off by default; on after two presses in the settings, in the page’s own world', async () => {
    same(await registered(own), [], 'registered before');
    await own.bringToFront();
    await own.locator('button').withText('打开深度读取…').click();
    same(await registered(own), [], 'registered after one press');
    await own.locator('button').withText('我明白，打开').click();
    await until(async () => (await registered(own)).length === 1, 'the tap');
    same(await registered(own), [{ id: 'tap', world: 'MAIN' }], 'registered');
  });

  for (const host of ['www.xiaohongshu.com', 'www.rednote.com']) {
    await check(`what the answers of ${host} tell reaches the badge of the open note`, async () => {
      reader.site = { ...site, at: (path) => site.at(path).replace('www.xiaohongshu.com', host) };
      await reader.explore();
      same(new URL(reader.page.url()).host, host, 'the host');
      await reader.look();
      await openPlainNote(place, reader);
      await badgeSays('含购买入口');
      await reader.closeNote();
    });
  }

  await check('switched off, it is gone, and the next page is read without it', async () => {
    await own.bringToFront();
    await own.locator('button').withText('关掉').click();
    await until(async () => (await registered(own)).length === 0, 'no tap');
    await reader.explore();
    await reader.look();
    await openPlainNote(place, reader);
    const { sessions } = await place.tables('sessions');
    must(sessions.length > 0, 'no session was recorded');
    const inNote = async () => (await firefox.inClosedRoots(reader.page, badgesIn)).filter((one) => one.inNote);
    await until(async () => (await inNote()).length > 0, 'a badge of the open note');
    const says = await inNote();
    same(
      says.filter(({ text }) => text === '含购买入口'),
      [],
      'badges that know the answer',
    );
    await reader.closeNote();
  });
}
