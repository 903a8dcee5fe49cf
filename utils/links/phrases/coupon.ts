import type { PhraseClass } from './phrase-class';

/** Coupons and discount codes. Rejected: 满减 券后 (prices), 红包 alone (gifts). */
export const COUPON_WORDS: readonly PhraseClass[] = [
  {
    class: 'coupon',
    patterns: [
      /优惠[券劵码]|折扣[券劵码]|[券劵]码|满减[券劵]|大额[券劵]|隐藏[券劵]/u,
      /领(?:取)?[^,，。!?\n]{0,6}[券劵]/u,
      /口令红包|红包口令|专属(?:优惠|折扣|福利)码/u,
      /(?:promo|coupon|discount|referral) ?codes?(?![a-z])|use (?:my )?code(?![a-z])/u,
    ],
  },
];
