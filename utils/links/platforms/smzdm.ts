import type { Platform } from '../rule';

/** 什么值得买: its outgoing redirect earns commission for the site; its articles are no shop. */
export const smzdm: Platform = {
  id: 'smzdm',
  zh: '什么值得买',
  en: 'SMZDM',
  domains: 'smzdm.com',
  mixed: '*',
  routes: [{ at: /^go\.smzdm\.com\//, network: 'smzdm' }],
};
