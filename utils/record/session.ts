import type { Batch } from '../model/batch';
import type { SessionRow } from '../model/rows';
import { IDLE_GAP_MS, type WriteContext } from './context';
import type { SeedlensDatabase } from './database';
import { joinHealth } from './health';
import { told } from './join';
import type { Keyer } from './keys';

/** A stretch of activity without an idle gap, epoch ms. */
export type Run = { start: number; end: number };

/** Moments at which the person was active, as the facts tell; the time of sending only where there is nothing else. */
function moments(batch: Batch): number[] {
  const all: number[] = [];
  for (const load of batch.feedLoads) all.push(load.loadedAt);
  for (const impression of batch.impressions) {
    const start = impression.firstViewableAt ?? impression.firstRenderedAt;
    all.push(impression.firstRenderedAt, start, start + impression.dwellMs + impression.detailDwellMs);
  }
  for (const observation of batch.observations) all.push(observation.observedAt);
  return all.length === 0 ? [batch.sentAt] : all.sort((a, b) => a - b);
}

export function runsOf(batch: Batch): Run[] {
  const runs: Run[] = [];
  for (const at of moments(batch)) {
    const last = runs.at(-1);
    if (last !== undefined && at - last.end <= IDLE_GAP_MS) last.end = at;
    else runs.push({ start: at, end: at });
  }
  return runs;
}

/** One possible id per run, made before the transaction; used if the run begins a session. */
export function sessionIds(
  batch: Batch,
  runs: readonly Run[],
  { importId = '', sessionMode = 'everyday' }: Pick<WriteContext, 'importId' | 'sessionMode'>,
  keyer: Keyer,
): Promise<string[]> {
  const mode = sessionMode === 'everyday' ? '' : `:${sessionMode}`;
  const scope = `${batch.session.site}:${batch.source}:${importId}${mode}`;
  return Promise.all(runs.map((run) => keyer.key('session', `${scope}:${run.start}`)));
}

function newSession(sessionId: string, run: Run, batch: Batch, context: WriteContext): SessionRow {
  const { session } = batch;
  return told({
    sessionId,
    studyId: context.studyId,
    participantKey: context.participantKey,
    site: session.site,
    source: batch.source,
    importId: context.importId ?? '',
    startedUtc: run.start,
    endedUtc: run.end,
    tzOffsetMin: session.tzOffsetMin,
    idleGapS: IDLE_GAP_MS / 1000,
    extensionVersion: context.extensionVersion,
    rulesetVersion: context.rulesetVersion,
    browser: context.browser,
    osFamily: context.osFamily,
    uiLocale: session.uiLocale,
    viewportW: session.viewportW,
    viewportH: session.viewportH,
    devicePixelRatio: session.devicePixelRatio,
    loggedIn: session.loggedIn,
    mode: context.sessionMode ?? 'everyday',
    deepCapture: session.deepCapture,
    badgesShown: session.badgesShown,
    activeMs: 0,
  });
}

function touching(db: SeedlensDatabase, scope: Pick<SessionRow, 'site' | 'source' | 'importId' | 'mode'>, run: Run) {
  return (
    db.sessions
      .where('[site+source+startedUtc]')
      .between([scope.site, scope.source, 0], [scope.site, scope.source, run.end + IDLE_GAP_MS], true, true)
      .reverse()
      // An audit is not everyday browsing, however soon after it.
      .filter((session) => session.importId === scope.importId && session.mode === scope.mode)
      .until((session) => session.endedUtc < run.start - IDLE_GAP_MS)
      .toArray()
  );
}

/** Makes the later of two sessions part of the earlier one: what came between them arrived last. */
async function absorb(db: SeedlensDatabase, kept: SessionRow, other: SessionRow): Promise<void> {
  await db.feedLoads.where('sessionId').equals(other.sessionId).modify({ sessionId: kept.sessionId });
  await db.pages.where('sessionId').equals(other.sessionId).modify({ sessionId: kept.sessionId });
  const health = await db.detectorHealth
    .where('[sessionId+surface]')
    .between([other.sessionId], [`${other.sessionId}\0`])
    .toArray();
  for (const row of health) {
    const held = await db.detectorHealth.get([kept.sessionId, row.surface]);
    await db.detectorHealth.put(joinHealth({ ...row, sessionId: kept.sessionId }, held));
    await db.detectorHealth.delete([other.sessionId, row.surface]);
  }
  await db.sessions.delete(other.sessionId);
}

/** The sessions a batch belongs to, stretched by its activity; still to be put. */
export async function assignSessions(
  db: SeedlensDatabase,
  batch: Batch,
  runs: readonly Run[],
  newIds: readonly string[],
  context: WriteContext,
): Promise<Map<string, SessionRow>> {
  const sessions = new Map<string, SessionRow>();
  const scope = {
    site: batch.session.site,
    source: batch.source,
    importId: context.importId ?? '',
    mode: context.sessionMode ?? ('everyday' as const),
  };
  for (const [at, run] of runs.entries()) {
    const found = (await touching(db, scope, run)).map((row) => sessions.get(row.sessionId) ?? row);
    const [kept, ...others] = found.sort((a, b) => a.startedUtc - b.startedUtc);
    if (kept === undefined) {
      const sessionId = newIds[at] ?? '';
      sessions.set(sessionId, newSession(sessionId, run, batch, context));
      continue;
    }
    const merged = { ...kept };
    merged.startedUtc = Math.min(merged.startedUtc, run.start);
    merged.endedUtc = Math.max(merged.endedUtc, run.end);
    merged.badgesShown ||= batch.session.badgesShown;
    merged.deepCapture ||= batch.session.deepCapture;
    if (batch.session.loggedIn === true) merged.loggedIn = true;
    for (const other of others) {
      await absorb(db, kept, other);
      sessions.delete(other.sessionId);
      merged.endedUtc = Math.max(merged.endedUtc, other.endedUtc);
      merged.activeMs += other.activeMs;
    }
    sessions.set(merged.sessionId, merged);
  }
  return sessions;
}

/** The session that was active at `at`. */
export function sessionAt(sessions: Iterable<SessionRow>, at: number): SessionRow | undefined {
  for (const session of sessions) if (session.startedUtc <= at && at <= session.endedUtc) return session;
  return undefined;
}
