/** Drawn anew on every load: the page can see that a highlight exists, and cannot know its name beforehand. */
export function highlightName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => String.fromCharCode(97 + (byte % 26))).join(
    '',
  );
}
