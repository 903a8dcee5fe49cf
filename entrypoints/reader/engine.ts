import * as detect from '../../utils/detect/detect';
import * as registry from '../../utils/detect/registry';
import * as judge from '../../utils/judge/judge';
import * as judgeWords from '../../utils/judge/words';
import * as findContacts from '../../utils/links/find-contacts';
import * as findCoupons from '../../utils/links/find-coupons';
import * as findLinks from '../../utils/links/find-links';
import * as findSteers from '../../utils/links/find-steers';
import * as readPhrases from '../../utils/links/read-phrases';
import * as reader from '../../utils/links/reader';
import * as merge from '../../utils/observe/merge';
import * as payload from '../../utils/observe/payload';
import * as pipeline from '../../utils/pipeline';

/** What pages and workers of the extension take from `reader.js` (scripts/lib/shared-engine.ts), by module. */
export const engine = {
  'utils/pipeline': pipeline,
  'utils/detect/detect': detect,
  'utils/detect/registry': registry,
  'utils/judge/judge': judge,
  'utils/judge/words': judgeWords,
  'utils/observe/merge': merge,
  'utils/observe/payload': payload,
  'utils/links/reader': reader,
  'utils/links/find-contacts': findContacts,
  'utils/links/find-coupons': findCoupons,
  'utils/links/find-links': findLinks,
  'utils/links/find-steers': findSteers,
  'utils/links/read-phrases': readPhrases,
};
