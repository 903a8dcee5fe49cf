/**
 * Everything the site can serve, drawn from seed and scenario: accounts, notes, comments, and the lists
 * (explore, search, profile, board, related) in which the notes are delivered. A label belongs to a delivery.
 */

import { AD_SLOTS, DECKS, SCENARIOS } from './decks.mjs';
import { drawNames } from './names.mjs';
import { avatarPath, coverPath } from './pictures.mjs';
import { makeRandom } from './prng.mjs';
import { RECIPES } from './recipes.mjs';
import {
  AUTHOR_REPLIES,
  CHANNELS,
  HOT_QUERIES,
  PERSON_NAMES,
  PERSON_TAILS,
  PLACES_TOLD,
  READER_LINES,
  TITLE_LEADS,
  TITLE_TAILS,
  TOPICS,
} from './words.mjs';

/** The site's clock, epoch ms: fixed, so that one seed gives one site. */
export const NOW = Date.UTC(2026, 10, 20, 4, 0, 0);
const DAY = 86_400_000;
const PERSON_COUNT = 46;
/** Pictures per motif: few enough for the browser's cache to help. */
const VARIANTS = 14;
const SPECIAL_ACCOUNTS = [
  ['org', '示例城市图书馆'],
  ['org', '示例酒店'],
  ['merchant_name', '示例旗舰店'],
  ['merchant_name', '示例家居官方旗舰店'],
  ['merchant_tab', '示例小铺'],
  ['merchant_tab', '示例杂货'],
  ['label_name', '广告'],
];
const SHAPES = [
  [1080, 1440],
  [1080, 1440],
  [1080, 1440],
  [1242, 1242],
  [1440, 1920],
  [1440, 1080],
  [1080, 1920],
];

/**
 * @typedef {object} Author
 * @property {string} id @property {string} name @property {string} avatar
 * @property {'personal' | 'org' | 'merchant_name' | 'merchant_tab' | 'label_name'} account
 * @property {number} fans @property {string} place @property {string} bio
 *
 * @typedef {import('./recipes.mjs').Draft & {
 *   id: string, recipe: string, author: Author, desc: string, token: string, type: 'normal' | 'video',
 *   images: { path: string, width: number, height: number }[], time: number, likes: number, place: string,
 *   atUsers: Author[], duration: number
 * }} Note
 *
 * @typedef {{ word: string, place: 'cover' | 'footer' | 'corner_tag' }} Label
 * @typedef {{ kind: 'note', id: string, slot: number, note: Note, label?: Label, sticky: boolean }} NoteEntry
 * @typedef {{ kind: 'query', id: string, slot: number, title: string, words: string[], related: boolean }} QueryEntry
 * @typedef {{ kind: 'live', id: string, slot: number, title: string, author: Author, cover: { path: string, width: number, height: number } }} LiveEntry
 * @typedef {NoteEntry | QueryEntry | LiveEntry} Entry
 */

const idAt = (time, random) => `${Math.floor(time / 1000).toString(16)}00000000${random.hex(8)}`;

function makeAuthors(seed) {
  const random = makeRandom('authors', seed);
  const author = (account, name, at) => ({
    id: idAt(NOW - (400 + random.int(600)) * DAY, random),
    name,
    account,
    avatar: avatarPath(at),
    fans: 20 + random.int(9000),
    place: random.pick(PLACES_TOLD),
    bio: account === 'personal' ? '慢慢写，慢慢拍。' : `${name}的账号，练习站示意。`,
  });
  const people = Array.from({ length: PERSON_COUNT }, (_, at) =>
    author('personal', `示例${PERSON_NAMES[at % PERSON_NAMES.length]}${random.pick(PERSON_TAILS)}`, at),
  );
  return [...people, ...SPECIAL_ACCOUNTS.map(([account, name], at) => author(account, name, PERSON_COUNT + at))];
}

function recipeDeck(seed, scenario, deckNumber) {
  const deck = makeRandom('deck', seed, scenario, deckNumber).shuffle(DECKS[scenario]);
  const turns = AD_SLOTS[scenario];
  if (turns !== undefined) {
    for (const [at, recipe] of turns[deckNumber % turns.length].entries()) deck.splice(5 + at * 10, 0, recipe);
  }
  return deck;
}

