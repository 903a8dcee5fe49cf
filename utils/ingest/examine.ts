import type { Batch, ObservationFacts } from '../model/batch';
import type { Drift } from '../model/drift';
import type { Note } from '../model/note';

/** One item with what was found on it, as utils/pipeline.ts makes it. */
export type Item = Pick<ObservationFacts, 'note' | 'readings' | 'verdict'>;

/** What the pipeline makes of one answer. */
export type Examined = {
  mine: boolean;
  items: Item[];
  drift: Drift[];
  answer?: {
    id: string;
    kind: 'list' | 'detail' | 'widgets' | 'comments' | 'account';
    keyword?: string;
    channel?: string;
  };
};

/** The pipeline, as far as files need it. Whoever starts an import hands it in: ingesting knows bytes, not notes. */
export type Examine = {
  /** Whose address is this? `answer`: of an answer or a page that is about notes. */
  addressKind(url: string): 'foreign' | 'site' | 'own_account' | 'answer';
  answer(input: { url: string; json: unknown; request?: string }): Examined;
  document(input: { url: string; html: string }): Examined;
  item(input: { url: string; pageUrl: string; item: unknown }): Examined;
  /** A rendered page needs a document to be parsed into, which not every place has. */
  page(input: { url: string; html: string }): Promise<Examined>;
  /** Two views of one showing as one. */
  join(known: Note, fresh: Note): Item;
};

/** Where the rows of an import go. */
export type Sink = {
  /** Which of these impressions are on record already, from an import before. */
  known(impressionIds: readonly string[]): Promise<ReadonlySet<string>>;
  write(batch: Batch): Promise<void>;
};
