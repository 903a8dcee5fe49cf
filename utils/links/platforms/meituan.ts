import type { Platform } from '../rule';

/** 美团. */
export const meituan: Platform = {
  id: 'meituan',
  zh: '美团',
  en: 'Meituan',
  domains: 'meituan.com',
  schemes: 'imeituan',
  routes: [
    { at: /^click\.meituan\.com\//, network: 'meituan-union' },
    { at: /^imeituan:\/\//, target: 'url', kind: 'deeplink' },
  ],
};
