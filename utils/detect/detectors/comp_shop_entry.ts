import { defineDetector } from '../detector';
import { fromComponent } from '../evidence';

export default defineDetector({
  id: 'comp_shop_entry',
  version: 1,
  claim: 'cue',
  needs: [],
  also: ['components', 'widgets'],
  says: { 'zh-CN': '店铺入口', en: 'Shop entry' },
  find: ({ components = [], widgets = [] }) =>
    [...components, ...widgets].filter(({ kind }) => kind === 'shop_entry').map(fromComponent),
});
