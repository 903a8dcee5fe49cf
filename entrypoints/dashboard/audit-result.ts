import type { AuditResult } from '../../components/dashboard/audit-report-blocks';
import type { SeedlensDatabase } from '../../utils/record/database';
import { type AuditRows, readAuditRows } from '../../utils/record/read-audit';
import { compareAudits } from '../../utils/summarise/audit-compare';
import { auditFigures } from '../../utils/summarise/audit-figures';
import { auditItems } from '../../utils/summarise/audit-items';

/** One side of a comparison: a whole audit, or one local day of it. */
export type Side = { auditId: string; day?: string; name: string };

/** `<audit>` or `<audit>@<day>`, as an address has it. */
export function sideKey({ auditId, day }: Side): string {
  return day === undefined ? auditId : `${auditId}@${day}`;
}

async function itemsOf(db: SeedlensDatabase, { auditId, day }: Side) {
  const rows = await readAuditRows(db, auditId);
  if (rows === undefined) return [];
  const { items } = auditItems(rows);
  return day === undefined ? items : items.filter((item) => item.day === day);
}

/** Figures, circumstances and, where two sides are told, their difference. @returns undefined: no such audit */
export async function reckon(
  db: SeedlensDatabase,
  auditId: string,
  sides?: readonly [Side, Side],
): Promise<AuditResult | undefined> {
  const rows: AuditRows | undefined = await readAuditRows(db, auditId);
  if (rows === undefined) return undefined;
  const { plan, sessions, health } = rows;
  const result = { plan, figures: auditFigures(rows), sessions: [...sessions.values()], health };
  if (sides === undefined) return result;
  const [first, second] = [await itemsOf(db, sides[0]), await itemsOf(db, sides[1])];
  const differences = compareAudits(first, second, { seed: plan.seed });
  return { ...result, compared: { sides: [sides[0].name, sides[1].name], differences } };
}
