import type { Surface } from '../model/vocabulary';
import type { OverviewSums } from './overview-sums';

/**
 * What several people saw, in the overview's own figures. Clusters are persons; of figures about notes, authors; of
 * `groups.person` (by pseudonym), that person's sessions.
 */
export type StudySums = OverviewSums & {
  /** Persons behind `count`. */
  people: number;
  /** Notes met, each once; and how many of them by more than one person. */
  notes: number;
  shared: number;
  /** What there is to choose from, whatever is chosen now. Days are local, each person's own. */
  choice: { surfaces: Surface[]; firstDay?: string; lastDay?: string };
};
