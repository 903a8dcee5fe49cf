import type { Platform } from '../rule';

/** 抖音 (抖店, 抖音商城). The video site is no shop; `v.douyin.com` is mostly a video. */
export const douyin: Platform = {
  id: 'douyin',
  zh: '抖音',
  en: 'Douyin shop',
  domains: 'jinritemai.com douyin.com iesdouyin.com douyinec.com',
  mixed: 'douyin.com iesdouyin.com douyinec.com',
  schemes: 'snssdk1128 snssdk2329 sslocal aweme',
  parties: [
    { network: 'douyin-buyin', param: 'pick_source', shape: /^[0-9A-Za-z]{7}$/ },
    { network: 'douyin-buyin', param: 'origin_colonel_buyin_id', shape: /^[1-9]\d{4,20}$/, also: true },
  ],
  routes: [
    { at: /^z\.douyin\.com\//, forward: 'scheme' },
    { at: /^haohuo\.jinritemai\.com\/ecommerce\/trade\/detail(?:\/index\.html)?$/, item: 'id' },
    { at: /^haohuo\.jinritemai\.com\/views\/product\/(?:item2?|detail)$/, item: 'id' },
    { at: /^haohuo\.jinritemai\.com\/views\/shop\/index$/, shop: 'id' },
    { at: /^[vz]\.douyin\.com\/(?<short>[0-9A-Za-z_-]{4,12})\/?$/ },
    { at: /^[a-z0-9]+:\/\/ec_goods_detail\/?$/, item: 'product_id|promotion_id' },
    { at: /^[a-z0-9]+:\/\/goods\/seeding\/?$/, item: 'product_id|promotion_id' },
    { at: /^[a-z0-9]+:\/\/goods\/(?:shop|store)\/?$/, shop: 'sec_shop_id|shop_id|uid' },
    { at: /^[a-z0-9]+:\/\/webview\/?$/, target: 'url' },
  ],
};
