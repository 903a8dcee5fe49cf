import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FOLDER = '.output/release/chrome-mv3';
const KB = 1000;
/** quality.md: package, notes content script, tap; bytes. */
const PACKAGE_BAR = 400 * KB;
const SCRIPT_BARS: Readonly<Record<string, { id: string; bytes: number }>> = {
  'content-scripts/notes.js': { id: 'sizes.notes', bytes: 90 * KB },
  'content-scripts/tap.js': { id: 'sizes.tap', bytes: 2 * KB },
};
/** Sizes of the released Chromium build. */
export async function bench() {
  const root = join(process.cwd(), FOLDER);
  if (!existsSync(join(root, 'manifest.json'))) throw new Error(`${FOLDER} is not built: npm test -- --only build`);
  const zip = readdirSync(join(root, '..')).find((name) => name.endsWith('-chrome.zip'));
  if (zip === undefined) throw new Error(`${FOLDER} is not packed: npm test -- --only build`);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(root.length + 1).replaceAll('\\', '/'), bytes: readFileSync(path) }));
  const packed = statSync(join(root, '..', zip)).size / KB;
  const scripts = files
    .filter(({ path }) => path.endsWith('.js'))
    .sort((a, b) => b.bytes.length - a.bytes.length)
    .flatMap(({ path, bytes }) => {
      const size = bytes.length / KB;
      const bar = SCRIPT_BARS[path];
      const told = bar === undefined ? {} : { id: bar.id, bar: bar.bytes / KB, ok: bytes.length <= bar.bytes };
      return [
        { name: `size: ${path}`, value: size, unit: 'kB', ...told },
        { name: `size: ${path}, gzipped`, value: gzipSync(bytes).length / KB, unit: 'kB' },
      ];
    });
  return {
    rows: [
      {
        id: 'sizes.package',
        name: 'size: package (zip)',
        value: packed,
        unit: 'kB',
        bar: PACKAGE_BAR / KB,
        ok: packed * KB <= PACKAGE_BAR,
      },
      ...scripts,
    ],
  };
}
