import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks } from '../../../utils/links/find-links';
import { isPurchaseRoute } from '../../../utils/links/is-route';
import { normalise } from '../../../utils/links/normalise';
import { readPhrases } from '../../../utils/links/read-phrases';
import { readUrl } from '../../../utils/links/read-url';
import { SHORTENERS } from '../../../utils/links/redirectors';
import { PLATFORMS } from '../../../utils/links/ruleset';
import { LinkHit } from '../../../utils/model/link';
import { linkVectors, phraseVectors } from './load-vectors';

const inputs = linkVectors.map(({ input }) => input);
const pieces = [
  ...inputs,
  ...phraseVectors.map(({ text }) => text),
  ...[
    '￥',
    '¥',
    '://',
    'http://',
    '//',
    '.',
    '。',
    '点',
    ' ',
    '@',
    '\n',
    '，',
    '%25',
    '%',
    '\u200B',
    '\u202E',
    '\uD83D',
    '\uDE06',
    '😆',
    'a',
    'A1b',
    'å',
    '#小程序://',
    '{"',
    '}',
    '"',
    '＠',
    '．',
    'tb.cn',
    'taobao.com',
    'jd',
    'com',
    'cn',
  ],
];
const domains = PLATFORMS.flatMap(({ domains: list }) => list.split(' '));

/** Texts built of real links, cut links, phrases and hostile signs. */
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' }), cutPiece()), { maxLength: 12 })
  .map((parts) => parts.join(''));

function cutPiece(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...inputs), fc.nat(), fc.nat())
    .map(([text, a, b]) => text.slice(a % (text.length + 1), b % (text.length + 1)));
}

describe('whatever the text', () => {
  it('never throws, answers in the schema, stays inside the text and in order', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { hits } = findLinks(text);
        let last = 0;
        for (const hit of hits) {
          expect(LinkHit.safeParse(hit).success).toBe(true);
          expect(hit.start).toBeGreaterThanOrEqual(last);
          expect(hit.end).toBeGreaterThan(hit.start);
          expect(hit.end).toBeLessThanOrEqual(text.length);
          last = hit.start;
          expect(typeof isPurchaseRoute(hit, text)).toBe('boolean');
        }
        for (const { start, end, text: words } of readPhrases(text).hits) {
          expect(text.slice(start, end)).toBe(words);
          expect(end).toBeGreaterThan(start);
        }
        readUrl(text);
      }),
      { numRuns: 600 },
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(findLinks(text)).toEqual(findLinks(text));
        expect(readPhrases(text)).toEqual(readPhrases(text));
      }),
      { numRuns: 100 },
    );
  });
});

describe('hosts', () => {
  const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/);
  const strange = fc.oneof(
    fc.tuple(fc.constantFrom(...domains), label).map(([domain, tail]) => `${domain}.${tail}`),
    fc.tuple(label, fc.constantFrom(...domains)).map(([front, domain]) => `${front}-${domain}`),
    fc.tuple(label, fc.constantFrom(...domains)).map(([front, domain]) => `${front}${domain}`),
    fc.tuple(fc.constantFrom(...domains), label).map(([domain, tail]) => `${domain}-${tail}.example`),
    fc.tuple(fc.constantFrom(...domains), label).map(([domain, tail]) => `${domain}%2e${tail}.example`),
    fc.tuple(fc.constantFrom(...domains), label).map(([domain, tail]) => `${domain}@${tail}.example`),
    fc.tuple(fc.constantFrom(...domains), label).map(([domain, tail]) => `${domain}:pw@${tail}.example`),
    fc.tuple(fc.constantFrom(...domains), label).map(([domain, tail]) => `${tail}.example\\@${domain}`),
    fc.tuple(fc.constantFrom(...domains), label).map(([domain, tail]) => `${domain}а.${tail}.example`),
    fc.tuple(fc.constantFrom(...domains), label).map(([domain, tail]) => `${domain}。${tail}.example`),
    fc.constantFrom(...domains).map((domain) => domain.replace('a', 'а').replace('o', 'о').replace('c', 'с')),
  );
  const isOwn = (host: string) => domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
  const hasOwn = (host: string) => {
    try {
      return isOwn(new URL(`https://${host}/`).hostname.replace(/\.$/, ''));
    } catch {
      return false;
    }
  };

  it('are never a shop unless they are its own', () => {
    let checked = 0;
    fc.assert(
      fc.property(
        strange,
        fc.constantFrom('/item.htm?id=678901234567', '/100012043978.html', '/', '/AbCdEfG'),
        (host, path) => {
          if (hasOwn(host)) return;
          checked += 1;
          const url = `https://${host}${path}`;
          expect(readUrl(url)).toBeUndefined();
          for (const hit of findLinks(url).hits) expect(hit.platform).toBe('other');
        },
      ),
      { numRuns: 2000 },
    );
    expect(checked).toBeGreaterThan(500);
  });

  it('named in a hit are always the platform’s own, as a browser would read the link', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const { host, via, start, end, flags } of findLinks(text).hits) {
          if (host === undefined || via !== undefined || flags?.includes('split-host')) continue;
          const shown = normalise(text.slice(start, end)).text;
          const url = new URL(/^https?:/i.test(shown) ? shown : `https://${shown}`);
          expect(url.hostname.replace(/\.$/, '')).toBe(host);
          expect(isOwn(host) || SHORTENERS.has(host)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('surroundings', () => {
  /** Inputs whose answer does not rest on words or neighbours. */
  const alone = linkVectors.filter(
    ({ input, hits }) => /^[a-z0-9.]+:\/\/\S+$/i.test(input) && hits.length === 1 && !/[{}]/.test(input),
  );
  const quiet = fc.constantFrom('', '今天很好', '看这里：', '（见下）', '好物分享！\n', '“推荐”', '😆 ', '123 ');

  it('do not change what a link is', () => {
    expect(alone.length).toBeGreaterThan(150);
    fc.assert(
      fc.property(fc.constantFrom(...alone), quiet, quiet, ({ input }, before, after) => {
        const bare = findLinks(input).hits;
        const start = before.length;
        const found = findLinks(`${before}${input} ${after}`).hits;
        expect(found).toEqual(bare.map((hit) => ({ ...hit, start: hit.start + start, end: hit.end + start })));
      }),
      { numRuns: 1000 },
    );
  });
});
