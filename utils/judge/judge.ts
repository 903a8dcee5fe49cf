import { askedIn } from '../model/asked-in';
import type { Evidence, Found, Reading } from '../model/reading';
import { RULESET_VERSION } from '../model/ruleset';
import type { Verdict } from '../model/verdict';
import type { Claim, SignalId, UncheckedReason } from '../model/vocabulary';
import type { ShowingFacts } from './facts';
import { gateMet } from './gate';
import { POLICY, type PolicyRow, RANKED_CLAIMS } from './policy';

/** One piece of found evidence with what it claims. */
type Exhibit = { signal: SignalId; claim: Claim; evidence: Evidence };

/**
 * What the readings of one showing amount to: the first row of the policy that matches.
 * Pure; knows claims, not detectors.
 */
export function judge(readings: readonly Reading[], facts: ShowingFacts): Verdict {
  // Notes that told the same and hold nothing share one list of readings (see detect): most of a feed is judged once.
  const key = `${facts.level} ${facts.labels}`;
  const known = judged.get(readings)?.[key];
  if (known !== undefined) return known;
  const verdict = decide(readings, facts);
  judged.set(readings, { ...judged.get(readings), [key]: verdict });
  return verdict;
}

const judged = new WeakMap<readonly Reading[], Record<string, Verdict>>();

function decide(readings: readonly Reading[], facts: ShowingFacts): Verdict {
  const exhibits = readings.filter(isFound).flatMap(exhibitsOf);
  const gate = gateMet(readings, facts);
  const row = POLICY.find((candidate) => matches(candidate, exhibits, readings, facts, gate)) ?? LAST;
  const routes = exhibits.filter(({ claim }) => claim === 'route');
  const decisive = exhibits.filter(({ claim }) => claim === row.claim);
  const first = decisive[0]?.evidence;

  return {
    code: row.code,
    commercial: row.commercial,
    disclosure: row.disclosure,
    gateMet: gate,
    ...(row === LAST ? { unchecked: uncheckedReason(facts) } : {}),
    ...(row.disclosure === 'platform' && first?.text !== undefined ? { labelWord: first.text } : {}),
    ...routeTold(routes, readings),
    routePlatforms: unique(routes.map(({ evidence }) => platformOf(evidence))),
    ...(routes[0] === undefined ? {} : { routePlace: routes[0].evidence.place }),
    ...(first?.key === undefined ? {} : { key: first.key }),
    ...(row.disclosure === 'author' && first?.text !== undefined ? { quote: quoted(first.text) } : {}),
    reasons: unique(decisive.map(({ signal }) => signal)),
    ignored: unique(exhibits.filter(({ claim }) => !RANKED_CLAIMS.has(claim)).map(({ signal }) => signal)),
    ...askedIn(readings),
    rulesetVersion: RULESET_VERSION,
  };
}

const LAST: PolicyRow = POLICY[POLICY.length - 1] ?? unreachable();
const QUOTE_LENGTH = 20;

function unreachable(): never {
  throw new Error('The policy table is empty: utils/judge/policy.ts must end with a row that always matches.');
}

function isFound(reading: Reading): reading is Found {
  return reading.outcome === 'found';
}

function exhibitsOf({ signal, claim, evidence }: Found): Exhibit[] {
  return evidence.map((piece) => ({ signal, claim: piece.claim ?? claim, evidence: piece }));
}

function matches(
  row: PolicyRow,
  exhibits: readonly Exhibit[],
  readings: readonly Reading[],
  facts: ShowingFacts,
  gate: boolean,
): boolean {
  if (row.claim !== undefined && !exhibits.some(({ claim }) => claim === row.claim)) return false;
  if (row.labels !== undefined && facts.labels !== row.labels) return false;
  if (row.gate && !gate) return false;
  if (row.nothing && exhibits.some(({ claim }) => RANKED_CLAIMS.has(claim))) return false;
  return row.toldNone === undefined || wasRead(row.toldNone, readings);
}

/** Was every place where this claim can stand really looked at? */
function wasRead(claim: Claim, readings: readonly Reading[]): boolean {
  let isAsked = false;
  for (const reading of readings) {
    if (reading.claim !== claim) continue;
    isAsked = true;
    if (reading.outcome !== 'absent' && reading.outcome !== 'found') return false;
  }
  return isAsked;
}

/** Told yes, told no, or (property left out) not told: some place where a route can stand was not read. */
function routeTold(routes: readonly Exhibit[], readings: readonly Reading[]): { purchaseRoute?: boolean } {
  if (routes.length > 0) return { purchaseRoute: true };
  return wasRead('route', readings) ? { purchaseRoute: false } : {};
}

function uncheckedReason({ level, labels }: ShowingFacts): UncheckedReason {
  if (labels === 'not_readable') return 'layout_changed';
  return labels === 'readable' && level === 'card' ? 'card_only' : 'partly_read';
}

/** The shop a route leads to; goods of the platform's own are Xiaohongshu's. */
function platformOf({ link }: Evidence): string {
  if (link === undefined) return 'xiaohongshu';
  return link.target?.platform ?? link.platform;
}

function quoted(text: string): string {
  const points = Array.from(text);
  return points.length <= QUOTE_LENGTH ? text : `${points.slice(0, QUOTE_LENGTH - 1).join('')}…`;
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
