import { defineDetector } from '../detector';
import { fromComponent } from '../evidence';

export default defineDetector({
  id: 'comp_group_chat',
  version: 1,
  claim: 'cue',
  needs: [],
  also: ['components', 'widgets'],
  says: { 'zh-CN': '群聊入口', en: 'Group chat entry' },
  find: ({ components = [], widgets = [] }) =>
    [...components, ...widgets].filter(({ kind }) => kind === 'group_chat').map(fromComponent),
});
