/** All in ms; lists are sorted. */
export interface MeasuredMillion {
  /** From the start of the navigation to the first chart; `first`: the first open of the browser, not among `times`. */
  first: number;
  times: number[];
  /** From the moment the page of the route was there. */
  active: number[];
  /** The longest task of the page while it opened. */
  task: number;
  /** Of each open. */
  tasks: number[];
  /** As `times`, each after a page that was left while it went through the record. */
  left: number[];
  steps: Record<string, { ms: number; task: number; input: number }>;
}
/** Needs the open build. `range`: of the figures that are worked out from single rows. */
export function measureMillion(options?: {
  count?: number;
  range?: '7' | '30' | '90' | 'all';
  onStep?: (name: string, measured: unknown) => void;
}): Promise<MeasuredMillion>;
