import { toneOf } from '../../components/badge-tone';
import { signalName } from '../../utils/detect/signal-name';
import type { Locale } from '../../utils/i18n/locale';
import { shopNamer } from '../../utils/i18n/shops';
import { saidOf } from '../../utils/judge/said';
import type { Verdict } from '../../utils/model/verdict';
import type { Settings } from '../../utils/settings';
import type { BadgeView } from './card-badges';
import type { Showing } from './showing';

/** What is said of a showing, by the settings that hold and in the language that is spoken. */
export class BadgeViews {
  readonly #locale: Locale;
  readonly #shown: Settings['badges'];
  readonly #nameShop: ReturnType<typeof shopNamer>;
  /** What was not checked is said in words that depend on the verdict alone, and most cards of a list share theirs. */
  readonly #unchecked = new WeakMap<Verdict, BadgeView>();

  constructor(locale: Locale, { badges, customRules }: Settings) {
    this.#locale = locale;
    this.#shown = badges;
    this.#nameShop = shopNamer(locale, customRules);
  }

  said({ item, firstRenderedAt }: Showing): ReturnType<typeof saidOf> {
    return saidOf(this.#locale, item, firstRenderedAt, (signal) => signalName(this.#locale, signal), this.#nameShop);
  }

  /** @returns undefined when its kind of verdict wears no badge */
  of(showing: Showing): BadgeView | undefined {
    const { verdict } = showing.item;
    if (!this.#shown[verdict.code]) return undefined;
    const known = this.#unchecked.get(verdict);
    if (known !== undefined) return known;
    const { badge, sentence } = this.said(showing);
    if (badge === '') return undefined;
    const view = { text: badge, tone: toneOf(verdict.code), label: `${badge} · ${sentence}` };
    if (verdict.code === 'not_checked') this.#unchecked.set(verdict, view);
    return view;
  }
}
