import detector from '../../../../utils/detect/detectors/comp_live';
import { testDetector } from '../table';

testDetector(detector, {
  found: [
    [
      'a live card',
      { itemKind: 'live', components: [{ kind: 'live', place: 'card_label', text: '直播中' }] },
      [{ place: 'card_label', class: 'E1', words: 'platform', text: '直播中', cta: '直播中' }],
    ],
    [
      'a live item of an answer',
      { itemKind: 'live', components: [{ kind: 'live', place: 'data', key: 'model_type' }] },
      [{ place: 'data', class: 'E2', words: 'platform', key: 'model_type' }],
    ],
  ],
  absent: [
    ['told none', { components: [] }],
    ['another component', { components: [{ kind: 'goods', place: 'under_note' }] }],
  ],
  unread: [['nothing told', {}, ['components']]],
});
