import { defineDetector } from '../detector';
import { componentsTo } from '../shop-components';

export default defineDetector({
  id: 'comp_ext_pdd',
  version: 3,
  claim: 'route',
  needs: [],
  also: ['componentTargets', 'widgetTargets'],
  says: { 'zh-CN': '拼多多购买组件', en: 'Pinduoduo purchase component' },
  find: ({ componentTargets = [], widgetTargets = [] }) => componentsTo('pdd', [...componentTargets, ...widgetTargets]),
});
