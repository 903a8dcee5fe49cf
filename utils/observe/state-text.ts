/** The server-state script starts with this; what follows is a JavaScript literal, not JSON. */
const STATE_START = /^\s*(?:window\.)?__INITIAL_STATE__\s*=\s*/;

/**
 * Strings are matched first, so that the word "undefined" inside a note's text stays as it is. Unrolled: an alternation
 * repeated once per character runs out of stack on a string of some megabytes. A string without its end is taken whole:
 * looked at again from every quote inside it, it would take time by the square of its length.
 */
const STRING_OR_BARE = /"[^"\\]*(?:\\.[^"\\]*)*"?|\bundefined\b|\bNaN\b|-?\bInfinity\b/gs;

const LONGEST_STATE = 20_000_000;

/**
 * The state a page was served with, from the text of its script.
 * Bare `undefined` becomes null, which adapters treat as not told.
 * @returns undefined when the text is not that script or does not parse
 */
export function parseStateText(script: string): unknown {
  const start = STATE_START.exec(script);
  if (start === null || script.length > LONGEST_STATE) return undefined;
  const literal = script.slice(start[0].length).replace(/;\s*$/, '');
  try {
    const json = literal.replace(STRING_OR_BARE, (match) => (match.startsWith('"') ? match : 'null'));
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The text of the server-state script of a document, if it has one. */
export function stateTextOf(document: ParentNode): string | undefined {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? '';
    if (STATE_START.test(text.slice(0, 80))) return text;
  }
  return undefined;
}
