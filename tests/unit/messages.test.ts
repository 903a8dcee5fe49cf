import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { envelope, opened } from '../../utils/envelope';
import { answer, type Handlers, MESSAGES } from '../../utils/messages';

type Sender = { tab: number };

const SENDER: Sender = { tab: 7 };

/** Handlers that keep what they were asked. */
function handlers(asked: unknown[]): Handlers<Sender> {
  return {
    'toolbar.count': async (body, sender) => {
      asked.push([body, sender]);
      return {};
    },
    'account.ask': async ({ userId }) => {
      if (userId === 'broken') throw new Error('no such account');
      if (userId === 'odd') return Promise.reject('a word');
      return { account: { verifyType: 2 } };
    },
  };
}

const ask = (message: unknown, asked: unknown[] = []) => answer(handlers(asked), message, SENDER);

describe('answering', () => {
  test('the handler of its name gets the parsed request and the sender', async () => {
    const asked: unknown[] = [];
    expect(await ask({ type: 'toolbar.count', body: { count: 3, extra: 1 } }, asked)).toEqual({ ok: true, body: {} });
    expect(asked).toEqual([[{ count: 3 }, SENDER]]);
  });

  test.each([
    ['a count that is no number', { type: 'toolbar.count', body: { count: '3' } }],
    ['no body', { type: 'toolbar.count' }],
    ['null', { type: 'account.ask', body: null }],
  ])('%s does not fit: refused, the handler is not asked', async (_, message) => {
    const asked: unknown[] = [];
    expect(await ask(message, asked)).toEqual({ ok: false, error: expect.stringContaining('does not fit') });
    expect(asked).toEqual([]);
  });

  test('errors travel back as words', async () => {
    const message = (userId: string) => ({ type: 'account.ask', body: { userId } });
    expect(await ask(message('broken'))).toEqual({ ok: false, error: 'no such account' });
    expect(await ask(message('odd'))).toEqual({ ok: false, error: 'a word' });
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'toolbar.count'],
    ['no name', { body: {} }],
    ['a name without a handler', { type: 'page.status', body: {} }],
    ['a name of nobody', { type: 'delete.everything', body: {} }],
    ['a name every object has', { type: 'toString', body: {} }],
    ['the prototype', { type: '__proto__', body: {} }],
  ])('%s is not ours: others may answer', (_, message) => {
    expect(ask(message)).toBeUndefined();
  });

  test('no message makes it throw', async () => {
    const type = fc.oneof(fc.constantFrom(...Object.keys(MESSAGES)), fc.string());
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.record({ type, body: fc.anything() }), fc.anything()), async (message) => {
        const reply = await ask(message);
        expect(reply === undefined || typeof reply.ok === 'boolean').toBe(true);
      }),
    );
  });
});

describe('the sending side', () => {
  test('what is sent is what the receiver parses, and the reply is opened', async () => {
    const reply = await ask(envelope('account.ask', { userId: 'u' }));
    expect(opened('account.ask', reply)).toEqual({ account: { verifyType: 2 } });
  });

  test('an error on the other side is thrown here, with its words', async () => {
    const reply = await ask(envelope('account.ask', { userId: 'broken' }));
    expect(() => opened('account.ask', reply)).toThrow('no such account');
  });

  test.each([undefined, null, {}, { ok: 'yes', body: {} }, 'text'])('%j is no answer', (reply) => {
    expect(() => opened('toolbar.count', reply)).toThrow('No answer to "toolbar.count"');
  });
});
