import type { PhraseClass } from './phrase-class';

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
      /(?:非|无|不是|不算|并非|绝非|没有?|不含|不接|不打|零|0)(?:在|打|任何|什么|商业|硬|软|付费)?广告(?!位|牌|公司|专业|行业|设计|费)/u,
      /(?:非|无|没|零|0)商?广(?![\p{L}\p{N}])|(?:非|无|没|零|0)商?广(?=无|非|自|真|纯|放心|分享|良心|请|不恰|安心)/u,
      /(?:不|没有?|无|非|不是|不需要|拒绝|绝不)(?:在|是|为了|要|想)?恰饭/u,
      /(?:非|无|不是|没有)(?:任何|商业|付费)?推广/u,
      /(?:没有?|未|从?不)(?:收|接|拿|打)(?:过|了)?(?:任何|品牌方?的?|商家的?)?广告费?(?!位|牌|公司)/u,
      /not (?:an? )?(?:paid )?(?:ad|advert|advertisement)(?![a-z])|#?notanad(?![a-z])|(?<![a-z])no ?ads?(?![a-z])/u,
    ],
  },
  {
    class: 'sponsored',
    patterns: [
      /(?:非|无|不是|并非|零)(?:任何|品牌|商业)?赞助/u,
      /(?:没有?|未|不)(?:收|接|拿|得|获|任何|品牌)[^,，。!?\n]{0,8}赞助/u,
      /没有赞助/u,
      /(?:not|isn't|never|non)[ -]?sponsored|#?notsponsored|unsponsored|no sponsors?(?:hip)?(?![a-z])/u,
    ],
  },
  {
    class: 'cooperation',
    patterns: [/(?:非|无|不是|并非|没有?)(?:任何|什么)?(?:品牌|商务|商业|广告)?合作(?!社|医疗|意向|伙伴|精神)/u],
  },
  {
    class: 'gifted',
    patterns: [/(?:非|不是|并非|没有)(?:任何)?(?:品牌方?|商家|官方)?(?:赠送|寄送|送的)(?!小样)/u, /not gifted/u],
  },
  {
    class: 'affiliate',
    patterns: [/no affiliate links?|not (?:an )?affiliate/u, /(?:无|没有)(?:任何)?(?:返佣|佣金)/u],
  },
  {
    class: 'paid-self',
    patterns: [
      /(?<!非|不是|不算|没有|并非)(?:自费(?!生|留学|医|药|项|出版|疫苗|出国|检|部分|比例|报销)|自购(?!买))/u,
      /自掏腰包|自己(?:花钱|掏钱|真金白银)|花(?:的是|的|了)?自己的钱|自己(?:购买|买|入手|购入)的(?!话|时候)|自己购入/u,
      /(?:bought|paid|purchased) (?:it |this |them )?(?:with|using) my own money|with my own money|self[- ]purchased/u,
    ],
  },
  {
    class: 'interest',
    patterns: [
      /(?:无|没有?|不存在|毫无)(?:任何)?(?:利益|商业利益|商业)(?:相关(?![者方])|关系|关联|往来|纠葛|牵扯|瓜葛)/u,
      /利益[不无]相关|利益相关 ?[:是为]? ?(?:无|没有|否|none)/u,
    ],
  },
];
