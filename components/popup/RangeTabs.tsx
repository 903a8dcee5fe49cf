import { useRef } from 'preact/hooks';
import type { PopupWords } from '../../utils/i18n/popup';
import { RANGES, type Range } from './views';

interface RangeTabsProps {
  range: Range;
  onRange: (range: Range) => void;
  words: PopupWords;
  /** Id of the element the tabs control. */
  panel: string;
}

/** Today, 7 days, 30 days. Arrow keys, Home and End move, as in every tab list. */
export function RangeTabs({ range, onRange, words, panel }: RangeTabsProps) {
  const ref = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = RANGES.indexOf(range);
    const targets: Record<string, Range | undefined> = {
      ArrowRight: RANGES[(at + 1) % RANGES.length],
      ArrowLeft: RANGES[(at + RANGES.length - 1) % RANGES.length],
      Home: RANGES[0],
      End: RANGES.at(-1),
    };
    const next = targets[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onRange(next);
    ref.current?.querySelector<HTMLElement>(`[data-range="${next}"]`)?.focus();
  };
  return (
    <div ref={ref} class="sl-tabs" role="tablist" aria-label={words.ranges.label} onKeyDown={move} tabIndex={-1}>
      {RANGES.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          class="sl-tab"
          data-range={one}
          aria-selected={one === range}
          aria-controls={panel}
          tabIndex={one === range ? 0 : -1}
          onClick={() => onRange(one)}
        >
          {words.ranges[one]}
        </button>
      ))}
    </div>
  );
}
