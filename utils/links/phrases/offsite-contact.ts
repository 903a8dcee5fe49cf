import type { PhraseClass } from './phrase-class';

/**
 * Invitations to talk or trade elsewhere.
 *
 * Rejected, with why: 微 薇 徽 V alone (names, the verified badge), 围脖 alone (a scarf), 滴滴 alone (a taxi), 私信 alone
 * and 留言 alone (ordinary talk), 微信 alone.
 */
export const OFFSITE_CONTACT_WORDS: readonly PhraseClass[] = [
  {
    class: 'offsite-contact',
    patterns: [
      /私(?:我|信我|聊|戳|信(?=领|获取|发|拿|要|咨询|了解|问|下单|购买))|(?:可|请|来|欢迎|直接|快)私信?(?!人|下|自)/u,
      /[斯丝嘶]我|(?<![a-z])si ?我/u,
      /滴滴?我|dd我|滴滴(?=$|[\s,，。!~]|领|拿|获取)/u,
      /(?<![a-z0-9.@/])(?:v ?x|ㄨ ?x|wx|v信|weixin)(?![a-z./])/u,
      /[薇徽胃]信|威信(?=[:号])|微❤️?|绿泡泡/u,
      /加(?:[薇徽威微]|❤)(?!波|笑|量|小|风|距|调)|[嘉伽茄]薇|伽v/u,
      /(?<![a-z0-9])[+➕]+ ?[v薇微徽](?![a-z0-9]*[a-z]{2})/u,
      /加v(?!认证|号|博|[a-z0-9])/u,
      /围脖(?=同名|[:@]|搜|也有|见)|(?:移步|看)围脖/u,
      /[加进入](?:我的?|粉丝|福利|一?个)?群(?!里|聊|众|体|落|发|居|岛)/u,
      /(?:qq|扣扣|企鹅)(?:群|号)? ?[:是]? ?\d{5,12}/u,
      /扣 ?[1一](?!\d)/u,
      /留言(?=领|拿|获取|扣|要|发你)/u,
    ],
  },
];
