export const RULE_KINDS = ['item', 'shop', 'short', 'other'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** A rule as the form holds it; hosts and paths as typed. */
export interface RuleForm {
  name: string;
  kind: RuleKind;
  hosts: string;
  paths: string;
}

export interface RuleView extends RuleForm {
  /** It is stored and cannot be used. */
  unfit: boolean;
}

/** What is wrong with a form, in words, by field. */
export type RuleFaults = Readonly<Record<'name' | 'hosts' | 'paths', readonly string[]>>;
