import detector from '../../../../utils/detect/detectors/data_ad_flag';
import { testDetector } from '../table';

testDetector(detector, {
  found: [
    ['one key', { adFields: [{ key: 'ads_info' }] }, [{ place: 'data', class: 'E2', words: 'none', key: 'ads_info' }]],
    [
      'each key once',
      { adFields: [{ key: 'ads_info' }, { key: 'example' }] },
      [
        { place: 'data', class: 'E2', words: 'none', key: 'ads_info' },
        { place: 'data', class: 'E2', words: 'none', key: 'example' },
      ],
    ],
  ],
  absent: [['told none', { adFields: [] }]],
  unread: [
    ['nothing told', {}, ['adFields']],
    ['the word stands in the text', { text: 'ads_info', title: 'ads_info' }, ['adFields']],
  ],
});
