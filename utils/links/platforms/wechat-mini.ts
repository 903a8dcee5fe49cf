import type { Platform } from '../rule';

/** 微信小程序. Not every mini program is a shop; `weixin://dl/…` without its token opens something else. */
export const wechatMini: Platform = {
  id: 'wechat-mini',
  zh: '微信小程序',
  en: 'WeChat mini program',
  domains: 'wxaurl.cn',
  schemes: 'weixin',
  routes: [
    { at: /^wxaurl\.cn\/(?<short>[0-9A-Za-z]{8,14})$/ },
    { at: /^weixin:\/\/dl\/business\/?$/, when: ['t', /^[\w-]{6,32}$/], kind: 'deeplink' },
  ],
};
