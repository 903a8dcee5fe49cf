import { defineDetector } from '../detector';

const KEYS = { address: 'noteAttributes', data: 'note_attributes' } as const;

export default defineDetector({
  id: 'comp_goods_note',
  version: 1,
  claim: 'route',
  needs: ['attributes'],
  says: { 'zh-CN': '商品笔记', en: 'Goods note' },
  find: ({ attributes }) =>
    attributes
      .filter(({ name }) => name === 'goods')
      .map(({ place }) => ({ place, class: 'E2' as const, words: 'none' as const, key: KEYS[place] })),
});
