import { describe, expect, it } from 'vitest';
import { COUPON_WORDS } from '../../../utils/links/phrases/coupon';
import { CTA_WORDS } from '../../../utils/links/phrases/cta';
import { DISCLOSURE_WORDS } from '../../../utils/links/phrases/disclosure';
import { NEGATED_WORDS } from '../../../utils/links/phrases/negated';
import { NEUTRAL } from '../../../utils/links/phrases/neutral';
import { OFFSITE_CONTACT_WORDS } from '../../../utils/links/phrases/offsite-contact';
import { PLATFORM_WORDS } from '../../../utils/links/phrases/platform';
import { readPhrases } from '../../../utils/links/read-phrases';

function classes(text: string, side: string): string[] {
  return [...new Set(readPhrases(text).hits.flatMap((hit) => (hit.side === side ? hit.class : [])))].sort();
}

describe('steer words', () => {
  it.each([
    ['去桃宝搜店名', ['cta', 'platform:taobao']],
    ['tao bao 同款', ['cta', 'platform:taobao']],
    ['淘♂寳♀ 打开', ['platform:taobao']],
    ['猫超下单', ['cta', 'platform:tmall']],
    ['某东也有', ['platform:jd']],
    ['JD 自营', ['platform:jd']],
    ['逛JD搜', ['cta', 'platform:jd']],
    ['去PDD搜', ['cta', 'platform:pdd']],
    ['去TB看看', ['platform:taobao']],
    ['加vx：abc', ['offsite-contact']],
    ['闲鱼淘的', ['platform:xianyu']],
    ['抖店同款', ['cta', 'platform:douyin']],
    ['抖音搜示例', ['cta', 'platform:douyin']],
    ['某书搜同款', ['cta', 'platform:xiaohongshu']],
    ['链接放评论区置顶', ['cta']],
    ['戳链接', ['cta']],
    ['去煮页', ['cta']],
    ['看主', ['cta']],
    ['简介有', ['cta']],
    ['link in bio', ['cta']],
    ['私我发链接', ['cta', 'offsite-contact']],
    ['滴滴我', ['offsite-contact']],
    ['加薇了解', ['offsite-contact']],
    ['伽V领取', ['offsite-contact']],
    ['ㄨx：示例', ['offsite-contact']],
    ['评论区扣1', ['cta', 'offsite-contact']],
    ['围脖同名', ['offsite-contact']],
  ])('%s', (text, expected) => expect(classes(text, 'steer')).toEqual(expected));

  it.each([
    '蜜桃宝贝',
    '桃宝石',
    '油桃宝',
    '樱桃宝宝',
    '天猫精灵',
    '京喜剧',
    '某东西',
    '某音乐',
    '2TB 硬盘',
    'TB 检查',
    '亚马逊雨林',
    '没有赞也没关系',
    '1688元',
    '骑上小黄车',
    '随手拍照',
    '拍下这一刻',
    '搜集资料',
    '搜救队',
    '我搜了很多攻略',
    '围脖很暖',
    '滴滴打车',
    '加V认证',
    '给你加微笑',
    '评论区告诉我',
    '私信太多回不过来',
    '留言给我',
    '主页君',
    '这条链接路由',
    'taobao.com',
  ])('nothing in %s', (text) => expect(classes(text, 'steer')).toEqual([]));
});

