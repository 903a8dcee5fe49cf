import detector from '../../../../utils/detect/detectors/plat_label_partnership';
import { testDetector } from '../table';

const onCard = (text: string) => ({ labels: [{ text, place: 'card_label' as const }] });
const evidence = (text: string) => [{ place: 'card_label', class: 'E1', words: 'platform', text }];

testDetector(detector, {
  found: [
    ...['品牌合作', '合作', 'Paid partnership', '与示例品牌合作'].map(
      (word): [string, ReturnType<typeof onCard>, unknown[]] => [word, onCard(word), evidence(word)],
    ),
    ['a long brand, shortened', onCard(`与${'牌'.repeat(30)}合作`), [expect30()]],
  ],
  absent: [
    ['told none', { labels: [] }],
    ['大品牌合作', onCard('大品牌合作')],
    ['与合作', onCard('与合作')],
    ['a whole sentence', onCard(`与${'牌'.repeat(31)}合作`)],
    ['合作社', onCard('合作社')],
    ['广告 is another label', onCard('广告')],
  ],
  unread: [['labels not told', {}, ['labels']]],
});

function expect30() {
  return { place: 'card_label', class: 'E1', words: 'platform', text: `与${'牌'.repeat(30)}合作` };
}
