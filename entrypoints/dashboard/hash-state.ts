/**
 * Choices of a page as parts of its address: `#/notes/verdict=ad_labelled/q=…`. `rest` as `routeOf` gives it, decoded.
 * Parts that are no choice are left out.
 */
export function choicesIn(rest: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rest.flatMap((part) => {
      const at = part.indexOf('=');
      return at > 0 ? [[part.slice(0, at), part.slice(at + 1)]] : [];
    }),
  );
}

/** The address of a page with choices; empty ones are left out. */
export function hashOf(route: string, choices: Readonly<Record<string, string>>): string {
  const parts = Object.entries(choices)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `#/${[route, ...parts].join('/')}`;
}
