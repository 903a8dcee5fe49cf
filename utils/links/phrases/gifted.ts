import type { PhraseClass } from './phrase-class';

/**
 * The product was given by who sells it.
 *
 * Rejected, with why: 送的 赠送 寄来的 without a giver (朋友送的, 下单赠送小样, 买一送一), 满299赠送 (a price), 收到…寄来的 without
 * a product (letters, food from home), 免费提供的早餐 (a service), 礼盒 alone, Pro, gifted child.
 */
export const GIFTED_WORDS: PhraseClass = {
  class: 'gifted',
  patterns: [
    /(?:品牌(?:方|商)?|官方|商家|厂家|厂商|主办方|甲方|pr(?<![a-z]..)(?![a-z])|牌(?<![招门车名大打金].)子?|工作室)[^,，。!?;\n满买购]{0,8}(?:[寄赠]送|[寄送][来的]|送给?我|赠予|免费提供|提供的?(?:产品|样品|试用))(?![的了]?(?:小样|赠品|运费|[券劵]|优惠|小礼品))/u,
    /(?:产品|样品|商品|单品|样机|试用装)[^,，。!?\n]{0,4}(?:由|为|是|来自)[^,，。!?\n]{1,16}(?:提供|[寄赠]送|送的)/u,
    /(?:收到|感谢|谢谢)[^,，。!?\n]{1,14}(?:[寄赠]送|免费提供|[寄送]来的?(?=新品|产品|样品|试用|测评))|[感谢]谢[^,，。!?\n]{1,14}(?:[寄送]来|寄的)/u,
    /(?:产品|商品|样品|体验装)免费(?:提供|赠送)|免费(?:寄送|提供|赠送)(?=的?(?:体验|试用|产品|样品|新品)|给我)/u,
    /[寄赠]送(?<![\p{L}\d]..)的?(?=产品|样品|体验|试用|测评)/u,
    /(?:公关|pr(?<![a-z]..)) ?(?:礼盒|礼物|礼包|赠礼|样品|盒|赠)/u,
    /#gifted(?![\p{L}\p{N}_])|gifted (?:by|products?|items?)(?![a-z])|(?:was|were|kindly|been) gifted|#prgift/u,
  ],
};
