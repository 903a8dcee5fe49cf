import type { ObservationFacts } from '../model/batch';
import type { Evidence, Reading } from '../model/reading';
import type { Mechanism, ObservationRow, SignalRow } from '../model/rows';
import type { SignalId, Surface } from '../model/vocabulary';
import { affiliateName, type BatchKeys, itemName, namedAffiliate, noteIdOf } from './identify';
import { told } from './join';
import { cut, withoutTokens } from './scrub';
import type { StoredLink } from './stored';

const LONGEST_QUOTE = 40;

/** An observation with the rows that stand and fall with it. */
export type Findings = { observation: ObservationRow; signals: SignalRow[]; links: StoredLink[] };

function signalsWith(readings: readonly Reading[], outcome: Reading['outcome']): SignalId[] {
  return readings.filter((reading) => reading.outcome === outcome).map((reading) => reading.signal);
}

function observationOf(facts: ObservationFacts, surface: Surface, importId: string, keys: BatchKeys): ObservationRow {
  const { note, readings } = facts;
  const impressionId = keys('impression', facts.impressionId);
  const noteId = noteIdOf(note);
  return told({
    observationId: `${impressionId}.${facts.level}`,
    impressionId,
    itemKey: keys(...itemName(note)),
    noteKey: noteId === undefined ? undefined : keys('note', noteId),
    source: note.source,
    importId,
    feedLoadId: facts.feedLoadId,
    surface,
    level: facts.level,
    labelsReadable: note.labelsReadable,
    found: signalsWith(readings, 'found'),
    absent: signalsWith(readings, 'absent'),
    unread: signalsWith(readings, 'unread'),
    failed: signalsWith(readings, 'failed'),
    detectorVersions: readings
      .filter((reading) => reading.version !== 1)
      .map((reading) => `${reading.signal}:${reading.version}`)
      .join(' '),
    observedUtc: facts.observedAt,
  });
}

/** Is this about a pinned comment that somebody else wrote? Then only platform and place may be kept. */
function isAnothersWords(evidence: Evidence, facts: ObservationFacts): boolean {
  if (evidence.words === 'platform' || evidence.place !== 'pinned_comment') return false;
  if (evidence.words === 'none') return true;
  return !(facts.note.comments ?? []).some((comment) => comment.pinned && comment.byAuthor);
}

function mechanismOf(signal: SignalId, evidence: Evidence): Mechanism {
  if (evidence.link?.kind === 'share-code') return 'code';
  if (evidence.link?.kind === 'deeplink') return 'deep_link';
  return signal.startsWith('comp_') ? 'component' : 'typed';
}

function quoted(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cut(withoutTokens(text), LONGEST_QUOTE);
}

function linkOf(
  linkId: string,
  observation: ObservationRow,
  signal: SignalId,
  evidence: Evidence,
  { others, route }: { others: boolean; route: boolean },
  keys: BatchKeys,
): StoredLink | undefined {
  const hit = evidence.link;
  if (hit === undefined) return undefined;
  const row = {
    linkId,
    noteKey: observation.noteKey,
    observationId: observation.observationId,
    platform: hit.platform,
    kind: hit.kind,
    place: evidence.place,
    mechanism: mechanismOf(signal, evidence),
    confidence: hit.confidence,
    attribution: hit.attribution,
    via: [],
    flags: [],
    observedUtc: observation.observedUtc,
    source: observation.source,
    importId: observation.importId,
    route,
  };
  if (others) return told(row);
  const affiliate = namedAffiliate(hit.affiliates);
  const name = affiliate && affiliateName(affiliate);
  return told({
    ...row,
    ctaText: quoted(evidence.cta),
    host: hit.host,
    itemId: hit.itemId,
    shopId: hit.shopId,
    shortCode: hit.shortCode ?? hit.code,
    targetPlatform: hit.target?.platform,
    targetKind: hit.target?.kind,
    via: hit.via ?? [],
    flags: hit.flags ?? [],
    affiliateNetwork: affiliate?.network,
    affiliateParam: affiliate?.param ?? undefined,
    affiliateKey: name === undefined ? undefined : keys('affiliate', name),
    affiliateId: affiliate?.id ?? undefined,
    affiliateMember: affiliate?.member,
    urlClean: hit.urlClean === undefined ? undefined : withoutTokens(hit.urlClean),
  });
}

export function findingsOf(facts: ObservationFacts, surface: Surface, importId: string, keys: BatchKeys): Findings {
  const observation = observationOf(facts, surface, importId, keys);
  const signals: SignalRow[] = [];
  const links: StoredLink[] = [];
  for (const reading of facts.readings) {
    if (reading.outcome !== 'found') continue;
    for (const [at, evidence] of reading.evidence.entries()) {
      const others = isAnothersWords(evidence, facts);
      const claim = evidence.claim ?? reading.claim;
      const signalRowId = `${observation.observationId}.${reading.signal}.${at}`;
      signals.push(
        told({
          signalRowId,
          observationId: observation.observationId,
          noteKey: observation.noteKey,
          signal: reading.signal,
          claim,
          evidenceClass: evidence.class,
          place: evidence.place,
          words: others ? 'none' : evidence.words,
          matchedText: others ? undefined : quoted(evidence.text ?? evidence.key),
          detectorVersion: reading.version,
        }),
      );
      const link = linkOf(
        signalRowId,
        observation,
        reading.signal,
        evidence,
        { others, route: claim === 'route' },
        keys,
      );
      if (link !== undefined) links.push(link);
    }
  }
  return { observation, signals, links };
}

function tellings({ found, absent }: ObservationRow): number {
  return found.length + absent.length;
}

/** Does `b` replace `a`, both of one showing and level? The later one does; at the same moment the one that tells more. */
export function replaces(b: ObservationRow, a: ObservationRow): boolean {
  if (a.observedUtc !== b.observedUtc) return b.observedUtc > a.observedUtc;
  return tellings(b) > tellings(a);
}
