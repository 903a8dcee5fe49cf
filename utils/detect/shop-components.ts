import type { Evidence } from '../model/reading';
import type { ComponentTarget } from './detector';
import { fromComponent } from './evidence';

/** The groups the codebook counts: Tmall is Taobao's, everything that is not one of the three is `other`. */
export type ShopGroup = 'taobao' | 'jd' | 'pdd' | 'other';

const GROUPS: ReadonlyMap<string, ShopGroup> = new Map([
  ['taobao', 'taobao'],
  ['tmall', 'taobao'],
  ['jd', 'jd'],
  ['pdd', 'pdd'],
]);

/** Platforms whose addresses are no purchase target of their own outside the site. */
const NOT_OUTSIDE: ReadonlySet<string> = new Set(['xiaohongshu', 'other']);

/** The platform components whose target resolved, offline, to a shop of the group. */
export function componentsTo(group: ShopGroup, targets: readonly ComponentTarget[]): Evidence[] {
  return targets
    .filter(({ link: { target, platform } }) => {
      const shop = target?.platform ?? platform;
      return !NOT_OUTSIDE.has(shop) && (GROUPS.get(shop) ?? 'other') === group;
    })
    .map(({ component, link }) => ({ ...fromComponent(component), class: 'E3' as const, link }));
}
