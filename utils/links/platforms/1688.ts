import type { Platform } from '../rule';

/** 1688 (阿里巴巴). `dj.1688.com` is an ad click on the word of one mention. */
export const platform1688: Platform = {
  id: '1688',
  zh: '1688',
  en: '1688',
  domains: '1688.com',
  schemes: 'wireless1688',
  routes: [
    { at: /^dj\.1688\.com\//, ad: true, confidence: 'low' },
    { at: /^(?:detail|m|detail\.m)\.1688\.com\/offer\/(?<item>\d{5,19})\.html$/ },
    { at: /^(?:detail\.m|m|detail)\.1688\.com\/page\/index\.html?$/, item: 'offerId' },
    { at: /^m\.1688\.com\/winport\/(?<shop>b2b-[0-9a-z]{6,40})\.html$/ },
    { at: /^(?<shop>shop[0-9a-z]{3,40})\.1688\.com\// },
    { at: /^qr\.1688\.com\/s\/(?<short>[0-9A-Za-z]{6,12})$/ },
    { at: /^wireless1688:\/\//, target: 'url|h5Url', kind: 'deeplink', confidence: 'low' },
  ],
};
