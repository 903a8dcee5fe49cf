import type { Platform } from '../rule';

/** 亚马逊. `amzn.to` is minted by Associates and by ordinary shares alike: unknown. */
export const amazon: Platform = {
  id: 'amazon',
  zh: '亚马逊',
  en: 'Amazon',
  domains:
    'amazon.cn amazon.com amazon.co.jp amazon.co.uk amazon.de amazon.fr amazon.it amazon.es amazon.ca amazon.in amazon.nl amazon.se amazon.pl amazon.sg amazon.ae amazon.sa amazon.eg amazon.ie amazon.com.au amazon.com.br amazon.com.mx amazon.com.tr amazon.com.be amzn.to amzn.asia a.co z.cn amzn.com',
  parties: [
    { network: 'amazon-associates', param: 'tag|AssociateTag', shape: /^[\w-]{1,40}-2[0-9]$/, sub: 'ascsubtag' },
  ],
  routes: [
    {
      at: /^(?:www\.|m\.|smile\.)?(?:amazon\.[a-z.]{2,6}|amzn\.com)\/(?:[^/]{1,200}\/){0,3}(?:dp|gp\/product|gp\/aw\/d|exec\/obidos\/ASIN)\/(?:product\/)?(?<item>[0-9A-Za-z]{10})(?:\/|$)/i,
    },
    { at: /^amzn\.(?:to|asia|com)\/(?<short>(?:d\/)?[0-9A-Za-z]{5,12})$/ },
    { at: /^a\.co\/(?<short>(?:d\/)?[0-9A-Za-z]{5,12})$/ },
    { at: /^z\.cn\/(?<short>[0-9A-Za-z]{5,12})$/ },
  ],
};
