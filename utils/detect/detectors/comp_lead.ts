import { defineDetector } from '../detector';
import { fromComponent } from '../evidence';

export default defineDetector({
  id: 'comp_lead',
  version: 1,
  claim: 'cue',
  needs: [],
  also: ['components', 'widgets'],
  says: { 'zh-CN': '留资组件', en: 'Lead form' },
  find: ({ components = [], widgets = [] }) =>
    [...components, ...widgets].filter(({ kind }) => kind === 'lead').map(fromComponent),
});
