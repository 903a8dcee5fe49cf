import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { TapEar } from '../../../entrypoints/notes.content/tap-ear';
import { CHANNEL, HELLO, READY, TAPPED } from '../../../utils/bridge';

type Heard = { url: string; body: string; request: string | undefined };

let close: () => void = () => undefined;
afterEach(() => close());

/** An ear with a tap that greets it; `idle` runs what waits for the page to have nothing else to do. */
function greeted() {
  const heard: Heard[] = [];
  const stopped: string[] = [];
  const waiting: (() => void)[] = [];
  let channel = '';
  const greet = (event: Event) => {
    channel = String((event as CustomEvent<unknown>).detail);
  };
  document.addEventListener(HELLO, greet);
  const ear = new TapEar({
    onAnswer: (url, body, request) => heard.push({ url, body, request }),
    onStopped: (why) => stopped.push(why),
    whenIdle: (work) => waiting.push(work),
  });
  close = () => {
    ear.close();
    document.removeEventListener(HELLO, greet);
  };
  return {
    heard,
    stopped,
    ear,
    channel: () => channel,
    say: (detail: unknown) => document.dispatchEvent(new CustomEvent(channel, { detail })),
    idle: () => {
      for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) work();
    },
  };
}

describe('the handshake', () => {
  it('is said at the start, and again to a tap that comes later, with the same name', () => {
    const { channel } = greeted();
    expect(channel()).toMatch(CHANNEL);
    const first = channel();
    document.dispatchEvent(new CustomEvent(READY));
    expect(channel()).toBe(first);
  });

  it('draws another name for every load', () => {
    const first = greeted();
    close();
    expect(greeted().channel()).not.toBe(first.channel());
  });
});

describe('answers', () => {
  it('are handed on in their order, when the page is idle', () => {
    const { heard, say, idle } = greeted();
    say(JSON.stringify({ url: '/a', body: '{}' }));
    say(JSON.stringify({ url: '/b', body: '[]', request: 'x=1' }));
    expect(heard).toEqual([]);
    idle();
    expect(heard).toEqual([
      { url: '/a', body: '{}', request: undefined },
      { url: '/b', body: '[]', request: 'x=1' },
    ]);
  });

  it('are not heard any more once it is closed', () => {
    const { heard, say, idle, ear } = greeted();
    say(JSON.stringify({ url: '/a', body: '{}' }));
    ear.close();
    say(JSON.stringify({ url: '/b', body: '{}' }));
    idle();
    expect(heard).toEqual([]);
  });

  it('that a page forges by the thousand are bounded, and the tap’s own end is told', () => {
    const { heard, stopped, say, idle } = greeted();
    for (let at = 0; at < 5000; at += 1) say(JSON.stringify({ url: `/${at}`, body: '{}' }));
    idle();
    expect(heard.length).toBe(60);
    say(JSON.stringify({ stopped: '示例'.repeat(500) }));
    idle();
    expect(stopped).toEqual(['示例'.repeat(100)]);
  });

  it('of any other shape are nothing, and throw nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (detail) => {
        const { heard, stopped, say, idle } = greeted();
        say(detail);
        idle();
        close();
        for (const one of heard) expect([typeof one.url, typeof one.body]).toEqual(['string', 'string']);
        for (const why of stopped) expect(why.length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is tapped', () => {
  it.each([
    'https://edith.xiaohongshu.com/api/sns/web/v1/homefeed',
    '//edith.xiaohongshu.com/api/sns/web/v1/feed',
    'https://so.xiaohongshu.com/api/sns/web/v2/search/notes',
    'https://webapi.rednote.com/api/sns/web/v2/widgets',
    'https://edith.xiaohongshu.com/api/sns/web/v2/comment/page?note_id=1&cursor=',
    'https://edith.xiaohongshu.com/api/sns/web/v1/user_posted?num=30',
    'https://edith.xiaohongshu.com/api/sns/v6/relatedfeed/web?note_id=1',
  ])('%s', (url) => expect(TAPPED.test(url)).toBe(true));

  it.each([
    'https://edith.xiaohongshu.com/api/sns/web/v2/user/me',
    'https://edith.xiaohongshu.com/api/sns/web/v1/login/session',
    'https://edith.xiaohongshu.com/api/sns/web/v1/feedback',
    'https://t2.xiaohongshu.com/api/v2/collect',
    'https://example.com/?to=/api/sns/web/v1/feeds',
  ])('not %s', (url) => expect(TAPPED.test(url)).toBe(false));
});
