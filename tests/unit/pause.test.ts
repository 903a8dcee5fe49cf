import { describe, expect, it } from 'vitest';
import { applyPause, PAUSE_MS, pauseOf } from '../../utils/pause';
import { DEFAULT_SETTINGS, isPaused, parseSettings } from '../../utils/settings';

const AT = 1_700_000_000_000;

describe('pause', () => {
  it('lasts ten minutes, then runs again', () => {
    const settings = applyPause(DEFAULT_SETTINGS, 'ten_minutes', 'xiaohongshu', AT);
    expect(pauseOf(settings, 'rednote', AT)).toEqual({ kind: 'until', at: AT + PAUSE_MS });
    expect(pauseOf(settings, 'rednote', AT + PAUSE_MS)).toEqual({ kind: 'running' });
  });

  it('holds for one site only, and is not doubled', () => {
    const once = applyPause(DEFAULT_SETTINGS, 'site', 'xiaohongshu', AT);
    expect(applyPause(once, 'site', 'xiaohongshu', AT)).toEqual(once);
    expect(pauseOf(once, 'xiaohongshu', AT)).toEqual({ kind: 'site', site: 'xiaohongshu' });
    expect(pauseOf(once, 'rednote', AT)).toEqual({ kind: 'running' });
    expect(pauseOf(once, undefined, AT)).toEqual({ kind: 'running' });
  });

  it('changes nothing for a site that is not ours', () => {
    expect(applyPause(DEFAULT_SETTINGS, 'site', undefined, AT)).toEqual(DEFAULT_SETTINGS);
  });

  it.each(['ten_minutes', 'site', 'until_restart'] as const)(
    'resume lifts %s, and the settings still fit',
    (choice) => {
      const paused = applyPause(DEFAULT_SETTINGS, choice, 'xiaohongshu', AT);
      expect(isPaused(paused, 'xiaohongshu', AT)).toBe(true);
      expect(parseSettings(paused)).toEqual(paused);
      expect(applyPause(paused, 'resume', 'xiaohongshu', AT)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('resuming on one site leaves the other at rest; resuming from nowhere lifts all', () => {
    const both = applyPause(applyPause(DEFAULT_SETTINGS, 'site', 'xiaohongshu', AT), 'site', 'rednote', AT);
    expect(applyPause(both, 'resume', 'rednote', AT).pausedSites).toEqual(['xiaohongshu']);
    expect(applyPause(both, 'resume', undefined, AT).pausedSites).toEqual([]);
  });
});
