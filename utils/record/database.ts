import Dexie, { type Table } from 'dexie';
import type { CodingSet } from '../model/coding';
import type {
  AnnotationRow,
  AuditRow,
  CaptureRow,
  CorrectionRow,
  DailyRollup,
  DeletionRow,
  FeedLoadRow,
  ImportRow,
  KeywordRow,
  ObservationRow,
  SampleRow,
  SessionRow,
  SignalRow,
  StudyRow,
} from '../model/rows';
import { tellLinkOrigins } from './link-origin';
import { recordName } from './record-name';
import type {
  AccountRow,
  AuditPlanRow,
  AuditRunRow,
  CommitRow,
  EvidenceFileRow,
  MetaRow,
  PageRow,
  StoredHealth,
  StoredImpression,
  StoredLink,
  StoredNote,
  StoredVerdict,
} from './stored';

/** Raised with a migration from the version before, never reused. */
export const DATABASE_VERSION = 3;

type VerdictKey = [noteKey: string, source: string, importId: string, rulesetVersion: string];
type RollupKey = [day: string, source: string, surface: string, dimension: string, value: string];

export type SeedlensDatabase = Dexie & {
  sessions: Table<SessionRow, string>;
  feedLoads: Table<FeedLoadRow, string>;
  keywords: Table<KeywordRow, string>;
  impressions: Table<StoredImpression, string>;
  notes: Table<StoredNote, [noteKey: string, source: string, importId: string]>;
  observations: Table<ObservationRow, string>;
  signals: Table<SignalRow, string>;
  links: Table<StoredLink, string>;
  verdicts: Table<StoredVerdict, VerdictKey>;
  corrections: Table<CorrectionRow, string>;
  annotations: Table<AnnotationRow, string>;
  studies: Table<StudyRow, string>;
  samples: Table<SampleRow, [sampleId: string, noteKey: string]>;
  audits: Table<AuditRow, string>;
  imports: Table<ImportRow, string>;
  deletions: Table<DeletionRow, number, Omit<DeletionRow, 'deletionId'>>;
  captures: Table<CaptureRow, string>;
  detectorHealth: Table<StoredHealth, [sessionId: string, surface: string]>;
  dailyRollups: Table<DailyRollup, RollupKey>;
  pages: Table<PageRow, [pageId: string, surface: string]>;
  commits: Table<CommitRow, string>;
  accounts: Table<AccountRow, string>;
  auditPlans: Table<AuditPlanRow, string>;
  auditRuns: Table<AuditRunRow, string>;
  evidenceFiles: Table<EvidenceFileRow, string>;
  codingSets: Table<CodingSet, string>;
  meta: Table<MetaRow, string>;
};

/** Primary key first, then only what some query needs: every further index is paid for on each row written. */
const STORES_1 = {
  sessions: 'sessionId, [site+source+startedUtc]',
  feedLoads: 'feedLoadId, sessionId, loadedUtc',
  keywords: 'keywordId',
  impressions: 'impressionId, [noteKey+day], feedLoadId, [importId+firstRenderedUtc]',
  notes: '[noteKey+source+importId], [source+importId+lastSeenUtc], authorKey',
  observations: 'observationId',
  signals: 'signalRowId',
  links: 'linkId, observedUtc',
  verdicts: '[noteKey+source+importId+rulesetVersion]',
  corrections: 'correctionId, noteKey',
  annotations: 'annotationId, sampleId, noteKey',
  studies: 'studyId',
  samples: '[sampleId+noteKey], noteKey',
  audits: 'auditId',
  imports: 'importId, sha256',
  deletions: '++deletionId',
  captures: 'captureId, noteKey',
  detectorHealth: '[sessionId+surface], updatedUtc',
  dailyRollups: '[day+source+surface+dimension+value]',
  pages: '[pageId+surface], sessionId, seenUtc',
  commits: 'commitId, writtenUtc',
  meta: 'key',
};

/** Version 2: what profiles told about accounts outlives the browser. */
const STORES_2 = { accounts: 'authorKey, seenUtc' };

