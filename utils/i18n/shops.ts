import type { Locale, Words } from './locale';

/** Shop platforms of model/link `LINK_PLATFORMS`, by id. */
const SHOPS: Readonly<Record<string, Words>> = {
  taobao: { 'zh-CN': '淘宝', en: 'Taobao' },
  tmall: { 'zh-CN': '天猫', en: 'Tmall' },
  xianyu: { 'zh-CN': '闲鱼', en: 'Xianyu' },
  '1688': { 'zh-CN': '1688', en: '1688' },
  aliexpress: { 'zh-CN': '速卖通', en: 'AliExpress' },
  kaola: { 'zh-CN': '考拉海购', en: 'Kaola' },
  jd: { 'zh-CN': '京东', en: 'JD' },
  pdd: { 'zh-CN': '拼多多', en: 'Pinduoduo' },
  vip: { 'zh-CN': '唯品会', en: 'Vipshop' },
  douyin: { 'zh-CN': '抖音', en: 'Douyin' },
  kuaishou: { 'zh-CN': '快手', en: 'Kuaishou' },
  suning: { 'zh-CN': '苏宁易购', en: 'Suning' },
  dewu: { 'zh-CN': '得物', en: 'Dewu' },
  weidian: { 'zh-CN': '微店', en: 'Weidian' },
  youzan: { 'zh-CN': '有赞', en: 'Youzan' },
  amazon: { 'zh-CN': '亚马逊', en: 'Amazon' },
  xiaohongshu: { 'zh-CN': '小红书商城', en: 'Xiaohongshu shop' },
  'wechat-mini': { 'zh-CN': '微信小程序', en: 'WeChat mini program' },
  smzdm: { 'zh-CN': '什么值得买', en: 'SMZDM' },
  meituan: { 'zh-CN': '美团', en: 'Meituan' },
  'bilibili-mall': { 'zh-CN': '哔哩哔哩会员购', en: 'Bilibili mall' },
  other: { 'zh-CN': '未知去向', en: 'Unknown target' },
};

/** The name of a shop platform; the user's own rules are called by their id. */
export function shopName(locale: Locale, platform: string): string {
  return SHOPS[platform]?.[locale] ?? platform;
}

/**
 * Names that the user gave in rules of their own (`settings.customRules`, as stored), in front of the built-in ones: the
 * name of a shop platform, by id.
 */
export function shopNamer(locale: Locale, customRules: readonly unknown[]): (platform: string) => string {
  const own = new Map<unknown, unknown>();
  for (const rule of customRules) {
    const { id, zh, en } = (rule ?? {}) as Partial<Record<string, unknown>>;
    own.set(id, locale === 'en' ? en : zh);
  }
  return (platform) => {
    const name = own.get(platform);
    return typeof name === 'string' ? name : shopName(locale, platform);
  };
}

/** Commission networks and the programmes behind them, by the id the recogniser gives. */
const NETWORKS: Readonly<Record<string, Words>> = {
  alimama: { 'zh-CN': '淘宝联盟', en: 'Alimama (Taobao Alliance)' },
  'jd-union': { 'zh-CN': '京东联盟', en: 'JD Union' },
  duoduojinbao: { 'zh-CN': '多多进宝', en: 'Duoduo Jinbao' },
  'vip-union': { 'zh-CN': '唯品会联盟', en: 'Vip Union' },
  'douyin-buyin': { 'zh-CN': '抖音精选联盟', en: 'Douyin Buyin' },
  'suning-union': { 'zh-CN': '苏宁联盟', en: 'Suning Union' },
  'amazon-associates': { 'zh-CN': '亚马逊联盟', en: 'Amazon Associates' },
  'weidian-cps': { 'zh-CN': '微店分销', en: 'Weidian CPS' },
  'youzan-salesman': { 'zh-CN': '有赞销售员', en: 'Youzan salesman' },
  smzdm: { 'zh-CN': '什么值得买', en: 'SMZDM' },
  'meituan-union': { 'zh-CN': '美团联盟', en: 'Meituan Union' },
};

/** The name of a commission network; unknown ones are called by their id. */
export function networkName(locale: Locale, network: string): string {
  return NETWORKS[network]?.[locale] ?? network;
}
