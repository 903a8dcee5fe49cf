import type { Platform } from '../rule';

/** 唯品会. `pid` on its deep links is the goods id, never a party. */
export const vip: Platform = {
  id: 'vip',
  zh: '唯品会',
  en: 'Vipshop',
  domains: 'vip.com',
  schemes: 'vipshop',
  parties: [{ network: 'vip-union', param: 'traFrom|tra_from', shape: /^adp:(?<id>[0-9A-Za-z]{4,32})/ }],
  routes: [
    { at: /^t\.vip\.com\/(?<short>[0-9A-Za-z]{8,14})$/, network: 'vip-union' },
    { at: /^t\.vip\.com\//, network: 'vip-union' },
    { at: /^click\.union\.vip\.com\/redirect\.php$/, network: 'vip-union', json: 'url' },
    { at: /^click\.union\.vip\.com\/deeplink\/showGoodsDetail$/, network: 'vip-union', item: 'pid' },
    { at: /^click\.union\.vip\.com\//, network: 'vip-union' },
    { at: /^detail\.vip\.com\/detail-\d{1,19}-(?<item>\d{5,19})\.html$/ },
    { at: /^m\.vip\.com\/product-\d{1,19}-(?<item>\d{5,19})\.html$/ },
    { at: /^vipshop:\/\/showGoodsDetail\/?$/i, item: 'pid' },
    { at: /^vipshop:\/\//, target: 'url', kind: 'deeplink' },
  ],
};
