import Dexie from 'dexie';
import type { CodingSet, Stimulus } from '../model/coding';
import type { AnnotationRow, SampleRow } from '../model/rows';
import type { Source, VerdictCode } from '../model/vocabulary';
import type { WriteContext } from './context';
import type { SeedlensDatabase } from './database';
import { readNotePictures } from './evidence';

type CodingContext = Pick<WriteContext, 'lock'>;

/** A sample with its notes and every answer so far. */
export type CodedSample = { set: CodingSet; rows: SampleRow[]; annotations: AnnotationRow[] };

/**
 * Notes a person could code: their text was told, and they were judged under this ruleset. A card alone tells too little.
 */
export async function readPopulation(
  db: SeedlensDatabase,
  rulesetVersion: string,
  source: Source = 'live',
  importId = '',
): Promise<{ noteKey: string; stratum: VerdictCode }[]> {
  const verdicts = await db.verdicts
    .filter((row) => row.source === source && row.importId === importId && row.rulesetVersion === rulesetVersion)
    .toArray();
  const notes = await db.notes.bulkGet(verdicts.map(({ noteKey }) => [noteKey, source, importId]));
  return verdicts.flatMap(({ noteKey, verdict }, at) => {
    const note = notes[at];
    return note?.text === undefined || note.timesSeen === 0 ? [] : [{ noteKey, stratum: verdict }];
  });
}

/** Writes a sample that was drawn or that came as a file: all of it or nothing. */
export async function writeSample(
  db: SeedlensDatabase,
  set: CodingSet,
  rows: readonly SampleRow[],
  { lock }: CodingContext,
): Promise<void> {
  await lock(() =>
    db.transaction('rw', [db.samples, db.codingSets], async () => {
      await db.codingSets.add(set);
      await db.samples.bulkAdd([...rows]);
    }),
  );
}

export async function readSamples(db: SeedlensDatabase): Promise<CodingSet[]> {
  return (await db.codingSets.toArray()).sort((a, b) => b.drawnUtc - a.drawnUtc);
}

export async function readSample(db: SeedlensDatabase, sampleId: string): Promise<CodedSample | undefined> {
  const set = await db.codingSets.get(sampleId);
  if (set === undefined) return undefined;
  const [rows, annotations] = await Promise.all([
    db.samples.where('[sampleId+noteKey]').between([sampleId, Dexie.minKey], [sampleId, Dexie.maxKey]).toArray(),
    db.annotations.where('sampleId').equals(sampleId).toArray(),
  ]);
  return { set, rows, annotations };
}

/** What a coder may see of a note; undefined when it is no longer stored. */
export async function readStimulus(
  db: SeedlensDatabase,
  set: CodingSet,
  noteKey: string,
): Promise<Stimulus | undefined> {
  if (set.stimuli !== undefined) return set.stimuli.find((one) => one.noteKey === noteKey);
  const note = await db.notes.get([noteKey, set.source, set.importId]);
  if (note === undefined) return undefined;
  const { title, text, noteUrl } = note;
  const pictures = await readNotePictures(db, noteKey);
  return {
    noteKey,
    pictures: pictures.map(base64),
    ...(title === undefined ? {} : { title }),
    ...(text === undefined ? {} : { text }),
    ...(noteUrl === undefined ? {} : { noteUrl }),
  };
}

const PIECE = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

/** The verdicts the machine had given these notes under the sample's ruleset. */
export async function readMachineCodes(
  db: SeedlensDatabase,
  { set, rows }: CodedSample,
): Promise<Map<string, VerdictCode>> {
  const verdicts = await db.verdicts.bulkGet(
    rows.map(({ noteKey }) => [noteKey, set.source, set.importId, set.rulesetVersion]),
  );
  return new Map(verdicts.flatMap((row) => (row === undefined ? [] : [[row.noteKey, row.verdict] as const])));
}

/** Writes answers: one a person just gave, or all of a file at once. */
export async function writeAnnotations(
  db: SeedlensDatabase,
  rows: readonly AnnotationRow[],
  { lock }: CodingContext,
): Promise<void> {
  await lock(() => db.transaction('rw', db.annotations, () => db.annotations.bulkPut([...rows])));
}

/** Takes one answer back. */
export async function removeAnnotation(
  db: SeedlensDatabase,
  annotationId: string,
  { lock }: CodingContext,
): Promise<void> {
  await lock(() => db.annotations.delete(annotationId));
}

export async function renameCoder(db: SeedlensDatabase, sampleId: string, coderId: string, { lock }: CodingContext) {
  await lock(() => db.codingSets.update(sampleId, { coderId }));
}

/** Removes a sample with every answer given to it. */
export async function removeSample(db: SeedlensDatabase, sampleId: string, { lock }: CodingContext): Promise<void> {
  await lock(() =>
    db.transaction('rw', [db.samples, db.codingSets, db.annotations], async () => {
      await db.samples.where('[sampleId+noteKey]').between([sampleId, Dexie.minKey], [sampleId, Dexie.maxKey]).delete();
      await db.annotations.where('sampleId').equals(sampleId).delete();
      await db.codingSets.delete(sampleId);
    }),
  );
}
