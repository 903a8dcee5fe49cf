import type { Confidence, LinkKind } from '../model/link';

/**
 * How rule data are written. A platform is one file of data; nothing in it is code.
 * Parameter lists are written `'a|b'`: the first one present with a valid value counts.
 */

/**
 * One address shape. `at` is matched against `host + path` of a web link (lower-case host) or `scheme://rest` of a
 * deep link (lower-case scheme), without query and fragment. Its named groups `item`, `shop`, `short`, `sku` are ids.
 */
export interface Route {
  at: RegExp;
  /** Only beside a parameter of this shape. */
  when?: readonly [param: string, shape: RegExp];
  /** The kind to report when no id decides it. Without it, a route that finds no id and no target does not match. */
  kind?: LinkKind;
  item?: string;
  shop?: string;
  short?: string;
  sku?: string;
  /** Names the group `shop` may not have: the site's own hosts. Separated by spaces. */
  reserved?: string;
  /** Parameter that carries a share code. */
  code?: string;
  /** Commission network: the host itself says that somebody earns. */
  network?: string;
  /** A paid ad click: the shop pays per click, no person is named. */
  ad?: true;
  /** Parameters with a target that this address only forwards to: the hit is the target's, this host goes to `via`. */
  forward?: string;
  /** Parameters with a target that is told beside this hit (deep links, commission clicks). */
  target?: string;
  /** Replaces what `at` matched; the result is the target. */
  swap?: string;
  /** Relative targets are read against this. */
  base?: string;
  /** Parameter with JSON (plain or base64) whose `skuId`, `shopId`, `url`, `desturl` and `ucode` are read. */
  json?: string;
  confidence?: Confidence;
}

/** A parameter that names a commission party. Groups: `id` (whole value when absent), `member`, `sub`. */
export interface Party {
  network: string;
  param: string;
  shape: RegExp;
  /** Only on these addresses (`host + path`). */
  at?: RegExp;
  /** Only beside a parameter of this shape. */
  when?: readonly [param: string, shape: RegExp];
  /** Parameter that carries the party's own tag. */
  sub?: string;
  /** Told even when another party of the same network was named. */
  also?: true;
}

export interface Platform {
  id: string;
  zh: string;
  en: string;
  /** Registrable domains, separated by spaces. A host counts when it equals one or ends in `.` + one. */
  domains: string;
  /** Schemes of the platform's apps, lower-case, separated by spaces. */
  schemes?: string;
  routes: readonly Route[];
  parties?: readonly Party[];
  /** Numeric or opaque shape of item ids in parameters; digits of 5 to 19 places unless told. */
  itemShape?: RegExp;
  /** A known domain on which only the routes above lead to a shop. Space-separated; `*` = all of them. */
  mixed?: string;
}
