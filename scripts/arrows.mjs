/** Checks the import arrows of docs/architecture.md. A run that sees too few modules fails: it checked nothing. */
import { cruiseRepository } from './lib/arrows.mjs';
import { bad, good, hint } from './lib/say.mjs';

const { moduleCount, minimum, violations } = await cruiseRepository();
for (const { rule, from, to, comment } of violations) {
  bad(`${from} → ${to}  (${rule})`);
  hint(comment);
}
if (moduleCount < minimum)
  bad(`only ${moduleCount} modules seen, expected at least ${minimum}: the check did not work`);
if (violations.length === 0 && moduleCount >= minimum) good(`${moduleCount} modules, no arrow broken`);
process.exitCode = violations.length === 0 && moduleCount >= minimum ? 0 : 1;
