import { expect, test } from 'vitest';
import { BUILDS, builtFiles, manifestOf } from '../../support/builds';
import { read } from '../../support/repository';

/** The whole list, as in docs/permissions.md. Adding one is a decision for people, not for a build. */
const PERMISSIONS = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
const HOSTS = ['https://www.rednote.com/*', 'https://www.xiaohongshu.com/*'];

const builds = Object.entries(BUILDS);

test.each(builds)('%s asks for no more than the list', (_, folder) => {
  const manifest = manifestOf(folder);
  expect(manifest.manifest_version).toBe(3);
  expect([...(manifest.permissions ?? [])].sort()).toEqual(PERMISSIONS);
  expect([...(manifest.host_permissions ?? [])].sort()).toEqual(HOSTS);
  expect(manifest.optional_permissions ?? []).toEqual([]);
  expect(manifest.optional_host_permissions ?? []).toEqual([]);
});

test.each(builds)('%s runs on the two sites only, in our own world', (_, folder) => {
  const scripts = manifestOf(folder).content_scripts ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const { matches, world = 'ISOLATED', css = [] } of scripts) {
    expect(matches.filter((match) => !HOSTS.includes(match))).toEqual([]);
    // The page's world is entered only while the user has it on, by a script registered then.
    expect(world).toBe('ISOLATED');
    // A style sheet of ours in the page is something the page can notice.
    expect(css).toEqual([]);
  }
});

test.each(builds)('%s shows nothing of itself to pages, and stays out of private windows', (_, folder) => {
  const manifest = manifestOf(folder);
  expect(manifest.web_accessible_resources).toBeUndefined();
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.incognito).toBe('not_allowed');
});

test.each(builds)('%s lets its own pages connect to nothing', (_, folder) => {
  const policy = manifestOf(folder).content_security_policy?.['extension_pages'] ?? '';
  const rules = new Map(policy.split(';').map((rule) => [rule.trim().split(' ')[0], rule.trim().split(' ').slice(1)]));
  expect(rules.get('default-src')).toEqual(["'none'"]);
  expect(rules.get('connect-src')).toEqual(["'none'"]);
  expect(rules.get('script-src')).toEqual(["'self'"]);
  expect(rules.get('form-action')).toEqual(["'none'"]);
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
});

test('the Firefox build says that it collects nothing; the others carry no Firefox settings', () => {
  const gecko = manifestOf(BUILDS.firefox).browser_specific_settings?.gecko;
  expect(gecko?.['data_collection_permissions']).toEqual({ required: ['none'] });
  expect(manifestOf(BUILDS.chrome).browser_specific_settings).toBeUndefined();
});

test('docs/permissions.md has one heading per permission', () => {
  const headings = [...read('docs/permissions.md').matchAll(/^## `([^`]+)`/gm)].map(([, name]) => name);
  expect(headings.sort()).toEqual([...PERMISSIONS, ...HOSTS].sort());
});

test.each(builds)('%s brings its icons and both locales', (_, folder) => {
  const paths = builtFiles(folder).map(({ path }) => path);
  for (const size of [16, 32, 48, 128]) expect(paths).toContain(`icon/${size}.png`);
  for (const locale of ['zh_CN', 'en']) expect(paths).toContain(`_locales/${locale}/messages.json`);
});
