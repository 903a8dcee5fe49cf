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

async function run(over: Partial<Settings>): Promise<void> {
  const settings = { ...DEFAULT_SETTINGS, ...over };
  const api = {
    runtime: {
      getManifest: () => ({ version: '0.0.0' }),
      onMessage: { addListener: nothing, removeListener: nothing },
      sendMessage: async ({ type, body }: Sent) => {
        if (type === 'toolbar.count') counts.push(body['count']);
        return { ok: true, body: { acknowledged: body['batchId'] } };
      },
    },
    storage: {
      local: { get: async () => ({ settings }) },
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
