import detector from '../../../../utils/detect/detectors/tag_brand';
import { testDetector } from '../table';

testDetector(detector, {
  found: [
    [
      'a tag of the data',
      {
        tags: [
          { name: '下午茶', type: 'topic' },
          { name: '示例品牌', type: 'brand_page' },
        ],
      },
      [{ place: 'data', class: 'E2', words: 'author', text: '示例品牌', key: 'tagList' }],
    ],
    [
      'an inline tag, with an empty list of tags',
      { tags: [], text: '一壶 #示例茶[品牌]#的红茶' },
      [{ place: 'text', class: 'E2', words: 'author', text: '#示例茶[品牌]#' }],
    ],
    [
      'without its closing mark',
      { text: '#示例茶[品牌] 不错' },
      [{ place: 'text', class: 'E2', words: 'author', text: '#示例茶[品牌]' }],
    ],
  ],
  absent: [
    ['told none', { tags: [], text: '' }],
    [
      'topics and places',
      { tags: [{ name: '示例餐厅', type: 'location_page' }], text: '#示例餐厅[地点]# #下午茶[话题]#' },
    ],
    ['品牌 in a sentence', { tags: [], text: '这个品牌 #不错' }],
  ],
  unread: [
    ['nothing told', {}, ['tags', 'text']],
    ['tags not told', { text: '示例' }, ['tags']],
    ['text not told', { tags: [] }, ['text']],
  ],
});
