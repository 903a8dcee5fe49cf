import { isMoment } from '../../../model/moment';
import type { Account, Field, Label, Note, Tag } from '../../../model/note';
import type { Source, Surface } from '../../../model/vocabulary';
import { commerceFieldsOf } from '../../commerce-fields';
import { isHollow } from '../../hollow';
import { isJson, type Json, list, number, object, peek, text } from '../../peek';
import type { Tells } from './tells';

export type ItemContext = { source: Source; surface: Surface; tells: Tells };

/** How an item is searched for commerce fields. */
export type FieldSearch = {
  /** Keys of an item that are read by somebody else. */
  isApart?: (key: string) => boolean;
  /** Known to hold no key that the search would stop at (`isPlainItem`). */
  isPlain: boolean;
};

const WHOLE: FieldSearch = { isPlain: false };

const NOTE_ID = /^[0-9a-f]{24}$/;

/**
 * One item of a feed, search or profile answer, or of the page's state, web or app, wrapped (`note_card`, `note`) or
 * bare. A paid item without an id is an ad tile named by its slot, and other tiles are named likewise.
 * @returns undefined when it does not have the shape of an item
 */
export function readItem(
  item: unknown,
  slot: number | undefined,
  context: ItemContext,
  search = WHOLE,
): Note | undefined {
  if (!isJson(item)) return undefined;
  const paid = paidIn(item);
  const outer = paid !== undefined && holdsNote(paid) ? paid : item;
  const card = object(outer, 'noteCard', 'note_card', 'note') ?? outer;
  const model = text(outer, 'modelType', 'model_type') ?? text(item, 'modelType', 'model_type') ?? 'note';
  const isAd = paid !== undefined || model === 'ads';
  const id = idAmong([card, outer, item]) ?? tileNameOf(isAd ? 'ads' : model, slot);
  if (id === undefined) return undefined;

  const note: Note = {
    itemKind: 'unknown',
    itemId: id,
    source: context.source,
    surface: context.surface,
    rendered: false,
    unknownFields: [],
  };
  if (slot !== undefined) note.slot = slot;
  if (model === 'rec_query' || model === 'hot_query') {
    note.itemKind = 'query';
    return note;
  }
  addFields(note, item, card, context.tells, search);
  if (model.startsWith('live')) {
    note.itemKind = 'live';
    note.components = [{ kind: 'live', place: 'data', key: 'model_type' }];
    return note;
  }
  // Topics, users and banners have ids of the same shape: only what calls itself a note, or nothing, is one.
  if (!NOTE_ID.test(id) || !(isAd || model.startsWith('note'))) {
    if (isAd) note.itemKind = 'ad_tile';
    return note;
  }
  note.itemKind = 'note';
  note.noteId = id;
  addWords(note, card);
  addPeople(note, card, outer, context.tells);
  addExtras(note, card, outer, context.tells);
  return note;
}

function idOf(json: Json): string | undefined {
  const id = peek(json, 'noteId', 'note_id', 'id');
  return typeof id === 'string' && id !== '' && id.length <= LONGEST_ID ? id : undefined;
}

/** The id that is a note's, wherever it stands: what wraps a note may have one of its own. */
function idAmong(holders: readonly Json[]): string | undefined {
  const ids = holders.flatMap((holder) => idOf(holder) ?? []);
  return ids.find((id) => NOTE_ID.test(id)) ?? ids[0];
}

/** Tiles and live rooms may come without an id; what calls itself a note must have one. */
function tileNameOf(model: string, slot: number | undefined): string | undefined {
  return slot === undefined || model === '' || model.startsWith('note') ? undefined : `${model.slice(0, 40)}:${slot}`;
}

const LONGEST_ID = 200;

/** `{model_type: "ads", ads: {note: {…}}}`: the app's search wraps a paid note. */
function paidIn(item: Json): Json | undefined {
  const ads = peek(item, 'ads');
  const paid = Array.isArray(ads) ? ads[0] : ads;
  return isJson(paid) && !isHollow(paid) ? paid : undefined;
}

function holdsNote(paid: Json): boolean {
  return object(paid, 'noteCard', 'note_card', 'note') !== undefined || idOf(paid) !== undefined;
}

function addFields(note: Note, item: Json, card: Json, tells: Tells, { isApart, isPlain }: FieldSearch): void {
  const ad: Field[] = text(item, 'modelType', 'model_type') === 'ads' ? [{ key: 'model_type' }] : [];
  if (isPlain) {
    addList(note, 'adFields', ad, tells.has('ad'));
    addList(note, 'goodsFields', [], tells.has('goods'));
    addList(note, 'partnerFields', [], tells.has('partner'));
    return;
  }
  const fields = commerceFieldsOf(card === item ? item : { ...item, ...UNWRAPPED, ...card }, isApart);
  if (paidIn(item) !== undefined) ad.push({ key: 'ads' });
  note.unknownFields = fields.unknownFields.filter(({ key }) => key !== 'ads');
  addList(note, 'adFields', [...fields.adFields, ...ad], tells.has('ad'));
  addList(note, 'goodsFields', fields.goodsFields, tells.has('goods'));
  addList(note, 'partnerFields', fields.partnerFields, tells.has('partner'));
}

