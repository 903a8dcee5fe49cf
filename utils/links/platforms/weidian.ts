import type { Platform } from '../rule';

/** 微店. Both `itemID` and `itemId` occur. */
export const weidian: Platform = {
  id: 'weidian',
  zh: '微店',
  en: 'Weidian',
  domains: 'weidian.com youshop10.com koudai.com',
  parties: [{ network: 'weidian-cps', param: 'vc_cps_track', shape: /^(?<id>\d{3,20})_\d+_\d+$/ }],
  routes: [
    { at: /^(?:[a-z0-9-]+\.)*weidian\.com\/(?:fastorder\/)?item\.html$/, item: 'itemID|itemId' },
    { at: /^shop(?<shop>\d{3,20})\.v\.weidian\.com\// },
    { at: /^(?:www\.|m\.)?weidian\.com\/$/, shop: 'userid|userId' },
    { at: /^k\.youshop10\.com\/(?<short>[0-9A-Za-z_-]{6,12})$/ },
  ],
};
