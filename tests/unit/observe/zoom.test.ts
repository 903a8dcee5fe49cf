import { expect, test } from 'vitest';
import { shareInside, zoomedPart } from '../../../utils/observe/zoom';

const SCREEN = { offsetLeft: 0, offsetTop: 0, width: 1200, height: 800 };

test.each([
  { name: 'no viewport to ask', viewport: null },
  { name: 'not zoomed', viewport: { ...SCREEN, scale: 1 } },
  { name: 'rounding', viewport: { ...SCREEN, scale: 1.0000001 } },
])('$name: all of the page is on screen', ({ viewport }) => {
  expect(zoomedPart(viewport)).toBeUndefined();
});

test.each([
  { name: 'inside', box: { left: 320, top: 220, width: 200, height: 300 }, share: 1 },
  { name: 'outside', box: { left: 10, top: 220, width: 200, height: 300 }, share: 0 },
  { name: 'half, to the left', box: { left: 200, top: 220, width: 200, height: 300 }, share: 0.5 },
  { name: 'a quarter, at a corner', box: { left: 200, top: 50, width: 200, height: 300 }, share: 0.25 },
  { name: 'larger than what is seen', box: { left: 0, top: 0, width: 1200, height: 800 }, share: 0.25 },
  { name: 'without area', box: { left: 320, top: 220, width: 0, height: 300 }, share: 0 },
])('zoomed to the middle, a box $name: $share', ({ box, share }) => {
  const part = zoomedPart({ scale: 2, offsetLeft: 300, offsetTop: 200, width: 600, height: 400 });
  expect(part).toBeDefined();
  if (part !== undefined) expect(shareInside(box, part)).toBe(share);
});
