/** Names of the commission networks that hits name, for screens and documents. */
export const AFFILIATE_NETWORKS: Readonly<Record<string, { 'zh-CN': string; en: string }>> = {
  alimama: { 'zh-CN': '阿里妈妈（淘宝联盟）', en: 'Alimama (Taobao Union)' },
  'jd-union': { 'zh-CN': '京东联盟', en: 'JD Union' },
  duoduojinbao: { 'zh-CN': '多多进宝', en: 'Duoduo Jinbao (Pinduoduo)' },
  'vip-union': { 'zh-CN': '唯品会联盟', en: 'Vipshop Union' },
  'suning-union': { 'zh-CN': '苏宁联盟', en: 'Suning Union' },
  'douyin-buyin': { 'zh-CN': '抖音精选联盟', en: 'Douyin Buyin' },
  'amazon-associates': { 'zh-CN': '亚马逊联盟', en: 'Amazon Associates' },
  'weidian-cps': { 'zh-CN': '微店推广', en: 'Weidian CPS' },
  'youzan-salesman': { 'zh-CN': '有赞销售员', en: 'Youzan salesman' },
  smzdm: { 'zh-CN': '什么值得买', en: 'SMZDM' },
  'meituan-union': { 'zh-CN': '美团联盟', en: 'Meituan Union' },
};
