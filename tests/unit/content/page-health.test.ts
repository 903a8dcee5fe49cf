import { describe, expect, test } from 'vitest';
import { PageHealth } from '../../../entrypoints/notes.content/page-health';
import { detect } from '../../../utils/detect/detect';
import type { Note } from '../../../utils/model/note';

type Told = Partial<Note>;

function look(id: number, told: Told = {}, at = 0) {
  const note: Note = {
    itemKind: 'note',
    itemId: `n${id}`,
    source: 'live',
    surface: 'explore',
    rendered: true,
    labelsReadable: true,
    labels: [],
    ...told,
  };
  return { impressionId: `i${id}`, note, readings: detect(note), at };
}

/** Health after so many cards, of which so many could not be read. */
function healthAfter(cards: number, unreadable: number, told: Told = { labelsReadable: false }): PageHealth {
  const health = new PageHealth();
  for (let id = 0; id < cards; id += 1) health.met('explore', look(id, id < unreadable ? told : {}, id));
  return health;
}

describe('the layout canary', () => {
  test.each([
    [1, 0, 'ok'],
    [9, 9, 'ok'],
    [10, 0, 'ok'],
    [10, 1, 'ok'],
    [10, 2, 'changed'],
    [23, 2, 'ok'],
    [23, 3, 'changed'],
    [100, 10, 'ok'],
    [100, 11, 'changed'],
  ])('%d cards, %d of them unreadable: %s', (cards, unreadable, status) => {
    expect(healthAfter(cards, unreadable).statusOf('explore')).toEqual({
      seen: cards,
      read: cards - unreadable,
      labelsReadable: cards - unreadable,
      status,
    });
  });

  test.each([
    [9, 'ok'],
    [10, 'changed'],
  ])('%d links to notes and nothing read: %s', (links, status) => {
    const health = new PageHealth();
    health.strayLinks('explore', links, 5);
    expect(health.statusOf('explore')).toEqual({ seen: links, read: 0, labelsReadable: 0, status });
    health.met('explore', look(1));
    expect(health.statusOf('explore').status).toBe('ok');
  });

  test('nothing there is idle, on each surface by itself', () => {
    const health = healthAfter(10, 10);
    health.strayLinks('search', 0, 5);
    expect(health.statusOf('profile')).toEqual({ seen: 0, read: 0, labelsReadable: 0, status: 'idle' });
    expect(health.statusOf('search').status).toBe('idle');
    expect(health.statusOf('explore').status).toBe('changed');
  });

  test.each<[string, Told, string]>([
    [
      'live cards hold no places for labels and are read all the same',
      { itemKind: 'live', labelsReadable: false },
      'ok',
    ],
    ['so are query tiles', { itemKind: 'query' }, 'ok'],
    ['unknown items are not', { itemKind: 'unknown' }, 'changed'],
  ])('%s', (_, told, status) => {
    expect(healthAfter(12, 6, told).statusOf('explore').status).toBe(status);
  });
});

describe('looking again', () => {
  test('counts an item once', () => {
    const health = new PageHealth();
    for (let times = 0; times < 5; times += 1) health.met('explore', look(1));
    expect(health.statusOf('explore')).toMatchObject({ seen: 1, read: 1, labelsReadable: 1 });
  });

  test('what can be read only at the second look was read', () => {
    const health = healthAfter(10, 10);
    for (let id = 0; id < 10; id += 1) health.met('explore', look(id));
    expect(health.statusOf('explore')).toEqual({ seen: 10, read: 10, labelsReadable: 10, status: 'ok' });
  });

  test('what was read once stays read', () => {
    const health = healthAfter(10, 0);
    for (let id = 0; id < 10; id += 1) health.met('explore', look(id, { labelsReadable: false }));
    expect(health.statusOf('explore').read).toBe(10);
  });
});

describe('facts for the record', () => {
  test('say when a layout first went bad, and keep saying it', () => {
    const health = healthAfter(12, 12);
    const [facts] = health.facts(3);
    expect(facts).toEqual({
      surface: 'explore',
      itemsSeen: 12,
      itemsRead: 0,
      labelsReadable: 0,
      unknownLabels: [],
      unknownFields: [],
      status: 'changed',
      firstBadAt: 9,
      lostBatches: 3,
    });
    for (let id = 0; id < 12; id += 1) health.met('explore', look(id, {}, 100));
    expect(health.facts(3)).toMatchObject([{ status: 'ok', firstBadAt: 9 }]);
  });

  test('stray links alone are bad from the moment they were counted', () => {
    const health = new PageHealth();
    health.strayLinks('explore', 20, 7.4);
    health.strayLinks('explore', 20, 900);
    expect(health.facts(0)).toMatchObject([{ itemsSeen: 20, itemsRead: 0, status: 'changed', firstBadAt: 7 }]);
  });

  test('a page that is well has no such moment', () => {
    expect(healthAfter(20, 1).facts(0)[0]).not.toHaveProperty('firstBadAt');
  });

  test.each([undefined, '0.0.1'])('name the build of the site only where it is told: %s', (build) => {
    const [facts] = healthAfter(2, 0).facts(0, build);
    expect(facts).toBeDefined();
    expect('siteBuild' in (facts ?? {})).toBe(build !== undefined);
    expect(facts?.siteBuild).toBe(build);
  });

  test('gather labels and fields nobody knows, each once, at most 30', () => {
    const health = new PageHealth();
    for (let id = 0; id < 50; id += 1) {
      const labels = ['示例标签', '广告', '06-30', `示例${id}`].map((text) => ({ text, place: 'card_label' as const }));
      health.met('explore', look(id, { labels, unknownFields: [{ key: 'promotion_plan' }] }));
    }
    const [facts] = health.facts(0);
    expect(facts?.unknownFields).toEqual(['promotion_plan']);
    expect(facts?.unknownLabels).toHaveLength(30);
    expect(facts?.unknownLabels.slice(0, 2)).toEqual(['示例标签', '示例0']);
  });
});
