import type { Platform } from '../rule';

/** 拼多多. `ps=` is an ordinary share token that hides the goods id. */
export const pdd: Platform = {
  id: 'pdd',
  zh: '拼多多',
  en: 'Pinduoduo',
  domains: 'yangkeduo.com pinduoduo.com pinduoduo.net',
  schemes: 'pinduoduo pddopen',
  itemShape: /^\d{5,15}$/,
  parties: [
    { network: 'duoduojinbao', param: 'pid', shape: /^\d{5,12}_\d{5,12}$/ },
    {
      network: 'duoduojinbao',
      param: 'cpsSign',
      shape: /^(?:CC_\d{6}_|CR)(?<id>\d{5,12}_\d{5,12})_[0-9a-f]{32}$/,
    },
  ],
  routes: [
    {
      at: /^(?:mobile|www|m)\.(?:yangkeduo|pinduoduo)\.com\/app\.html$/,
      forward: 'launch_url',
      base: 'https://mobile.yangkeduo.com/',
    },
    { at: /^p\.pinduoduo\.com\/(?<short>[0-9A-Za-z]{6,12})$/, network: 'duoduojinbao' },
    { at: /^p\.pinduoduo\.com\//, network: 'duoduojinbao' },
    {
      at: /^(?:mobile|www|m)\.(?:yangkeduo|pinduoduo)\.com\/duo_(?:coupon_landing|red_packet\w{0,20})\.html$/,
      network: 'duoduojinbao',
      item: 'goods_id',
    },
    {
      at: /^(?:mobile|www|m)\.(?:yangkeduo|pinduoduo)\.com\/(?:goods\d?|goods_detail)\.html$/,
      item: 'goods_id',
      short: 'ps',
    },
    {
      at: /^(?:mobile|www|m)\.(?:yangkeduo|pinduoduo)\.com\/mall_page\.html$/,
      kind: 'shop',
      shop: 'mall_id',
      short: 'ps',
    },
    {
      at: /^(?:pinduoduo|pddopen):\/\/(?:com\.xunmeng\.pinduoduo\/)?/,
      swap: 'https://mobile.yangkeduo.com/',
      kind: 'deeplink',
    },
  ],
};
