import detector from '../../../../utils/detect/detectors/comp_group_chat';
import { testDetector } from '../table';

const COMPONENT = { kind: 'group_chat' as const, place: 'under_note' as const, text: '加入群聊' };
const EVIDENCE = { place: 'under_note', class: 'E1', words: 'platform', text: '加入群聊', cta: '加入群聊' };

testDetector(detector, {
  found: [
    ['on the page', { components: [COMPONENT] }, [EVIDENCE]],
    [
      'delivered as a widget',
      { widgets: [{ kind: 'group_chat', place: 'data', key: 'example_widget' }] },
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
