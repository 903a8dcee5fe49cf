import { defineDetector } from '../detector';
import { componentsTo } from '../shop-components';

export default defineDetector({
  id: 'comp_ext_other',
  version: 3,
  claim: 'route',
  needs: [],
  also: ['componentTargets', 'widgetTargets'],
  says: { 'zh-CN': '其他站外购买组件', en: 'Other off-platform purchase component' },
  find: ({ componentTargets = [], widgetTargets = [] }) =>
    componentsTo('other', [...componentTargets, ...widgetTargets]),
});
