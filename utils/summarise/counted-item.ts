import type { ObservationRow } from '../model/rows';
import type { SignalId } from '../model/vocabulary';
import type { ShownItem } from './metrics/shown-item';

/** What the circumstances of a showing add for sums over a large record. */
export type CountedItem = ShownItem & {
  /** Local day, `2026-11-22`. */
  day: string;
  channel?: string;
  /** Shop platforms of this showing's ways to buy. */
  shops: readonly string[];
  told: ToldRoutes;
};

/**
 * Which ways to buy this showing could tell at all: something was looked for and either found or not there. Unread is
 * not told.
 */
export type ToldRoutes = {
  /** Links and share codes in the author's text. */
  text: boolean;
  /** Purchase components, by the shop they lead to. */
  components: { taobao: boolean; jd: boolean; pdd: boolean; other: boolean };
  /** Goods of the platform itself; only `absent` proves that a showing without them would have been known. */
  goods: boolean;
};

const GOODS: readonly SignalId[] = ['comp_goods_card', 'comp_goods_note'];

/** From all observations of one showing. */
export function toldRoutes(observations: readonly ObservationRow[]): ToldRoutes {
  const absent = (signal: SignalId) => observations.some((one) => one.absent.includes(signal));
  const read = (signal: SignalId) => absent(signal) || observations.some((one) => one.found.includes(signal));
  return {
    text: read('text_link_plain') && read('text_token'),
    components: {
      taobao: read('comp_ext_taobao'),
      jd: read('comp_ext_jd'),
      pdd: read('comp_ext_pdd'),
      other: read('comp_ext_other'),
    },
    goods: GOODS.some(absent),
  };
}
