import type { Platform } from '../rule';

/** 快手 (快手小店). `merchant/shop/detail` is an item, despite its path. */
export const kuaishou: Platform = {
  id: 'kuaishou',
  zh: '快手',
  en: 'Kuaishou shop',
  domains: 'kwaixiaodian.com kwaishop.com kuaishou.com gifshow.com chenzhongtech.com kuaishouapp.com',
  mixed: 'kuaishou.com gifshow.com chenzhongtech.com kuaishouapp.com',
  schemes: 'kwai ksnebula',
  routes: [
    { at: /^app\.kwaixiaodian\.com\/merchant\/shop\/detail$/, item: 'id' },
    { at: /^app\.kwaixiaodian\.com\/page\/kwaishop-buyer-goods-detail-outside$/, item: 'id' },
    { at: /^app\.kwaixiaodian\.com\/web\/kwaishop-goods-detail-page-app$/, item: 'id' },
    { at: /^app\.kwaixiaodian\.com\/page\/kwaishop-store-c-frame-h5\/frame$/, shop: 'sellerId' },
    { at: /^v\.kuaishou\.com\/(?:s\/)?(?<short>[0-9A-Za-z_-]{4,14})\/?$/ },
    { at: /^v\.kuaishouapp\.com\/s\/(?<short>[0-9A-Za-z_-]{4,14})\/?$/ },
    { at: /^(?:kwai|ksnebula):\/\/webview\/?/, target: 'url' },
  ],
};
