/** A day inside which every clock of earth falls behind or ahead of UTC. */
const ZONES_MS = 86_400_000;
const LATEST = 8.64e15 - ZONES_MS;

/** Is this a moment (epoch ms) that a calendar knows, in every time zone? What pages and files tell may be any number. */
export function isMoment(at: number): boolean {
  return Math.abs(at) <= LATEST;
}
