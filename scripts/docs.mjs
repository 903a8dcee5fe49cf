/** `npm run docs`: writes the generated documents. A test fails while they are stale. (Pictures: `npm run pictures`.) */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from './lib/bundle.mjs';
import { ensureDeps } from './lib/ensure-deps.mjs';
import { ROOT } from './lib/root.mjs';
import { good } from './lib/say.mjs';

await ensureDeps();
const { renderDocs } = await import(await bundle('scripts/docs-main.ts'));
for (const [path, text] of Object.entries(renderDocs())) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
  good(path);
}
