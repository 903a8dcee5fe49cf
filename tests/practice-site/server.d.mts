import type { Truth, WorldOptions } from './truth.mjs';

export interface LoggedRequest {
  at: number;
  method: string;
  host: string;
  path: string;
  query: string;
  status: number;
}

export interface PracticeSite {
  port: number;
  /** The explore page at its real address; needs `hostRules`, or a proxy that maps the hosts. */
  url: string;
  /** A path of the site as a full address. */
  at(path: string): string;
  hosts: string[];
  /** For Chromium's `--host-resolver-rules`. */
  hostRules: string;
  /** Of the scenario and seed the site was started with. */
  truth: Truth;
  requests: LoggedRequest[];
  close(): Promise<void>;
}

export interface PracticeSiteOptions extends WorldOptions {
  port?: number;
  /** Whether the virtual list re-uses sections for other notes; true unless told. */
  reuse?: boolean;
  /** 1 as described in about.md (unless told), 0 to answer at once. */
  latency?: number;
  /** `plain`: tiny PNGs that cost the page's thread nothing, for measurements; `drawn` unless told. */
  pictures?: 'drawn' | 'plain';
  /** Changes an answer of the API before it is sent: for what the truth leaves out. */
  dress?: (path: string, answer: { data?: Record<string, unknown> }) => void;
}

export function startPracticeSite(options?: PracticeSiteOptions): Promise<PracticeSite>;
