import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import background from '../../../entrypoints/background/index';
import { MESSAGES } from '../../../utils/messages';
import { BACKUP_FORMAT, hex, joined, lengthBytes, MAGIC, sealer } from '../../../utils/record/backup-file';
import { DATABASE_VERSION } from '../../../utils/record/database';
import { restoreBackup } from '../../../utils/record/restore';
import { contextOf, freshDatabase } from '../record/facts';
import { unharmed } from './unharmed';
import { hostileJson, nested, objectOf, PROTOTYPE_KEYS } from './values';

type Answer = (message: unknown, sender: unknown, respond: (reply?: unknown) => void) => true;

/** The browser as far as the background asks it, and what was asked. */
const fake = vi.hoisted(() => {
  const asked: { what: string; args: unknown[] }[] = [];
  const listeners: unknown[] = [];
  const event = { addListener: () => undefined };
  const noted =
    (what: string, result: unknown = undefined) =>
    async (...args: unknown[]) => {
      asked.push({ what, args });
      return result;
    };
  const area = {
    get: async () => ({ settings: { version: 1, recording: 'full' } }),
    set: noted('set'),
    remove: noted('remove'),
  };
  const browser = {
    runtime: {
      onMessage: { addListener: (listener: unknown) => listeners.push(listener) },
      onInstalled: event,
      onStartup: event,
      getPlatformInfo: async () => ({ os: 'linux' }),
      getManifest: () => ({ version: '0.1.0' }),
      getURL: (path: string) => `ext://id${path}`,
    },
    commands: { onCommand: event },
    contextMenus: { onClicked: event, create: noted('menu') },
    alarms: { onAlarm: event, get: async () => ({}), create: noted('alarm') },
    storage: { local: area, session: area, onChanged: event },
    scripting: {
      executeScript: noted('executeScript', [{ result: undefined }]),
      insertCSS: noted('insertCSS'),
      getRegisteredContentScripts: async () => [],
      registerContentScripts: noted('register'),
      unregisterContentScripts: noted('unregister'),
    },
    action: { setBadgeText: noted('badge'), setBadgeBackgroundColor: noted('colour'), setTitle: noted('title') },
    tabs: {
      get: async () => {
        throw new Error('No tab with this id.');
      },
      create: noted('tab'),
      sendMessage: noted('send'),
      captureVisibleTab: noted('picture'),
    },
    i18n: { getUILanguage: () => 'en' },
  };
  return { browser, asked, listeners };
});
vi.mock('wxt/browser', () => ({ browser: fake.browser }));

