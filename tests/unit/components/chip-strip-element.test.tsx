import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { chipStripElement } from '../../../components/chip-strip-element';
import { ChipStrip } from '../../support/in-page-parts';

afterEach(cleanup);

describe('ChipStrip', () => {
  it('is a named list that can be reached by keyboard', () => {
    render(
      <ChipStrip
        label="文中的链接"
        chips={[
          { shop: '淘宝', kind: '口令', title: '淘宝口令' },
          { shop: '京东', kind: '短链', party: '带佣金，未写佣金方', title: '京东短链，带佣金' },
        ]}
      />,
    );
    expect(screen.getByRole('region', { name: '文中的链接' }).tabIndex).toBe(0);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '淘宝口令',
      '京东短链带佣金，未写佣金方',
    ]);
  });

  it('draws hostile text as text', () => {
    render(<ChipStrip label="x" chips={[{ shop: '<img src=x>', kind: '<b>', title: '"' }]} />);
    expect(screen.getByRole('listitem').querySelectorAll('img, b')).toHaveLength(0);
    expect(screen.getByRole('listitem').textContent).toContain('<img src=x>');
  });

  it('is nothing at all without chips', () => {
    expect(chipStripElement({ label: 'x', chips: [] })).toBeUndefined();
  });
});
