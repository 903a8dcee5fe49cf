import type { VerdictCode } from '../utils/model/vocabulary';
import type { BadgeTone } from './badge-element';

const TONES: Readonly<Record<VerdictCode, BadgeTone>> = {
  ad_labelled: 'hard',
  partner_labelled: 'hard',
  author_declared: 'author',
  ad_data_unlabelled: 'data',
  partner_data_unlabelled: 'data',
  ad_in_data: 'data',
  partner_in_data: 'data',
  merchant_content: 'quiet',
  shoppable_unlabelled: 'data',
  route_in_data: 'data',
  weak_cues: 'quiet',
  no_signal: 'quiet',
  none_in_data: 'quiet',
  not_checked: 'dot',
};

/** What a verdict's badge rests on, as its tone shows it. */
export function toneOf(code: VerdictCode): BadgeTone {
  return TONES[code];
}
