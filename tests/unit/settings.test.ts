import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VERDICT_CODES } from '../../utils/model/vocabulary';
import {
  DEFAULT_SETTINGS,
  isBadged,
  isPaused,
  isSilent,
  parseSettings,
  Settings,
  storedSettings,
} from '../../utils/settings';

describe('defaults', () => {
  test('fit their own schema', () => {
    expect(Settings.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
    expect(parseSettings(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  });

  test('record nothing before the first choice, and take nothing more than needed', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({ recording: 'unset', deepCapture: false, silent: false, customRules: [] });
  });

  test('know every verdict', () => {
    expect(Object.keys(DEFAULT_SETTINGS.badges).sort()).toEqual([...VERDICT_CODES].sort());
  });
});

describe('stored settings', () => {
  test.each([undefined, null, 1, 'text', [], {}])('%j: the defaults', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
    expect(storedSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  test.each<[string, unknown, Partial<Settings>]>([
    ['one bad property', { language: 'xx', silent: true }, { language: 'auto', silent: true }],
    ['a retention nobody can mean', { retentionDays: 0, deepCapture: true }, { retentionDays: 180, deepCapture: true }],
    ['ten years', { retentionDays: 3650 }, { retentionDays: 3650 }],
    ['longer', { retentionDays: 3651 }, { retentionDays: 180 }],
    ['badges of half the verdicts', { badges: { ad_labelled: false } }, { badges: DEFAULT_SETTINGS.badges }],
    ['a property of nobody', { admin: true, silent: true }, { silent: true }],
    ['another version', { version: 2, silent: true }, { version: 1, silent: true }],
  ])('%s', (_, stored, settings) => {
    const parsed = parseSettings(stored);
    expect(parsed).toMatchObject(settings);
    expect(parsed).not.toHaveProperty('admin');
  });

  test('on a page: gaps are filled, another version counts as none', () => {
    expect(storedSettings({ ...DEFAULT_SETTINGS, silent: true })).toMatchObject({ silent: true });
    expect(storedSettings({ version: 1, silent: true })).toEqual({ ...DEFAULT_SETTINGS, silent: true });
    expect(storedSettings({ version: 2, silent: true })).toEqual(DEFAULT_SETTINGS);
  });

  test('whatever is stored, something that fits comes out, and comes out again', () => {
    const keys = [...Object.keys(DEFAULT_SETTINGS), '__proto__', 'constructor', 'toString'];
    const stored = fc.dictionary(fc.constantFrom(...keys), fc.anything({ maxDepth: 2 }));
    fc.assert(
      fc.property(fc.oneof(stored, fc.anything()), (given) => {
        const settings = parseSettings(given);
        expect(Settings.safeParse(settings).success).toBe(true);
        expect(parseSettings(settings)).toEqual(settings);
      }),
      { numRuns: 300 },
    );
  });
});

describe('paused', () => {
  test.each<[string, Partial<Settings>, boolean]>([
    ['not', {}, false],
    ['until later', { pausedUntil: 1001 }, true],
    ['until now', { pausedUntil: 1000 }, false],
    ['until the browser restarts', { pausedUntilRestart: true }, true],
    ['on this site', { pausedSites: ['rednote'] }, true],
    ['on the other site', { pausedSites: ['xiaohongshu'] }, false],
  ])('%s', (_, settings, paused) => {
    expect(isPaused({ ...DEFAULT_SETTINGS, ...settings }, 'rednote', 1000)).toBe(paused);
  });
});

describe('badges are off', () => {
  const study = (studyId: string, silent: boolean) => ({ studyId, silent });
  test.each([
    { name: 'by nobody', settings: {}, silent: false },
    { name: 'by the user', settings: { silent: true }, silent: true },
    { name: 'by a study', settings: { studies: [study('a', true)] }, silent: true },
    { name: 'by one of two studies', settings: { studies: [study('a', false), study('b', true)] }, silent: true },
    { name: 'by no study that asks for it', settings: { studies: [study('a', false)] }, silent: false },
    {
      name: 'by the user, whatever a study asks',
      settings: { silent: true, studies: [study('a', false)] },
      silent: true,
    },
  ])('$name', ({ settings, silent }) => {
    const whole = { ...DEFAULT_SETTINGS, ...settings };
    expect(isSilent(whole)).toBe(silent);
    expect(isBadged(whole, 'explore')).toBe(!silent);
  });
});
