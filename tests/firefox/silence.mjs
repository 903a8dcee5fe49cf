import { must, same } from './report.mjs';

/** Firefox itself asks its maker for settings; the proxy refuses, and it is not ours. */
const BROWSERS_OWN = /(^|\.)(mozilla\.(com|org|net)|firefox\.com|mozgcp\.net)(:\d+)?$/;

/** What a browser went through, seen from the network and from its pages; asked last. */
export async function silence({ check, place }) {
  const { proxy, pages } = place.firefox;
  await check('nothing but the site was asked for', () => {
    const asked = proxy.asked.map(({ target }) => target);
    must(asked.includes('www.xiaohongshu.com:443'), 'the log saw nothing');
    const host = (target) => target.replace(/^https?:\/\//, '').split('/')[0];
    const others = proxy.asked.filter(({ allowed, target }) => !allowed && !BROWSERS_OWN.test(host(target)));
    same(others.map(({ target }) => target).join(' '), '', 'other addresses');
  });
  await check('no page, ours or the site’s, met an error', () => {
    must(pages.length > 1, 'no pages were watched');
    same(pages.flatMap(({ errors }) => errors).slice(0, 5), [], 'errors');
  });
}
