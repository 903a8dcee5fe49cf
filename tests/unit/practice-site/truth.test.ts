import { expect, test } from 'vitest';
import { SIGNALS, VERDICT_CODES } from '../../../utils/model/vocabulary';
import { type Scenario, type TruthItem, truthFor } from '../../practice-site/truth.mjs';

const SCENARIOS: Scenario[] = ['plain', 'hongmao', 'brand', 'changed', 'hostile'];
const FIRST_PAGE = 35;

const feedOf = (scenario: Scenario, seed = 1) => truthFor({ seed, scenario }).list('explore', 'homefeed_recommend');
const notesIn = (items: TruthItem[]) => items.filter(({ kind }) => kind === 'note');

test.each(SCENARIOS)('%s: one seed gives one truth, another seed another', (scenario) => {
  expect(truthFor({ seed: 7, scenario }).items).toEqual(truthFor({ seed: 7, scenario }).items);
  expect(feedOf(scenario, 7).map(({ id }) => id)).not.toEqual(feedOf(scenario, 8).map(({ id }) => id));
});

test.each(SCENARIOS)('%s: ids, slots and expectations are well formed', (scenario) => {
  const { items } = truthFor({ seed: 3, scenario });
  expect(items.length).toBeGreaterThan(1000);
  const verdicts = new Set<string>(VERDICT_CODES);
  const signals = new Set<string>(SIGNALS);
  for (const item of items) {
    if (item.kind === 'note') expect(item.id).toMatch(/^[0-9a-f]{24}$/);
    for (const verdict of [item.expectedVerdictCard, item.expectedVerdictOpened, ...item.mustNotBe]) {
      if (verdict !== null) expect(verdicts).toContain(verdict);
    }
    for (const signal of item.expectedSignals) expect(signals).toContain(signal);
  }
  const ids = notesIn(feedOf(scenario)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

const IN_FIRST_PAGE: [Scenario, string[]][] = [
  ['plain', ['no_signal', 'weak_cues']],
  ['hongmao', ['ad_labelled', 'merchant_content', 'shoppable_unlabelled', 'weak_cues', 'no_signal']],
  ['brand', ['partner_labelled', 'author_declared', 'merchant_content', 'weak_cues', 'no_signal']],
  ['changed', ['not_checked']],
  ['hostile', ['no_signal', 'shoppable_unlabelled']],
];

test.each(IN_FIRST_PAGE)('%s: the first page holds every kind of outcome of its day', (scenario, verdicts) => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const opened = new Set(
      feedOf(scenario, seed)
        .slice(0, FIRST_PAGE)
        .map((item) => item.expectedVerdictOpened),
    );
    opened.delete(null);
    expect([...opened].sort()).toEqual([...verdicts].sort());
  }
});

test('a label belongs to a delivery: 赞助 or 广告 in lists of strangers, none on the profile or the own page', () => {
  const truth = truthFor({ seed: 1, scenario: 'hongmao' });
  const labelled = truth.list('explore', 'homefeed_recommend').filter(({ label }) => label !== undefined);
  expect(new Set(labelled.map(({ label }) => label))).toEqual(new Set(['广告', '赞助']));
  expect(labelled.every(({ expectedVerdictCard }) => expectedVerdictCard === 'ad_labelled')).toBe(true);
  const [first] = labelled;
  if (first?.authorId === undefined) throw new Error('no labelled note');
  const onProfile = truth.list('profile', first.authorId).find(({ id }) => id === first.id);
  expect(onProfile).toBeDefined();
  expect(onProfile?.label).toBeUndefined();
  expect(truth.note(first.id)?.expectedVerdictOpened).not.toBe('ad_labelled');
});

test('an ordinary day has no label, no link and no way to buy', () => {
  const items = feedOf('plain');
  expect(items.length).toBeGreaterThan(200);
  expect(
    items.filter(({ label, links, components }) => label !== undefined || links.length + components.length > 0),
  ).toEqual([]);
});

test('shared addresses carry noteAttributes, and only there is the note a goods note', () => {
  const truth = truthFor({ seed: 1, scenario: 'hongmao' });
  expect(truth.shared.length).toBeGreaterThan(5);
  for (const item of truth.shared) {
    expect(item.address).toContain('noteAttributes=goods');
    expect(item.expectedVerdictOpened).toBe('shoppable_unlabelled');
    expect(truth.note(item.id)?.expectedVerdictOpened).toBe('no_signal');
  }
});

test('a pinned link counts once comments are told', () => {
  const pinned = feedOf('hongmao').filter(({ recipe }) => recipe === 'pinned_link');
  expect(pinned.length).toBeGreaterThan(0);
  for (const item of pinned) {
    expect(item.expectedVerdictBeforeComments).toBe('no_signal');
    expect(item.expectedVerdictOpened).toBe('shoppable_unlabelled');
  }
});
