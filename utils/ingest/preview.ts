import type { Drift } from '../model/drift';
import type { Preview } from '../model/import-report';
import { VERDICT_CODES } from '../model/vocabulary';
import type { Item } from './examine';
import { shortHash } from './hash';
import { HashSet } from './hash-set';
import type { Grown } from './showings';

const MOST_NAMES = 50;
const MOST_ALIKE = 3;
const MOST_EXAMPLES = 12;
const LONGEST_TITLE = 60;

/** Counts showings as they come and grow. */
export class PreviewTally {
  readonly #kinds = new Map<string, number>();
  readonly #surfaces = new Map<string, number>();
  readonly #verdicts = new Map<string, number>();
  readonly #signals = new Map<string, number>();
  readonly #fields = new Map<string, number>();
  readonly #labels = new Map<string, number>();
  readonly #drift = new Map<string, Drift>();
  readonly #notes = new HashSet();
  readonly #examples = new Map<string, Preview['examples'][number]>();
  #showings = 0;

  add({ before, after }: Grown): void {
    if (before !== undefined) this.#count(before, -1);
    this.#count(after, 1);
    const { noteId, title, surface } = after.note;
    if (noteId !== undefined) this.#notes.add(shortHash(noteId));
    const { code, commercial, routePlatforms } = after.verdict;
    const name = noteId ?? after.note.itemId;
    if (commercial !== 'yes') return;
    const alike = [...this.#examples.values()].filter(({ verdict }) => verdict === code).length;
    if (alike >= MOST_ALIKE && this.#examples.get(name)?.verdict !== code) return;
    this.#examples.set(name, {
      ...(title === undefined ? {} : { title: Array.from(title).slice(0, LONGEST_TITLE).join('') }),
      surface,
      verdict: code,
      shops: routePlatforms,
    });
  }

  addDrift(drift: readonly Drift[]): void {
    for (const one of drift) {
      const name = `${one.adapter} ${one.surface} ${one.reason}`;
      const items = (this.#drift.get(name)?.items ?? 0) + Math.max(1, one.items);
      this.#drift.set(name, { ...one, items });
    }
  }

  result(): Preview {
    return {
      showings: this.#showings,
      notes: this.#notes.size,
      kinds: Object.fromEntries(this.#kinds),
      surfaces: Object.fromEntries(this.#surfaces),
      verdicts: Object.fromEntries(this.#verdicts),
      signals: Object.fromEntries(this.#signals),
      unknownFields: Object.fromEntries(this.#fields),
      unknownLabels: Object.fromEntries(this.#labels),
      drift: [...this.#drift.values()],
      examples: [...this.#examples.values()]
        .sort((a, b) => VERDICT_CODES.indexOf(a.verdict) - VERDICT_CODES.indexOf(b.verdict))
        .slice(0, MOST_EXAMPLES),
    };
  }

  #count({ note, readings, verdict }: Item, by: 1 | -1): void {
    this.#showings += by;
    count(this.#kinds, note.itemKind, by);
    count(this.#surfaces, note.surface, by);
    count(this.#verdicts, verdict.code, by);
    for (const reading of readings) {
      if (reading.outcome !== 'found') continue;
      count(this.#signals, reading.signal, by);
      const names = reading.signal === 'data_unknown_commerce' ? this.#fields : this.#labels;
      if (reading.signal !== 'data_unknown_commerce' && reading.signal !== 'plat_label_other') continue;
      for (const { key, text } of reading.evidence) countNamed(names, (text ?? key ?? '').slice(0, 60), by);
    }
  }
}

function count(map: Map<string, number>, name: string, by: number): void {
  const sum = (map.get(name) ?? 0) + by;
  if (sum === 0) map.delete(name);
  else map.set(name, sum);
}

/** Names that a file chose: never more than anybody would read. */
function countNamed(map: Map<string, number>, name: string, by: number): void {
  if (map.has(name) || map.size < MOST_NAMES) count(map, name, by);
}
