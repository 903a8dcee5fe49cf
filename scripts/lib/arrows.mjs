import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { ROOT } from './root.mjs';

const PRODUCT = ['utils', 'components', 'entrypoints'];
const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

/** Rule names with what each tells its reader to do instead. */
export const RULES = config.forbidden.map(({ name, comment }) => ({ name, comment }));

/** Number of TypeScript files under the product's folders of `baseDir`: what dependency-cruiser must at least see. */
function countSources(baseDir) {
  return PRODUCT.map((folder) => join(baseDir, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true }))
    .filter((name) => /\.tsx?$/.test(String(name))).length;
}

/**
 * @param {string} [baseDir] the tree to check; tests pass a small one with planted violations
 * @returns {Promise<{ moduleCount: number, minimum: number, violations: { rule: string, from: string, to: string, comment: string }[] }>}
 *   `minimum`: with a TypeScript it cannot use, dependency-cruiser reads 0 modules and reports success
 */
export async function cruiseRepository(baseDir = ROOT) {
  const comments = new Map(RULES.map(({ name, comment }) => [name, comment]));
  const folders = PRODUCT.filter((folder) => existsSync(join(baseDir, folder)));
  const { output } = await cruise(folders, {
    ...config.options,
    baseDir,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
  });
  return {
    moduleCount: output.modules.filter(({ source }) => /\.tsx?$/.test(source)).length,
    minimum: countSources(baseDir),
    violations: output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      comment: comments.get(rule.name) ?? '',
    })),
  };
}