describe('disclosures', () => {
  it.each([
    ['#广告', ['ad']],
    ['#广告[话题]#', ['ad']],
    ['＃广告', ['ad']],
    ['【广告】示例', ['ad']],
    ['广告｜示例面霜', ['ad']],
    ['这条是广告', ['ad']],
    ['内容含广告', ['ad']],
    ['this post is an ad', ['ad']],
    ['本期恰饭', ['ad']],
    ['感谢示例牌赞助', ['sponsored']],
    ['sponsored by Sample', ['sponsored']],
    ['感谢金主爸爸', ['sponsored']],
    ['品牌寄来的试用装', ['gifted']],
    ['产品由示例牌免费提供', ['gifted']],
    ['收到示例牌寄送的新品', ['gifted']],
    ['gifted by Sample', ['gifted']],
    ['利益相关：示例牌员工', ['own-interest']],
    ['和示例牌合作的一期视频', ['cooperation']],
    ['in partnership with Sample', ['cooperation']],
    ['链接含返佣', ['affiliate']],
    ['通过链接购买我会获得佣金', ['affiliate']],
    ['我是这家店的主理人', ['own-interest']],
    ['#合作', ['invited']],
    ['#体验官', ['invited']],
    ['受邀体验', ['invited']],
    ['感谢品牌方', ['invited']],
    ['非自费', ['invited']],
  ])('%s', (text, expected) => expect(classes(text, 'disclosure')).toEqual(expected));

  it.each([
    '屏蔽广告',
    '广告设计',
    '广告位招租',
    '电视里广告太多',
    '这个软件有广告吗',
    '这支广告拍得真美',
    '#广告设计',
    '广告公司实习',
    '中午去恰饭',
    '恰饭啦',
    '商务合作请邮箱联系',
    '合作V：abc123',
    '商务合作：someone@mail.example',
    '接品牌合作',
    '寻求合作',
    '夫妻合作',
    '合作社',
    '利益相关者分析',
    '朋友送的生日礼物',
    '妈妈寄来的腊肉',
    '买一送一',
    '下单赠送小样',
    '收到朋友寄来的礼物',
    '求赞助',
    'gifted child',
    '试用了一周',
    '感谢大家',
    '中介佣金太高',
    '他是老板',
    '拉广告',
    '受邀参加婚礼',
  ])('nothing in %s', (text) => expect(classes(text, 'disclosure')).toEqual([]));
});

describe('denials', () => {
  it.each([
    ['非广', ['ad']],
    ['#非广 真心推荐', ['ad']],
    ['无广无推广', ['ad']],
    ['不需要恰饭', ['ad']],
    ['没有任何广告', ['ad']],
    ['not an ad', ['ad']],
    ['not sponsored', ['sponsored']],
    ['unsponsored', ['sponsored']],
    ['没有任何赞助', ['sponsored']],
    ['没有合作', ['cooperation']],
    ['非品牌赠送', ['gifted']],
    ['自己买的', ['paid-self']],
    ['bought with my own money', ['paid-self']],
    ['利益相关：无', ['interest']],
    ['无任何利益关系', ['interest']],
  ])('%s', (text, expected) => {
    expect(classes(text, 'negated')).toEqual(expected);
    expect(classes(text, 'disclosure')).toEqual([]);
  });

  it.each(['非广东人', '无广阔天地', '自费留学', '自费医疗', '非自费', '不是自费', '真实测评', '利益相关者'])(
    'nothing in %s',
    (text) => expect(classes(text, 'negated')).toEqual([]),
  );

  it.each([
    ['不是广告哦~ #广告', ['ad'], ['ad']],
    ['非合作，品牌寄送的', ['gifted'], ['cooperation']],
    ['自购，本篇为广告', ['ad'], ['paid-self']],
  ])('%s holds both', (text, disclosure, negated) => {
    expect(classes(text, 'disclosure')).toEqual(disclosure);
    expect(classes(text, 'negated')).toEqual(negated);
  });
});

describe('hits', () => {
  it('stand where they say, in the text as given', () => {
    const text = '今天\u200B去桃\u200B宝，＃广告';
    const { hits } = readPhrases(text);
    expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(['桃\u200B宝', '＃广告']);
    for (const hit of hits) expect(hit.text).toBe(text.slice(hit.start, hit.end));
  });

  it('mask only what they match: neutral patterns keep the length', () => {
    expect(NEUTRAL.length).toBeGreaterThan(5);
    expect(classes('商务合作请邮箱联系。 #广告', 'disclosure')).toEqual(['ad']);
  });
});

describe('patterns', () => {
  const all = [
    ...PLATFORM_WORDS,
    ...CTA_WORDS,
    ...OFFSITE_CONTACT_WORDS,
    ...DISCLOSURE_WORDS,
    ...NEGATED_WORDS,
    ...COUPON_WORDS,
  ];
  const patterns = [...all.flatMap((words) => words.patterns), ...NEUTRAL];

  it('carry the flag u and hold no full-width ASCII, which the normalised text never has', () => {
    expect(patterns.length).toBeGreaterThan(100);
    for (const { source, flags } of patterns) {
      expect(flags, source).toBe('u');
      // The Chinese comma is what masked words are replaced by.
      expect(source.replaceAll('，', ''), source).not.toMatch(/[\uFF01-\uFF5E]/);
    }
  });
});
