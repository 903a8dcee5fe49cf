/** How marked links look: an underline that keeps the page's own colours readable, in light and dark. */
export function marksCss(name: string): string {
  return `::highlight(${name}) { text-decoration: underline 2px #6c76b4; background-color: rgb(108 118 180 / 18%); }`;
}