/** The card's own keys are walked beside the item's: where it stood inside the item it is not walked again. */
const UNWRAPPED = { note: undefined, noteCard: undefined, note_card: undefined };

/** Found is told; nothing found is told only by an endpoint known to tell. */
export function toldList<K extends string, T>(key: K, found: T[], told: boolean): { [P in K]?: T[] } {
  return found.length > 0 || told ? ({ [key]: found } as { [P in K]?: T[] }) : {};
}

function addList<K extends ListKey>(note: Note, key: K, found: NonNullable<Note[K]>, told: boolean): void {
  if (found.length > 0 || told) note[key] = found;
}

type ListKey = 'adFields' | 'goodsFields' | 'partnerFields' | 'labels' | 'attributes' | 'components';

function addWords(note: Note, card: Json): void {
  const title = text(card, 'title') ?? text(card, 'displayTitle', 'display_title');
  if (title !== undefined) note.title = title;
  const type = text(card, 'type');
  if (type !== undefined) note.noteType = type;
  const likes = object(card, 'interactInfo', 'interact_info');
  const liked = likes === undefined ? peek(card, 'likes', 'liked_count') : peek(likes, 'likedCount', 'liked_count');
  if (typeof liked === 'string' || typeof liked === 'number') note.likedRaw = String(liked).slice(0, LONGEST_ID);
  const time = number(card, 'time', 'create_time', 'timestamp');
  const publishedAt = time === undefined || time >= 1e11 ? time : time * 1000;
  if (publishedAt !== undefined && isMoment(publishedAt)) note.publishedAt = publishedAt;
  const images = list(card, 'imageList', 'image_list', 'images_list');
  if (images !== undefined) note.imageCount = images.length;
}

function addPeople(note: Note, card: Json, outer: Json, tells: Tells): void {
  const user = object(card, 'user', 'author') ?? object(outer, 'user', 'author');
  if (user === undefined) return;
  const id = text(user, 'userId', 'user_id', 'userid', 'id');
  const name = text(user, 'nickname', 'nickName', 'nick_name', 'name');
  if (id !== undefined || name !== undefined) {
    note.author = {};
    if (id !== undefined) note.author.id = id;
    if (name !== undefined) note.author.name = name;
  }
  const account = accountOf(user, tells);
  if (account !== undefined) note.account = account;
}

/** What a user object (of an item, or of a profile) tells about the account. */
export function accountOf(user: Json, tells: Tells): Account | undefined {
  const verify = object(user, 'verifyInfo', 'verify_info') ?? user;
  const verifyType = number(verify, 'redOfficialVerifyType', 'red_official_verify_type');
  const seller = object(user, 'sellerInfo', 'seller_info');
  const storeId = storeOf(seller) ?? (tells.has('store') ? '' : undefined);
  if (verifyType === undefined && storeId === undefined) return undefined;
  return { ...(verifyType === undefined ? {} : { verifyType }), ...(storeId === undefined ? {} : { storeId }) };
}

/** A shop's id; `tab` where only its tab on the profile is told. */
function storeOf(seller: Json | undefined): string | undefined {
  if (seller === undefined) return undefined;
  const store = peek(seller, 'storeId', 'store_id');
  if ((typeof store === 'string' || typeof store === 'number') && store !== 0)
    return String(store).slice(0, LONGEST_ID);
  const tabs = list(seller, 'tabCodeNames', 'tab_code_names') ?? [];
  return tabs.some((tab) => isText(tab) && /goods|shop|store/i.test(tab)) ? 'tab' : undefined;
}

function addExtras(note: Note, card: Json, outer: Json, tells: Tells): void {
  const desc = text(card, 'desc', 'description');
  // List items carry a shortened or empty desc; only a detail endpoint tells the text.
  if (desc !== undefined && tells.has('text')) note.text = desc;
  const tags = list(card, 'tagList', 'tag_list', 'hash_tag');
  if (tags !== undefined) note.tags = tags.flatMap(tagOf);
  const corner = list(card, 'cornerTagInfo', 'corner_tag_info');
  addList(note, 'labels', corner?.flatMap(cornerLabelOf) ?? [], corner !== undefined || tells.has('labels'));
  const attributes =
    list(card, 'noteAttributes', 'note_attributes') ?? list(outer, 'noteAttributes', 'note_attributes');
  addList(note, 'attributes', attributes?.filter(isText) ?? [], tells.has('attributes'));
  addList(note, 'components', [], tells.has('live'));
}

function tagOf(tag: unknown): Tag[] {
  if (!isJson(tag)) return [];
  const name = text(tag, 'name');
  const type = text(tag, 'type');
  return name === undefined || type === undefined ? [] : [{ name, type }];
}

function cornerLabelOf(corner: unknown): Label[] {
  if (!isJson(corner)) return [];
  const word = text(corner, 'text');
  const type = text(corner, 'type');
  if (word === undefined || word === '') return [];
  return [{ text: word, place: 'data', ...(type === undefined ? {} : { cornerType: type }) }];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
