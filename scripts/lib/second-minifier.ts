import { deflateSync, strToU8 } from 'fflate';
import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Terser over what the bundler has made small already: it still finds some 2 % of the package, which has a bar. Alone it
 * would find less, since the bundler knows what is unused.
 *
 * What counts is a file's size in the zip. Functions moved before everything else leave words and tables side by side,
 * where Deflate sees them together: later-pages.js loses 4 kB of 80 by it, others gain a little. So each file is tried
 * both ways and as it came.
 */
export function secondMinifier(): Plugin {
  return {
    name: 'second-minifier',
    apply: 'build',
    enforce: 'post',
    async generateBundle({ format }, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        for (const code of [
          await again(file.code, format === 'es', false),
          await again(file.code, format === 'es', true),
        ])
          if (packed(code) < packed(file.code)) file.code = code;
      }
    },
  };
}

async function again(source: string, module: boolean, functionsFirst: boolean): Promise<string> {
  const { code = source } = await minify(source, {
    module,
    ecma: 2020,
    compress: { passes: 2, ecma: 2020, hoist_funs: functionsFirst },
    format: { ecma: 2020, comments: false },
  });
  return code;
}

/** By a pinned package rather than by Node, whose own Deflate is not the same everywhere: builds must be. */
const packed = (code: string) => deflateSync(strToU8(code), { level: 9 }).length;
