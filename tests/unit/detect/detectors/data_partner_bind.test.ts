import detector from '../../../../utils/detect/detectors/data_partner_bind';
import { testDetector } from '../table';

testDetector(detector, {
  found: [
    [
      'one key',
      { partnerFields: [{ key: 'cooperate_binds' }] },
      [{ place: 'data', class: 'E2', words: 'none', key: 'cooperate_binds' }],
    ],
    [
      'each key once',
      { partnerFields: [{ key: 'cooperate_binds' }, { key: 'example' }] },
      [
        { place: 'data', class: 'E2', words: 'none', key: 'cooperate_binds' },
        { place: 'data', class: 'E2', words: 'none', key: 'example' },
      ],
    ],
  ],
  absent: [['told none', { partnerFields: [] }]],
  unread: [
    ['nothing told', {}, ['partnerFields']],
    ['the word stands in the text', { text: 'cooperate_binds', title: 'cooperate_binds' }, ['partnerFields']],
  ],
});
