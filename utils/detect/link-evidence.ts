import type { Evidence } from '../model/reading';
import type { PassageLink } from './detector';
import { fromPassage } from './evidence';

/**
 * A link or code in a text as evidence: a route where it leads to a purchase (measurement.md, `purchase_route`),
 * else a cue. Of a comment by somebody else only platform and place are told.
 */
export function linkEvidence({ passage, hit, isRoute }: PassageLink): Evidence {
  const { platform, kind, affiliates, attribution, confidence } = hit;
  return {
    ...fromPassage(passage, hit.start, hit.end),
    class: hit.kind === 'share-code' ? 'E4' : 'E3',
    claim: isRoute ? 'route' : 'cue',
    link: passage.byAuthor
      ? hit
      : { platform, kind, affiliates: affiliates.slice(0, 0), attribution, confidence, start: 0, end: 0 },
  };
}
