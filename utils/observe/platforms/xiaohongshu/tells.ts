/**
 * What an endpoint is known to tell about its items. A told field that is missing or empty is told-none; an untold
 * one stays untold, however empty it looks. Found is found in either case.
 * `live`: its items say which of them are live rooms. `components`: what stands under a note for buying or jumping.
 */
export type Tells = ReadonlySet<
  'ad' | 'goods' | 'partner' | 'attributes' | 'text' | 'labels' | 'store' | 'live' | 'components'
>;

export const TELLS_NOTHING: Tells = new Set();
