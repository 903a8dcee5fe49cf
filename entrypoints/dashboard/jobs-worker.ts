import { serveAudits } from './audit-worker';
import { serveExports } from './export-worker';
import { serveImports } from './import-worker';
import { serveReads } from './overview-worker';
import type { Job } from './start-worker';
import { serveStudies } from './study-worker';

/** One script for all that pages leave to a worker (five scripts were 3 kB more): a worker's name says which work is its own. */
const JOBS: Record<Job, () => void> = {
  audit: serveAudits,
  export: serveExports,
  import: serveImports,
  read: serveReads,
  study: serveStudies,
};

JOBS[self.name as Job]();
