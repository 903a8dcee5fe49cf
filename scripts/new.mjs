/** `npm run new <detector|export|ingest> <id>`: writes the file, its test and its fixture, ready to be filled in. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './lib/root.mjs';
import { good, hint, main, Stop } from './lib/say.mjs';

const detector = (id) => ({
  [`utils/detect/detectors/${id}.ts`]: `import { defineDetector } from '../detector';

export default defineDetector({
  id: '${id}',
  version: 1,
  // What a finding amounts to; the judge ranks claims (utils/judge/policy.ts).
  claim: 'notice',
  // Without any of these the answer is \`unread\`. \`also\`: looked at where told.
  needs: ['labels'],
  says: { 'zh-CN': '（这个信号的中文名）', en: '(name of this signal)' },
  find: () => undefined,
});
`,
  [`tests/unit/detect/detectors/${id}.test.ts`]: `import detector from '../../../../utils/detect/detectors/${id}';
import { testDetector } from '../table';

// Each table needs its cases before this passes.
testDetector(detector, {
  found: [],
  absent: [],
  unread: [],
});
`,
});

/** A format of export or ingest, once that folder has the type its formats are declared with. */
const format = (folder) => (id) => {
  if (!existsSync(join(ROOT, 'utils', folder, 'format.ts'))) {
    throw new Stop(`utils/${folder}/format.ts does not exist yet: it declares what a format is. Write it first.`);
  }
  return {
    [`utils/${folder}/formats/${id}.ts`]: `import { defineFormat } from '../format';

export default defineFormat({
  id: '${id}',
});
`,
    [`tests/unit/${folder}/formats/${id}.test.ts`]: `import { expect, test } from 'vitest';
import format from '../../../../utils/${folder}/formats/${id}';

test('its id is its file name', () => {
  expect(format.id).toBe('${id}');
});
`,
    [`tests/fixtures/${folder}/${id}/about.md`]: `# ${id}\n\nWhere this shape is from (with date), and what was replaced in it.\n`,
  };
};

const KINDS = { detector, export: format('export'), ingest: format('ingest') };
const NAMES = { detector: /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/, export: /^[a-z][a-z0-9-]*$/, ingest: /^[a-z][a-z0-9-]*$/ };

await main(async () => {
  const [kind, id, ...more] = process.argv.slice(2);
  if (!Object.hasOwn(KINDS, kind ?? '') || id === undefined || more.length > 0) {
    throw new Stop('usage: npm run new <detector|export|ingest> <id>');
  }
  if (!NAMES[kind].test(id)) throw new Stop(`"${id}" is no id for this: it must match ${NAMES[kind].source}`);
  const files = Object.entries(KINDS[kind](id));
  const taken = files.filter(([path]) => existsSync(join(ROOT, path)));
  if (taken.length > 0) throw new Stop(`already there: ${taken.map(([path]) => path).join(', ')}`);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
    good(path);
  }
  const vocabulary = readFileSync(join(ROOT, 'utils', 'model', 'vocabulary.ts'), 'utf8');
  if (kind === 'detector' && !vocabulary.includes(`'${id}'`)) {
    hint(
      `"${id}" is not in SIGNALS (utils/model/vocabulary.ts) yet: ids of the codebook are final, add it there first.`,
    );
  }
  hint('Then: npm run docs, npm run check.');
});
