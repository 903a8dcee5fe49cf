import detector from '../../../../utils/detect/detectors/comp_search';
import { testDetector } from '../table';

const COMPONENT = { kind: 'search' as const, place: 'under_note' as const, text: '搜索同款' };
const EVIDENCE = { place: 'under_note', class: 'E1', words: 'platform', text: '搜索同款', cta: '搜索同款' };

testDetector(detector, {
  found: [
    ['on the page', { components: [COMPONENT] }, [EVIDENCE]],
    [
      'delivered as a widget',
      { widgets: [{ kind: 'search', place: 'data', key: 'example_widget' }] },
      [{ place: 'data', class: 'E2', words: 'platform', key: 'example_widget' }],
    ],
    ['both told', { components: [COMPONENT], widgets: [] }, [EVIDENCE]],
  ],
  absent: [
    ['told none', { components: [], widgets: [] }],
    ['a component of another kind', { components: [{ ...COMPONENT, kind: 'link' }], widgets: [] }],
  ],
  unread: [
    ['nothing told', {}, ['components', 'widgets']],
    ['widgets not told', { components: [] }, ['widgets']],
    ['only widgets told', { widgets: [] }, ['components']],
  ],
});
