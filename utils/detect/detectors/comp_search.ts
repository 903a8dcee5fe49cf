import { defineDetector } from '../detector';
import { fromComponent } from '../evidence';

export default defineDetector({
  id: 'comp_search',
  version: 1,
  claim: 'cue',
  needs: [],
  also: ['components', 'widgets'],
  says: { 'zh-CN': '搜索组件', en: 'Search component' },
  find: ({ components = [], widgets = [] }) =>
    [...components, ...widgets].filter(({ kind }) => kind === 'search').map(fromComponent),
});
