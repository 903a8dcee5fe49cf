import type { Platform } from '../rule';

/**
 * 京东. `utm_campaign=t_…` names a JD Union party only beside the union's own media: with `appshare` it is the app's
 * share button (`t_335139774`, the same for everyone), with `cpc` it is JD's own search advertising.
 */
export const jd: Platform = {
  id: 'jd',
  zh: '京东',
  en: 'JD',
  domains:
    'jd.com jd.hk 3.cn jingxi.com jd.cn jd.com.cn jd.shop jingdong.com 360buy.com yhd.com joybuy.com paipai.com jddj.com',
  schemes: 'openapp.jdmobile openjd jdmobile',
  itemShape: /^\d{6,14}$/,
  parties: [
    {
      network: 'jd-union',
      param: 'utm_campaign',
      shape: /^t_(?<id>\d{5,12})(?:_(?<sub>\w{1,80})?)?$/,
      when: ['utm_medium', /^(?:jingfen|tuiguang|cps)$/],
    },
    { network: 'jd-union', param: 'unionId|union_id', shape: /^\d{5,12}$/ },
  ],
  routes: [
    { at: /^passport\.jd\.com\/(?:new\/login|uc\/login)/, forward: 'ReturnUrl|returnurl' },
    { at: /^linkst\.m\.jd\.com\/ul\/ul\.action$/, forward: '*' },
    { at: /^h5\.m\.jd\.com\/dev\//, forward: 'appurl' },
    { at: /^u\.jd\.com\/(?<short>[0-9A-Za-z]{5,12})$/, network: 'jd-union' },
    { at: /^u\.jd\.com\//, network: 'jd-union' },
    { at: /^union-click\.jd\.com\//, network: 'jd-union', short: 'd' },
    { at: /^jingfen\.jd\.com\//, network: 'jd-union', item: 'sku' },
    { at: /^re\.jd\.com\/cps\/item\/(?<item>\d{6,14})\.html$/, network: 'jd-union' },
    { at: /^re\.jd\.com\/cps\//, network: 'jd-union' },
    { at: /^ccc-x\.jd\.com\//, ad: true, target: 'ext' },
    { at: /^(?:c-nfa|ads-union|jzt|img-x)\.jd\.com\//, ad: true },
    { at: /^(?:item\.jd\.com|(?:npc)?item\.jd\.hk)\/(?<item>\d{6,14})\.html$/ },
    { at: /^(?:item\.m\.jd\.com|mitem\.jd\.hk)\/product\/(?<item>\d{6,14})\.html$/ },
    { at: /^(?:item\.m\.jd\.com|mitem\.jd\.hk)\/ware\/view\.action$/, item: 'wareId' },
    { at: /^in\.m\.jd\.com\/product\/(?:\w{1,20}\/)?(?<item>\d{6,14})\.html$/ },
    { at: /^mall\.jd\.(?:com|hk)\/index-(?<shop>\d{3,14})\.html$/ },
    { at: /^shop\.m\.jd\.com\//, shop: 'shopId' },
    { at: /^3\.cn\/(?<short>[0-9A-Za-z-]{6,10})$/, code: 'jkl' },
    { at: /^3\.jd\.(?:com|hk)\/(?<short>[0-9A-Za-z-]{4,10})$/, code: 'jkl', confidence: 'low' },
    { at: /^(?:openapp\.jdmobile|openjd|jdmobile):\/\//, json: 'params', kind: 'deeplink' },
  ],
};
