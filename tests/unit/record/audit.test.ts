import { describe, expect, it } from 'vitest';
import { grown, placeLoads } from '../../../utils/audit/place';
import { type AuditRefusal, edit, finish, start, stop } from '../../../utils/audit/state';
import { addAudit, changeAudit, deleteAudit } from '../../../utils/record/audit';
import type { SeedlensDatabase } from '../../../utils/record/database';
import { readAuditRows, readAudits, readRunningAudit } from '../../../utils/record/read-audit';
import { writeBatch } from '../../../utils/record/write-batch';
import { plan } from '../audit/plan';
import { at, batch, contextOf, everything, feedLoad, freshDatabase, impression } from './facts';

const audit = { place: placeLoads, grown };
const context = contextOf({ now: at(0), audit });
const draft = () => plan({ state: 'draft', order: [], stretches: [], k: 2, createdUtc: at(-60) });

async function begun(db: SeedlensDatabase): Promise<string[]> {
  const { startedUtc: _, ...fresh } = draft();
  await addAudit(db, fresh, context);
  const outcome = await changeAudit<AuditRefusal>(db, 'audit-1', (held) => start(held, at(0)), context);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.plan.order.map(([keyword]) => outcome.plan.keywords[keyword]?.keyword ?? '');
}

function searched(keyword: string, feedLoadId: string, minute: number, viewable: number) {
  return batch({
    sentAt: at(minute) + 5_000,
    feedLoads: [feedLoad({ feedLoadId, surface: 'search', keyword, loadedAt: at(minute) })],
    impressions: [0, 1, 2].map((slot) =>
      impression({
        impressionId: `${feedLoadId}:${slot}`,
        feedLoadId,
        itemId: `note-${feedLoadId}-${slot}`,
        slot,
        firstRenderedAt: at(minute),
        firstViewableAt: at(minute) + 1_000,
        viewable: slot < viewable,
      }),
    ),
  });
}

