/**
 * Sites that forward to an address carried in a parameter: `host`, `path prefix`, `parameters`. Only a listed host
 * with a listed parameter is unwrapped: a shop address inside any other site's URL proves nothing.
 */
export const REDIRECTORS: readonly (readonly [host: string, path: string, params: string])[] = [
  ['link.zhihu.com', '/', 'target'],
  ['weibo.cn', '/sinaurl', 'u|toasturl'],
  ['m.weibo.cn', '/feature/applink', 'scheme'],
  ['www.douban.com', '/link2', 'url'],
  ['link.csdn.net', '/', 'target'],
  ['link.juejin.cn', '/', 'target'],
  ['gitee.com', '/link', 'target|url'],
  ['sspai.com', '/link', 'target|url'],
  ['link.bilibili.com', '/', 'url|target'],
  ['game.bilibili.com', '/linkfilter', 'url'],
  ['tieba.baidu.com', '/mo/q/checkurl', 'url'],
  ['www.oschina.net', '/action/GoToLink', 'url'],
  ['www.coolapk.com', '/link', 'url'],
  ['link.jianshu.com', '/', 't|to|url'],
  ['links.jianshu.com', '/go', 'to|url'],
  ['www.jianshu.com', '/go-wild', 'url'],
  ['c.pc.qq.com', '/', 'pfurl|url'],
  ['docs.qq.com', '/scenario/link.html', 'url'],
  ['mail.qq.com', '/cgi-bin/readtemplate', 'gourl'],
  ['developers.weixin.qq.com', '/community/middlepage/href', 'href'],
  ['www.google.com', '/url', 'url|q'],
  ['www.youtube.com', '/redirect', 'q'],
  ['www.superbuy.com', '/', 'url'],
  ['superbuy.com', '/', 'url'],
  ['m.superbuy.com', '/', 'url'],
  ['www.wegobuy.com', '/', 'url'],
  ['wegobuy.com', '/', 'url'],
  ['m.wegobuy.com', '/', 'url'],
];

/** Deep links of apps that only forward: the scheme goes to `via`. */
export const FORWARDING_SCHEMES: Readonly<Record<string, string>> = {
  sinaweibo: 'scheme|url',
  alipays: 'url',
  alipay: 'url',
};

/** Shorteners that hide everything: reported as `other` / `short`, never as a shop. `www.baidu.com` only under /link. */
export const SHORTENERS: ReadonlySet<string> = new Set(
  't.cn url.cn dwz.cn suo.im bit.ly b23.tv wxurl.cn t.co www.baidu.com'.split(' '),
);
