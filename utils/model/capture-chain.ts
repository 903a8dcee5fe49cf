import type { CaptureRow } from './rows/research';

/**
 * Evidence is kept in sets of three files, and every file names the hash of the file kept before it: picture (of the
 * extract of the set before), markup (of the picture), extract (of the markup). The extract holds the hashes of the two
 * others and of the extract before, and an id of its own, so that no two extracts have the same hash.
 */
export type CaptureSet = {
  setId: string;
  /** In chain order: picture, markup, extract. */
  rows: CaptureRow[];
  capturedUtc: number;
  /** SHA-256 of this set's extract: the head of the chain, as long as nothing follows. */
  sha256: string;
  /** SHA-256 of the extract before; missing on the first. */
  previous?: string;
  deletedUtc?: number;
  deletionReason?: string;
};

const ORDER = ['viewport_png', 'dom_html', 'extract_json'];

export function setIdOf(captureId: string): string {
  return captureId.slice(0, captureId.lastIndexOf('.'));
}

function setOf(setId: string, unordered: readonly CaptureRow[]): CaptureSet | undefined {
  const rows = unordered.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const [first, , last] = rows;
  if (first === undefined || last === undefined || rows.length !== ORDER.length) return undefined;
  const { deletedUtc, deletionReason } = last;
  return {
    setId,
    rows,
    capturedUtc: last.capturedUtc,
    sha256: last.sha256,
    ...(first.prevSha256 === undefined ? {} : { previous: first.prevSha256 }),
    ...(deletedUtc === undefined ? {} : { deletedUtc }),
    ...(deletionReason === undefined ? {} : { deletionReason }),
  };
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** All sets of a record, the oldest first as the chain goes; sets that hang on nothing known follow by time. */
export function captureSets(rows: readonly CaptureRow[]): CaptureSet[] {
  const bySet = grouped(rows, (row) => setIdOf(row.captureId));
  const sets = [...bySet].flatMap(([setId, own]) => setOf(setId, own) ?? []);
  sets.sort((a, b) => a.capturedUtc - b.capturedUtc);
  const known = new Set(sets.map(({ sha256 }) => sha256));
  const after = grouped(sets, ({ previous }) => (previous !== undefined && known.has(previous) ? previous : ''));
  const ordered: CaptureSet[] = [];
  const follow = (previous: string) => {
    for (const set of after.get(previous) ?? []) {
      ordered.push(set);
      follow(set.sha256);
    }
  };
  follow('');
  return ordered;
}
