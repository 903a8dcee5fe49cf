import type { CodeRule } from '../code-rule';

/** 得物: between å and å, beside 得物 or its short host; the length is from one sample. */
export const dewuCode: CodeRule = {
  platform: () => 'dewu',
  lengths: new Set([6, 7, 8, 9, 10, 11, 12]),
  match: (run, context) => (context.dewu && run.left === 'å' && run.right === 'å' ? 'high' : undefined),
};
