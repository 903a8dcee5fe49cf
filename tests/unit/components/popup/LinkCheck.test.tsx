import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CheckAnswer } from '../../../../components/popup/check-view';
import { LinkCheck } from '../../../../components/popup/LinkCheck';
import { words } from '../../../../utils/i18n';

afterEach(cleanup);

const FOUND: CheckAnswer = {
  links: [
    {
      shop: '拼多多',
      kind: '商品链接',
      proven: '链接里写明了佣金方。',
      party: '佣金方：多多进宝 8888_1',
      clean: 'https://mobile.yangkeduo.com/goods.html?goods_id=1',
      notes: ['经过 link.zhihu.com'],
      excerpt: 'https://link.zhihu.com/?target=…',
    },
    { shop: '淘宝', kind: '口令', proven: '看不出。', notes: [], excerpt: '￥示例￥' },
  ],
  phrases: [{ what: '引导去店铺', quote: '去某宝搜' }],
  cut: true,
};
const NONE: CheckAnswer = { links: [], phrases: [], cut: false };

function show(answer: CheckAnswer, copy = vi.fn(() => Promise.resolve())) {
  const check = vi.fn(() => answer);
  const view = render(<LinkCheck words={words('zh-CN').check} check={check} copy={copy} />);
  const type = (value: string) => fireEvent.input(screen.getByRole('textbox'), { target: { value } });
  return { ...view, check, copy, type };
}

describe('LinkCheck', () => {
  it('asks nothing before there is a text', () => {
    const { check, type } = show(NONE);
    type('  \n ');
    expect(check).not.toHaveBeenCalled();
  });

  it('tells shop, kind, what is proven, the party or that none is named, the clean address', () => {
    const { container, type } = show(FOUND);
    type('随便');
    const text = container.textContent ?? '';
    for (const part of [
      '认出 2 处',
      '拼多多',
      '商品链接',
      '链接里写明了佣金方。',
      '多多进宝 8888_1',
      '未写明',
      '经过 link.zhihu.com',
      '去某宝搜',
      words('zh-CN').check.cut,
    ]) {
      expect(text).toContain(part);
    }
    expect(screen.getAllByRole('button', { name: '复制' })).toHaveLength(1);
    expect(container.querySelector('a')).toBeNull();
  });

  it('says that not recognised is not none', () => {
    const { container, type } = show(NONE);
    type('今天天气很好');
    expect(container.textContent).toContain('没有认出不等于没有');
  });

  it.each([
    ['已复制', () => Promise.resolve()],
    ['没能复制，请手动选取。', () => Promise.reject(new Error('closed'))],
  ])('copies the clean address and says so: %s', async (said, outcome) => {
    const copy = vi.fn(outcome);
    const { type } = show(FOUND, copy);
    type('随便');
    fireEvent.click(screen.getByRole('button', { name: '复制' }));
    expect(copy).toHaveBeenCalledWith('https://mobile.yangkeduo.com/goods.html?goods_id=1');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(said));
  });

  it('clears, and the next text can be typed', () => {
    const { container, type } = show(FOUND);
    type('随便');
    const clear = screen.getByRole('button', { name: '清空' });
    clear.focus();
    fireEvent.click(clear);
    expect(container.textContent).not.toContain('拼多多');
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('draws hostile text as text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { container, type } = show({
      links: [
        {
          shop: hostile,
          kind: hostile,
          proven: hostile,
          party: hostile,
          clean: `javascript:${hostile}`,
          notes: [hostile],
          excerpt: hostile,
        },
      ],
      phrases: [{ what: hostile, quote: hostile }],
      cut: false,
    });
    type('x');
    expect(container.querySelectorAll('img, script, a')).toHaveLength(0);
  });
});
