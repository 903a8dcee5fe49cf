import detector from '../../../../utils/detect/detectors/plat_label_other';
import { testDetector } from '../table';

const onCard = (...texts: string[]) => ({ labels: texts.map((text) => ({ text, place: 'card_label' as const })) });
const corner = (text: string, cornerType?: string) => ({
  labels: [{ text, place: 'data' as const, ...(cornerType === undefined ? {} : { cornerType }) }],
});

testDetector(detector, {
  found: [
    [
      'a word nobody knows',
      onCard('示例标签'),
      [{ place: 'card_label', class: 'E1', words: 'platform', text: '示例标签' }],
    ],
    [
      'among known ones',
      onCard('广告', '示例标签', '06-30'),
      [{ place: 'card_label', class: 'E1', words: 'platform', text: '示例标签' }],
    ],
    [
      'a corner of an unknown type',
      corner('示例角标', 'example'),
      [{ place: 'data', class: 'E2', words: 'platform', text: '示例角标', key: 'corner_tag_info' }],
    ],
    [
      'a corner without a type',
      corner('示例角标'),
      [{ place: 'data', class: 'E2', words: 'platform', text: '示例角标' }],
    ],
  ],
  absent: [
    ['told none', { labels: [] }],
    ['known labels', onCard('广告', '赞助', '品牌合作', '与示例品牌合作')],
    ['dates, places, pins, live marks, counts', onCard('06-30', '3天前', '上海', '置顶', '直播中', '赞', '1.2万', ' ')],
    ['a date in a corner', corner('03-26', 'publish_time')],
    ['a token in a corner', corner('示例', 'ubt_sig_token')],
    ['the open note is full of platform texts', { labels: [{ text: '示例按钮', place: 'note_label' }] }],
  ],
  unread: [['labels not told', {}, ['labels']]],
});