describe('messages to the background', () => {
  let answer: Answer;
  beforeAll(() => {
    vi.stubGlobal('navigator', { userAgent: 'test', locks: { request: async (_: string, fn: () => unknown) => fn() } });
    background.main?.();
    answer = fake.listeners[0] as Answer;
  });

  const ask = (message: unknown, sender: unknown) =>
    new Promise<unknown>((done) => {
      expect(answer(message, sender, done)).toBe(true);
    });

  const SENDERS: readonly unknown[] = [
    {},
    { tab: undefined },
    { tab: {} },
    { tab: { id: undefined }, url: 'https://evil.example' },
    { tab: { id: 7 } },
    { id: 'somebody else', tab: { id: -1 } },
    objectOf([['__proto__', { tab: { id: 1 } }]]),
  ];
  const FIELDS = [
    ...['batchId', 'pageId', 'sentAt', 'session', 'feedLoads', 'impressions', 'observations', 'readings', 'lists'],
    ...['surface', 'noteId', 'boardId', 'count', 'userId', 'account', 'verdictShown', 'userCode', 'madeAt', 'why'],
    ...['name', 'tabId', 'route', 'verdicts', 'health'],
  ];
  const body = hostileJson(FIELDS, ['explore', 'note', 0, 1, 'abcdefgh', []]);
  const type = fc.constantFrom(...Object.keys(MESSAGES), ...PROTOTYPE_KEYS, 'delete.everything');

  test('of every kind, with any body, from any sender: answered with words or not at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.record({ type, body }).map(({ type: name, body: given }) =>
            objectOf([
              ['type', name],
              ['body', given],
            ]),
          ),
          body,
          fc.anything(),
        ),
        fc.constantFrom(...SENDERS),
        async (message, sender) => {
          const reply = await unharmed(() => ask(message, sender));
          if (reply === undefined) return;
          expect(reply).toMatchObject({ ok: expect.any(Boolean) });
          const { ok, error } = reply as { ok: boolean; error?: unknown };
          if (!ok) expect(typeof error).toBe('string');
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each(['state.read', 'reader.load', 'marks.style'])('%s from nobody’s tab does nothing', async (name) => {
    const bodies = { 'state.read': { surface: 'explore' }, 'reader.load': {}, 'marks.style': { name: 'abcdefgh' } };
    for (const sender of SENDERS.slice(0, 4)) {
      fake.asked.length = 0;
      const reply = await ask({ type: name, body: bodies[name as keyof typeof bodies] }, sender);
      expect(reply).toMatchObject({ ok: false });
      expect(fake.asked).toEqual([]);
    }
  });

  test('a style of any other name than letters never reaches a page', async () => {
    for (const name of ['a) {} body { display: none } x(', 'abc', 'ABCDEFGH', 'abcdefgh\n', '']) {
      fake.asked.length = 0;
      expect(await ask({ type: 'marks.style', body: { name } }, { tab: { id: 7 } })).toMatchObject({ ok: false });
      expect(fake.asked).toEqual([]);
    }
  });

  test('the dashboard is opened at a route of its own page, whatever the route says', async () => {
    for (const route of ['//evil.example', '../popup.html', 'javascript:alert(1)', '\u202e', 'x'.repeat(100_000)]) {
      fake.asked.length = 0;
      await ask({ type: 'dashboard.open', body: { route } }, { tab: { id: 7 } });
      const [opened] = fake.asked.filter(({ what }) => what === 'tab');
      expect(opened?.args[0]).toEqual({ url: expect.stringMatching(/^ext:\/\/id\/dashboard\.html#\//) });
    }
  });
});

describe('backups, made by somebody who knows the passphrase', () => {
  const PASSPHRASE = '示例口令 example';
  const salt = hex(new Uint8Array(16));
  const gzip = (text: string | Uint8Array) => new Uint8Array(gzipSync(text));
  const HEADER = {
    format: BACKUP_FORMAT,
    database: DATABASE_VERSION,
    iterations: 2,
    salt,
    madeUtc: 1,
    extensionVersion: 'x',
  };

  async function backupOf(pieces: readonly Uint8Array<ArrayBuffer>[], about: unknown = HEADER): Promise<Blob> {
    const header = new Uint8Array(new TextEncoder().encode(JSON.stringify(about)));
    const seals = await sealer(PASSPHRASE, HEADER, header);
    const parts = [new Uint8Array(new TextEncoder().encode(MAGIC)), lengthBytes(header.length), header];
    for (const [at, piece] of pieces.entries()) {
      const sealed = await seals.seal(piece, at, at === pieces.length - 1);
      parts.push(lengthBytes(sealed.length), sealed);
    }
    return new Blob([joined(parts)]);
  }
  const restore = async (file: Blob) => {
    const db = await freshDatabase();
    const restored = await unharmed(() =>
      restoreBackup(db, file, { lock: contextOf().lock, now: 2, passphrase: PASSPHRASE }),
    );
    return { restored, rows: await db.notes.count() };
  };
  const greeting = gzip('{"greeting":"seedlens"}');
  const counts = gzip('{"counts":{"notes":1}}');

  const CASES: readonly [was: string, pieces: Uint8Array<ArrayBuffer>[]][] = [
    ['a piece that is no gzip: threw out of the restore', [greeting, new Uint8Array([1, 2, 3]), counts]],
    ['a piece of null: threw', [greeting, gzip('null'), counts]],
    ['a piece that is no JSON: threw', [greeting, gzip('{'), counts]],
    ['a piece that is no UTF-8: threw', [greeting, gzip(new Uint8Array([0xff, 0xfe, 0xff])), counts]],
    ['a piece nested deep', [greeting, gzip(nested(20_000)), counts]],
    ['a first piece that is a bomb: grew without bound', [gzip(new Uint8Array(300_000_000).fill(0x20)), counts]],
    ['rows of no table', [greeting, gzip('{"table":"__proto__","rows":[]}'), counts]],
    ['rows that are no rows', [greeting, gzip('{"table":"notes","rows":[null]}'), counts]],
    ['rows without a key', [greeting, gzip('{"table":"notes","rows":[{"__proto__":{"polluted":1}}]}'), counts]],
    ['counts that are no counts', [greeting, gzip('{"counts":{"notes":{"valueOf":1}}}')]],
  ];
  test.each(CASES)('%s; now it is refused and leaves nothing', async (_, pieces) => {
    const { restored, rows } = await restore(await backupOf(pieces));
    expect(restored.ok).toBe(false);
    expect(rows).toBe(0);
  });

  test('headers and bytes of any kind are refused by name', async () => {
    const names = ['format', 'database', 'iterations', 'salt', 'madeUtc', 'extensionVersion'];
    const header = hostileJson(names, [1, 2, salt, 1e9]);
    await fc.assert(
      fc.asyncProperty(header, fc.uint8Array({ maxLength: 60 }), async (about, bytes) => {
        const made = await backupOf([greeting], about);
        const text = new TextEncoder().encode(MAGIC);
        for (const file of [new Blob([new Uint8Array(bytes)]), new Blob([text, new Uint8Array(bytes)]), made]) {
          const { restored } = await restore(file);
          expect(restored.ok).toBe(false);
          if (!restored.ok) expect(typeof restored.problem).toBe('string');
        }
      }),
      { numRuns: 25 },
    );
  });
});
