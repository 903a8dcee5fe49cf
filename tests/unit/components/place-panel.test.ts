import { describe, expect, it } from 'vitest';
import { placePanel } from '../../../components/place-panel';

const DESKTOP = { width: 1280, height: 800 };

describe('placePanel', () => {
  it.each([
    ['under the badge', { left: 100, top: 100, width: 60, height: 20 }, DESKTOP, { left: 100, top: 126 }],
    ['not over the right edge', { left: 1200, top: 100, width: 60, height: 20 }, DESKTOP, { left: 892, top: 126 }],
    ['not over the left edge', { left: -40, top: 100, width: 60, height: 20 }, DESKTOP, { left: 8, top: 126 }],
    ['above a low badge', { left: 100, top: 700, width: 60, height: 20 }, DESKTOP, { left: 100, top: 134 }],
  ])('%s', (_, badge, viewport, expected) => {
    expect(placePanel(badge, viewport)).toMatchObject(expected);
  });

  it.each([
    [1280, 800],
    [800, 600],
    [320, 480],
    [320, 200],
  ])('stays wholly inside %d × %d, wherever the badge is', (width, height) => {
    let tried = 0;
    for (let left = -50; left < width + 50; left += 37) {
      for (let top = 0; top < height; top += 23) {
        const place = placePanel({ left, top, width: 60, height: 20 }, { width, height });
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + place.width).toBeLessThanOrEqual(width - 8);
        expect(place.top).toBeGreaterThanOrEqual(8);
        expect(place.top + place.maxHeight).toBeLessThanOrEqual(height - 8);
        expect(place.width).toBeLessThanOrEqual(380);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(50);
  });
});
