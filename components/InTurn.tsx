import { type ComponentChildren, toChildArray } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Draws one child after the other, so that who presses a key in the meantime is heard; `first`: how many at once. */
export function InTurn({ children, first = 1 }: { children: ComponentChildren; first?: number }) {
  const all = toChildArray(children);
  const [shown, setShown] = useState(first);
  useEffect(() => {
    if (shown >= all.length) return undefined;
    const next = setTimeout(() => setShown(shown + 1));
    return () => clearTimeout(next);
  }, [shown, all.length]);
  return <>{all.slice(0, shown)}</>;
}
