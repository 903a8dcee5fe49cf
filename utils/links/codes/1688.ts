import type { CodeRule } from '../code-rule';
import { isCurrency } from '../code-rule';

/** 1688: 13 between currency signs (one sample). */
export const code1688: CodeRule = {
  platform: () => '1688',
  lengths: new Set([13]),
  match: (run, context) => (context.a1688 && isCurrency(run.left) && isCurrency(run.right) ? 'high' : undefined),
};
