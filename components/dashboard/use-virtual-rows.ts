import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** Browsers draw nothing below some 17 million px: a longer list is scrolled at another scale. */
const TALLEST_PX = 15_000_000;
const OVERSCAN = 6;

/** The rows of a long table that are to be drawn, with the room above and below them in px. */
export interface VirtualRows {
  items: readonly { index: number }[];
  above: number;
  below: number;
  /** Rows that fit into the frame. */
  fitting: number;
  scrollTo: (index: number) => void;
}

/** Rows of one height within a frame that scrolls. `headPx`: what stands over the first row and stays. */
export function useVirtualRows(
  frame: RefObject<HTMLElement | null>,
  { count, rowPx, headPx }: { count: number; rowPx: number; headPx: number },
): VirtualRows {
  const [, draw] = useReducer((drawn: number, _: undefined) => drawn + 1, 0);
  /** The frame as it was last seen: its height and how far it is scrolled, px. */
  const seen = useRef({ view: 0, top: 0 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const look = () => {
      const { view, top } = seen.current;
      seen.current = { view: element.clientHeight, top: element.scrollTop };
      if (view !== seen.current.view || top !== seen.current.top) draw(undefined);
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [frame]);

  const { view, top } = seen.current;
  const whole = count * rowPx;
  const drawn = Math.min(whole, TALLEST_PX);
  const scale = whole <= TALLEST_PX ? 1 : (whole + headPx - view) / (drawn + headPx - view);
  const room = Math.max(0, view - headPx);
  /** How far the list is scrolled, px of its own. */
  const offset = top * scale;
  const first = Math.max(0, Math.min(Math.floor(offset / rowPx), count - 1) - OVERSCAN);
  const end = view === 0 ? first : Math.min(count, Math.ceil((offset + room) / rowPx) + OVERSCAN);
  // Where the scale is not 1 the drawn rows still follow the frame pixel by pixel.
  const above = Math.max(0, first * rowPx - (offset - top));
  const scrollTo = useCallback(
    (index: number) => {
      const element = frame.current;
      if (element === null) return;
      const at = element.scrollTop * scale;
      const shown = Math.max(0, element.clientHeight - headPx);
      // No further than is needed to show all of the row.
      const to = Math.max(Math.min(at, index * rowPx), (index + 1) * rowPx - shown);
      if (to !== at) element.scrollTop = to / scale;
    },
    [frame, scale, rowPx, headPx],
  );
  return {
    items: Array.from({ length: Math.max(0, end - first) }, (_, at) => ({ index: first + at })),
    above,
    below: Math.max(0, drawn - above - Math.max(0, end - first) * rowPx),
    fitting: Math.max(1, Math.floor(room / rowPx)),
    scrollTo,
  };
}
