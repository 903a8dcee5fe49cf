import type { NoteRow, VerdictRow } from '../../model/rows';
import { isoTime } from '../csv';
import { type Bytes, defineFormat, type ExportFacts, type ExportInput } from '../format';
import { linesOf } from '../text-bytes';
import { EXPORT_SCHEMA_VERSION } from '../version';

/**
 * The envelope of Zeeschuimer, as 4CAT reads it: with `_zs-origin: "html"` its mapper asks for exactly seven keys of
 * `data`, and leaves further ones (`x_audit`) alone. No payload of the site and no token is in it.
 */

const PLATFORM = 'xiaohongshu.com';
const HOME = 'https://www.xiaohongshu.com';

const nameOf = ({ noteKey, source, importId }: Pick<NoteRow, 'noteKey' | 'source' | 'importId'>) =>
  `${noteKey} ${source} ${importId}`;

/**
 * The verdict of the latest ruleset for notes in the order of the record, which verdicts share. Keys of a study are made
 * after reading and stand in no order, so only equal keys are asked for; held is what no note has asked for yet.
 */
class VerdictsBeside {
  readonly #rows: AsyncGenerator<VerdictRow>;
  readonly #held = new Map<string, VerdictRow>();
  #last: string | undefined;

  constructor(pages: AsyncIterable<readonly VerdictRow[]>) {
    this.#rows = flat(pages);
  }

  async of(note: NoteRow): Promise<VerdictRow | undefined> {
    const name = nameOf(note);
    // A note's rulesets follow each other: the last of them is known once another note's row came.
    while (this.#last === name || !this.#held.has(name)) {
      const { value, done } = await this.#rows.next();
      if (done === true) break;
      this.#last = nameOf(value);
      this.#held.set(this.#last, value);
    }
    const found = this.#held.get(name);
    this.#held.delete(name);
    return found;
  }
}

async function* flat<T>(pages: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const page of pages) yield* page;
}

/** The site opens a note under this path; what follows a note's id (a token) is never kept. */
function pathOf(note: NoteRow): string {
  return `/explore/${encodeURIComponent(note.noteId)}`;
}

function itemOf(id: number, note: NoteRow, verdict: VerdictRow | undefined, { extensionVersion }: ExportFacts) {
  const url = note.noteUrl ?? `${HOME}${pathOf(note)}`;
  return {
    id,
    nav_index: `0:0:${id - 1}`,
    item_id: note.noteId,
    timestamp_collected: note.firstSeenUtc,
    last_updated: note.lastSeenUtc,
    source_platform: PLATFORM,
    source_platform_url: url,
    source_url: url,
    user_agent: `Seedlens/${extensionVersion}`,
    data: {
      '_zs-origin': 'html',
      id: note.noteId,
      url: pathOf(note),
      title: note.title ?? '',
      author_name: note.authorKey ?? '',
      author_avatar_url: '',
      thumbnail_url: '',
      likes: note.likedRaw ?? '',
      x_audit: auditOf(note, verdict),
    },
  };
}

function auditOf(note: NoteRow, verdict: VerdictRow | undefined) {
  return {
    schema: `seedlens/fourcat/${EXPORT_SCHEMA_VERSION}`,
    note_key: note.noteKey,
    source: note.source,
    import_id: note.importId,
    note_type: note.noteType ?? null,
    published_utc: note.publishedUtc === undefined ? null : isoTime(note.publishedUtc) || null,
    text: note.text ?? null,
    account_kind: note.accountKind,
    level: note.level,
    times_seen: note.timesSeen,
    labelled_showings: note.labelledShowings,
    verdict: verdict?.verdict ?? null,
    commercial: verdict?.commercial ?? null,
    disclosure: verdict?.disclosure ?? null,
    label_word: verdict?.labelWord ?? null,
    purchase_route: verdict?.purchaseRoute ?? null,
    gate_met: verdict?.gateMet ?? null,
    ruleset_version: verdict?.rulesetVersion ?? null,
  };
}

async function* write(input: ExportInput): AsyncGenerator<Bytes> {
  const verdicts = new VerdictsBeside(input.rows('verdicts'));
  let id = 0;
  for await (const page of input.rows('notes')) {
    const items: object[] = [];
    for (const note of page) {
      id += 1;
      items.push(itemOf(id, note, await verdicts.of(note), input.facts));
    }
    yield* linesOf(items, (item) => `${JSON.stringify(item)}\n`);
  }
}

export default defineFormat({
  id: 'fourcat',
  says: { 'zh-CN': '4CAT（Zeeschuimer）', en: '4CAT (Zeeschuimer)' },
  about: {
    'zh-CN': '一行一篇笔记的 NDJSON，可以上传到 4CAT。含标题和编号，只有 T2。',
    en: 'NDJSON with one note per line, to be uploaded to 4CAT. Holds titles and ids, so T2 only.',
  },
  order: 4,
  tiers: ['T2'],
  tables: () => ['notes'],
  fileName: ({ madeUtc }) =>
    `zeeschuimer-export-${PLATFORM}-${new Date(madeUtc).toISOString().replaceAll(':', '')}.ndjson`,
  mime: 'application/x-ndjson',
  passes: 1,
  write,
});
