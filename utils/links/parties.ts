import type { Affiliate } from '../model/link';
import type { Party } from './rule';

/**
 * Commission parties named by parameters, in the order of the rules; one per network unless a rule says `also`.
 * `at` is `host + path`. A parameter counts only on its own platform and only in its own shape.
 */
export function readParties(parties: readonly Party[], at: string, params: URLSearchParams): Affiliate[] {
  const named: Affiliate[] = [];
  for (const party of parties) {
    if (!party.also && named.some((known) => known.network === party.network)) continue;
    if (party.at && !party.at.test(at)) continue;
    if (party.when && !party.when[1].test(params.get(party.when[0]) ?? '')) continue;
    for (const param of party.param.split('|')) {
      const match = params
        .getAll(param)
        .map((value) => party.shape.exec(value))
        .find((found) => found !== null);
      if (!match) continue;
      const groups = match.groups ?? {};
      const affiliate: Affiliate = { network: party.network, param, id: groups['id'] ?? match[0] };
      const sub = groups['sub'] ?? (party.sub === undefined ? undefined : (params.get(party.sub) ?? undefined));
      if (groups['member'] !== undefined) affiliate.member = groups['member'];
      if (sub !== undefined && sub !== '') affiliate.sub = sub.slice(0, 80);
      named.push(affiliate);
      break;
    }
  }
  return named;
}
