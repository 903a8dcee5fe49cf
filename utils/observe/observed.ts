import type { Drift } from '../model/drift';
import type { Note } from '../model/note';

/** What an answer was asked for. `list`: items in order of delivery. The others are about one note, or one account. */
export type AnswerKind = 'list' | 'detail' | 'widgets' | 'comments' | 'account';

/** Which answer was read. `keyword`: the search word of the request, where it names one. */
export type Answer = { id: string; kind: AnswerKind; keyword?: string; channel?: string };

/** `mine: false` when no adapter knows the input; then there are no notes and no drift. */
export type Observed = { mine: boolean; notes: Note[]; drift: Drift[]; answer?: Answer };

export const NOT_MINE: Observed = { mine: false, notes: [], drift: [] };
