import { DATABASE_PROBLEMS, type DatabaseProblem } from './database';

/** Under this name session storage holds why nothing could be written last; `''`: it could. */
export const RECORD_PROBLEM = 'recordProblem';

/** The problem in what session storage holds; undefined: none. */
export function problemIn(stored: unknown): DatabaseProblem | undefined {
  return DATABASE_PROBLEMS.find((problem) => problem === stored);
}
