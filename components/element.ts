const SVG = 'http://www.w3.org/2000/svg';

type Given = Readonly<Record<string, string | ((event: never) => void)>>;
type Child = Node | string | undefined;

/**
 * An element with attributes, listeners (names that begin with `on`) and children. For the few things that stand on every
 * page of the site, which do without the ten kilobytes that compare trees.
 */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  given: Given,
  ...children: Child[]
): HTMLElementTagNameMap[T] {
  return filled(document.createElement(tag), given, children);
}

/** The mark of the product, as `Lens.tsx` draws it elsewhere. */
export function lensElement(className: string): Node {
  const shape = (tag: string, given: Given, ...children: Child[]) =>
    filled(document.createElementNS(SVG, tag), given, children);
  return shape(
    'svg',
    { class: className, viewBox: '0 0 12 12', 'aria-hidden': 'true', focusable: 'false' },
    shape('circle', { cx: '5', cy: '5', r: '3.6' }),
    shape('path', { d: 'M7.8 7.8 10.8 10.8' }),
  );
}

function filled<E extends Element>(made: E, given: Given, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'string') made.setAttribute(name, value);
    else made.addEventListener(name.slice(2), value as EventListener);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}
