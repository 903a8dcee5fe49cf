import type { Claim, Commercial, Disclosure, VerdictCode } from '../model/vocabulary';
import type { LabelSight } from './facts';

/**
 * One row of the policy. It matches when every condition it names holds:
 * `claim` was found; labels were in that `labels` state; the `gate` is met; nothing ranked was found (`nothing`);
 * every detector of the claim `toldNone` was told and found nothing.
 */
export type PolicyRow = {
  code: VerdictCode;
  claim?: Claim;
  labels?: LabelSight;
  gate?: true;
  nothing?: true;
  toldNone?: Claim;
  commercial: Commercial;
  disclosure: Disclosure;
};

/** measurement.md, section 2. The first row that matches wins. The last row matches always. */
export const POLICY: readonly PolicyRow[] = [
  { code: 'ad_labelled', claim: 'labelled_ad', commercial: 'yes', disclosure: 'platform' },
  { code: 'partner_labelled', claim: 'labelled_partner', commercial: 'yes', disclosure: 'platform' },
  { code: 'author_declared', claim: 'declared', commercial: 'yes', disclosure: 'author' },
  { code: 'ad_data_unlabelled', claim: 'ad_data', labels: 'readable', commercial: 'yes', disclosure: 'none_seen' },
  {
    code: 'partner_data_unlabelled',
    claim: 'partner_data',
    labels: 'readable',
    commercial: 'yes',
    disclosure: 'none_seen',
  },
  { code: 'ad_in_data', claim: 'ad_data', labels: 'not_observable', commercial: 'yes', disclosure: 'not_observable' },
  {
    code: 'partner_in_data',
    claim: 'partner_data',
    labels: 'not_observable',
    commercial: 'yes',
    disclosure: 'not_observable',
  },
  { code: 'merchant_content', claim: 'seller', commercial: 'yes', disclosure: 'not_applicable' },
  { code: 'shoppable_unlabelled', claim: 'route', gate: true, commercial: 'yes', disclosure: 'none_seen' },
  { code: 'route_in_data', claim: 'route', labels: 'not_observable', commercial: 'yes', disclosure: 'not_observable' },
  { code: 'weak_cues', claim: 'cue', gate: true, commercial: 'unknown', disclosure: 'none_seen' },
  { code: 'no_signal', gate: true, nothing: true, commercial: 'none_found', disclosure: 'not_applicable' },
  {
    code: 'none_in_data',
    labels: 'not_observable',
    nothing: true,
    toldNone: 'ad_data',
    commercial: 'none_found',
    disclosure: 'not_observable',
  },
  { code: 'not_checked', commercial: 'unknown', disclosure: 'not_checked' },
];

/** Claims that a row weighs. The others (context, notice) are named to the reader and weigh nothing. */
export const RANKED_CLAIMS: ReadonlySet<Claim> = new Set(POLICY.flatMap(({ claim }) => (claim ? [claim] : [])));
