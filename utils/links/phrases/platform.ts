import type { PhraseClass } from './phrase-class';

/**
 * Shop names and nicknames. A mention, not a steer: it needs a call to action beside it.
 *
 * Rejected, with why: 多多 ("a lot"), 咸鱼 黄鱼 海鲜市场 (food; no source for the nickname), 小红书 itself (the site the
 * reader is on), 微信 (no shop), 微 薇 徽 alone (given names), 1688 beside 元 (a price), 旗舰店 (every shop has one: it
 * is a call to action), 有赞 without 店 (没有赞).
 */
export const PLATFORM_WORDS: readonly PhraseClass[] = [
  {
    class: 'platform:taobao',
    patterns: [
      /淘宝/u,
      /(?<![樱蜜油水黄毛核仙杨胡脆蟠夹])桃宝(?![石贝])/u,
      /某宝(?!宝)/u,
      /🍑 ?宝/u,
      /橙色(?:软件|app)/u,
      /🍑 ?橙色/u,
      /手淘/u,
      /淘♂宝♀?/u,
      /(?<![a-z0-9]|\d )TB(?=店|家|搜|上|同款|旗舰|链接|有|买|见|:)|(?<=去|上|到|在)TB(?![a-z0-9])/u,
      /(?<![a-z])tao ?bao(?![a-z.])/u,
    ],
  },
  { class: 'platform:tmall', patterns: [/天猫(?!精灵|座)/u, /猫超/u, /(?<![a-z])tmall(?![a-z.])/u] },
  {
    class: 'platform:jd',
    patterns: [
      /京东/u,
      /狗东(?!西)/u,
      /🐶 ?东(?!西)/u,
      /某东(?![西方])/u,
      /京喜(?!剧)/u,
      /(?<![a-z0-9.])JD(?![a-z0-9]|\.[a-z])/u,
    ],
  },
  { class: 'platform:pdd', patterns: [/[拼并]多多/u, /[拼并]夕夕/u, /(?<![a-z0-9.])PDD(?![a-z0-9.])/u] },
  { class: 'platform:xianyu', patterns: [/闲鱼/u] },
  {
    class: 'platform:douyin',
    patterns: [
      /某音(?!乐|频|响|色|符|量)/u,
      /抖店/u,
      /抖音(?=商城|小店|店|橱窗|搜|同款|旗舰)/u,
      /小黄车(?=[^,，。!?\n]{0,6}(?:拍|下单|链接|购|买|挂|上车|同款|券|里有|自取|有售))/u,
      /(?<=左下角的?|点击?|点开|戳|挂)小黄车/u,
    ],
  },
  { class: 'platform:kuaishou', patterns: [/快手(?=小店|商城|店|搜|同款)/u] },
  { class: 'platform:dewu', patterns: [/得物/u] },
  { class: 'platform:weidian', patterns: [/微店(?!员|长)/u] },
  { class: 'platform:youzan', patterns: [/有赞(?=店|商城|微商城|小店)/u] },
  { class: 'platform:vip', patterns: [/唯品会/u] },
  { class: 'platform:suning', patterns: [/苏宁(?:易购)?/u] },
  { class: 'platform:kaola', patterns: [/考拉海购/u] },
  {
    class: 'platform:1688',
    patterns: [
      /阿里巴巴1688/u,
      /(?<![\d¥$.])1688(?=上|店|搜|同款|批发|有|买|找|进货|拿货|链接)/u,
      /(?<=去|上|到|在)1688(?![\d元块])/u,
    ],
  },
  {
    class: 'platform:amazon',
    patterns: [/亚马逊(?!雨林|河|森林|流域|丛林|女)/u, /(?<![a-z])amazon(?![a-z.]| (?:river|rain))/u],
  },
  { class: 'platform:xiaohongshu', patterns: [/某书(?=搜|上|同|店|也有|里)/u, /小绿书/u] },
];
