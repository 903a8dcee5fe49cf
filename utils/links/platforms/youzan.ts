import type { Platform } from '../rule';

/** 有赞. Goods are named by a lower-case alias. `sls` is a salesman code on the word of one sample. */
export const youzan: Platform = {
  id: 'youzan',
  zh: '有赞',
  en: 'Youzan',
  domains: 'youzan.com koudaitong.com',
  itemShape: /^[0-9a-z]{10,20}$/,
  parties: [{ network: 'youzan-salesman', param: 'sls', shape: /^[0-9A-Za-z]{6}$/ }],
  routes: [
    { at: /^(?:h5|shop\d{3,14}(?:\.m)?)\.(?:youzan|koudaitong)\.com\/wscgoods\/detail\/(?<item>[0-9a-z]{10,20})$/ },
    { at: /^detail\.(?:youzan|koudaitong)\.com\/show\/goods\/newest$/, shop: 'kdt_id' },
    { at: /^(?:detail|h5)\.(?:youzan|koudaitong)\.com\/(?:show|v2)\/goods$/, item: 'alias' },
    { at: /^shop(?<shop>\d{3,14})(?:\.m)?\.(?:youzan|koudaitong)\.com\// },
  ],
};
