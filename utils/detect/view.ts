import type { Component, Note } from '../model/note';
import type { TextReader } from '../model/text-reader';
import type { Attribute, ComponentTarget, Need, Passage, View } from './detector';

/** Every need, in the order of its bit in a mask of what was told. */
const NEEDS = [
  'labels',
  'declarations',
  'tags',
  'attributes',
  'adFields',
  'partnerFields',
  'goodsFields',
  'unknownFields',
  'components',
  'widgets',
  'comments',
  'authorName',
  'verifyType',
  'storeId',
  'buyer',
  'passages',
  'links',
  'phrases',
  'cues',
  'componentTargets',
  'widgetTargets',
] as const satisfies readonly Need[];

const BIT = Object.fromEntries(NEEDS.map((need, at) => [need, 1 << at])) as Record<Need, number>;

/** A set of needs as one number: a feed has thousands of cards, and most tell the same few things. */
export function maskOf(needs: readonly Need[]): number {
  return needs.reduce((mask, need) => mask | BIT[need], 0);
}

/** The needs of a mask. */
export function needsIn(mask: number): Need[] {
  return NEEDS.filter((need) => (mask & BIT[need]) !== 0);
}

const OF_TEXT = maskOf(['passages', 'links', 'phrases', 'cues']);

type CarriedNeed = Exclude<keyof Note & Need, 'authorName'>;

/** What a note carries as it stands, under the same name; the first bits of a mask. */
const CARRIED = NEEDS.slice(0, 11) as readonly CarriedNeed[];

/** What a note told, as a mask. Without a reader whatever takes reading counts as not told. */
export function toldBy(note: Note, canRead: boolean): number {
  let told = 0;
  for (let at = 0; at < CARRIED.length; at += 1) {
    const key = CARRIED[at];
    if (key !== undefined && note[key] !== undefined) told |= 1 << at;
  }
  const { author, account } = note;
  if (author?.name !== undefined) told |= BIT.authorName;
  if (account?.verifyType !== undefined) told |= BIT.verifyType;
  if (account?.storeId !== undefined) told |= BIT.storeId;
  if (account?.buyer !== undefined) told |= BIT.buyer;
  if (!canRead) return told;
  if (note.components !== undefined) told |= BIT.componentTargets;
  if (note.widgets !== undefined) told |= BIT.widgetTargets;
  return note.text === undefined ? told : told | OF_TEXT;
}

const CARRIED_BITS = maskOf(CARRIED);

/**
 * Of what was told, what holds anything: in an empty list or text no detector finds something, so none has to be asked.
 * Nearly every card of a feed tells a handful of empty lists and an author's name.
 */
export function heldBy(note: Note, told: number): number {
  let held = told & ~CARRIED_BITS;
  for (let at = 0; at < CARRIED.length; at += 1) {
    const key = CARRIED[at];
    if (key === undefined || (told & (1 << at)) === 0) continue;
    const list = note[key];
    if (list !== undefined && list.length > 0) held |= 1 << at;
  }
  if ((held & BIT.components) === 0) held &= ~BIT.componentTargets;
  if ((held & BIT.widgets) === 0) held &= ~BIT.widgetTargets;
  return held;
}

/**
 * The note as detectors see it: flat, and a property is undefined exactly when it was not told. What needs reading a
 * text or an address is worked out when the first detector asks, once per note.
 */
export function viewOf(note: Note, reader?: TextReader): Partial<View> {
  return new NoteView(note, reader) as Partial<View>;
}

class NoteView {
  readonly note: Note;
  readonly reader: TextReader | undefined;
  readonly worked: Partial<Record<Need, unknown>> = {};

  constructor(note: Note, reader?: TextReader) {
    this.note = note;
    this.reader = reader;
  }
}

function define(need: Need, get: (view: NoteView) => unknown): void {
  Object.defineProperty(NoteView.prototype, need, {
    get(this: NoteView) {
      return get(this);
    },
  });
}

/** A need that takes work, done once and only where there is a reader. */
function defineWorked(need: Need, work: (note: Note, reader: TextReader) => unknown): void {
  define(need, (view) => {
    const { note, reader, worked } = view;
    if (reader !== undefined && !(need in worked)) worked[need] = work(note, reader);
    return worked[need];
  });
}

for (const key of CARRIED) if (key !== 'attributes') define(key, ({ note }) => note[key]);
define('attributes', ({ note }) => attributesOf(note));
define('authorName', ({ note }) => note.author?.name);
define('verifyType', ({ note }) => note.account?.verifyType);
define('storeId', ({ note }) => note.account?.storeId);
define('buyer', ({ note }) => note.account?.buyer);
defineWorked('passages', passagesOf);
defineWorked('links', (note, reader) =>
  passagesOf(note)?.flatMap((passage) =>
    reader.links(passage.text).map((hit) => ({
      passage,
      hit,
      isRoute: passage.byAuthor && reader.isRoute(hit, passage.text),
    })),
  ),
);
defineWorked('phrases', (note, reader) =>
  writtenIn(note)?.flatMap((passage) => reader.phrases(passage.text).map((phrase) => ({ passage, phrase }))),
);
defineWorked('cues', (note, reader) =>
  writtenIn(note)?.flatMap((passage) => reader.cues(passage.text).map((cue) => ({ passage, cue }))),
);
defineWorked('componentTargets', ({ components }, reader) => targetsOf(components, reader));
defineWorked('widgetTargets', ({ widgets }, reader) => targetsOf(widgets, reader));

/** Pages and pasted links tell attributes by their address, answers and state by a key. */
function attributesOf({ attributes, rendered, source }: Note): Attribute[] | undefined {
  const place = rendered || source === 'paste' ? 'address' : 'data';
  return attributes?.map((name) => ({ name, place }));
}

/** Pinned words of other people say nothing for the author. */
function writtenIn(note: Note): Passage[] | undefined {
  return passagesOf(note)?.filter(({ byAuthor }) => byAuthor);
}

function passagesOf({ title, text, comments = [] }: Note): Passage[] | undefined {
  if (text === undefined) return undefined;
  const passages: Passage[] = [];
  if (title) passages.push({ place: 'title', text: title, byAuthor: true });
  passages.push({ place: 'text', text, byAuthor: true });
  for (const comment of comments) {
    const place = comment.pinned ? 'pinned_comment' : 'author_comment';
    passages.push({ place, text: comment.text, byAuthor: comment.byAuthor });
  }
  return passages;
}

function targetsOf(components: readonly Component[] | undefined, reader: TextReader): ComponentTarget[] | undefined {
  return components?.flatMap((component) => {
    const link = component.url === undefined ? undefined : reader.url(component.url);
    return link === undefined ? [] : [{ component, link }];
  });
}