/** Version 3: what an audit is to do and has done, the bytes of evidence, samples to code; a link tells where it comes from. */
const STORES_3 = {
  auditPlans: 'auditId',
  auditRuns: 'runId, auditId',
  evidenceFiles: 'captureId',
  codingSets: 'sampleId',
};

export const DATABASE_PROBLEMS = [
  /** Written by a newer version of the extension: nothing is read or changed. */
  'database_newer',
  /** Another window holds an older version open. */
  'database_blocked',
  'database_full',
  'database_corrupt',
  /** The browser offers no database here (private window, switched off). */
  'database_unavailable',
] as const;
export type DatabaseProblem = (typeof DATABASE_PROBLEMS)[number];

export type Opened =
  | { readonly ok: true; readonly db: SeedlensDatabase }
  | { readonly ok: false; readonly problem: DatabaseProblem; readonly error: string };

export type DatabaseDeps = {
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
};

const PROBLEM_OF_ERROR: Record<string, DatabaseProblem> = {
  VersionError: 'database_newer',
  QuotaExceededError: 'database_full',
  MissingAPIError: 'database_unavailable',
  SecurityError: 'database_unavailable',
  InvalidStateError: 'database_corrupt',
  UnknownError: 'database_corrupt',
  NotFoundError: 'database_corrupt',
  DataError: 'database_corrupt',
  ConstraintError: 'database_corrupt',
};

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  // Dexie wraps what the browser threw: the cause says more than "OpenFailed" or "AbortError".
  const inner: unknown = 'inner' in error ? error.inner : undefined;
  const wraps = error.name === 'OpenFailedError' || error.name === 'AbortError';
  return wraps && inner !== undefined && inner !== error ? nameOf(inner) || error.name : error.name;
}

/** Which state to show for an error of opening or writing; undefined: not the database's doing. */
export function problemOf(error: unknown): DatabaseProblem | undefined {
  return PROBLEM_OF_ERROR[nameOf(error)];
}

/**
 * Opens the record, or another database by its name. Expected trouble (a newer database after a downgrade, an upgrade
 * blocked by another window, disk full, a broken file) is an answer, never an exception.
 */
export async function openDatabase(asked?: string, deps: DatabaseDeps = {}): Promise<Opened> {
  const factory = deps.indexedDB ?? globalThis.indexedDB;
  if (factory === undefined) return { ok: false, problem: 'database_unavailable', error: 'no IndexedDB here' };
  let name: string;
  try {
    const databases = await factory.databases();
    name = asked ?? recordName(databases);
    // Asked first, because Dexie opens a newer database without complaint and adds what it misses in it.
    const held = databases.find((one) => one.name === name)?.version ?? 0;
    // Dexie's versions are tenths of the browser's.
    if (Math.floor(held / 10) > DATABASE_VERSION) {
      return { ok: false, problem: 'database_newer', error: `database version ${held / 10}` };
    }
  } catch (error) {
    return { ok: false, problem: problemOf(error) ?? 'database_unavailable', error: String(error) };
  }
  // Readers want what is on disk, not a writer's optimism: Dexie's result cache stays off.
  const db = new Dexie(name, { ...deps, cache: 'disabled' }) as SeedlensDatabase;
  db.version(1).stores(STORES_1);
  db.version(2).stores(STORES_2);
  db.version(3)
    .stores(STORES_3)
    .upgrade((upgrade) => tellLinkOrigins(upgrade));
  const blocked = new Promise<Opened>((resolve) => {
    db.on('blocked', () => resolve({ ok: false, problem: 'database_blocked', error: 'blocked by another window' }));
  });
  const opened = await Promise.race([open(db), blocked]);
  if (!opened.ok) db.close();
  return opened;
}

async function open(db: SeedlensDatabase): Promise<Opened> {
  try {
    await db.open();
    return { ok: true, db };
  } catch (error) {
    return { ok: false, problem: problemOf(error) ?? 'database_corrupt', error: String(error) };
  }
}
