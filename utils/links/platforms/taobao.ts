import type { Party, Platform } from '../rule';

/** 阿里妈妈 parties; Tmall carries the same parameters. `relationId` is a channel under the member: last resort. */
export const ALIMAMA_PARTIES: readonly Party[] = [
  { network: 'alimama', param: 'pid|refpid', shape: /^mm_(?<member>\d+)_\d+_\d+$/ },
  {
    network: 'alimama',
    param: 'p',
    shape: /^mm_(?<member>\d+)_\d+_\d+$/,
    at: /^s\.click\.taobao\.com\/t_9$/,
  },
  { network: 'alimama', param: 'ali_trackid', shape: /^2[:_](?:\w*_)?(?<id>mm_(?<member>\d+)_\d+_\d+)(?!\d)/ },
  { network: 'alimama', param: 'relationId|relation_id', shape: /^\d{4,20}$/ },
];

/** 淘宝. Item ids share one space with Tmall: an item.taobao.com id may show a Tmall item. */
export const taobao: Platform = {
  id: 'taobao',
  zh: '淘宝',
  en: 'Taobao',
  domains: 'taobao.com tb.cn taobao.net taobao.org tburl.in juhuasuan.com etao.com click.tanx.com rdstat.tanx.com',
  schemes: 'tbopen taobao',
  itemShape: /^\d{6,19}$/,
  parties: ALIMAMA_PARTIES,
  routes: [
    { at: /^redirect\.simba\.taobao\.com\/rd$/, forward: 'f', ad: true },
    { at: /^ace\.tb\.cn\/t$/, forward: 'smburl' },
    {
      at: /^(?:(?:m?click|click\.(?:mz|tz)|redirect|stat)\.simba\.taobao|g\.click\.taobao|(?:click|rdstat)\.tanx)\.com\//,
      ad: true,
    },
    { at: /^s\.click\.taobao\.com\/(?<short>[0-9A-Za-z]{7})$/, network: 'alimama', target: 'l' },
    { at: /^s\.click\.taobao\.com\//, network: 'alimama', target: 'l' },
    {
      at: /^(?:uland|ai|ai\.m|temai\.m)\.taobao\.com\//,
      network: 'alimama',
      item: 'itemId|id',
    },
    { at: /^item\.taobao\.com\/item\.html?$/, item: 'id' },
    { at: /^(?:h5\.m|m)\.taobao\.com\/awp\/core\/detail\.htm$/, item: 'id' },
    { at: /^main\.m\.taobao\.com\/detail\/index\.html$/, item: 'id' },
    { at: /^new\.m\.taobao\.com\/detail\.htm$/, item: 'id' },
    { at: /^m\.intl\.taobao\.com\/detail\/detail\.html$/, item: 'id' },
    { at: /^a\.m\.taobao\.com\/i(?<item>\d{6,19})\.htm$/ },
    { at: /^world\.taobao\.com\/item\/(?<item>\d{6,19})\.htm$/ },
    { at: /^www\.taobao\.com\/list\/item\/(?<item>\d{6,19})\.htm$/ },
    { at: /^assets-tmw\.taobao\.com\/app\/tmall-ovs-rax\/share_page\/home$/, item: 'targetId', forward: 'targetUrl' },
    { at: /^shop(?<shop>\d{4,12})\.(?:m\.)?taobao\.com\// },
    { at: /^shop\.m\.taobao\.com\/shop\/shop_index\.htm$/, shop: 'shop_id|user_id' },
    { at: /^store\.taobao\.com\/shop\/view_shop\.htm$/, shop: 'user_number_id' },
    { at: /^(?:m|e|s|c)\.tb\.cn\/(?<short>[hc]\.[0-9A-Za-z]{5,16})$/, code: 'tk' },
    { at: /^tb\.cn\/(?<short>[hc]\.[0-9A-Za-z]{5,16})$/, code: 'tk', confidence: 'low' },
    // A name in front of taobao.com is a shop only on its root page and outside this list of the site's own hosts.
    {
      at: /^(?<shop>[a-z0-9][a-z0-9-]{2,30})\.taobao\.com\/$/,
      reserved:
        'www m s h5 i my item detail world login passport cart buy trade buyertrade trademanager favorite shop store list market huodong pages ju sf paimai fuwu service help rule rules ask daren we open developer api consumerservice qianniu myseller sell upload member member1 refund rate reg jianghu bbs game baoxian chaoshi pindao top trip travel tejia tiantian tao uz v video zhi guang live taolive tb tw hk intl global a acs log g wapp wuliu err error subway simba alimama click pub dsp union kefu alisite design zhaoshang maiquan zc izhongchou xue daxue jiyoujia act go star newton mo tms cloud item2 bendi car crafts music photo suggest unzip susu shoucang cang nvzhuang nanzhuang',
      confidence: 'medium',
    },
    { at: /^taobao:\/\//, swap: 'https://', kind: 'deeplink' },
    { at: /^tbopen:\/\//, target: 'h5Url', kind: 'deeplink' },
  ],
};
