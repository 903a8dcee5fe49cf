import type { HealthOfBuilds } from '../../utils/model/build-health';
import type { Surface } from '../../utils/model/vocabulary';
import { driftOf, FEW_CARDS, type SurfaceDrift } from '../../utils/summarise/drift';

export type HealthRow = HealthOfBuilds;

/** How well one surface was read over a stretch of time. */
export interface SurfaceHealth extends SurfaceDrift {
  /** As the latest session left it that could tell. */
  status: HealthRow['status'];
  /** Sessions in which it could not be read in full, of how many. */
  badSessions: number;
  sessions: number;
  /** When it was first read badly, epoch ms. */
  firstBadAt?: number;
}

export interface HealthView {
  surfaces: readonly SurfaceHealth[];
  unknownLabels: readonly string[];
  unknownFields: readonly string[];
  /** Batches that were not acknowledged when first sent. */
  unanswered: number;
}

type State = Omit<SurfaceHealth, keyof SurfaceDrift>;

/** Adds health rows up, by surface; the surfaces seen most come first. */
export function healthView(rows: readonly HealthRow[]): HealthView {
  const states = new Map<Surface, State>();
  const labels = new Set<string>();
  const fields = new Set<string>();
  let unanswered = 0;
  for (const row of [...rows].sort((a, b) => a.updatedUtc - b.updatedUtc)) {
    for (const word of row.unknownLabels) labels.add(word);
    for (const key of row.unknownFields) fields.add(key);
    // A page reports the same batches under each of its surfaces.
    unanswered = Math.max(unanswered, row.lostBatches);
    const before = states.get(row.surface);
    const firstBadAt = least(before?.firstBadAt, row.firstBadUtc);
    states.set(row.surface, {
      // A few cards, some of them unread, are no layout that is well again.
      status: row.itemsRead < row.itemsSeen && row.itemsSeen < FEW_CARDS ? (before?.status ?? row.status) : row.status,
      badSessions: (before?.badSessions ?? 0) + (row.status === 'ok' ? 0 : 1),
      sessions: (before?.sessions ?? 0) + 1,
      ...(firstBadAt === undefined ? {} : { firstBadAt }),
    });
  }
  return {
    surfaces: driftOf(rows)
      .flatMap((drift) => {
        const state = states.get(drift.surface);
        return state === undefined ? [] : [{ ...drift, ...state }];
      })
      .sort((a, b) => b.total.seen - a.total.seen),
    unknownLabels: [...labels].sort(),
    unknownFields: [...fields].sort(),
    unanswered,
  };
}

function least(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined) return b;
  return b === undefined || a <= b ? a : b;
}

/** Field names as programmers write them; whatever else stands there might be somebody's words or number. */
const FIELD_NAME = /^[a-z][a-z_]{1,39}$/i;

/**
 * What a maintainer needs to repeat a fault, as text: versions and counts. No word of a page, no id, no address; of
 * labels that are not known only how many.
 */
export function debugInfo(view: HealthView, versions: Readonly<Record<string, string>>): string {
  const lines = Object.entries(versions).map(([name, value]) => `${name}: ${value}`);
  for (const { surface, total, builds, worse, status, badSessions, sessions } of view.surfaces) {
    lines.push(`${surface}: ${readOf(total)}, ${status}, bad in ${badSessions}/${sessions} sessions`);
    for (const build of builds) {
      const { siteBuild = 'not told', unknownLabels, unknownFields, firstAt, lastAt } = build;
      const [first, last] = [firstAt, lastAt].map((at) => new Date(at).toISOString().slice(0, 10));
      const mark = build === worse?.from ? ', worse' : '';
      lines.push(
        `  build ${siteBuild}: ${readOf(build)}, unknown ${unknownLabels} labels ${unknownFields} fields, ${first} to ${last}${mark}`,
      );
    }
  }
  const fields = view.unknownFields.filter((key) => FIELD_NAME.test(key));
  lines.push(`unknown labels: ${view.unknownLabels.length}`);
  lines.push(`unknown fields: ${view.unknownFields.length}${fields.length === 0 ? '' : ` (${fields.join(', ')})`}`);
  lines.push(`unanswered batches: ${view.unanswered}`);
  return lines.join('\n');
}

function readOf({ seen, read, labelsReadable }: SurfaceDrift['total']): string {
  return `${read}/${seen} read, ${labelsReadable} labels readable`;
}
