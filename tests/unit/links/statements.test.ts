import { describe, expect, it } from 'vitest';
import { readPhrases } from '../../../utils/links/read-phrases';

/** Classes by side; the sides in the order in which a reader asks: stated, denied. */
function told(text: string): [stated: string[], denied: string[]] {
  const { hits } = readPhrases(text);
  const classes = (side: string) => [...new Set(hits.flatMap((hit) => (hit.side === side ? hit.class : [])))].sort();
  return [classes('disclosure'), classes('negated')];
}

function states(rows: readonly (readonly [text: string, stated: string, denied?: string])[]): void {
  const split = (list: string) => (list === '' ? [] : list.split(' '));
  for (const [text, stated, denied = ''] of rows)
    it(text, () => expect(told(text)).toEqual([split(stated), split(denied)]));
}

describe('what is denied is no statement, and the denial is kept', () => {
  states([
    ['无任何品牌赞助，放心看', '', 'sponsored'],
    ['没有和任何品牌合作', '', 'cooperation'],
    ['未与任何品牌合作，想到什么写什么', '', 'cooperation'],
    ['不涉及任何商业推广', '', 'ad'],
    ['本文不含商业推广', '', 'ad'],
    ['本文不構成商業推廣', '', 'ad'],
    ['不做任何付费推广', '', 'ad'],
    ['从没接过任何商业推广', '', 'ad'],
    ['本文不属于广告', '', 'ad'],
    ['不包含广告', '', 'ad'],
    ['这条视频不含有广告', '', 'ad'],
    ['非品牌方合作', '', 'cooperation'],
    ['谈不上，不是商业合作', '', 'cooperation'],
    ['无品牌方赞助', '', 'sponsored'],
    ['不接受任何品牌赞助', '', 'sponsored'],
    ['这篇没人赞助', '', 'sponsored'],
    ['没有金主爸爸', '', 'sponsored'],
    ['品牌方没有送我，是我自己买的', '', 'gifted paid-self'],
    ['官方没有给我寄送', '', 'gifted'],
    ['不是品牌方寄的', '', 'gifted'],
    ['没有一件是品牌方寄送的', '', 'gifted'],
    ['没有任何产品由品牌方提供', '', 'gifted'],
    ['產品不是品牌方提供的', '', 'gifted'],
    ['从未收过品牌方赠送的样品', '', 'gifted'],
    ['不是PR礼盒', '', 'gifted'],
    ['不含佣金链接', '', 'affiliate'],
    ['不涉及任何利益相关', '', 'interest'],
    ['不含任何广告、商业推广或品牌合作', '', 'ad cooperation'],
    ['品牌合作：无', '', 'interest'],
    ['赞助：没有', '', 'interest'],
    ['This is not a sponsored post', '', 'sponsored'],
    ['Not a paid partnership', '', 'cooperation'],
    ['I do not earn a commission', '', 'affiliate'],
    ['I don’t have any affiliate links', '', 'affiliate'],
    ['Nothing in this video is sponsored by anyone', '', 'sponsored'],
    ['never in partnership with anybody', '', 'cooperation'],
    ['not #sponsored', '', 'sponsored'],
  ]);

  it('from the word of denial, or from where the denied statement begins', () => {
    const quotes = (text: string) => readPhrases(text).hits.map((hit) => hit.text);
    expect(quotes('放心，没有收到品牌方寄送')).toEqual(['没有收到品牌方寄送']);
    expect(quotes('品牌方真的没送我')).toEqual(['品牌方真的没送我']);
  });
});

