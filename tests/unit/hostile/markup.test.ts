import { expect, test } from 'vitest';
import { productFiles, read } from '../../support/repository';

/** Ways by which a text becomes markup or code. */
const SINKS =
  /\.(?:inner|outer)HTML\s*\+?=[^=]|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|document\.write|setHTMLUnsafe|srcdoc|parseFromString|\beval\(|new Function\(|setTimeout\(\s*['"`]/g;

/**
 * Where one of them stands for a reason: somebody's saved page, parsed into a document that never runs or shows; the
 * report of an audit, written by report-html.ts (every text escaped, tested there) and shown in a frame without scripts.
 */
const REASONED: Readonly<Record<string, readonly string[]>> = {
  'entrypoints/dashboard/import-client.ts': ['parseFromString'],
  'entrypoints/dashboard/pages/audits-report.tsx': ['srcdoc'],
};

test('nothing of the product makes markup or code of a text', () => {
  const files = productFiles();
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((path) => {
    const sinks = [...read(path).matchAll(SINKS)].map(([sink]) => sink);
    return sinks.length === 0 ? [] : [[path, sinks] as const];
  });
  expect(Object.fromEntries(found)).toEqual(REASONED);
});

test('the look for them sees one that is planted', () => {
  for (const planted of ['box.innerHTML = title', 'a.outerHTML += b', "<p dangerouslySetInnerHTML={{ __html: '' }} />"])
    expect(planted.match(SINKS)).not.toBeNull();
});

test('no script runs in the frame of a report', () => {
  const text = read('entrypoints/dashboard/pages/audits-report.tsx');
  const [, rights] = /<iframe[^>]*\bsandbox="([^"]*)"/s.exec(text) ?? [];
  expect(rights?.split(' ')).toEqual(['allow-same-origin', 'allow-modals']);
});
