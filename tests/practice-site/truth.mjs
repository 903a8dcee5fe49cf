/**
 * The ground truth: what each served item is and what should be said about it, computed from how the content
 * was generated. It must never import a detector, the judge, or anything else of the product.
 */
import { KEYWORDS } from './words.mjs';
import { makeWorld } from './world.mjs';

/** Does the account show itself as a seller by its name alone? Told on every card. */
const sellsByName = (account) => account === 'merchant_name';

const ACCOUNT_KIND = {
  personal: 'personal',
  label_name: 'personal',
  org: 'org',
  merchant_name: 'merchant',
  merchant_tab: 'merchant',
};

/**
 * Verdict of the design's table for what one showing tells. First match wins.
 * @param {{ label?: string, partner?: boolean, declared?: boolean, seller?: boolean, route?: boolean, cue?: boolean, gate: boolean }} told
 */
export function verdictOf({
  label,
  partner = false,
  declared = false,
  seller = false,
  route = false,
  cue = false,
  gate,
}) {
  if (label === '广告' || label === '赞助') return 'ad_labelled';
  if (label === '品牌合作' || partner) return 'partner_labelled';
  if (declared) return 'author_declared';
  if (seller) return 'merchant_content';
  if (!gate) return 'not_checked';
  if (route) return 'shoppable_unlabelled';
  return cue ? 'weak_cues' : 'no_signal';
}

function noteTruth(world, entry, surface, context, address) {
  const { note, label } = entry;
  const { facts, author } = note;
  const readable = world.scenario !== 'changed';
  const seen = readable ? label?.word : undefined;
  const seller = sellsByName(author.account);
  const opened = {
    label: seen,
    partner: readable && facts.partnerLine !== undefined,
    declared: facts.declared !== undefined && (readable || facts.declared.by === 'author'),
    seller,
    cue: facts.cue === true,
    gate: readable,
  };
  const routeBefore = facts.route === true || (facts.routeInAddress === true && address.includes('noteAttributes='));
  const route = routeBefore || facts.routeInComments === true;
  return {
    id: note.id,
    kind: 'note',
    surface,
    context,
    slot: entry.slot,
    address,
    recipe: note.recipe,
    title: note.title,
    text: note.desc,
    authorId: author.id,
    authorName: author.name,
    authorKind: ACCOUNT_KIND[author.account],
    ...(label === undefined ? {} : { label: label.word, labelPlace: label.place }),
    components: note.components,
    attributes: note.attributes,
    links: note.links,
    ...(facts.declared === undefined ? {} : { declared: facts.declared }),
    ...(facts.partnerLine === undefined ? {} : { partner: facts.partnerLine }),
    expectedVerdictCard: surface === 'note' ? null : verdictOf({ label: seen, seller, gate: false }),
    expectedVerdictBeforeComments: facts.unsure ? null : verdictOf({ ...opened, route: routeBefore }),
    expectedVerdictOpened: facts.unsure ? null : verdictOf({ ...opened, route }),
    expectedVerdictAfterProfile: facts.unsure
      ? null
      : verdictOf({ ...opened, route, seller: ACCOUNT_KIND[author.account] === 'merchant' }),
    expectedSignals: note.signals,
    mustNotBe: facts.mustNotBe ?? [],
  };
}

const HREF = {
  explore: (note) => `/explore/${note.id}`,
  related: (note) => `/explore/${note.id}`,
  search: (note) => `/search_result/${note.id}`,
  profile: (note) => `/user/profile/${note.author.id}/${note.id}`,
  board: (note) => `/explore/${note.id}`,
  note: (note) => `/explore/${note.id}`,
};
const SOURCE = {
  explore: '',
  related: 'pc_note',
  search: '',
  profile: 'pc_user',
  board: 'pc_collect',
  note: 'pc_share',
};

/** Path and query of a note as its card on a surface links it. */
export const addressOf = (note, surface) =>
  `${HREF[surface](note)}?xsec_token=${note.token}&xsec_source=${SOURCE[surface]}`;

/** Path and query of a note shared from the app. `noteAttributes` is on it when the note has any. */
export const sharedAddressOf = (note) =>
  `/discovery/item/${note.id}?app_platform=ios&app_version=9.18${note.attributes.length === 0 ? '' : `&noteAttributes=${note.attributes.join(',')}`}&share_from_user_hidden=true&xsec_source=app_share&type=${note.type}&xsec_token=CB${note.token.slice(2)}&xhsshare=CopyLink`;

function entryTruth(world, entry, surface, context) {
  if (entry.kind === 'note') return noteTruth(world, entry, surface, context, addressOf(entry.note, surface));
  const shared = {
    id: entry.id,
    kind: entry.kind,
    surface,
    context,
    slot: entry.slot,
    recipe: entry.kind,
    title: entry.title,
  };
  const nothing = { components: [], attributes: [], links: [], mustNotBe: [] };
  if (entry.kind === 'query') {
    return {
      ...shared,
      ...nothing,
      expectedVerdictCard: null,
      expectedVerdictBeforeComments: null,
      expectedVerdictOpened: null,
      expectedVerdictAfterProfile: null,
      expectedSignals: [],
    };
  }
  return {
    ...shared,
    ...nothing,
    authorId: entry.author.id,
    authorName: entry.author.name,
    authorKind: ACCOUNT_KIND[entry.author.account],
    expectedVerdictCard: 'not_checked',
    expectedVerdictBeforeComments: null,
    expectedVerdictOpened: null,
    expectedVerdictAfterProfile: null,
    expectedSignals: ['comp_live'],
  };
}

/**
 * Truth of a world already made.
 * @param {import('./world.mjs').World} world
 */
export function truthOfWorld(world) {
  const list = (surface, context) =>
    world.listing(surface, context).map((entry) => entryTruth(world, entry, surface, context));
  const shared = world.pool
    .filter(({ attributes }) => attributes.length > 0)
    .map((note) => noteTruth(world, { note, slot: 0 }, 'note', 'shared', sharedAddressOf(note)));
  const own = world.pool.map((note) => noteTruth(world, { note, slot: 0 }, 'note', 'own', addressOf(note, 'note')));
  const byOwnId = new Map(own.map((item) => [item.id, item]));
  return {
    seed: world.seed,
    scenario: world.scenario,
    boardId: world.boardId,
    channels: world.channels,
    keywords: KEYWORDS,
    authors: world.authors.map(({ id, name, account }) => ({ id, name, kind: ACCOUNT_KIND[account], account })),
    /** Every item of a list, in its order. */
    list,
    /** One note opened directly at its own page, without a card. */
    note: (id) => byOwnId.get(id),
    /** App-shared addresses that carry `noteAttributes`. */
    shared,
    get items() {
      return [
        ...world.channels.flatMap(({ id }) => list('explore', id)),
        ...KEYWORDS.flatMap((keyword) => list('search', keyword)),
        ...world.authors.flatMap(({ id }) => list('profile', id)),
        ...list('board', world.boardId),
        ...own,
        ...shared,
      ];
    },
  };
}

/**
 * Deterministic ground truth of a seed and a scenario.
 * @param {{ seed?: number, scenario?: import('./decks.mjs').Scenario, feedLength?: number }} [options]
 */
export const truthFor = (options) => truthOfWorld(makeWorld(options));
