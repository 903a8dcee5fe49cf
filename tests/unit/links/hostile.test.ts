import { describe, expect, it } from 'vitest';
import { findLinks } from '../../../utils/links/find-links';
import { readPhrases } from '../../../utils/links/read-phrases';
import { readUrl } from '../../../utils/links/read-url';
import { GROWING } from '../../bench/links';

const MEGABYTE = 1_000_000;
/** Far above what these take (under 0.1 s), far below what a quadratic step would (minutes). */
const BOUND = 5_000;

const parts = [
  ...GROWING.map(([, part]) => part),
  'http://a',
  'a.',
  '.',
  '。a',
  'taobao 。 ',
  '#小程序://',
  '#小程序://a/',
  'openjd://virtual?params={"',
  'https://taobao.com宝',
  'javascript:',
  'a-',
  '%25',
  '{"',
  '@',
  '\u200B',
  '【淘宝】https://m.tb.cn/h.Fs8aTu1 ',
  '￥SttpoeBQ3kd￥',
  '感谢',
  '与示例',
  '淘宝下单',
  '没有任何品牌',
  '不是、',
  '品牌合作：a',
  '朋友送',
];

describe('a megabyte', () => {
  it.each(parts.map((part) => [JSON.stringify(part), part]))('of %s is read in bounded time', (_name, part) => {
    const text = part.repeat(Math.ceil(MEGABYTE / part.length));
    const start = performance.now();
    findLinks(text, { maxLength: Number.POSITIVE_INFINITY });
    findLinks(text);
    readPhrases(text);
    readUrl(text);
    expect(performance.now() - start).toBeLessThan(BOUND);
  });
});
