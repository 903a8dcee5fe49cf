import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EvidenceDesk } from '../../../entrypoints/notes.content/evidence';
import type { WatchedPage } from '../../../entrypoints/notes.content/page';
import type { PageReader } from '../../../utils/page-reader';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The desk with a page that notes whether badges may be drawn each time it is painted. */
function desk(prepare: () => Promise<object>) {
  const painted: boolean[] = [];
  const said: string[] = [];
  const page = { repaint: () => painted.push(!it_.hidden), openShowing: undefined, showingOf: () => undefined };
  const reader = {
    closePanel: () => undefined,
    prepareEvidence: prepare,
    sayKept: (_: string, outcome: string) => said.push(outcome),
  };
  const it_: EvidenceDesk = new EvidenceDesk({
    page: () => page as unknown as WatchedPage,
    locale: () => 'zh-CN',
    reader: async () => reader as unknown as PageReader,
  });
  const ask = (type: string, body: object = {}) => new Promise((resolve) => it_.answer({ type, body }, resolve));
  return { desk: it_, ask, painted, said };
}

describe('badges while a picture is taken', () => {
  it('go off, and come back when it is done', async () => {
    const { ask, painted, said } = desk(async () => ({ html: '' }));
    expect(await ask('evidence.prepare')).toEqual({ ok: true, body: { html: '' } });
    expect(painted).toEqual([false]);
    expect(await ask('evidence.done', { outcome: 'kept' })).toEqual({ ok: true, body: {} });
    expect([painted, said]).toEqual([[false, true], ['kept']]);
  });

  it('come back when the page could not be read', async () => {
    const { ask, painted } = desk(() => Promise.reject(new Error('not in front')));
    expect(await ask('evidence.prepare')).toMatchObject({ ok: false });
    expect(painted).toEqual([false, true]);
  });

  it('come back by themselves when nobody says that it is done', async () => {
    const { ask, painted } = desk(async () => ({}));
    await ask('evidence.prepare');
    vi.advanceTimersByTime(8000);
    expect(painted).toEqual([false, true]);
  });

  it('are nobody else’s business', () => {
    const { desk: it_, painted } = desk(async () => ({}));
    for (const message of [null, 'x', {}, { type: 'page.status' }])
      expect(it_.answer(message, () => undefined)).toBe(false);
    expect(painted).toEqual([]);
  });
});
