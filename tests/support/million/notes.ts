/** What each invented note is: its author, what it sells and how it says so. The same for the same number. */
import type { StoredNote } from '../../../utils/record/stored';
import { textOf, titleOf } from './texts';

export type Nature =
  | 'ad'
  | 'partner'
  | 'declared'
  | 'merchant'
  | 'shoppable'
  | 'ad_data'
  | 'partner_data'
  | 'cues'
  | 'plain';

const SHARES: readonly (readonly [Nature, number])[] = [
  ['ad', 0.05],
  ['partner', 0.015],
  ['declared', 0.05],
  ['merchant', 0.06],
  ['shoppable', 0.11],
  ['ad_data', 0.01],
  ['partner_data', 0.006],
  ['cues', 0.07],
];

export type InventedNote = {
  at: number;
  nature: Nature;
  noteKey: string;
  noteId: string;
  authorKey: string;
  /** Where its way to buy leads; undefined: it has none. */
  shop?: string;
  /** Of the ways to buy: by a component, or typed into the text. */
  typed: boolean;
  labelWord: string;
};

const AUTHORS_PER_NOTE = 0.12;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A number in [0, 1), the same for the same arguments. */
export function trait(at: number, salt: number): number {
  let hash = Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x7feb352d);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x846ca68b);
  hash ^= hash >>> 16;
  return (hash >>> 0) / 2 ** 32;
}

/** Looks like a keyed id: 16 characters of base32 in no order, as the record's keys are. */
export function keyOf(kind: number, at: number): string {
  let key = '';
  for (let part = 0; part < 4; part += 1) {
    let bits = Math.floor(trait(at, 1000 + kind * 4 + part) * 2 ** 20);
    for (let char = 0; char < 4; char += 1) {
      key += BASE32[bits & 31] ?? 'A';
      bits >>>= 5;
    }
  }
  return key;
}

export const KINDS = { impression: 0, note: 1, author: 2, load: 3, session: 4, item: 5, party: 6, shop: 7 } as const;

/** Outside links come back over time: JD after a third of it, Pinduoduo near the end. `age` in [0, 1]. */
function shopOf(at: number, age: number): string {
  const draw = trait(at, 3);
  const open = (since: number, most: number) => (age < since ? 0 : (most * (age - since)) / (1 - since));
  const weights: [string, number][] = [
    ['xiaohongshu', 40],
    ['taobao', 8 + open(0.1, 20)],
    ['tmall', 3 + open(0.1, 12)],
    ['jd', open(0.35, 18)],
    ['pdd', open(0.75, 6)],
    ['douyin', 3],
    ['weidian', 4],
    ['dewu', 2],
  ];
  let left = draw * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [shop, weight] of weights) {
    left -= weight;
    if (left < 0) return shop;
  }
  return 'xiaohongshu';
}

const ROUTED: Readonly<Partial<Record<Nature, number>>> = { ad: 0.4, declared: 0.6, merchant: 0.75, shoppable: 1 };

export function inventedNote(at: number, of: number): InventedNote {
  let left = trait(at, 1);
  const nature = SHARES.find(([, share]) => {
    left -= share;
    return left < 0;
  })?.[0];
  const kind = nature ?? 'plain';
  // A few write much.
  const author = Math.floor(of * AUTHORS_PER_NOTE * trait(at, 2) ** 1.6);
  return {
    at,
    nature: kind,
    noteKey: keyOf(KINDS.note, at),
    noteId: `6${at.toString(16).padStart(23, '0')}`,
    authorKey: keyOf(KINDS.author, kind === 'merchant' ? author % Math.max(1, Math.floor(of / 60)) : author),
    ...(trait(at, 4) < (ROUTED[kind] ?? 0) ? { shop: shopOf(at, at / of) } : {}),
    typed: trait(at, 5) < 0.55,
    labelWord: kind === 'partner' ? '品牌合作' : trait(at, 6) < 0.6 ? '广告' : '赞助',
  };
}

/** What the author says of the business, at the end of the text. */
function endOf({ nature, shop, typed }: InventedNote): string {
  const link = shop !== undefined && typed ? ' 示例链接见文末。' : '';
  if (nature === 'declared') return `本篇含品牌方赠送的产品。${link}`;
  if (nature === 'cues') return '喜欢的可以去店里搜同款，最近在做活动。';
  return link;
}

/** The note as the record holds it the first time it is seen. */
export function noteRow(note: InventedNote, seenUtc: number, source: 'live' | 'capture', importId: string): StoredNote {
  const { at, nature, noteKey, authorKey, noteId } = note;
  const pick = (salt: number) => trait(at, salt);
  const publishedUtc = seenUtc - Math.round((0.2 + pick(7) ** 2 * 40) * 86_400_000);
  const likes = Math.floor(10 ** (pick(8) * 4.6));
  return {
    noteKey,
    source,
    importId,
    authorKey,
    noteId,
    noteUrl: `https://www.xiaohongshu.com/explore/${noteId}`,
    noteType: pick(9) < 0.3 ? 'video' : 'normal',
    publishedUtc,
    title: titleOf(at, pick),
    imageCount: 1 + Math.floor(pick(10) * 9),
    likedRaw: likes >= 10_000 ? `${(likes / 10_000).toFixed(1)}万` : String(likes),
    likedMin: likes,
    accountKind: nature === 'merchant' ? 'merchant' : 'untold',
    level: 'card',
    firstSeenUtc: seenUtc,
    lastSeenUtc: seenUtc,
    timesSeen: 0,
    labelledShowings: 0,
    toldAt: { title: seenUtc, authorKey: seenUtc },
  };
}

/** The opened note tells its text and the kind of its account. */
export function openNote(row: StoredNote, note: InventedNote, seenUtc: number): void {
  const text = textOf(note.at, (salt) => trait(note.at, salt), endOf(note));
  const accounts = ['personal', 'personal', 'personal', 'org', 'buyer'] as const;
  Object.assign(row, {
    text,
    textLen: text.length,
    hashtagCount: 2,
    accountKind: note.nature === 'merchant' ? 'merchant' : (accounts[Math.floor(trait(note.at, 11) * 9)] ?? 'personal'),
    accountKindSeenUtc: seenUtc,
    level: row.level === 'detail_comments' || trait(note.at, 12) < 0.6 ? 'detail_comments' : 'detail',
  });
}
