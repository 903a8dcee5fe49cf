import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What we never ask of the Parquet writer: variants, shapes of the earth, Bloom filters, encodings of its own choice. */
const UNUSED = /[\\/]hyparquet-writer[\\/]src[\\/](?:variant|wkb|geospatial|bloom|delta|splitstream)\.js$/;

/** Called at the end of every file, with nothing to do where no column asked for a filter. */
const CALLED = 'writeBlooms';

/** Leaves out the parts of the Parquet writer that plain typed columns do not need; one that is needed after all throws. */
export function plainParquet(): Plugin {
  return {
    name: 'plain-parquet',
    enforce: 'pre',
    load(id) {
      const path = id.split('?')[0] ?? id;
      if (!UNUSED.test(path)) return null;
      const names = [...readFileSync(path, 'utf8').matchAll(/^export (?:function|class) (\w+)/gm)].map(
        ([, name = '']) => name,
      );
      if (names.length === 0) throw new Error(`${path} exports nothing any more`);
      return names
        .map((name) => `export function ${name}() {${name === CALLED ? '' : `throw new Error('${name}');`}}`)
        .join('\n');
    },
  };
}

/** The writer knows its own parts only when it is built with the rest. */
export const PARQUET_PACKAGES = ['hyparquet-writer', 'hyparquet'];
