declare const __OPEN_ROOTS__: boolean;

/** Closed in every released build; tests and accessibility checks use a build with open roots. */
const MODE: ShadowRootMode = __OPEN_ROOTS__ ? 'open' : 'closed';

/** What a page's own rules for every `div` could spoil. Inside the root `all: initial` does the rest. */
const PLAIN =
  'display: block; margin: 0; padding: 0; border: 0; background: none; float: none; opacity: 1; transform: none; filter: none; ';

const sheets = new Map<string, CSSStyleSheet>();

/** One constructed sheet for all roots. Some browsers do not let content scripts adopt one: then a style element. */
function dress(root: ShadowRoot, css: string): void {
  try {
    const sheet = sheets.get(css) ?? new CSSStyleSheet();
    if (!sheets.has(css)) sheet.replaceSync(css);
    sheets.set(css, sheet);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

/**
 * An element of ours with a shadow root and a mount point inside. It has no name, id or class the page could look
 * for; its style stands inline because the page's sheets cannot be trusted to leave it alone.
 */
export function createHost(style: string, css: string): { host: HTMLElement; mount: HTMLElement } {
  const host = document.createElement('div');
  host.style.cssText = `${PLAIN}${style}`;
  const root = host.attachShadow({ mode: MODE });
  dress(root, css);
  const mount = document.createElement('div');
  mount.style.cssText = 'all: initial;';
  root.append(mount);
  return { host, mount };
}
