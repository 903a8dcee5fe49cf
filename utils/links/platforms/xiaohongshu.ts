import type { Platform } from '../rule';

/** 小红书's own shop pages. Notes, profiles and everything else on the site are no shop links. */
export const xiaohongshu: Platform = {
  id: 'xiaohongshu',
  zh: '小红书',
  en: 'Xiaohongshu',
  domains: 'xiaohongshu.com xhslink.com xhslink.cn rednote.com',
  mixed: '*',
  schemes: 'xhsdiscover',
  itemShape: /^[0-9a-f]{24}$/i,
  routes: [
    {
      at: /^(?:www|mall|pages)\.(?:xiaohongshu|rednote)\.com\/(?:mall\/)?(?:goods-detail|goods)\/(?<item>[0-9a-f]{24})\/?$/i,
    },
    { at: /^(?:www|mall)\.(?:xiaohongshu|rednote)\.com\/vendor\/(?<shop>[0-9a-f]{24})(?:\/|$)/i },
    { at: /^xhslink\.(?:com|cn)\/(?:[a-z]\/)?(?<short>[0-9A-Za-z]{5,14})\/?$/ },
    { at: /^xhsdiscover:\/\/(?:mini_)?goods_detail\/(?<item>[0-9a-f]{24})\/?$/i },
    { at: /^xhsdiscover:\/\/shop_detail\/?$/, shop: 'seller_id|sellerId' },
    { at: /^xhsdiscover:\/\/search\/result\/?$/, when: ['target_search', /^goods$/], kind: 'deeplink' },
    { at: /^xhsdiscover:\/\/webview\/?$/, target: 'url|link' },
    { at: /^xhsdiscover:\/\/webview\/(?=[a-z])/, swap: 'https://' },
  ],
};