describe('a word of denial that denies something else', () => {
  states([
    ['不是第一次收到品牌方寄送', 'gifted'],
    ['这不是我第一次收到品牌方寄送', 'gifted'],
    ['不是广告哦~ #广告', 'ad', 'ad'],
    ['非合作，品牌寄送的', 'gifted', 'cooperation'],
    ['非合作品牌寄送的', 'gifted', 'cooperation'],
    ['感谢没有放弃我的品牌方寄送', 'gifted'],
    ['这篇没人赞助但品牌方寄送了产品', 'gifted', 'sponsored'],
    ['从来没接过推广，这次品牌方寄送', 'gifted', 'ad'],
    ['从没跟品牌合作过的我收到了品牌方寄送', 'gifted', 'cooperation'],
    ['没有什么比收到品牌方寄送更开心', 'gifted'],
    ['没想到品牌方送我了', 'gifted'],
    ['没上市品牌方就送我了', 'gifted'],
    ['要不是品牌方送我，我还不知道', 'gifted'],
    ['不是我吹，品牌方送的真好', 'gifted'],
    ['不过品牌方寄送的这支更好', 'gifted'],
    ['不同品牌方寄送的面膜', 'gifted'],
    ['少不了品牌赞助', 'sponsored'],
    ['无法拒绝官方送的礼盒', 'gifted'],
    ['无线耳机是品牌方送的', 'gifted'],
    ['无糖茶饮品牌方寄送', 'gifted'],
    ['品牌方无偿赠送给我的', 'gifted'],
    ['商家无条件赠送的样品', 'gifted'],
    ['不含酒精的爽肤水是品牌方寄的', 'gifted'],
    ['非常感谢品牌方寄送', 'gifted'],
    ['未来可期，品牌方寄送', 'gifted'],
    ['与无印示例合作推广', 'cooperation'],
    ['品牌合作：无印示例', 'cooperation'],
    ['It is not only sponsored by Sample', 'sponsored'],
    ['Not gonna lie this was gifted by Sample', 'gifted'],
    ['There is no doubt this post is sponsored', 'sponsored'],
    ['not sponsored but gifted by Sample', 'gifted', 'sponsored'],
    // Talk without advertising holds no denial of it either.
    ['宝宝不合作拍照', ''],
    ['未来合作愉快', ''],
    ['没人送的花自己买', ''],
    ['小组作业没人合作', ''],
    ['一直拒绝品牌合作', ''],
    ['今年推掉了品牌合作', ''],
    ['这篇是讲团队合作的', ''],
    ['这篇是夫妻合作做的饭', ''],
    ['这篇是和示例家的合作，讲讲用法', 'cooperation'],
  ]);
});

describe('presents', () => {
  states([
    ['iPhone 15 Pro 男朋友送的', ''],
    ['AirPods Pro是老公送的', ''],
    ['surprise 老公送的花', ''],
    ['这个牌子的口红是男朋友送的', ''],
    ['这个产品是闺蜜送的', ''],
    ['收到朋友从海边寄来的明信片', ''],
    ['收到表姐赠送的围巾', ''],
    ['收到外婆寄来的腊肉', ''],
    ['收到学校寄来的录取通知书', ''],
    ['酒店免费提供的早餐', ''],
    ['官方旗舰店满299赠送香薰', ''],
    ['在官方买两支送的小镜子', ''],
    ['商家赠送了小样', ''],
    ['PR送的面霜', 'gifted'],
    ['PR小姐姐寄来的', 'gifted'],
    ['品牌方快递寄来的新品', 'gifted'],
    ['官方旗舰店寄送的新品', 'gifted'],
    ['姐妹们品牌方送我新品啦', 'gifted'],
    ['家人们，官方送我一套', 'gifted'],
    ['姐妹们收到示例寄送啦', 'gifted'],
    ['收到示例寄来的新品', 'gifted'],
    ['感谢示例寄来的面霜', 'gifted'],
    ['示例免费提供的样品', 'gifted'],
    ['品牌爸爸寄来的新品', 'gifted'],
  ]);
});

