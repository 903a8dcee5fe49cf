import type { FeedLoadFacts, ImpressionFacts, ObservationFacts } from '../../utils/model/batch';
import { levelOf, type Note } from '../../utils/model/note';
import type { Reading } from '../../utils/model/reading';
import type { Exposure } from '../../utils/observe/exposure';
import type { FeedLoad, Showing } from './showing';

/** A feed load as it is handed over. */
export function factsOf(load: FeedLoad): FeedLoadFacts {
  return {
    feedLoadId: load.id,
    surface: load.surface,
    loadedAt: Math.round(load.loadedAt),
    navIndex: load.navIndex,
    itemsRendered: load.showings.length,
    itemsViewable: load.viewableCount,
    ...(load.columns === 0 ? {} : { columns: load.columns }),
    ...(load.siteBuild === undefined ? {} : { siteBuild: load.siteBuild }),
    ...(load.channel === undefined ? {} : { channel: load.channel }),
    ...(load.keyword === undefined ? {} : { keyword: load.keyword }),
  };
}

/** Changes when a showing tells more, amounts to something else, or holds more than when it was last written. */
export function observedState({ item: { note, readings, verdict } }: Showing): string {
  return `${levelOf(note)}:${verdict.code}:${outcomesOf(readings)}:${toldCount(note)}`;
}

const outcomes = new WeakMap<readonly Reading[], string>();

/** Readings are never changed, most cards share theirs, and a card is handed over more than once. */
function outcomesOf(readings: readonly Reading[]): string {
  const known = outcomes.get(readings);
  if (known !== undefined) return known;
  const told = readings
    .map((reading) => (reading.outcome === 'found' ? `found${reading.evidence.length}` : reading.outcome))
    .join();
  outcomes.set(readings, told);
  return told;
}

/** How much a showing has told: a re-examined note that tells more is a better observation of the same level. */
function toldCount(note: Note): number {
  return (
    Object.keys(note).length +
    (note.comments?.length ?? 0) +
    (note.components?.length ?? 0) +
    (note.labels?.length ?? 0)
  );
}

/** A showing as it is handed over; counts it in with its feed load. */
export function impressionOf(showing: Showing, exposure: Exposure): ImpressionFacts {
  const { note, verdict } = showing.item;
  const exposed = exposure.of(showing.impressionId);
  countIn(showing, exposed?.viewable ?? false);
  return {
    impressionId: showing.impressionId,
    feedLoadId: showing.feedLoad.id,
    itemKind: note.itemKind,
    itemId: note.itemId,
    slot: showing.slot,
    firstRenderedAt: round(showing.firstRenderedAt),
    viewable: exposed?.viewable ?? false,
    maxVisibleRatio: round(exposed?.maxVisibleRatio ?? 0, 100),
    dwellMs: round(exposed?.dwellMs ?? 0),
    exposureMs: round(exposed?.exposureMs ?? 0),
    opened: showing.opened,
    detailDwellMs: round(showing.detailDwellMs),
    playedMs: round(showing.playedMs),
    verdict: verdict.code,
    ...(note.noteId === undefined ? {} : { noteId: note.noteId }),
    ...(exposed?.firstViewableAt === undefined ? {} : { firstViewableAt: round(exposed.firstViewableAt) }),
    ...(verdict.labelWord === undefined ? {} : { labelWord: verdict.labelWord }),
    ...labelMeasures(note),
    ...(showing.geometry ?? {}),
  };
}

/** Counted as they are handed over: going through the whole list again with every batch would take ever longer. */
function countIn(showing: Showing, viewable: boolean): void {
  const { feedLoad, geometry } = showing;
  feedLoad.columns = Math.max(feedLoad.columns, (geometry?.columnNo ?? -1) + 1);
  if (!viewable || showing.viewable === true) return;
  showing.viewable = true;
  feedLoad.viewableCount += 1;
}

function labelMeasures({ labels }: Note): Partial<ImpressionFacts> {
  const measured = labels?.find(({ fontPx }) => fontPx !== undefined);
  return {
    ...(measured?.fontPx === undefined ? {} : { labelFontPx: measured.fontPx }),
    ...(measured?.contrast === undefined ? {} : { labelContrast: measured.contrast }),
    ...(measured?.areaRatio === undefined ? {} : { labelAreaRatio: measured.areaRatio }),
  };
}

/** What a showing holds, as it is handed over. */
export function observationOf({ impressionId, feedLoad, item, seenAt }: Showing): ObservationFacts {
  return {
    impressionId,
    feedLoadId: feedLoad.id,
    level: levelOf(item.note),
    observedAt: round(seenAt),
    ...item,
  };
}

function round(value: number, steps = 1): number {
  return Math.round(value * steps) / steps;
}
