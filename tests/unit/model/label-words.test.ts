import { describe, expect, test } from 'vitest';
import { isKnownLabel, isNonLabel, isPartnershipLabel } from '../../../utils/model/label-words';

describe('labels', () => {
  test.each(['广告', '赞助', '品牌合作', '合作', '与示例品牌合作', 'Ad', 'Sponsored', 'Paid partnership'])(
    '%s',
    (word) => {
      expect(isKnownLabel(word)).toBe(true);
      expect(isNonLabel(word)).toBe(false);
    },
  );

  test.each([
    '',
    '广告设计',
    '屏蔽广告',
    ' 广告',
    'ad',
    'Ads',
    '赞',
    '赞助礼品',
    '大品牌合作',
    '与合作',
    '合作社',
    `与${'牌'.repeat(31)}合作`,
    '与示例\n品牌合作',
  ])('%s is none', (word) => {
    expect(isKnownLabel(word)).toBe(false);
    expect(isPartnershipLabel(word)).toBe(false);
  });
});

describe('known non-labels', () => {
  test.each([
    ...['06-30', '2024-06-30', '6月30日', '2024年6月30日', '2024/6/3', '12:30', '00:19', '1:02:03'],
    ...['刚刚', '今天', '昨天', '昨天 12:30', '前天', '5分钟前', '3 小时前', '4天前', '2周前', '6个月前', '1年前'],
    ...['3d ago', '5 m ago', '3 days ago', '1 hour ago', 'Yesterday', 'Just now'],
    ...['编辑于 06-30', '编辑于 06-30 上海', '发布于 昨天 12:30', '06-30 上海', '3天前 中国香港', 'Edited 06-30'],
    ...['上海', '广东', '中国台湾', '美国'],
    ...['0', '12', '423', '1.2万', '1千+', '1w+', '100+', '1,234', '10k'],
    ...[
      '置顶',
      '置顶评论',
      '直播中',
      '赞',
      '作者',
      '关注',
      '已关注',
      '回复',
      '展开',
      '视频',
      'Live',
      'Pinned',
      'Follow',
    ],
    ...['大家都在搜', '相关搜索', '·', '|', ' / ', '-'],
  ])('%s', (text) => {
    expect(isNonLabel(text)).toBe(true);
    expect(isKnownLabel(text)).toBe(false);
  });

  test.each(['示例标签', '新品', '上海旅游', '30天好物', '06-30 上新', '赞助商', '关注有礼', '万', '限时', 'Live now'])(
    '%s may be a label',
    (text) => {
      expect(isNonLabel(text)).toBe(false);
    },
  );

  test('long hostile text is answered at once', () => {
    const started = performance.now();
    for (const text of ['1'.repeat(50_000), '06-30 '.repeat(10_000), '上海 '.repeat(10_000), '·'.repeat(50_000)])
      isNonLabel(`${text}x`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
