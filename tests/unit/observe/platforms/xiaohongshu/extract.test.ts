import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractHtml, plainAddress, tokenFree } from '../../../../../utils/observe/platforms/xiaohongshu/extract';
import { type ExaminedItem, examine } from '../../../../../utils/pipeline';
import { scrubbedItem } from '../../../../../utils/scrubbed-item';
import { AUTHOR_ID, cardHtml, listHtml, NOTE_ID, ORIGIN, openNoteHtml, pageOf } from '../../page-html';

const SOMEBODY = '5f00000000000000000000ff';

function extracted(html: string, css = '#noteContainer'): string {
  const nodes = [...pageOf(html).querySelectorAll(css)];
  if (nodes.length === 0) throw new Error('nothing to extract');
  return extractHtml({
    nodes,
    pageUrl: `${ORIGIN}/explore/${NOTE_ID}?xsec_token=ABC=`,
    preparedUtc: '2026-11-22T08:00:00.000Z',
  });
}

describe('the markup of an open note', () => {
  const html = extracted(
    openNoteHtml({
      title: '示例标题',
      text: `示例 a&lt;b <a class="note-content-user" href="/user/profile/${SOMEBODY}?xsec_token=AB">@示例路人</a> 好吗?`,
      under:
        '<div class="goods-bar"><a href="https://item.taobao.com/item.htm?id=1&amp;xsec_token=AB">去购买</a></div>',
      comments: [
        { text: '作者自己的评论', by: 'author' },
        { text: '别人的评论' },
        { text: '置顶的别人', pinned: true },
      ],
    }),
  );

  it('keeps what stood there, the author’s own comments included', () => {
    for (const words of [
      '示例标题',
      '示例 a&#60;b',
      '@示例路人',
      '好吗?',
      '去购买',
      '作者自己的评论',
      'item.taobao.com/item.htm?id=1',
    ])
      expect(html).toContain(words);
    expect(html).toContain(`href="${ORIGIN}/user/profile/${AUTHOR_ID}"`);
  });

  it('holds no token, nobody else’s comment, and no way to anybody else', () => {
    expect(html).not.toMatch(/xsec|别人的评论|置顶的别人/);
    expect(html).not.toContain(SOMEBODY);
  });

  it('neither runs nor loads anything', () => {
    const nasty = extracted(
      openNoteHtml({
        under:
          '<script>alert(1)</script><iframe srcdoc="x"></iframe><svg onload="x()"></svg><img src="https://x.example/a.png" onerror="x()"><p onclick="x()" style="background:url(//x.example)">段</p><a href="javascript:x()">链</a><input value="输入">',
      }),
    );
    expect(nasty).not.toMatch(/<script|<iframe|<svg|<input|onerror|onclick|javascript:|url\(| src=|输入/);
    expect(nasty).toContain("default-src 'none'");
    expect(nasty).toContain('data-src="https://x.example/a.png"');
  });
});

it('cards keep their author and lose their tokens', () => {
  const html = extracted(listHtml([cardHtml({ title: '卡片标题' })]), 'section.note-item');
  expect(html).toContain('卡片标题');
  expect(html).toContain(`/explore/${NOTE_ID}"`);
  expect(html).toContain(`/user/profile/${AUTHOR_ID}"`);
  expect(html).not.toMatch(/xsec|channel_type/);
});

describe('addresses and texts', () => {
  it.each([
    [
      `/explore/${NOTE_ID}?xsec_token=AB&xsec_source=pc&noteAttributes=goods`,
      `${ORIGIN}/explore/${NOTE_ID}?noteAttributes=goods`,
    ],
    ['/search_result?keyword=x&source=y#z', `${ORIGIN}/search_result?keyword=x`],
    ['https://u.jd.com/abc?spm=1', 'https://u.jd.com/abc?spm=1'],
    ['data:image/png;base64,AAAA', ''],
    ['javascript:alert(1)', ''],
  ])('%s', (href, expected) => {
    expect(plainAddress(href, ORIGIN)).toBe(expected);
  });

  it('a text without tokens stays as it was written', () => {
    for (const text of ['好吗?', 'a && b &', '?', '问号？&']) expect(tokenFree(text)).toBe(text);
    expect(tokenFree('看 https://x/?xsec_token=AB=&a=1 吧')).toBe('看 https://x/?&a=1 吧');
  });

  it('no token survives, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(tokenFree(`${before}&xsec_token=SECRETSECRET ${after}`)).not.toContain('SECRETSECRET');
      }),
    );
  });
});

it('an item keeps no token and of somebody else’s pinned comment only that it was there', () => {
  const { note, readings, verdict } = examine({
    itemKind: 'note',
    itemId: NOTE_ID,
    noteId: NOTE_ID,
    source: 'live',
    surface: 'note',
    rendered: true,
    title: '示例 https://www.xiaohongshu.com/x?xsec_token=AB',
    text: '',
    comments: [
      { byAuthor: true, pinned: false, text: '我的' },
      { byAuthor: false, pinned: true, text: '别人的' },
    ],
  });
  const evidence = { place: 'pinned_comment', class: 'E4', words: 'author', text: '别人的' } as const;
  const found = { signal: 'text_token', claim: 'route', version: 1, outcome: 'found', evidence: [evidence] } as const;
  const item: ExaminedItem = { note, verdict, readings: [...readings, { ...found, evidence: [...found.evidence] }] };
  const scrubbed = scrubbedItem(item);
  expect(JSON.stringify(scrubbed)).not.toMatch(/xsec|别人的/);
  expect(scrubbed.note.comments?.map(({ text }) => text)).toEqual(['我的', '']);
});
