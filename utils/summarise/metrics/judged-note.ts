import type { LinkRow, Mechanism, NoteRow, VerdictRow } from '../../model/rows';
import type { AccountKind } from '../../model/vocabulary';

/** One note of one source with its note-level verdict: what the metrics about notes count. */
export type JudgedNote = {
  noteKey: string;
  authorKey?: string;
  accountKind: AccountKind;
  verdict: VerdictRow;
  /** Shop platforms its purchase routes lead to. */
  shops: readonly string[];
  /** How its purchase routes stand in the note. */
  mechanisms: readonly Mechanism[];
  /** Of a merged study: who opened it. */
  people?: readonly string[];
};

/** How many persons are behind these notes; nothing where notes do not say. */
export function peopleBehind(notes: readonly JudgedNote[]): { people?: number } {
  const people = new Set(notes.flatMap((note) => note.people ?? []));
  return people.size === 0 ? {} : { people: people.size };
}

/** Joins verdicts of one source, import and ruleset with their notes and purchase routes. */
export function* judgedNotes(rows: {
  verdicts: Iterable<VerdictRow>;
  /** By note key. */
  notes: ReadonlyMap<string, NoteRow>;
  /** By note key: links of the same source and import whose signal claims a route; mere cues are left out. */
  routes: ReadonlyMap<string, readonly Pick<LinkRow, 'platform' | 'targetPlatform' | 'mechanism'>[]>;
}): Generator<JudgedNote> {
  for (const verdict of rows.verdicts) {
    const note = rows.notes.get(verdict.noteKey);
    const routes = rows.routes.get(verdict.noteKey) ?? [];
    yield {
      noteKey: verdict.noteKey,
      accountKind: note?.accountKind ?? 'untold',
      verdict,
      shops: [...new Set(routes.map((link) => link.targetPlatform ?? link.platform))],
      mechanisms: [...new Set(routes.map((link) => link.mechanism))],
      ...(note?.authorKey === undefined ? {} : { authorKey: note.authorKey }),
    };
  }
}

function isSeller({ accountKind, verdict }: JudgedNote): boolean {
  return accountKind === 'merchant' || verdict.verdict === 'merchant_content';
}

/**
 * The notes not by a seller, twice: those whose account kind is told, and those together with the untold. The truth lies
 * between the two.
 */
export function notBySellers(notes: readonly JudgedNote[]): [variant: string, notes: JudgedNote[]][] {
  const others = notes.filter((note) => !isSeller(note));
  return [
    ['account_told', others.filter((note) => note.accountKind !== 'untold')],
    ['with_untold', others],
  ];
}
