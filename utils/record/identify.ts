import type { Batch, ImpressionFacts, ObservationFacts } from '../model/batch';
import type { Affiliate } from '../model/link';
import type { ItemKind } from '../model/vocabulary';
import type { Keyer, KeyKind } from './keys';

/** Keys of every id in a batch, made before the transaction: an IndexedDB transaction does not wait for WebCrypto. */
export type BatchKeys = (kind: KeyKind, id: string) => string;

/** What an item is called in keys: an item that is a note has the note's key. */
export function itemName(item: { itemKind: ItemKind; itemId: string; noteId?: string | undefined }): [KeyKind, string] {
  return item.itemKind === 'note' ? ['note', item.noteId ?? item.itemId] : [item.itemKind, item.itemId];
}

/** The note behind an item, if there is one: an ad tile or a live card may carry a note too. */
export function noteIdOf(item: {
  itemKind: ItemKind;
  itemId: string;
  noteId?: string | undefined;
}): string | undefined {
  return item.noteId ?? (item.itemKind === 'note' ? item.itemId : undefined);
}

export function affiliateName(affiliate: Affiliate): string | undefined {
  return affiliate.id === null ? undefined : `${affiliate.network}:${affiliate.id}`;
}

/** Where a link names several parties, the first one that is named; the columns of a link row hold one. */
export function namedAffiliate(affiliates: readonly Affiliate[]): Affiliate | undefined {
  return affiliates.find((affiliate) => affiliate.id !== null) ?? affiliates[0];
}

function* itemNames(item: ImpressionFacts | ObservationFacts['note']): Generator<[KeyKind, string]> {
  yield itemName(item);
  const noteId = noteIdOf(item);
  if (noteId !== undefined) yield ['note', noteId];
}

function* names(batch: Batch): Generator<[KeyKind, string]> {
  for (const load of batch.feedLoads) if (load.keyword !== undefined) yield ['keyword', load.keyword];
  for (const impression of batch.impressions) {
    yield ['impression', impression.impressionId];
    yield* itemNames(impression);
  }
  for (const observation of batch.observations) {
    yield ['impression', observation.impressionId];
    yield* itemNames(observation.note);
    const authorId = observation.note.author?.id;
    if (authorId !== undefined) yield ['author', authorId];
    for (const reading of observation.readings) {
      if (reading.outcome !== 'found') continue;
      for (const { link } of reading.evidence) {
        const affiliate = link && namedAffiliate(link.affiliates);
        const name = affiliate && affiliateName(affiliate);
        if (name !== undefined) yield ['affiliate', name];
      }
    }
  }
}

export async function identify(batch: Batch, keyer: Keyer): Promise<BatchKeys> {
  const wanted = new Map<string, Promise<string>>();
  for (const [kind, id] of names(batch)) {
    const name = `${kind}:${id}`;
    if (!wanted.has(name)) wanted.set(name, keyer.key(kind, id));
  }
  const keys = new Map<string, string>();
  await Promise.all([...wanted].map(async ([name, key]) => keys.set(name, await key)));
  return (kind, id) => {
    const key = keys.get(`${kind}:${id}`);
    if (key === undefined) throw new Error(`no key was made for a ${kind}`);
    return key;
  };
}
