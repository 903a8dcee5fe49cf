/** Badges as they stand on cards (build with open roots), and the ones the truth asks for. */
import type { Page } from '@playwright/test';
import type { TruthItem } from '../practice-site/truth.mjs';

export interface WornBadge {
  slot: number;
  /** Its words; `''` for the grey dot, undefined where there is none. */
  text: string | undefined;
  tone: string | undefined;
  label: string | undefined;
}

/** Every card of the list with what it wears. */
export function badgesOnCards(page: Page): Promise<WornBadge[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('section.note-item')].map((card) => {
      const badge = [...card.querySelectorAll('*')].flatMap(
        ({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.sl-badge') ?? [],
      )[0];
      return {
        slot: Number(card.dataset['index']),
        text: badge?.innerText.trim(),
        tone: badge?.dataset['tone'],
        label: badge?.getAttribute('aria-label') ?? undefined,
      };
    }),
  );
}

/** Words of `measurement.md` 2 for verdicts whose badge does not quote the platform; `''`: a grey dot or no badge. */
const WORDS = {
  'zh-CN': {
    partner_labelled: '品牌合作',
    author_declared: '作者说明',
    merchant_content: '商家内容',
    shoppable_unlabelled: '含购买入口',
  },
  en: {
    partner_labelled: 'Partnership',
    author_declared: 'Author states',
    merchant_content: 'Seller',
    shoppable_unlabelled: 'Way to buy',
  },
} as const;

/** The words a badge should show for a verdict. */
export function wordsOf(code: string | null, item: Pick<TruthItem, 'label'>, locale: 'zh-CN' | 'en' = 'zh-CN'): string {
  if (code === 'ad_labelled') return item.label ?? '';
  const words: Readonly<Record<string, string>> = WORDS[locale];
  return words[code ?? ''] ?? '';
}

/** Slot → words that the card at this slot should show before it is opened. */
export function expectedOnCards(items: readonly TruthItem[], locale: 'zh-CN' | 'en' = 'zh-CN'): Map<number, string> {
  return new Map(items.map((item) => [item.slot, wordsOf(item.expectedVerdictCard, item, locale)]));
}