describe('an audit in the record', () => {
  it('is listed with its keywords, and running', async () => {
    const db = await freshDatabase();
    await begun(db);
    expect(await db.audits.toArray()).toMatchObject([
      { auditId: 'audit-1', k: 2, repeats: 2, surfaces: ['search'], startedUtc: at(0) },
    ]);
    expect(
      (await db.keywords.toArray()).map((row) => [row.keyword, row.class, row.listName, row.origin]).sort(),
    ).toEqual(
      [
        ['周末', 'control', '示例审计', 'manual'],
        ['咖啡', 'commercial', '示例审计', 'manual'],
        ['面霜', 'commercial', '示例审计', 'manual'],
      ].sort(),
    );
    expect((await readRunningAudit(db))?.plan.auditId).toBe('audit-1');
  });

  it('ties feed loads to its steps; the session is one of its own', async () => {
    const db = await freshDatabase();
    await writeBatch(
      db,
      batch({
        feedLoads: [feedLoad({ feedLoadId: 'before', loadedAt: at(-5) })],
        sentAt: at(-4),
        impressions: [impression({ feedLoadId: 'before', firstRenderedAt: at(-5), firstViewableAt: at(-5) })],
      }),
      context,
    );
    const [first = '', second = ''] = await begun(db);
    const once = searched(first, 'load-a', 2, 1);
    await writeBatch(db, once, context);
    await writeBatch(db, once, context);
    expect(await db.auditRuns.toArray()).toMatchObject([{ position: 0, feedLoadId: 'load-a', seen: 1, rendered: 2 }]);
    await writeBatch(db, searched(first, 'load-a', 2, 2), context);
    await writeBatch(db, searched(second, 'load-b', 3, 1), context);
    expect((await db.auditRuns.toArray()).map((run) => [run.position, run.feedLoadId, run.seen, run.end])).toEqual([
      [0, 'load-a', 2, 'complete'],
      [1, 'load-b', 1, undefined],
    ]);
    const loads = await db.feedLoads.toArray();
    expect(loads.map((load) => [load.feedLoadId, load.auditId, load.runNo, load.targetDepth]).sort()).toEqual([
      ['before', undefined, undefined, undefined],
      ['load-a', 'audit-1', 1, 2],
      ['load-b', 'audit-1', 1, 2],
    ]);
    expect((await db.sessions.toArray()).map((row) => row.mode).sort()).toEqual(['audit', 'everyday']);
  });

  it('lets go of a list that was loaded again', async () => {
    const db = await freshDatabase();
    const [first = ''] = await begun(db);
    await writeBatch(db, searched(first, 'load-a', 2, 1), context);
    await writeBatch(db, searched(first, 'load-b', 3, 1), context);
    const loads = await db.feedLoads.toArray();
    expect(loads.filter((load) => load.auditId !== undefined).map((load) => load.feedLoadId)).toEqual(['load-b']);
    expect(await db.auditRuns.toArray()).toMatchObject([{ feedLoadId: 'load-b', restarts: 1 }]);
  });

  it('leaves everyday browsing alone when it is stopped, and in counts only', async () => {
    const db = await freshDatabase();
    const [first = ''] = await begun(db);
    await writeBatch(db, searched(first, 'load-c', 1, 1), { ...context, mode: 'counts' });
    await changeAudit<AuditRefusal>(db, 'audit-1', (held) => stop(held, at(1)), context);
    await writeBatch(db, searched(first, 'load-a', 2, 1), context);
    expect(await db.auditRuns.count()).toBe(0);
    expect((await db.sessions.toArray()).map((row) => row.mode)).toEqual(['everyday']);
    expect(await readRunningAudit(db)).toBeUndefined();
  });

  it('changes nothing where a step is refused, or the audit is gone', async () => {
    const db = await freshDatabase();
    await begun(db);
    const before = await everything(db);
    const refused = await changeAudit<AuditRefusal>(db, 'audit-1', (held) => edit(held, { k: 9, name: '新' }), context);
    expect(refused).toEqual({ ok: false, problem: 'begun' });
    expect(await changeAudit<AuditRefusal>(db, 'nobody', (held) => stop(held, 1), context)).toEqual({
      ok: false,
      problem: 'gone',
    });
    expect(await everything(db)).toEqual(before);
  });

  it('refuses a second audit while one runs', async () => {
    const db = await freshDatabase();
    await begun(db);
    await addAudit(db, { ...draft(), auditId: 'audit-2' }, context);
    const second = await changeAudit<AuditRefusal>(db, 'audit-2', (held) => start(held, at(1)), context);
    expect(second).toEqual({ ok: false, problem: 'another_running' });
    await changeAudit<AuditRefusal>(db, 'audit-1', (held) => finish(held, at(2)), context);
    expect(await db.audits.get('audit-1')).toMatchObject({ endedUtc: at(2) });
    expect((await changeAudit<AuditRefusal>(db, 'audit-2', (held) => start(held, at(3)), context)).ok).toBe(true);
  });

  it('goes whole when it is deleted; what was browsed stays', async () => {
    const db = await freshDatabase();
    const [first = ''] = await begun(db);
    await writeBatch(db, searched(first, 'load-a', 2, 2), context);
    expect((await readAuditRows(db, 'audit-1'))?.impressions).toHaveLength(3);
    await deleteAudit(db, 'audit-1', context);
    expect(await readAudits(db)).toEqual([]);
    expect(await readAuditRows(db, 'audit-1')).toBeUndefined();
    expect([await db.audits.count(), await db.auditRuns.count(), await db.impressions.count()]).toEqual([0, 0, 3]);
    expect(Object.keys((await db.feedLoads.get('load-a')) ?? {})).not.toContain('auditId');
    expect(await db.deletions.toArray()).toMatchObject([{ what: 'audit', howMany: 2 }]);
  });
});
