import { describe, expect, it } from 'vitest';
import { words } from '../../../utils/i18n';
import { shopNamer } from '../../../utils/i18n/shops';

const RULES = [{ id: 'cups', zh: '杯子店', en: 'Cups', hosts: ['cups.example'] }, null, 'x', { id: 'unnamed' }];

describe('shopNamer', () => {
  it.each([
    ['zh-CN', 'cups', '杯子店'],
    ['en', 'cups', 'Cups'],
    ['zh-CN', 'jd', '京东'],
    ['en', 'unnamed', 'unnamed'],
    ['en', 'never-heard-of', 'never-heard-of'],
  ] as const)('%s: %s is called %s', (locale, id, name) => {
    expect(shopNamer(locale, RULES)(id)).toBe(name);
    expect(words(locale, RULES).links.shop(id)).toBe(name);
  });
});
