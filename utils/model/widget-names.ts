import { type KeyMeaning, meaningOf } from './commerce-keys';

/** A component the app delivers under a note. `jump`: a bar that says nothing but where it leads. */
export type WidgetMeaning = KeyMeaning | 'jump';

/** Widgets by name: keys of a widgets answer, or `biz_type` of an entry of its list. They count when delivered. */
const WIDGETS: Readonly<Record<string, WidgetMeaning>> = {
  goodscard: 'goods',
  goodscardv2: 'goods',
  buyablegoodscardv2: 'goods',
  imagegoodscards: 'goods',
  videogoodscards: 'goods',
  adsgoodscards: 'goods',
  packedgoods: 'goods',
  packedbuyablegoods: 'goods',
  cooperatecommentcomponent: 'partner',
  cooperateengagebar: 'partner',
  cooperatesearchcomponent: 'partner',
  pgycommentcomponent: 'partner',
  pgyengagebar: 'partner',
  adsengagebar: 'ad',
  adscommentcomponent: 'ad',
  secondjumpbar: 'jump',
};

/** What a delivered widget of this name means; undefined: it is on no list. */
export function widgetMeaning(name: string): WidgetMeaning | undefined {
  const bare = bareOf(name);
  return Object.hasOwn(WIDGETS, bare) ? WIDGETS[bare] : undefined;
}

const WIDGET_LOOKS_COMMERCIAL =
  /goods|shop|cooperate|brand|buyable|coupon|seller|pgy|advert|sponsor|(?:^|_)ads?(?:_|$)/i;

/** Does the name of an unlisted widget look commercial? */
export function looksCommercial(widget: string): boolean {
  return widget.length <= 60 && meaningOf(widget) !== 'plan' && WIDGET_LOOKS_COMMERCIAL.test(widget);
}

function bareOf(key: string): string {
  return key.replace(/_/g, '').toLowerCase();
}