const tagText = ({ name, kind }) => `#${name}[${kind}]#`;

function makeNote(seed, scenario, index, recipe, authors) {
  const random = makeRandom('note', seed, scenario, index);
  const topic = random.pick(TOPICS);
  const time = NOW - Math.floor((1 + random.int(150)) * DAY - random.next() * DAY);
  /** @type {import('./recipes.mjs').Draft} */
  const draft = {
    random,
    topic,
    title: `${random.pick(TITLE_LEADS)}${random.pick(topic.titles)}${random.pick(TITLE_TAILS)}`,
    lines: random.shuffle(topic.lines).slice(0, 3 + random.int(3)),
    tags: topic.tags.slice(0, 1 + random.int(3)).map((name) => ({ name, kind: '话题', type: 'topic' })),
    components: [],
    links: [],
    comments: [],
    attributes: [],
    account: 'personal',
    facts: {},
    signals: [],
  };
  RECIPES[recipe](draft);
  const candidates = authors.filter(({ account }) => account === draft.account);
  // one busy account, so that a profile has more than one page of notes
  const author = draft.account === 'personal' && random.chance(0.15) ? candidates[0] : random.pick(candidates);
  const type = random.chance(0.2) ? 'video' : 'normal';
  const [width, height] = random.pick(SHAPES);
  const motif = random.pick(topic.motifs);
  const imageCount = type === 'video' ? 1 : 1 + random.int(4);
  const atUsers = random.chance(0.08) ? [authors[random.int(PERSON_COUNT)]] : [];
  const mentions = atUsers.map(({ name }) => `@${name} `).join('');
  return {
    ...draft,
    id: idAt(time, random),
    token: `AB${random.mixed(42)}=`,
    recipe,
    author,
    type,
    time,
    atUsers,
    duration: 8 + random.int(180),
    likes: random.chance(0.06) ? 0 : Math.floor(10 ** (random.next() * 4.6)),
    place: author.place,
    desc: `${draft.lines.join('\n')}\n${mentions}${draft.tags.map(tagText).join(' ')}`,
    images: Array.from({ length: imageCount }, (_, at) => ({
      path: coverPath(motif, random.int(VARIANTS) + at, width, height),
      width,
      height,
    })),
  };
}

function makeComments(seed, scenario, note, authors) {
  const random = makeRandom('comments', seed, scenario, note.id);
  const readers = authors.filter(({ id, account }) => account === 'personal' && id !== note.author.id);
  const comment = (author, text, pinned, root) => ({
    id: idAt(note.time + 3_600_000 + random.int(9) * 3_600_000, random),
    author,
    text,
    pinned,
    likes: random.int(40),
    time: note.time + (1 + random.int(48)) * 3_600_000,
    place: author.place,
    root,
    replies: [],
  });
  const written = note.comments.map(({ by, text, pinned }) =>
    comment(by === 'author' ? note.author : random.pick(readers), text, pinned),
  );
  const talk = Array.from({ length: random.int(16) }, () => {
    const parent = comment(random.pick(readers), random.pick(READER_LINES), false);
    if (random.chance(0.3)) parent.replies.push(comment(note.author, random.pick(AUTHOR_REPLIES), false, parent.id));
    return parent;
  });
  const pinned = written.filter(({ pinned: top }) => top);
  const others = written.filter(({ pinned: top }) => !top);
  return [...pinned, ...talk.slice(0, 1), ...others, ...talk.slice(1)];
}

/**
 * @param {{ seed?: number, scenario?: import('./decks.mjs').Scenario, feedLength?: number }} [options]
 *   `feedLength`: notes in the recommended feed (and in the whole site); 240 unless told
 */
