import { defineDetector } from '../detector';
import { componentsTo } from '../shop-components';

export default defineDetector({
  id: 'comp_ext_taobao',
  version: 3,
  claim: 'route',
  needs: [],
  also: ['componentTargets', 'widgetTargets'],
  says: { 'zh-CN': '淘宝/天猫购买组件', en: 'Taobao or Tmall purchase component' },
  find: ({ componentTargets = [], widgetTargets = [] }) =>
    componentsTo('taobao', [...componentTargets, ...widgetTargets]),
});
