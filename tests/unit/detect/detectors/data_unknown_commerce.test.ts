import detector from '../../../../utils/detect/detectors/data_unknown_commerce';
import { testDetector } from '../table';

testDetector(detector, {
  found: [
    [
      'one key',
      { unknownFields: [{ key: 'promotion_plan' }] },
      [{ place: 'data', class: 'E2', words: 'none', key: 'promotion_plan' }],
    ],
    [
      'each key once',
      { unknownFields: [{ key: 'promotion_plan' }, { key: 'example' }] },
      [
        { place: 'data', class: 'E2', words: 'none', key: 'promotion_plan' },
        { place: 'data', class: 'E2', words: 'none', key: 'example' },
      ],
    ],
  ],
  absent: [['told none', { unknownFields: [] }]],
  unread: [
    ['nothing told', {}, ['unknownFields']],
    ['the word stands in the text', { text: 'promotion_plan', title: 'promotion_plan' }, ['unknownFields']],
  ],
});
