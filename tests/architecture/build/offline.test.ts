import { expect, test } from 'vitest';
import { BUILDS, builtFiles } from '../../support/builds';

/** Ways out of the machine. The tap reads what the page's own calls bring and is looked at by itself. */
const WAYS_OUT: readonly [string, RegExp][] = [
  ['fetch', /\bfetch\s*\(/],
  ['XMLHttpRequest', /\bXMLHttpRequest\b/],
  ['WebSocket', /\bWebSocket\b/],
  ['EventSource', /\bEventSource\b/],
  ['WebTransport', /\bWebTransport\b/],
  ['RTCPeerConnection', /\bRTCPeerConnection\b/],
  ['sendBeacon', /\bsendBeacon\b/],
  ['importScripts', /\bimportScripts\b/],
  ['import of an address', /\bimport\s*\(\s*["'`]https?:/],
  ['load of an address', /\b(src|href|action|poster)\s*[=:]\s*["'`](https?:)?\/\//],
  ['address in a style', /url\(\s*["']?(https?:)?\/\//],
  ['preconnect or prefetch', /rel=["']?(preconnect|dns-prefetch|prefetch)/],
  ['code from text', /\beval\s*\(|\bnew Function\b/],
];

const IS_TAP = /content-scripts\/tap/;
const builds = Object.entries({ chrome: BUILDS.chrome, firefox: BUILDS.firefox });

test.each(builds)('%s has no way out', (_, folder) => {
  const code = builtFiles(folder).filter(({ path }) => /\.(js|html|css)$/.test(path) && !IS_TAP.test(path));
  expect(code.length).toBeGreaterThan(4);
  const found = code.flatMap(({ path, text }) =>
    WAYS_OUT.flatMap(([name, pattern]) => {
      const at = text.search(pattern);
      return at < 0 ? [] : [`${path}: ${name}: …${text.slice(Math.max(0, at - 60), at + 60)}…`];
    }),
  );
  expect(found).toEqual([]);
});

test.each([
  ['fetch', 'await fetch("/a")'],
  ['XMLHttpRequest', 'new XMLHttpRequest'],
  ['load of an address', 'i.src="https://a.example/p.gif"'],
  ['address in a style', 'a{background:url(//a.example/p.gif)}'],
  ['code from text', 'new Function("return 1")'],
])('the check catches a planted %s', (name, text) => {
  expect(WAYS_OUT.filter(([, pattern]) => pattern.test(text)).map(([found]) => found)).toContain(name);
});