export function makeWorld({ seed = 1, scenario = 'plain', feedLength = 240 } = {}) {
  if (!SCENARIOS.includes(scenario)) throw new Error(`unknown scenario ${scenario}; known: ${SCENARIOS.join(', ')}`);
  const authors = makeAuthors(seed);
  /** @type {Note[]} */
  const pool = [];
  for (let deck = 0; pool.length < feedLength; deck += 1) {
    for (const recipe of recipeDeck(seed, scenario, deck).slice(0, feedLength - pool.length)) {
      pool.push(makeNote(seed, scenario, pool.length, recipe, authors));
    }
  }
  const notes = new Map(pool.map((note) => [note.id, note]));
  const authorById = new Map(authors.map((author) => [author.id, author]));
  const boardId = makeRandom('board', seed).hex(24);
  const listings = new Map();

  const labelFor = (note, surface) => {
    const ad = note.facts.promoted !== undefined && (surface === 'explore' || surface === 'search');
    const word = ad
      ? surface === 'search'
        ? '广告'
        : note.facts.promoted
      : note.facts.partnerCard
        ? '品牌合作'
        : undefined;
    if (word === undefined) return undefined;
    const random = makeRandom('label', seed, surface, note.id);
    const corner = surface === 'search' && scenario !== 'changed' && random.chance(0.34);
    return { word, place: corner ? 'corner_tag' : random.pick(['cover', 'footer']) };
  };

  const liveEntry = (random) => {
    const author = authors[random.int(PERSON_COUNT)];
    const topic = random.pick(TOPICS);
    const cover = {
      path: coverPath(random.pick(topic.motifs), random.int(VARIANTS), 1080, 1440),
      width: 1080,
      height: 1440,
    };
    return { kind: 'live', id: `5${random.digits(17)}`, title: `${topic.name}聊天室`, author, cover };
  };
  const queryEntry = (random, title, related) => ({
    kind: 'query',
    id: `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}#${NOW}`,
    title,
    related,
    words: random.shuffle(HOT_QUERIES).slice(0, 4),
  });

  const notesFor = (surface, context, random) => {
    if (surface === 'explore') {
      return context === 'homefeed_recommend' ? pool : pool.filter(({ topic }) => topic.channel === context);
    }
    if (surface === 'search') {
      const shuffled = random.shuffle(pool).slice(0, 120);
      const fits = ({ title, tags, topic }) =>
        [title, topic.name, topic.product, ...tags.map(({ name }) => name)].some((words) => words.includes(context));
      return [...shuffled.filter(fits), ...shuffled.filter((note) => !fits(note))];
    }
    if (surface === 'profile') return pool.filter(({ author }) => author.id === context);
    if (surface === 'board') return random.shuffle(pool).slice(0, 24);
    if (surface === 'related') return random.shuffle(pool.filter(({ id }) => id !== context)).slice(0, 12);
    return [];
  };

  /**
   * The list a surface shows, tiles included; slots count from 0.
   * @param {'explore' | 'search' | 'profile' | 'board' | 'related'} surface
   * @param {string} context channel id, keyword, user id, board id or note id
   * @returns {Entry[]}
   */
  const listing = (surface, context) => {
    const key = `${surface}\u0001${context}`;
    const known = listings.get(key);
    if (known !== undefined) return known;
    const random = makeRandom('listing', seed, scenario, surface, context);
    const entries = notesFor(surface, context, random).map((note, at) => {
      const label = labelFor(note, surface);
      const sticky = surface === 'profile' && at === 0;
      return { kind: 'note', id: note.id, note, sticky, ...(label === undefined ? {} : { label }) };
    });
    if (surface === 'search') {
      entries.splice(3, 0, liveEntry(random));
      entries.splice(7, 0, queryEntry(random, '大家都在搜', false));
      entries.splice(22, 0, queryEntry(random, '相关搜索', true));
    }
    if (surface === 'explore' && context === 'homefeed_recommend') entries.splice(18, 0, liveEntry(random));
    const slotted = entries.map((entry, slot) => ({ ...entry, slot }));
    listings.set(key, slotted);
    return slotted;
  };

  return {
    seed,
    scenario,
    names: drawNames(seed, scenario),
    authors,
    pool,
    notes,
    authorById,
    boardId,
    channels: CHANNELS,
    listing,
    comments: (note) => makeComments(seed, scenario, note, authors),
  };
}

/** @typedef {ReturnType<typeof makeWorld>} World */
