import type { ObservationFacts } from '../model/batch';
import type { Reading } from '../model/reading';
import type { AccountKind, Site } from '../model/vocabulary';
import { type BatchKeys, noteIdOf } from './identify';
import { oneOf, told } from './join';
import { likedAtLeast } from './liked';
import { deeper } from './rollup';
import { withoutTokens } from './scrub';
import type { StoredImpression, StoredNote, ToldProperty } from './stored';

function outcomeOf(readings: readonly Reading[], signal: Reading['signal']): Reading['outcome'] | undefined {
  return readings.find((reading) => reading.signal === signal)?.outcome;
}

/** Personal only where the page told that it is none of the others. */
function accountKindOf(readings: readonly Reading[]): AccountKind {
  if (outcomeOf(readings, 'acct_merchant') === 'found') return 'merchant';
  if (outcomeOf(readings, 'acct_org') === 'found') return 'org';
  if (outcomeOf(readings, 'acct_buyer') === 'found') return 'buyer';
  const asked = (['acct_merchant', 'acct_org'] as const).map((signal) => outcomeOf(readings, signal));
  return asked.every((outcome) => outcome === 'absent') ? 'personal' : 'untold';
}

const URL_OF_SITE: Record<Site, string> = {
  xiaohongshu: 'https://www.xiaohongshu.com/explore/',
  rednote: 'https://www.rednote.com/explore/',
};

/** What an impression alone says of its note. */
export function noteShownBy(row: StoredImpression, noteId: string, site: Site): StoredNote | undefined {
  if (row.noteKey === undefined) return undefined;
  return {
    noteKey: row.noteKey,
    source: row.source,
    importId: row.importId,
    noteId,
    noteUrl: URL_OF_SITE[site] + noteId,
    accountKind: 'untold',
    level: 'card',
    firstSeenUtc: row.firstRenderedUtc,
    lastSeenUtc: row.firstViewableUtc ?? row.firstRenderedUtc,
    timesSeen: 0,
    labelledShowings: 0,
    toldAt: {},
  };
}

/** What an observation says of its note; undefined when the item is no note. */
export function noteSeenBy(
  facts: ObservationFacts,
  frame: { importId: string; site: Site },
  keys: BatchKeys,
): StoredNote | undefined {
  const { note, observedAt } = facts;
  const noteId = noteIdOf(note);
  if (noteId === undefined) return undefined;
  const authorId = note.author?.id;
  const accountKind = accountKindOf(facts.readings);
  const title = note.title === undefined ? undefined : withoutTokens(note.title);
  const text = note.text === undefined ? undefined : withoutTokens(note.text);
  const properties = {
    authorKey: authorId === undefined ? undefined : keys('author', authorId),
    noteType: note.noteType,
    publishedUtc: note.publishedAt,
    title,
    text,
    hashtagCount: note.tags?.filter((tag) => tag.type === 'topic').length,
    imageCount: note.imageCount,
    likedRaw: note.likedRaw,
  };
  const toldAt: StoredNote['toldAt'] = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value !== undefined) toldAt[name as ToldProperty] = observedAt;
  }
  const accountSeenUtc = note.account?.seenAt ?? observedAt;
  if (accountKind !== 'untold') toldAt.accountKind = accountSeenUtc;
  return told({
    ...properties,
    noteKey: keys('note', noteId),
    source: note.source,
    importId: frame.importId,
    authorId,
    noteId,
    noteUrl: URL_OF_SITE[frame.site] + noteId,
    textLen: text === undefined ? undefined : Array.from(text).length,
    likedMin: note.likedRaw === undefined ? undefined : likedAtLeast(note.likedRaw),
    accountKind,
    accountKindSeenUtc: accountKind === 'untold' ? undefined : accountSeenUtc,
    level: facts.level,
    firstSeenUtc: observedAt,
    lastSeenUtc: observedAt,
    timesSeen: 0,
    labelledShowings: 0,
    toldAt,
  });
}

/** The one that told the property later; of two at the same moment always the same one. */
function laterOf(name: ToldProperty, a: StoredNote, b: StoredNote): StoredNote {
  const atA = a.toldAt[name] ?? Number.NEGATIVE_INFINITY;
  const atB = b.toldAt[name] ?? Number.NEGATIVE_INFINITY;
  if (atA !== atB) return atA > atB ? a : b;
  return String(a[name]) >= String(b[name]) ? a : b;
}

/** Two views of one note as one: told wins over untold, later over earlier, property by property. Counts are a's. */
export function joinNotes(a: StoredNote, b: StoredNote): StoredNote {
  const author = laterOf('authorKey', a, b);
  const text = laterOf('text', a, b);
  const liked = laterOf('likedRaw', a, b);
  const account = laterOf('accountKind', a, b);
  const toldAt: StoredNote['toldAt'] = { ...a.toldAt };
  for (const [name, at] of Object.entries(b.toldAt)) {
    toldAt[name as ToldProperty] = Math.max(toldAt[name as ToldProperty] ?? at, at);
  }
  return told({
    noteKey: a.noteKey,
    source: a.source,
    importId: a.importId,
    authorKey: author.authorKey,
    authorId: author.authorId,
    noteId: a.noteId,
    noteUrl: oneOf(a.noteUrl, b.noteUrl),
    noteType: laterOf('noteType', a, b).noteType,
    publishedUtc: laterOf('publishedUtc', a, b).publishedUtc,
    title: laterOf('title', a, b).title,
    text: text.text,
    textLen: text.textLen,
    hashtagCount: laterOf('hashtagCount', a, b).hashtagCount,
    imageCount: laterOf('imageCount', a, b).imageCount,
    likedRaw: liked.likedRaw,
    likedMin: liked.likedMin,
    accountKind: account.accountKind,
    accountKindSeenUtc: account.accountKindSeenUtc,
    level: deeper(a.level, b.level),
    firstSeenUtc: Math.min(a.firstSeenUtc, b.firstSeenUtc),
    lastSeenUtc: Math.max(a.lastSeenUtc, b.lastSeenUtc),
    timesSeen: a.timesSeen,
    labelledShowings: a.labelledShowings,
    toldAt,
  });
}
