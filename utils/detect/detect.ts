import type { Note } from '../model/note';
import type { Evidence, Reading } from '../model/reading';
import type { TextReader } from '../model/text-reader';
import { type Detector, PART_OF, type View } from './detector';
import { DETECTORS } from './registry';
import { heldBy, maskOf, needsIn, toldBy, viewOf } from './view';

/**
 * Asks every detector about one note. A detector that throws gives a `failed` reading and disturbs no other.
 * Readings are never changed afterwards: notes that told the same and hold nothing share one list.
 * @returns one reading per detector, in the order of the registry
 */
export function detect(note: Note, reader?: TextReader, detectors: readonly Detector[] = DETECTORS): Reading[] {
  const told = toldBy(note, reader !== undefined);
  const held = heldBy(note, told);
  let view: Partial<View> | undefined;
  const desk = deskOf(detectors);
  const nothing = nothingFound(desk, told);
  let readings: Reading[] | undefined;
  for (let at = 0; at < desk.plans.length; at += 1) {
    const plan = desk.plans[at];
    if (plan === undefined || (plan.needs & ~told) !== 0 || (plan.looksAt & held) === 0) continue;
    view ??= viewOf(note, reader);
    const answer = ask(plan.detector, view);
    if (answer === undefined) continue;
    readings ??= nothing.slice();
    readings[at] = answer;
  }
  return readings ?? nothing;
}

/** A detector with what can be worked out before any note is seen. */
type Plan = { detector: Detector; needs: number; also: number; looksAt: number };
type Desk = { plans: Plan[]; nothing: Map<number, Reading[]> };

const desks = new WeakMap<readonly Detector[], Desk>();

function deskOf(detectors: readonly Detector[]): Desk {
  const known = desks.get(detectors);
  if (known !== undefined) return known;
  const desk: Desk = { plans: detectors.map(planOf), nothing: new Map() };
  desks.set(detectors, desk);
  return desk;
}

function planOf(detector: Detector): Plan {
  const needs = maskOf(detector.needs);
  const also = maskOf(detector.also ?? []);
  return { detector, needs, also, looksAt: needs | also };
}

/** The readings of a note that told this and in which nothing is found. */
function nothingFound(desk: Desk, told: number): Reading[] {
  const known = desk.nothing.get(told);
  if (known !== undefined) return known;
  const readings = desk.plans.map((plan) => notFound(plan, told));
  desk.nothing.set(told, readings);
  return readings;
}

function notFound({ detector, needs, also }: Plan, told: number): Reading {
  const base = baseOf(detector);
  const missing = needs & ~told || also & ~told;
  if (missing === 0) return { ...base, outcome: 'absent' };
  // The parts of the note that the page would have had to tell.
  return { ...base, outcome: 'unread', missing: [...new Set(needsIn(missing).map((need) => PART_OF[need]))] };
}

/** @returns undefined when nothing was found */
function ask(detector: Detector, view: Partial<View>): Reading | undefined {
  try {
    // A detector's type lets it touch only what it declared; a test watches that with a proxy.
    const finding = detector.find(view as View);
    if (finding === undefined) return undefined;
    const evidence: Evidence[] = Array.isArray(finding) ? [...finding] : [finding as Evidence];
    return evidence.length === 0 ? undefined : { ...baseOf(detector), outcome: 'found', evidence };
  } catch (error) {
    return { ...baseOf(detector), outcome: 'failed', error: error instanceof Error ? error.message : String(error) };
  }
}

function baseOf({ id, claim, version }: Detector) {
  return { signal: id, claim, version };
}
