import type { Platform } from '../rule';

/** 会员购 (bilibili). The address shape was seen once. */
export const bilibiliMall: Platform = {
  id: 'bilibili-mall',
  zh: '会员购',
  en: 'Bilibili mall',
  domains: 'mall.bilibili.com',
  itemShape: /^\d{4,19}$/,
  routes: [
    { at: /^mall\.bilibili\.com\/(?:[\w-]{1,40}\/)*[\w-]{0,40}detail\.html$/, item: 'itemsId', confidence: 'low' },
  ],
};
