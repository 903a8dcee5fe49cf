import { defineDetector } from '../detector';
import { componentsTo } from '../shop-components';

export default defineDetector({
  id: 'comp_ext_jd',
  version: 3,
  claim: 'route',
  needs: [],
  also: ['componentTargets', 'widgetTargets'],
  says: { 'zh-CN': '京东购买组件', en: 'JD purchase component' },
  find: ({ componentTargets = [], widgetTargets = [] }) => componentsTo('jd', [...componentTargets, ...widgetTargets]),
});
