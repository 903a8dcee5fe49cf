import { detect } from './detect/detect';
import { type Detector, PART_OF } from './detect/detector';
import { DETECTORS } from './detect/registry';
import type { LabelSight } from './judge/facts';
import { judge } from './judge/judge';
import type { LinkHit } from './model/link';
import type { Label, Note } from './model/note';
import type { Evidence, Reading } from './model/reading';
import type { JudgeAgain, KeptObservation, Rejudged } from './model/rejudged';
import type { LinkRow, ObservationRow, SignalRow } from './model/rows';
import type { TextReader } from './model/text-reader';
import type { SignalId } from './model/vocabulary';

/**
 * The second half of the pipeline over what the record kept: the policy over the readings of every observation, after
 * detectors were asked again where the words they need were kept (title and text of a note, words of platform labels).
 */
export function judgeAgainWith(reader: TextReader): JudgeAgain {
  return (kept) => rejudge(kept, reader);
}

function rejudge(kept: KeptObservation, reader: TextReader): Rejudged {
  const { observation } = kept;
  const before = keptReadings(kept);
  const isTextKept = mayReadText(kept);
  const asText = isTextKept ? readText(before, kept, reader) : before;
  const readings = readLabels(asText, kept);
  const reread = readings.filter((one, at) => claimsOf(one) !== claimsOf(before[at])).map(({ signal }) => signal);
  return {
    verdict: judge(readings, { level: observation.level, labels: sightOf(observation) }),
    reread,
    readText: isTextKept,
  };
}

/** What a reading weighs: a link may still be found and be no longer a way to buy. */
function claimsOf(reading: Reading | undefined): string {
  if (reading?.outcome !== 'found') return '';
  return [...new Set(reading.evidence.map((piece) => piece.claim ?? reading.claim))].sort().join(' ');
}

/** The record tells `labels_readable` of rendered pages only. */
function sightOf({ labelsReadable }: ObservationRow): LabelSight {
  if (labelsReadable === undefined) return 'not_observable';
  return labelsReadable ? 'readable' : 'not_readable';
}

/** The readings as they were, one per detector of today; one that did not exist yet has not read anything. */
function keptReadings({ observation, signals, links }: KeptObservation): Reading[] {
  const linkOf = new Map(links.map((row) => [row.linkId, row]));
  const versions = versionsOf(observation);
  return DETECTORS.map(({ id, claim }): Reading => {
    const base = { signal: id, claim, version: versions.get(id) ?? 1 };
    if (observation.found.includes(id)) {
      const mine = signals.filter(({ signal }) => signal === id);
      return { ...base, outcome: 'found', evidence: mine.map((row) => evidenceOf(row, linkOf.get(row.signalRowId))) };
    }
    if (observation.absent.includes(id)) return { ...base, outcome: 'absent' };
    if (observation.failed.includes(id)) return { ...base, outcome: 'failed', error: '' };
    return { ...base, outcome: 'unread', missing: [] };
  });
}

/** `signal:version`, separated by spaces; what is not named is version 1. */
function versionsOf({ detectorVersions }: ObservationRow): Map<string, number> {
  return new Map(
    detectorVersions.split(' ').map((one): [string, number] => {
      const [signal = '', version] = one.split(':');
      return [signal, Number(version)];
    }),
  );
}

function evidenceOf(row: SignalRow, link: LinkRow | undefined): Evidence {
  const { place, words, matchedText, claim } = row;
  const told = matchedText === undefined ? {} : words === 'none' ? { key: matchedText } : { text: matchedText };
  return {
    place,
    class: row.evidenceClass,
    words,
    claim,
    ...told,
    ...(link === undefined ? {} : { link: hitOf(link) }),
  };
}

/** Of a link, what a verdict asks: where it leads. */
function hitOf({ platform, kind, attribution, confidence, targetPlatform, targetKind }: LinkRow): LinkHit {
  const target =
    targetPlatform === undefined ? {} : { target: { platform: targetPlatform, kind: targetKind ?? 'unknown' } };
  return { platform, kind, affiliates: [], attribution, confidence, start: 0, end: 0, ...target };
}

const asksText = (detector: Detector) =>
  [...detector.needs, ...(detector.also ?? [])].some((need) => PART_OF[need] === 'text');
const TEXT_DETECTORS: readonly Detector[] = DETECTORS.filter(asksText);
const LABEL_DETECTORS: readonly Detector[] = DETECTORS.filter(({ needs }) => needs.includes('labels'));

const BLANK = { itemKind: 'note', itemId: '', source: 'live', surface: 'note', rendered: false } as const;

/** The platform puts things of its own into a text, too: those are no words. */
const isOfText = ({ place, words }: Pick<Evidence, 'place' | 'words'>) =>
  words === 'author' && (place === 'title' || place === 'text');

/**
 * Was the kept text the one this observation read? What it quoted from it must still stand there: where an author has
 * rewritten a note since, the readings of then stay as they are.
 */
function mayReadText({ observation, signals, title, text }: KeptObservation): boolean {
  if (text === undefined || observation.level === 'card') return false;
  const whole = tidy(`${title ?? ''}\n${text}`);
  return signals
    .filter(isOfText)
    .every(({ matchedText }) => matchedText === undefined || whole.includes(tidy(matchedText).replace(/…$/u, '')));
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The author's comments are not kept: what was found in them stays, beside what title and text hold now. */
function readText(readings: readonly Reading[], { title, text }: KeptObservation, reader: TextReader): Reading[] {
  const note: Note = {
    ...BLANK,
    ...(title === undefined ? {} : { title }),
    ...(text === undefined ? {} : { text }),
  };
  const fresh = detect(note, reader, TEXT_DETECTORS);
  return readings.map((before) => {
    const now = fresh.find(({ signal }) => signal === before.signal);
    return now === undefined ? before : withText(before, now);
  });
}

/**
 * Evidence from places that were not read again stays. "Not there" is said only where it was said then, or where title
 * and text are all that the detector asks for.
 */
function withText(before: Reading, now: Reading): Reading {
  const { signal, claim, version } = now;
  const kept = before.outcome === 'found' ? before.evidence.filter((piece) => !isOfText(piece)) : [];
  const evidence = now.outcome === 'found' ? [...now.evidence, ...kept] : kept;
  if (evidence.length > 0) return { signal, claim, version, outcome: 'found', evidence };
  return before.outcome === 'absent' ? { signal, claim, version, outcome: 'absent' } : now;
}

/** Words of platform labels are kept, those on no list among them, so that a later list can know them. */
function readLabels(readings: readonly Reading[], { signals, labelWord }: KeptObservation): Reading[] {
  const isLabelSignal = (signal: SignalId) => LABEL_DETECTORS.some(({ id }) => id === signal);
  const labels: Label[] = signals
    .filter(({ signal, matchedText }) => isLabelSignal(signal) && matchedText !== undefined)
    .map(({ matchedText = '', place }) => ({ text: matchedText, place: place as Label['place'] }));
  if (labelWord !== undefined && !labels.some(({ text }) => text.trim() === labelWord)) {
    labels.push({ text: labelWord, place: 'card_label' });
  }
  if (labels.length === 0) return [...readings];
  const fresh = detect({ ...BLANK, labels }, undefined, LABEL_DETECTORS);
  return readings.map((before) => {
    const now = fresh.find(({ signal }) => signal === before.signal);
    if (now?.outcome === 'found') return now;
    // Whoever found a label then had read the labels: that one is none any more.
    return now === undefined || before.outcome !== 'found' ? before : now;
  });
}
