import { type BuildHealth, buildsOf, type HealthOfBuilds } from '../model/build-health';
import type { Surface } from '../model/vocabulary';
import { wilson } from './interval';

/** Did the site change under us? How each of its builds could be read, surface by surface. Times are epoch ms. */

/** Cards on pages of one build; `siteBuild` undefined: those pages did not tell theirs. */
export interface BuildRead {
  siteBuild?: string;
  seen: number;
  read: number;
  labelsReadable: number;
  unknownLabels: number;
  unknownFields: number;
  firstAt: number;
  lastAt: number;
}

export interface Worse {
  /** The first build that reads worse. */
  from: BuildRead;
  /** Cards since then, of this build and those after it. */
  seen: number;
  read: number;
  /** The build before. */
  before: BuildRead;
}

export interface SurfaceDrift {
  surface: Surface;
  /** Of all builds. */
  total: Omit<BuildRead, 'siteBuild'>;
  /** In the order in which they were first seen. */
  builds: BuildRead[];
  /** Missing: no build reads clearly worse than the one before, or a later one reads as well again. */
  worse?: Worse;
}

/** Fewer cards cannot tell a changed layout from a bad moment (the layout canary's bounds, measurement.md 1). */
export const FEW_CARDS = 10;
const TOLERATED = 0.1;

/** Adds health rows up by surface and build. Surfaces on which nothing appeared are left out. */
export function driftOf(rows: readonly HealthOfBuilds[]): SurfaceDrift[] {
  const surfaces = new Map<Surface, BuildHealth[]>();
  for (const row of rows) surfaces.set(row.surface, [...(surfaces.get(row.surface) ?? []), ...buildsOf(row)]);
  return [...surfaces]
    .map(([surface, parts]): SurfaceDrift => {
      const builds = buildsIn(parts);
      const worse = worseSince(builds);
      return { surface, total: sumOf(parts), builds, ...(worse === undefined ? {} : { worse }) };
    })
    .filter(({ total }) => total.seen > 0);
}

function buildsIn(parts: readonly BuildHealth[]): BuildRead[] {
  const byBuild = new Map<string | undefined, BuildHealth[]>();
  for (const part of parts) byBuild.set(part.siteBuild, [...(byBuild.get(part.siteBuild) ?? []), part]);
  return [...byBuild]
    .map(([siteBuild, same]): BuildRead => ({ ...(siteBuild === undefined ? {} : { siteBuild }), ...sumOf(same) }))
    .filter(({ seen }) => seen > 0)
    .sort((a, b) => a.firstAt - b.firstAt);
}

function sumOf(parts: readonly BuildHealth[]): SurfaceDrift['total'] {
  const sum = (name: 'itemsSeen' | 'itemsRead' | 'labelsReadable') =>
    parts.reduce((total, part) => total + part[name], 0);
  const distinct = (name: 'unknownLabels' | 'unknownFields') => new Set(parts.flatMap((part) => part[name])).size;
  return {
    seen: sum('itemsSeen'),
    read: sum('itemsRead'),
    labelsReadable: sum('labelsReadable'),
    unknownLabels: distinct('unknownLabels'),
    unknownFields: distinct('unknownFields'),
    firstAt: Math.min(...parts.map(({ firstUtc }) => firstUtc)),
    lastAt: Math.max(...parts.map(({ lastUtc }) => lastUtc)),
  };
}

/** Each build against the one before it; builds with few cards neither accuse nor acquit. */
function worseSince(builds: readonly BuildRead[]): Worse | undefined {
  let before: BuildRead | undefined;
  let worse: Worse | undefined;
  for (const build of builds) {
    if (build.seen < FEW_CARDS) continue;
    const good: BuildRead | undefined = worse?.before ?? before;
    if (good === undefined || !readsWorse(build, good)) worse = undefined;
    else if (worse === undefined) worse = { from: build, seen: build.seen, read: build.read, before: good };
    else worse = { ...worse, seen: worse.seen + build.seen, read: worse.read + build.read };
    before = build;
  }
  return worse;
}

/** By more than what the canary tolerates, and by more than chance: their intervals do not touch. */
function readsWorse(now: BuildRead, before: BuildRead): boolean {
  const was = wilson(before.read, before.seen);
  const is = wilson(now.read, now.seen);
  if (was === null || is === null) return false;
  return before.read / before.seen - now.read / now.seen > TOLERATED && is.hi < was.lo;
}
