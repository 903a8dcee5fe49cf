import type { Platform } from '../rule';
import { ALIMAMA_PARTIES } from './taobao';

/** 天猫, 天猫国际 (tmall.hk), 天猫超市 (chaoshi.detail). */
export const tmall: Platform = {
  id: 'tmall',
  zh: '天猫',
  en: 'Tmall',
  domains: 'tmall.com tmall.hk tmall.ru liangxinyao.com',
  schemes: 'tmall',
  itemShape: /^\d{6,19}$/,
  parties: ALIMAMA_PARTIES,
  routes: [
    { at: /^(?:chaoshi\.)?detail(?:\.m)?\.tmall\.com\/item(?:_o)?\.html?$/, item: 'id', sku: 'skuId' },
    { at: /^detail(?:\.m)?\.tmall\.hk\/(?:hk\/)?item\.html?$/, item: 'id', sku: 'skuId' },
    {
      at: /^(?<shop>[a-z0-9][a-z0-9-]{1,40})(?:\.m)?\.tmall\.(?:com|hk)\/(?:(?:index|category|search)(?:-[\w-]{1,40})?\.htm|(?:p|shop)\/[\w.-]{1,60})?$/,
      reserved:
        'www m h5 s detail list pages chaoshi login pass brand market act search cart buy trade member service world import yao food fun nvzhuang nanzhuang shuma 3c jia mei beauty baby sports click go guang rate ext-mdskip mdskip err sale trip zhaoshang help rule rules vip point wenda ai global intl dsr-rate img report suggest tejia promotion temai bbs sell myseller seller app mobile pub shop store',
    },
    { at: /^tmall:\/\//, target: 'h5Url|url', kind: 'deeplink' },
  ],
};