describe('the author’s own', () => {
  states([
    ['山姆自有品牌的麻薯', ''],
    ['某超市自家品牌的化妆棉', ''],
    ['主理人本人超级nice', ''],
    ['偶遇店主本人', ''],
    ['我是听老板推荐点的', ''],
    ['我是听店主说的', ''],
    ['我是跟老板说少辣', ''],
    ['我是老板娘的粉丝', ''],
    ['我是店主的朋友', ''],
    ['这个政策和大家利益相关，一定要看', ''],
    ['利益相关部门', ''],
    ['利益相关，自费购入', '', 'paid-self'],
    ['利益相关，无', '', 'interest'],
    ['我是这家店的主理人', 'own-interest'],
    ['我是本店主理人', 'own-interest'],
    ['我是示例咖啡主理人小鹿', 'own-interest'],
    ['本人是店主', 'own-interest'],
    ['我是这家店的老板', 'own-interest'],
    ['我是服装厂老板，自己穿', 'own-interest'],
    ['我是老板娘，欢迎来玩', 'own-interest'],
    ['店主本人，有问题问我', 'own-interest'],
    ['自家品牌上新啦', 'own-interest'],
    ['这是自家品牌', 'own-interest'],
    ['我们自有品牌的新品', 'own-interest'],
    ['利益相关，本人是品牌员工', 'own-interest'],
    ['（利益相关）', 'own-interest'],
    ['#利益相关 品牌方员工', 'own-interest'],
    ['有利益相关，介意慎看', 'own-interest'],
  ]);
});

describe('money', () => {
  states([
    ['感谢老公赞助的包包', ''],
    ['感谢爸妈赞助', ''],
    ['谢谢甲方爸爸', ''],
    ['感谢甲方爸爸，终于过稿了', ''],
    ['租房我付了半个月的中介佣金', ''],
    ['可以免中介佣金', ''],
    ['我收到房东退的中介佣金', ''],
    ['感谢示例牌赞助的包包', 'sponsored'],
    ['感谢金主爸爸赞助', 'sponsored'],
    ['感谢甲方', 'sponsored'],
    ['本期恰饭，谢谢甲方爸爸', 'ad sponsored'],
    ['链接有佣金', 'affiliate'],
    ['下单后我会拿到一定比例的佣金', 'affiliate'],
    ['通过链接购买我可以获得一小笔佣金', 'affiliate'],
  ]);
});

describe('cooperation, and how to reach the author', () => {
  states([
    ['品牌合作：示例牌', 'cooperation'],
    ['品牌合作 @SAMPLE官方旗舰店', 'cooperation'],
    ['品牌合作 SAMPLE 新品', 'cooperation'],
    ['品牌合作 vivid 新品', 'cooperation'],
    ['商业合作：示例牌', 'cooperation'],
    ['广告合作：示例牌', 'ad cooperation'],
    ['本篇为商务合作', 'cooperation'],
    ['本文为商务合作笔记', 'cooperation'],
    ['本视频含商务合作', 'cooperation'],
    ['品牌合作📩xxx@mail.example', ''],
    ['品牌合作：someone@mail.example', ''],
    ['品牌合作 abc12345', ''],
    ['品牌合作：sample_work', ''],
    ['品牌合作v：abc', ''],
    ['品牌合作看主页', ''],
    ['广告合作→主页', ''],
    ['品牌合作：小助手微信', ''],
    ['有商务合作的可以私信', ''],
    ['新手博主品牌合作报价怎么定', ''],
    ['小红书品牌合作平台入口', ''],
    ['博主如何和品牌合作', ''],
    ['关于品牌合作：新手必看', ''],
    ['谢绝品牌合作', ''],
  ]);
});

describe('talk about advertising', () => {
  states([
    ['恰饭时间到！今天吃火锅', ''],
    ['这个app免费但是含广告', ''],
    ['这个APP免费，含广告', ''],
    ['会员也含广告', ''],
    ['右下角写着「广告」两个字', ''],
    ['右下角有【广告】标识', ''],
    ['这部剧有广告植入太多了', ''],
    ['这篇有广告嫌疑，但真的好用', ''],
    ['别以为这是广告啊', ''],
    ['如果这篇是广告我就直说', ''],
    ['这是广告？', ''],
    ['本文是广告片的花絮', ''],
    ['这是广告行业的事', ''],
    ['恰饭笔记', 'ad'],
    ['含广告，介意慎入', 'ad'],
    ['⚠️含广告', 'ad'],
    ['片尾含广告', 'ad'],
    ['笔记内容含广告', 'ad'],
    ['视频里有广告植入', 'ad'],
    ['「广告」示例面霜', 'ad'],
    ['因为这是广告，所以说清楚', 'ad'],
    ['这视频是广告', 'ad'],
  ]);
});
