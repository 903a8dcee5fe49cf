import detector from '../../../../utils/detect/detectors/comp_goods_note';
import { testDetector } from '../table';

const IN_ADDRESS = { place: 'address', class: 'E2', words: 'none', key: 'noteAttributes' };
const IN_DATA = { place: 'data', class: 'E2', words: 'none', key: 'note_attributes' };

testDetector(detector, {
  found: [
    ['in the address of a page', { attributes: ['goods'] }, [IN_ADDRESS]],
    ['in a pasted link', { source: 'paste', rendered: false, attributes: ['video', 'goods'] }, [IN_ADDRESS]],
    ['in the data of a capture', { source: 'capture', rendered: false, attributes: ['goods'] }, [IN_DATA]],
  ],
  absent: [
    ['told none', { attributes: [] }],
    ['others', { attributes: ['video', 'goods_like'] }],
  ],
  unread: [['the address carries none', { text: '示例' }, ['attributes']]],
});
