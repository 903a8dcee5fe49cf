import detector from '../../../../utils/detect/detectors/plat_label_sponsored';
import { testDetector } from '../table';

const onCard = (text: string) => ({ labels: [{ text, place: 'card_label' as const }] });

testDetector(detector, {
  found: [
    ['赞助', onCard('赞助'), [{ place: 'card_label', class: 'E1', words: 'platform', text: '赞助' }]],
    ['Sponsored', onCard(' Sponsored '), [{ place: 'card_label', class: 'E1', words: 'platform', text: 'Sponsored' }]],
    [
      'in data',
      { labels: [{ text: '赞助', place: 'data' }] },
      [{ place: 'data', class: 'E2', words: 'platform', text: '赞助' }],
    ],
  ],
  absent: [
    ['told none', { labels: [] }],
    ['赞 is a count', onCard('赞')],
    ['赞助礼品', onCard('赞助礼品')],
    ['广告 is another label', onCard('广告')],
  ],
  unread: [['labels not told', { text: '赞助' }, ['labels']]],
});
