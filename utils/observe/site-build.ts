/** The site's own projects, by the folder their scripts are served from: the PC pages and the mobile note page. */
const PROJECT = /\/(xhs-pc-web|ranchi)\//;
const VERSION = /\/v?(\d{1,3}\.\d{1,4}\.\d{1,4})\//;
/** The entry script; its hash is new with every build. */
const ENTRY = /\/((?:index|main|app)[.-][0-9a-z]{6,20})(?:\.min)?\.m?js(?=$|[?#])/i;

/**
 * Which build of the site a page runs, as the addresses of its scripts tell: a version where one stands in a path, else
 * the name of the entry script. undefined: they do not tell.
 */
export function siteBuildOf(scripts: readonly string[]): string | undefined {
  const own = scripts.filter((src) => PROJECT.test(src));
  const find = (pattern: RegExp) => own.map((src) => pattern.exec(src)?.[1]).find((found) => found !== undefined);
  return find(VERSION) ?? find(ENTRY);
}
