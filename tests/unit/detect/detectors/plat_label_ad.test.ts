import detector from '../../../../utils/detect/detectors/plat_label_ad';
import { testDetector } from '../table';

const onCard = (text: string) => ({ labels: [{ text, place: 'card_label' as const }] });

testDetector(detector, {
  found: [
    ['广告 on a card', onCard('广告'), [{ place: 'card_label', class: 'E1', words: 'platform', text: '广告' }]],
    [
      'with space around it',
      onCard(' 广告\n'),
      [{ place: 'card_label', class: 'E1', words: 'platform', text: '广告' }],
    ],
    ['Ad', onCard('Ad'), [{ place: 'card_label', class: 'E1', words: 'platform', text: 'Ad' }]],
    [
      'on the open note, beside other texts',
      {
        labels: [
          { text: '06-30', place: 'note_label' },
          { text: '广告', place: 'note_label' },
        ],
      },
      [{ place: 'note_label', class: 'E1', words: 'platform', text: '广告' }],
    ],
    [
      'in corner_tag_info',
      { labels: [{ text: '广告', place: 'data', cornerType: 'example' }] },
      [{ place: 'data', class: 'E2', words: 'platform', text: '广告', key: 'corner_tag_info' }],
    ],
  ],
  absent: [
    ['told none', { labels: [] }],
    ['赞助 is another label', onCard('赞助')],
    ['the word inside a text', onCard('广告设计')],
    ['屏蔽广告', onCard('屏蔽广告')],
    ['Ads', onCard('Add')],
  ],
  unread: [
    ['labels not told', {}, ['labels']],
    ['not told beside a text that holds the word', { title: '广告', text: '广告' }, ['labels']],
  ],
});
