import { expect, test } from 'vitest';
import { renderDocs } from '../../scripts/docs-main';
import { read, repositoryFiles } from '../support/repository';

test.each(Object.entries(renderDocs()))('%s is fresh (if not: npm run docs)', (path, text) => {
  expect(read(path)).toBe(text);
});

const documents = repositoryFiles().filter((path) => path.endsWith('.md') && !path.startsWith('tests/fixtures/'));

test('links between documents lead somewhere', () => {
  const files = new Set(repositoryFiles());
  const folders = new Set(
    [...files].flatMap((path) => path.split('/').map((_, i, parts) => parts.slice(0, i).join('/'))),
  );
  const links = documents.flatMap((document) =>
    [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target = '']) => ({
      document,
      target: new URL(target, `file:///${document}`).pathname.slice(1).replace(/\/$/, ''),
    })),
  );
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter(({ target }) => !files.has(target) && !folders.has(target))).toEqual([]);
});

test('every decision says what, why, instead of what, and when it is wrong', () => {
  const decisions = documents.filter((path) => /^docs\/decisions\/\d{4}-[\w-]+\.md$/.test(path));
  expect(decisions.length).toBeGreaterThan(5);
  for (const path of decisions) {
    const text = read(path);
    for (const part of ['We', 'Because', 'Instead of', 'Wrong when']) {
      expect(text, path).toMatch(new RegExp(`^(\\*\\*)?${part}\\b`, 'm'));
    }
    expect(text.length, path).toBeLessThan(2500);
  }
});
