import * as z from 'zod/mini';
import { SITES, VERDICT_CODES } from './model/vocabulary';

/** Version of the stored shape; raised with a migration, never reused. */
export const SETTINGS_VERSION = 1;

export const RECORDING_MODES = ['unset', 'full', 'counts', 'off'] as const;

/** Where badges can stand: cards of each kind of list, and the open note. */
export const BADGE_SURFACES = ['explore', 'search', 'profile', 'board', 'related', 'note'] as const;
export type BadgeSurface = (typeof BADGE_SURFACES)[number];

const Verdicts = z.record(z.enum(VERDICT_CODES), z.boolean());

/**
 * The user's choices. Stored in `browser.storage.local` under `settings`, read at the edges and passed in.
 * `recording: 'unset'` until the first-run choice is made: nothing is recorded before it.
 */
export const Settings = z.object({
  version: z.literal(SETTINGS_VERSION),
  language: z.enum(['auto', 'zh-CN', 'en']),
  recording: z.enum(RECORDING_MODES),
  /** Epoch ms; undefined = not paused. */
  pausedUntil: z.optional(z.number()),
  pausedUntilRestart: z.boolean(),
  pausedSites: z.array(z.enum(SITES)),
  /** No badges and no chips at all; recording goes on. */
  silent: z.boolean(),
  /** Studies joined now; `silent`: badges stay off meanwhile, whatever `silent` of the user's own says. */
  studies: z.array(z.object({ studyId: z.string(), silent: z.boolean() })),
  badges: Verdicts,
  /** Per surface; one that is off shows nothing whatever the verdict. Missing in settings stored before it came: all on. */
  badgeSurfaces: z.record(z.enum(BADGE_SURFACES), z.boolean()),
  /** 1 to 3650; checked by `parseSettings`. */
  retentionDays: z.number(),
  /** Remind of a backup after so many days without one; 0: never. */
  backupReminderDays: z.number(),
  deepCapture: z.boolean(),
  /** The user's own link rules, as typed; validated by utils/links. */
  customRules: z.array(z.unknown()),
});
export type Settings = z.infer<typeof Settings>;

/** measurement.md 2, column "badge": hard evidence on, cues and "not checked" off until asked for. */
export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  language: 'auto',
  recording: 'unset',
  pausedUntilRestart: false,
  pausedSites: [],
  silent: false,
  studies: [],
  badges: {
    ad_labelled: true,
    partner_labelled: true,
    author_declared: true,
    ad_data_unlabelled: true,
    partner_data_unlabelled: true,
    ad_in_data: false,
    partner_in_data: false,
    merchant_content: true,
    shoppable_unlabelled: true,
    route_in_data: false,
    weak_cues: false,
    no_signal: false,
    none_in_data: false,
    not_checked: true,
  },
  badgeSurfaces: { explore: true, search: true, profile: true, board: true, related: true, note: true },
  retentionDays: 180,
  backupReminderDays: 30,
  deepCapture: false,
  customRules: [],
};

/**
 * Settings as a page takes them: what is stored was parsed when it was written (`parseSettings`), so a page, which must
 * stay small, only fills gaps with the defaults. Another version's settings are not understood and count as none.
 */
export function storedSettings(stored: unknown): Settings {
  const given = stored as Partial<Settings> | null | undefined;
  return given?.version === SETTINGS_VERSION ? { ...DEFAULT_SETTINGS, ...given } : DEFAULT_SETTINGS;
}

/** Settings from storage; whatever does not fit falls back to the default, property by property. */
export function parseSettings(stored: unknown): Settings {
  const whole = Settings.safeParse(stored);
  if (whole.success && fits(whole.data)) return whole.data;
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  let settings = DEFAULT_SETTINGS;
  for (const [key, value] of Object.entries(stored)) {
    if (!Object.hasOwn(Settings.shape, key)) continue;
    const candidate = Settings.safeParse({ ...settings, [key]: value });
    if (candidate.success && fits(candidate.data)) settings = candidate.data;
  }
  return settings;
}

function fits({ retentionDays, backupReminderDays }: Settings): boolean {
  return retentionDays >= 1 && retentionDays <= 3650 && backupReminderDays >= 0 && backupReminderDays <= 3650;
}

/** No badges anywhere, by the user's own choice or a study's. */
export function isSilent({ silent, studies }: Pick<Settings, 'silent' | 'studies'>): boolean {
  return silent || studies.some((study) => study.silent);
}

/** May badges stand on this surface? Surfaces without a switch of their own follow none. */
export function isBadged(settings: Settings, surface: string): boolean {
  const { badgeSurfaces } = settings;
  return !isSilent(settings) && badgeSurfaces[surface as BadgeSurface] !== false;
}

/** Is anything watched on this site now? `at` in epoch ms. */
export function isPaused(settings: Settings, site: (typeof SITES)[number], at: number): boolean {
  if (settings.pausedUntilRestart || settings.pausedSites.includes(site)) return true;
  return settings.pausedUntil !== undefined && at < settings.pausedUntil;
}
