import type { Component, Field, Label, Note, SideComment } from '../model/note';

/**
 * Two views of one showing as one: told beats untold, the later view (`fresh`) beats the earlier where both told.
 * Labels are decided by rendered pages: a view from data adds its corner labels and takes none away.
 */
export function mergeNotes(known: Note, fresh: Note): Note {
  const merged: Note = { ...known, ...definedOf(fresh) };
  merged.rendered = known.rendered || fresh.rendered;
  merged.surface = known.surface;
  if (known.slot !== undefined) merged.slot = known.slot;
  if (known.itemKind !== 'unknown' && fresh.itemKind === 'unknown') merged.itemKind = known.itemKind;
  joinInto(merged, 'text', richerText(known.text, fresh.text));
  joinInto(merged, 'author', { ...known.author, ...fresh.author });
  joinInto(merged, 'account', { ...known.account, ...fresh.account });
  joinLabels(merged, known, fresh);
  joinInto(
    merged,
    'declarations',
    unionOf(known.declarations, fresh.declarations, (line) => line),
  );
  joinInto(merged, 'components', unionOf(known.components, fresh.components, componentKey));
  joinInto(merged, 'widgets', unionOf(known.widgets, fresh.widgets, componentKey));
  joinInto(merged, 'comments', unionOf(known.comments, fresh.comments, commentKey));
  joinInto(
    merged,
    'attributes',
    unionOf(known.attributes, fresh.attributes, (name) => name),
  );
  joinInto(
    merged,
    'tags',
    unionOf(known.tags, fresh.tags, ({ name, type }) => `${type}:${name}`),
  );
  for (const list of FIELD_LISTS) joinInto(merged, list, unionOf(known[list], fresh[list], fieldKey));
  return merged;
}

/** Data spells tags out (`#名[话题]#`), the page shows the same text without the marks: the marked one tells more. */
function richerText(known: string | undefined, fresh: string | undefined): string | undefined {
  if (known === undefined || fresh === undefined) return fresh ?? known;
  return known.length > fresh.length && plain(known) === plain(fresh) ? known : fresh;
}

function plain(text: string): string {
  return text.replace(/\[[^\]\n]{1,6}\]#?|\s+/gu, '');
}

const FIELD_LISTS = ['adFields', 'partnerFields', 'goodsFields', 'unknownFields'] as const;

/**
 * Labels of the card and of the open note belong to one showing. The readable state is that of the view that was
 * rendered last: a layout that broke meanwhile must not pass for "no label".
 */
function joinLabels(merged: Note, known: Note, fresh: Note): void {
  const last = fresh.rendered ? fresh : known;
  if (last.labelsReadable !== undefined) merged.labelsReadable = last.labelsReadable;
  const labels = unionOf(known.labels, fresh.labels, labelKey);
  const rendered = known.rendered || fresh.rendered;
  const trusted = !rendered || merged.labelsReadable === true;
  if (labels !== undefined && (trusted || labels.length > 0)) merged.labels = labels;
  else delete merged.labels;
}

function labelKey({ place, text, cornerType }: Label): string {
  return `${place}:${cornerType ?? ''}:${text}`;
}

function componentKey({ kind, place, url, key, text }: Component): string {
  return `${kind}:${place}:${told(url)}:${told(key)}:${url === undefined ? told(text) : ''}`;
}

function commentKey({ byAuthor, pinned, text }: SideComment): string {
  return `${byAuthor}:${pinned}:${text}`;
}

function fieldKey({ key, url }: Field): string {
  return `${key}:${told(url)}`;
}

/** Told to be empty is not untold. */
function told(value: string | undefined): string {
  return value === undefined ? '' : `=${value}`;
}

function unionOf<T>(
  a: readonly T[] | undefined,
  b: readonly T[] | undefined,
  keyOf: (item: T) => string,
): T[] | undefined {
  if (a === undefined && b === undefined) return undefined;
  const seen = new Map<string, T>();
  for (const item of [...(a ?? []), ...(b ?? [])]) seen.set(keyOf(item), item);
  return [...seen.values()];
}

function joinInto<K extends keyof Note>(note: Note, key: K, value: Note[K] | undefined): void {
  if (value === undefined || isEmptyObject(value)) delete note[key];
  else note[key] = value;
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

function definedOf(note: Note): Partial<Note> {
  return Object.fromEntries(Object.entries(note).filter(([, value]) => value !== undefined));
}
