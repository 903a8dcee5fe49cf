import type { DetectorHealthRow } from './rows';

/** How well pages of one build of the site were read: its share of a health row. */
export type BuildHealth = Pick<
  DetectorHealthRow,
  'itemsSeen' | 'itemsRead' | 'labelsReadable' | 'unknownLabels' | 'unknownFields'
> & {
  /** undefined: the pages did not tell. */
  siteBuild?: string;
  /** When its pages first and last reported, epoch ms. */
  firstUtc: number;
  lastUtc: number;
};

export type HealthOfBuilds = DetectorHealthRow & {
  /** When the last page reported, epoch ms. */
  updatedUtc: number;
  /** Adds up to the row. Missing: written before builds were told apart. */
  builds?: BuildHealth[];
};

/** The builds of a health row; one that is not told where none were told apart. */
export function buildsOf(row: HealthOfBuilds): BuildHealth[] {
  if (row.builds !== undefined) return row.builds;
  const { itemsSeen, itemsRead, labelsReadable, unknownLabels, unknownFields, updatedUtc } = row;
  const counts = { itemsSeen, itemsRead, labelsReadable, unknownLabels, unknownFields };
  return [{ ...counts, firstUtc: updatedUtc, lastUtc: updatedUtc }];
}
