/** A part of the page in CSS px, on the scale of `getBoundingClientRect`. */
export type Part = { left: number; top: number; width: number; height: number };

type Viewport = { scale: number; offsetLeft: number; offsetTop: number; width: number; height: number };

/** Rounding of the browser's, not a zoom of the reader's. */
const LEAST_ZOOM = 1.01;

/** The part of the page that pinch zoom leaves on screen; undefined: all of it is. */
export function zoomedPart(viewport: Viewport | null): Part | undefined {
  if (viewport === null || viewport.scale < LEAST_ZOOM) return undefined;
  return {
    left: viewport.offsetLeft,
    top: viewport.offsetTop,
    width: viewport.width,
    height: viewport.height,
  };
}

/** The share of a box that lies inside a part of the page, 0 to 1. */
export function shareInside(box: Part, part: Part): number {
  const area = box.width * box.height;
  if (area === 0) return 0;
  const width = Math.min(box.left + box.width, part.left + part.width) - Math.max(box.left, part.left);
  const height = Math.min(box.top + box.height, part.top + part.height) - Math.max(box.top, part.top);
  return width <= 0 || height <= 0 ? 0 : (width * height) / area;
}
