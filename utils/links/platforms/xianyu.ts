import type { Platform } from '../rule';

/** 闲鱼. Second-hand items; some pages live on taobao.com; longer domains are asked first. */
export const xianyu: Platform = {
  id: 'xianyu',
  zh: '闲鱼',
  en: 'Xianyu',
  domains: 'goofish.com 2.taobao.com market.m.taobao.com',
  mixed: 'market.m.taobao.com',
  schemes: 'fleamarket',
  itemShape: /^\d{6,19}$/,
  routes: [
    { at: /^(?:www|h5\.m|m|h5)\.goofish\.com\/item$/, item: 'id|itemId' },
    { at: /^(?:www\.|h5\.m\.)?goofish\.com\/item\/(?<item>\d{6,19})$/, confidence: 'low' },
    { at: /^market\.m\.taobao\.com\/app\/idleFish-F2e\/[^?]{0,120}$/i, item: 'id|itemId' },
    { at: /^2\.taobao\.com\/item\.htm$/, item: 'id' },
    { at: /^fleamarket:\/\/(?:item|awesome_detail)\/?$/, item: 'id|itemId' },
    { at: /^fleamarket:\/\//, target: 'h5Url|url', kind: 'deeplink' },
  ],
};
