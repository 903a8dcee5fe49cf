import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What we never ask of the Parquet writer: variants, shapes of the earth, Bloom filters, encodings of its own choice. */
const UNUSED = /[\\/]hyparquet-writer[\\/]src[\\/](?:variant|wkb|geospatial|bloom|delta|splitstream)\.js$/;

/** Called at the end of every file, with nothing to do where no column asked for a filter. */
const CALLED = 'writeBlooms';

/** Functions for columns of types that we have none of, and for the smallest and largest of texts, which we never store. */
const UNUSED_FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  'unconvert.js': ['unconvertUuid', 'unconvertDecimal', 'unconvertFloat16', 'truncateBytes', 'truncateUtf8'],
  'column.js': ['compareStrings', 'codePointAt'],
  'metadata.js': ['thriftBoundingBox'],
  'plain.js': ['writePlainFloat', 'writePlainByteArrayFixed'],
};

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
    transform(code, id) {
      const file = /[\\/]hyparquet-writer[\\/]src[\\/]([\w-]+\.js)(?:\?|$)/.exec(id)?.[1] ?? '';
      return (UNUSED_FUNCTIONS[file] ?? []).reduce<string | null>(
        (rest, name) => withoutBody(rest ?? code, name, file),
        null,
      );
    },
  };
}

/** A function of a file, from its first line to the brace that closes it, in the writer's own layout. */
function withoutBody(code: string, name: string, file: string): string {
  const whole = new RegExp(`^(export )?function ${name}\\(.*\\{\\n[\\s\\S]*?^\\}$`, 'm');
  if (!whole.test(code)) throw new Error(`${file} of the Parquet writer has no function ${name} any more`);
  return code.replace(whole, (_, exported = '') => `${exported}function ${name}() {throw new Error('${name}');}`);
}

/** The writer knows its own parts only when it is built with the rest. */
export const PARQUET_PACKAGES = ['hyparquet-writer', 'hyparquet'];
