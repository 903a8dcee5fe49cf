import type { ImportWords } from '../../utils/i18n/import';
import type { Count, FileReport, SkipReason } from '../../utils/model/import-report';
import { SKIP_REASONS } from '../../utils/model/import-report';

/** A name with how many showings it stands for, the most frequent first. */
export type Tallied = { id: string; name: string; count: string };

/** What the names of closed lists are in the language of the page. */
export type ImportNames = {
  format: (id: string) => string;
  surface: (id: string) => string;
  verdict: (id: string) => string;
  signal: (id: string) => string;
  shop: (id: string) => string;
};

/** One line of the accounting: its name, and how many entries and items it counts; undefined: it counts no such thing. */
export type AccountingLine = { id: string; name: string; entries?: string; items?: string; isSum?: boolean };

/** Counts of a preview by name, the most frequent first. */
export function tallied(
  counts: Readonly<Record<string, number | undefined>>,
  nameOf: (id: string) => string,
  words: ImportWords,
): Tallied[] {
  return Object.entries(counts)
    .flatMap(([id, count]) => (count === undefined ? [] : [{ id, count }]))
    .sort((a, b) => b.count - a.count)
    .map(({ id, count }) => ({ id, name: nameOf(id), count: words.count(count) }));
}

/** The accounting as lines that add up, one below the other. */
export function accountingLines({ accounting }: Pick<FileReport, 'accounting'>, words: ImportWords): AccountingLine[] {
  const { items, recognised } = accounting;
  const both = (id: 'read' | 'kept' | 'duplicate', isSum = false): AccountingLine => ({
    id,
    name: words.preview.rows[id],
    entries: words.count(accounting[id]),
    items: words.count(items[id]),
    ...(isSum ? { isSum } : {}),
  });
  return [
    both('read', true),
    both('kept'),
    both('duplicate'),
    ...SKIP_REASONS.flatMap((reason) => skippedLine(reason, accounting, words)),
    { id: 'recognised', name: words.preview.rows.recognised, entries: words.count(recognised), isSum: true },
  ];
}

function skippedLine(
  reason: SkipReason,
  { skipped, items }: Count & { items: Count },
  words: ImportWords,
): AccountingLine[] {
  const entries = skipped[reason];
  const lost = items.skipped[reason];
  if (entries === undefined && lost === undefined) return [];
  return [
    {
      id: reason,
      name: words.skipped[reason],
      ...(entries === undefined ? {} : { entries: words.count(entries) }),
      ...(lost === undefined ? {} : { items: words.count(lost) }),
    },
  ];
}

/** What could not be read, as the adapters say it. */
export function driftRows(drift: FileReport['preview']['drift'], names: ImportNames, words: ImportWords): Tallied[] {
  return drift.map(({ adapter, surface, reason, items }) => ({
    id: `${adapter} ${surface} ${reason}`,
    name: `${names.surface(surface)} · ${adapter}: ${reason}`,
    count: words.count(items),
  }));
}
