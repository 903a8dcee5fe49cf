import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import script from '../../../entrypoints/notes.content/index';
import { type ExplainRequest, PAGE_READER } from '../../../utils/page-reader';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings';
import { cardHtml, listHtml } from '../observe/page-html';
import { standInFront } from './in-front';

const LABEL = '<div class="bottom-tag-area"><span>广告</span></div>';
const AD_TILE = `<section class="note-item" data-index="1"><div><a class="cover" href="https://shop.example.com/landing"><img src="data:,">${LABEL}</a><div class="footer"><a class="title"><span>示例推广</span></a></div></div></section>`;

const nothing = (): void => undefined;

/** What the toolbar was told, in order. */
let counts: unknown[];
let explained: ExplainRequest[];
let tick: () => void;
let stop: () => void;
let onSettings: (changes: Record<string, { newValue?: unknown }>, area: string) => void;

type Sent = { type: string; body: Record<string, unknown> };
let sent: Sent[];

/** `over`: what the settings are, told when they are, or a fault in telling them. */
async function run(over: Partial<Settings> | Promise<Partial<Settings>>): Promise<void> {
  const api = {
    runtime: {
      getManifest: () => ({ version: '0.0.0' }),
      onMessage: { addListener: nothing, removeListener: nothing },
      sendMessage: async ({ type, body }: Sent) => {
        sent.push({ type, body });
        if (type === 'toolbar.count') counts.push(body['count']);
        return { ok: true, body: { acknowledged: body['batchId'] } };
      },
    },
    storage: {
      local: { get: async () => ({ settings: { ...DEFAULT_SETTINGS, ...(await over) } }) },
      onChanged: {
        addListener: (listener: typeof onSettings) => {
          onSettings = listener;
        },
        removeListener: nothing,
      },
    },
  };
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', api);
  await script.main({
    addEventListener: nothing,
    requestIdleCallback: nothing,
    setInterval: (work: () => void) => {
      tick = work;
    },
    onInvalidated: (work: () => void) => {
      stop = work;
    },
  } as never);
  tick();
}

const change = (over: Partial<Settings>) => {
  onSettings({ settings: { newValue: { ...DEFAULT_SETTINGS, ...over } } }, 'local');
  tick();
};

beforeEach(() => {
  counts = [];
  sent = [];
  explained = [];
  standInFront();
  vi.stubGlobal(PAGE_READER, {
    createReader: nothing,
    explain: (request: ExplainRequest) => explained.push(request),
    closePanel: nothing,
    unmark: nothing,
  });
  document.body.innerHTML = listHtml([cardHtml({ onCover: LABEL }), AD_TILE]);
});

afterEach(() => {
  stop();
  document.body.innerHTML = '';
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('the toolbar counts what is commercial, and nothing while badges are off', async () => {
  await run({ recording: 'full' });
  expect(counts).toEqual([2]);
  change({ recording: 'full', silent: true });
  expect(counts).toEqual([2, 0]);
  change({ recording: 'full' });
  expect(counts).toEqual([2, 0, 2]);
  change({ recording: 'full', studies: [{ studyId: 'example', silent: true }] });
  expect(counts).toEqual([2, 0, 2, 0]);
});

test('a page that is silent from the beginning tells the toolbar nothing', async () => {
  await run({ recording: 'full', silent: true });
  expect(counts).toEqual([]);
});

const badgesOn = () =>
  [...document.querySelectorAll('.note-item')].flatMap(({ children }) =>
    [...children].filter(({ shadowRoot }) => shadowRoot !== null),
  );
const batches = () => sent.flatMap(({ type, body }) => (type === 'record.batch' ? [JSON.stringify(body)] : []));
const FIRST = /[0-9a-f]{24}/.exec(cardHtml({ onCover: LABEL }))?.[0] ?? 'no id';

/** The script has started and the settings are not told yet: as long as that takes. */
function startUntold(): { tell: (over: Partial<Settings>) => Promise<void>; fail: () => Promise<void> } {
  let tell: (over: Partial<Settings>) => void = nothing;
  let fail: (error: Error) => void = nothing;
  const running = run(
    new Promise((resolve, reject) => {
      tell = resolve;
      fail = reject;
    }),
  );
  tick();
  return {
    tell: async (over) => {
      tell(over);
      await running;
    },
    fail: async () => {
      fail(new Error('no storage'));
      await expect(running).rejects.toThrow('no storage');
    },
  };
}

test('before the settings are told cards are looked at, and nothing is shown, sent or asked', async () => {
  const { tell } = startUntold();
  expect(sent).toEqual([]);
  expect(badgesOn()).toEqual([]);
  // The first card is gone by the time they are told: it was seen.
  document.querySelector('.note-item')?.remove();
  await tell({ recording: 'full' });
  expect(batches().join()).toContain(FIRST);
  expect(badgesOn().length).toBeGreaterThan(0);
});

test.each([
  ['paused', { recording: 'full', pausedUntilRestart: true }],
  ['not recorded', { recording: 'off' }],
  ['not chosen yet', { recording: 'unset' }],
] as const)('%s: what was seen before that was known goes nowhere', async (_, over) => {
  const { tell } = startUntold();
  await tell(over);
  expect(batches()).toEqual([]);
  if ('pausedUntilRestart' in over) {
    expect(sent).toEqual([]);
    expect(badgesOn()).toEqual([]);
    // Resumed, the page begins anew.
    document.querySelector('.note-item')?.remove();
    change({ recording: 'full' });
    await vi.waitFor(() => expect(batches()).not.toEqual([]));
    expect(batches().join()).not.toContain(FIRST);
  }
});

test('settings that cannot be read: nothing is watched, shown or sent', async () => {
  const { fail } = startUntold();
  await fail();
  tick();
  expect(sent).toEqual([]);
  expect(badgesOn()).toEqual([]);
});

test('told to be paused, cards that wait are not drawn upon, not even to be cleaned again', async () => {
  const card = cardHtml({ onCover: LABEL });
  document.body.innerHTML = listHtml(Array.from({ length: 40 }, () => card));
  // Time stands still for reading and is over with every look: all but the first cards wait.
  let looks = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (looks += 100));
  const { tell } = startUntold();
  const added: Node[] = [];
  const watch = new MutationObserver((records) => added.push(...records.flatMap(({ addedNodes }) => [...addedNodes])));
  watch.observe(document.body, { childList: true, subtree: true });
  await tell({ recording: 'full', pausedUntilRestart: true });
  watch.disconnect();
  expect(added).toEqual([]);
  expect(sent).toEqual([]);
});

test('a pause that is pressed before the settings are told holds', async () => {
  const { tell } = startUntold();
  change({ recording: 'full', pausedUntilRestart: true });
  await tell({ recording: 'full' });
  tick();
  expect(sent).toEqual([]);
  expect(badgesOn()).toEqual([]);
});

async function open(nth: number): Promise<ExplainRequest | undefined> {
  const before = explained.length;
  const card = document.querySelectorAll('.note-item')[nth];
  for (const { shadowRoot } of card?.children ?? []) shadowRoot?.querySelector('button')?.click();
  await vi.waitFor(() => expect(explained).toHaveLength(before + 1));
  return explained.at(-1);
}

test('a vote is asked for where it is kept: of notes, in a full record', async () => {
  await run({ recording: 'full' });
  expect((await open(0))?.onCorrect).toBeTypeOf('function');
  expect((await open(1))?.item.note.noteId).toBeUndefined();
  expect(explained.at(-1)?.onCorrect).toBeUndefined();
  change({ recording: 'counts' });
  expect((await open(0))?.onCorrect).toBeUndefined();
});
