import type { Platform } from '../rule';

/** 考拉海购. */
export const kaola: Platform = {
  id: 'kaola',
  zh: '考拉海购',
  en: 'Kaola',
  domains: 'kaola.com',
  routes: [{ at: /^(?:goods|m-goods)\.kaola\.com\/product\/(?<item>\d{5,19})\.html$/ }],
};
