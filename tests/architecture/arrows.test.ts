import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cruiseRepository, RULES, type Violation } from '../../scripts/lib/arrows.mjs';

/** One file per rule that breaks it, and the import that does: what the rule must catch in a small tree of its own. */
const PLANTED: Record<string, { file: string; imports: string }> = {
  'model-imports': { file: 'utils/model/bad.ts', imports: '../links/clean' },
  'links-imports': { file: 'utils/links/bad.ts', imports: '../observe/clean' },
  'observe-imports': { file: 'utils/observe/bad.ts', imports: '../detect/clean' },
  'detect-imports': { file: 'utils/detect/bad.ts', imports: '../judge/clean' },
  'judge-imports': { file: 'utils/judge/bad.ts', imports: '../detect/clean' },
  'record-imports': { file: 'utils/record/bad.ts', imports: '../judge/clean' },
  'summarise-imports': { file: 'utils/summarise/bad.ts', imports: '../record/clean' },
  'audit-imports': { file: 'utils/audit/bad.ts', imports: '../record/clean' },
  'export-imports': { file: 'utils/export/bad.ts', imports: '../record/clean' },
  'ingest-imports': { file: 'utils/ingest/bad.ts', imports: '../observe/clean' },
  'evidence-imports': { file: 'utils/evidence/bad.ts', imports: '../record/clean' },
  'coding-imports': { file: 'utils/coding/bad.ts', imports: '../record/clean' },
  'pipeline-imports': { file: 'utils/pipeline.ts', imports: './record/clean' },
  'detectors-alone': { file: 'utils/detect/detectors/bad.ts', imports: './other' },
  'formats-alone': { file: 'utils/export/formats/bad.ts', imports: './other' },
  'platforms-alone': { file: 'utils/observe/platforms/bad/page.ts', imports: '../other/page' },
  'components-imports': { file: 'components/Bad.tsx', imports: '../utils/judge/clean' },
  'entrypoints-alone': { file: 'entrypoints/popup/bad.ts', imports: '../dashboard/other' },
  'nobody-imports-entrypoints': { file: 'utils/bad-entry.ts', imports: '../entrypoints/dashboard/other' },
  'only-record-knows-dexie': { file: 'entrypoints/dashboard/bad.ts', imports: 'dexie' },
  'content-never-records': { file: 'entrypoints/notes.content/index.ts', imports: './through' },
  'background-never-draws': { file: 'entrypoints/background.ts', imports: '../components/Panel' },
  'tap-imports-bridge-alone': { file: 'entrypoints/tap.content.ts', imports: '../utils/model/clean' },
  'bridge-imports-nothing': { file: 'utils/bridge.ts', imports: './model/clean' },
  'browser-api-at-the-edges': { file: 'utils/bad-api.ts', imports: 'wxt' },
  'no-node-in-the-product': { file: 'utils/bad-node.ts', imports: 'node:fs' },
  'no-tests-in-the-product': { file: 'utils/bad-test.ts', imports: '../tests/support/helper' },
  'no-circles': { file: 'utils/judge/ring-too.ts', imports: './ring' },
  resolvable: { file: 'utils/judge/lost.ts', imports: './does-not-exist' },
};

/** What the planted files import, and a step in between for the rules about what can be reached. */
const CLEAN: Record<string, string> = {
  ...Object.fromEntries(
    ['model', 'links', 'observe', 'detect', 'judge', 'record'].map((step) => [`utils/${step}/clean.ts`, '']),
  ),
  'utils/detect/detectors/other.ts': '',
  'utils/export/formats/other.ts': '',
  'utils/observe/platforms/other/page.ts': '',
  'entrypoints/dashboard/other.ts': '',
  'entrypoints/notes.content/through.ts': "export * from '../../utils/record/clean';",
  'components/Panel.tsx': "export { h } from 'preact';",
  'tests/support/helper.ts': '',
  'utils/judge/ring.ts': "export * from './ring-too';",
  ...Object.fromEntries(
    ['dexie', 'preact', 'wxt'].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'export const h = 1;'],
    ]),
  ),
};

let tree: string;
let planted: Violation[];

beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'seedlens-arrows-'));
  const files = {
    ...CLEAN,
    ...Object.fromEntries(Object.values(PLANTED).map(({ file, imports }) => [file, `export * from '${imports}';`])),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), file.endsWith('.json') ? text : `${text}\nexport const clean = 1;\n`);
  }
  planted = (await cruiseRepository(tree)).violations;
}, 60_000);

afterAll(() => rmSync(tree, { recursive: true, force: true }));

test('every rule has a planted violation, and a comment that teaches', () => {
  expect(Object.keys(PLANTED).sort()).toEqual(RULES.map(({ name }) => name).sort());
  for (const { comment } of RULES) expect(comment.length).toBeGreaterThan(40);
});

test.each(Object.entries(PLANTED))('%s catches its planted violation', (rule, { file }) => {
  expect(planted.filter((violation) => violation.rule === rule).map(({ from }) => from)).toContain(file);
});

test('the repository breaks no arrow, and the check saw all of it', async () => {
  const { moduleCount, minimum, violations } = await cruiseRepository();
  expect(violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)).toEqual([]);
  expect(minimum).toBeGreaterThan(10);
  expect(moduleCount).toBeGreaterThanOrEqual(minimum);
}, 60_000);
