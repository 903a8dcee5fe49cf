import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderLinksDoc } from '../../../utils/links/doc';
import { PLATFORMS } from '../../../utils/links/ruleset';

it('docs/links.md is what the rules say', () => {
  const doc = renderLinksDoc();
  expect(readFileSync(new URL('../../../docs/links.md', import.meta.url), 'utf8')).toBe(doc);
  expect(PLATFORMS.length).toBeGreaterThan(0);
  for (const { zh, en } of PLATFORMS) expect(doc).toContain(`| ${zh} | ${en} |`);
});
