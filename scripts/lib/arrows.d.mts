export interface Violation {
  rule: string;
  from: string;
  to: string;
  comment: string;
}

/** Rule names with what each tells its reader to do instead. */
export const RULES: readonly { name: string; comment: string }[];

export function cruiseRepository(
  baseDir?: string,
): Promise<{ moduleCount: number; minimum: number; violations: Violation[] }>;
