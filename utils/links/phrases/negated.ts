import type { PhraseClass } from './phrase-class';

/**
 * A word of denial and what may stand between it and what is denied. Listed, because 无线 无偿 不含酒精 不同 没想到
 * 没有放弃我的 未来 deny nothing, and 要不是品牌方送我 tells of a gift.
 */
const NO =
  '(?:[没无未零]|非(?<![是无莫除].)|不(?<![要果得].)(?=[是属含为涉包存构接做打收算受和与跟送]))(?:任何|什么|产品|品牌方?|商[家业务]|官方|付费|一[个件]|[有是属于含为涉及包存在构成接受做打收到得获拿过和与跟由的硬软算]){0,9}';
/** What is denied most: kinds of advertising. Where something else follows, it is not this that is denied. */
const TIES = '(?:广告|推广|合作|赞助)(?!品牌|官方|商家|由|的|过)';

function no(what: string): RegExp {
  return new RegExp(NO + what, 'u');
}

/**
 * Denials: masked before disclosures are looked for, stored, never for or against.
 *
 * Rejected, with why: 真实测评 (a style of writing, denies nothing by itself), 无广东 非广泛 (place and adverb),
 * 自费留学 自费医疗 (not about a purchase), 没有合作 in offers.
 */
export const NEGATED_WORDS: readonly PhraseClass[] = [
  {
    class: 'ad',
    patterns: [
      no('(?:广告费?(?!位|牌|公司|专业|行业|设计)|推广|恰饭)'),
      /(?:不(?:在|为了|需?要|想)?|拒绝)恰饭/u,
      /0广告|[非无没零0]商?广(?:(?![\p{L}\p{N}])|(?=[无非自真纯请]|放心|分享|良心|不恰|安心))/u,
      /not (?:an? )?(?:paid )?(?:ad|advert|advertisement)(?![a-z])|#?notanad(?![a-z])|(?<![a-z])no ?ads?(?![a-z])/u,
    ],
  },
  {
    class: 'sponsored',
    patterns: [no('人?赞助'), /(?:not|isn't|never|non)[ -]?#?sponsored|unsponsored|no sponsors?(?:hip)?(?![a-z])/u],
  },
  { class: 'cooperation', patterns: [no('合作(?!社|医疗|意向|伙伴|精神)')] },
  {
    class: 'gifted',
    patterns: [/(?:非|不是|没有)(?:任何)?(?:品牌方?|商家|官方)?(?:[寄赠]送|送的)(?!小样)|not gifted/u],
  },
  { class: 'affiliate', patterns: [/no affiliate links?|not (?:an )?affiliate/u, no('返?佣')] },
  {
    class: 'paid-self',
    patterns: [
      /(?<!非|不是|不算|没有)(?:自费(?!生|留学|医|药|项|出版|疫苗|出国|检|部分|比例|报销)|自购(?!买))/u,
      /自掏腰包|自己(?:花钱|掏钱|真金白银)|花(?:的是|的|了)?自己的钱|自己(?:购买|买|入手|购入)的(?!话|时候)|自己购入/u,
      /(?:bought|paid|purchased) (?:it |this |them )?(?:with|using) my own money|with my own money|self[- ]purchased/u,
    ],
  },
  {
    class: 'interest',
    patterns: [
      no('(?:利益|商业)(?:相关(?![者方])|关系|关联|往来|纠葛|牵扯|瓜葛)'),
      /利益[不无]相关|利益相关 ?[:是为,]? ?(?:无|没有|否|none)|[告助作广] ?: ?(?:无|没有|否|none)(?!\p{L})/u,
    ],
  },
];

/** Ends in a statement that is denied; 是 但 就 and the like begin another one. */
export const DENIED = new RegExp(
  `${NO}(?:${TIES}|品牌|商家|官方|厂|金主|pr ?|公关|免费|提供|给我|返?佣|[送寄赠邀])(?:、|[^\\P{L}是但只就这第收]){0,24}$|(?<![a-z])(?:no[tr]?|never|nothing|[a-z]{2,6}n['’]t)(?: (?:an?|any|this|in|is|been|post|video|contain|have|earn|get|small)){0,4} (?:sponsor|paid|partner|affiliat|commission|gifted)(?:(?! but)[a-z ]){0,24}$`,
  'iu',
);
