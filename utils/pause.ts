import type { Site } from './model/vocabulary';
import type { Settings } from './settings';

export const PAUSE_MS = 10 * 60_000;

export type PauseChoice = 'ten_minutes' | 'site' | 'until_restart' | 'resume';

/** Is everything, or one site, at rest? `at` epoch ms. */
export type Pause =
  | { kind: 'running' }
  | { kind: 'until'; at: number }
  | { kind: 'until_restart' }
  | { kind: 'site'; site: Site };

/** The settings after a choice made at `at` (epoch ms). Resuming lifts every pause that concerns `site`. */
export function applyPause(settings: Settings, choice: PauseChoice, site: Site | undefined, at: number): Settings {
  const { pausedUntil: _, ...rest } = settings;
  switch (choice) {
    case 'ten_minutes':
      return { ...rest, pausedUntil: at + PAUSE_MS };
    case 'until_restart':
      return { ...settings, pausedUntilRestart: true };
    case 'site':
      if (site === undefined || settings.pausedSites.includes(site)) return settings;
      return { ...settings, pausedSites: [...settings.pausedSites, site] };
    case 'resume':
      return {
        ...rest,
        pausedUntilRestart: false,
        pausedSites: site === undefined ? [] : settings.pausedSites.filter((one) => one !== site),
      };
  }
}

/** What holds for `site` at `at` (epoch ms); without a site, only what holds everywhere. */
export function pauseOf(settings: Settings, site: Site | undefined, at: number): Pause {
  if (settings.pausedUntilRestart) return { kind: 'until_restart' };
  if (site !== undefined && settings.pausedSites.includes(site)) return { kind: 'site', site };
  if (settings.pausedUntil !== undefined && at < settings.pausedUntil)
    return { kind: 'until', at: settings.pausedUntil };
  return { kind: 'running' };
}
