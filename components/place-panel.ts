export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface PanelPlace {
  left: number;
  top: number;
  width: number;
  maxHeight: number;
}

const WIDTH = 380;
const MARGIN = 8;
const GAP = 6;
/** Below this much room under the badge the panel rather stands above, if there is more room. */
const COMFORTABLE = 320;

/**
 * Where the panel stands: under its badge, above it when there is more room, always wholly inside the viewport.
 * All in CSS px; `badge` relative to the viewport (`getBoundingClientRect`).
 */
export function placePanel(badge: Box, viewport: { width: number; height: number }): PanelPlace {
  const width = Math.max(0, Math.min(WIDTH, viewport.width - 2 * MARGIN));
  const left = Math.max(MARGIN, Math.min(badge.left, viewport.width - MARGIN - width));
  const bottom = badge.top + badge.height;
  const below = viewport.height - MARGIN - (bottom + GAP);
  const above = badge.top - GAP - MARGIN;
  const wanted = Math.min(560, viewport.height - 2 * MARGIN);
  if (below >= Math.min(COMFORTABLE, wanted) || below >= above) {
    const top = Math.max(MARGIN, Math.min(bottom + GAP, viewport.height - MARGIN - Math.min(wanted, COMFORTABLE)));
    return { left, top, width, maxHeight: Math.max(0, Math.min(wanted, viewport.height - MARGIN - top)) };
  }
  const maxHeight = Math.max(0, Math.min(wanted, above));
  return { left, top: badge.top - GAP - maxHeight, width, maxHeight };
}
