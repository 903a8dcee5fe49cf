import detector from '../../../../utils/detect/detectors/decl_text_explicit';
import { testDetector } from '../table';

const by = (text: string, place = 'text') => ({ place, class: 'E4', words: 'author', text });

testDetector(detector, {
  found: [
    ['gifted', { text: '这支笔由品牌方赠送' }, [by('品牌方赠送')]],
    ['a bracketed mark in the title', { title: '【广告】示例', text: '' }, [by('【广告】', 'title')]],
    ['cooperation', { text: '与示例品牌合作推广' }, [by('与示例品牌合作推广')]],
    [
      "in the author's own comment",
      { text: '示例', comments: [{ byAuthor: true, pinned: true, text: '本篇含广告' }] },
      [by('本篇含广告', 'pinned_comment')],
    ],
  ],
  absent: [
    ['told none', { text: '' }],
    ['屏蔽广告', { text: '分享屏蔽广告的办法' }],
    ['广告设计', { text: '学了三年广告设计' }],
    ['a vague hint only', { text: '#体验官' }],
    ['a denial', { text: '非广，自费' }],
    ["a reader's pinned words", { text: '示例', comments: [{ byAuthor: false, pinned: true, text: '本篇含广告' }] }],
  ],
  unread: [
    ['text not told', { title: '【广告】示例' }, ['text']],
    ['nothing told', {}, ['text']],
  ],
});
