import type { VerdictCode } from '../../utils/model/vocabulary';

export const RECORDINGS = ['full', 'counts', 'off'] as const;
export type RecordingChoice = (typeof RECORDINGS)[number];

/** Where badges may stand, in the order a reader meets them. */
export const BADGED_SURFACES = ['explore', 'search', 'profile', 'board', 'related', 'note'] as const;
export type BadgedSurface = (typeof BADGED_SURFACES)[number];

/** The part of the settings this form shows; the entrypoint translates from and to what is stored. */
export interface SettingsView {
  language: 'auto' | 'zh-CN' | 'en';
  recording: RecordingChoice | 'unset';
  silent: boolean;
  badges: Readonly<Record<VerdictCode, boolean>>;
  badgeSurfaces: Readonly<Record<BadgedSurface, boolean>>;
  retentionDays: number;
}

/** Verdicts that may bear a badge on a page, in the order of the policy. */
export const BADGED: readonly VerdictCode[] = [
  'ad_labelled',
  'partner_labelled',
  'author_declared',
  'ad_data_unlabelled',
  'partner_data_unlabelled',
  'merchant_content',
  'shoppable_unlabelled',
  'weak_cues',
  'not_checked',
];

export const RETENTION = { min: 1, max: 3650 } as const;
