import type { Platform } from '../rule';

/** 速卖通. Known by its domains only: its address shapes were not studied. */
export const aliexpress: Platform = {
  id: 'aliexpress',
  zh: '速卖通',
  en: 'AliExpress',
  domains: 'aliexpress.com aliexpress.us aliexpress.ru',
  routes: [],
};
