import type { Platform } from '../rule';

/** 苏宁易购. The first path number is the vendor. */
export const suning: Platform = {
  id: 'suning',
  zh: '苏宁易购',
  en: 'Suning',
  domains: 'suning.com suning.cn cnsuning.com',
  schemes: 'suning',
  parties: [{ network: 'suning-union', param: 'userId', shape: /^\d{3,12}$/, at: /^sucs\.suning\.com\/visitor\.htm$/ }],
  routes: [
    { at: /^sucs\.suning\.com\/visitor\.htm$/, forward: 'vistURL', network: 'suning-union' },
    { at: /^(?:sugs|sumfs)\.suning\.com\/(?<short>[0-9A-Za-z]{6,12})$/, network: 'suning-union' },
    { at: /^(?:sugs|sumfs)\.suning\.com\//, network: 'suning-union' },
    { at: /^product\.suning\.com\/(?:(?<shop>\d{4,12})\/)?(?<item>\d{5,19})\.html$/ },
    { at: /^m\.suning\.com\/product\/(?:(?<shop>\d{4,12})\/)?(?<item>\d{5,19})\.html$/ },
    { at: /^suning:\/\//, target: 'url', kind: 'deeplink' },
  ],
};
