import * as z from 'zod/mini';
import { ItemKind, type Level, Place, Source, Surface } from './vocabulary';

/**
 * What one input told about one item of a content list. The rule of the whole programme: a missing property
 * means "the page did not tell us"; `''`, `[]` and `false` mean "it told us there is none". Never turn one
 * into the other.
 */

/** A short text rendered by the platform outside anything a user wrote (or listed in `corner_tag_info`). */
export const Label = z.object({
  text: z.string(),
  place: z.enum(['card_label', 'note_label', 'data']),
  /** `corner_tag_info[].type`, for labels from data. */
  cornerType: z.optional(z.string()),
  /** Measures for label prominence (M10), taken from the rendered element. */
  fontPx: z.optional(z.number()),
  contrast: z.optional(z.number()),
  areaRatio: z.optional(z.number()),
});
export type Label = z.infer<typeof Label>;

/** `tagList[]` of a note: topic, brand_page, location_page … */
export const Tag = z.object({ name: z.string(), type: z.string() });
export type Tag = z.infer<typeof Tag>;

/** A key of structured data that is on one of the versioned lists, with where it stood. */
export const Field = z.object({ key: z.string(), url: z.optional(z.string()) });
export type Field = z.infer<typeof Field>;

export const COMPONENT_KINDS = ['goods', 'link', 'lead', 'search', 'live', 'shop_entry', 'group_chat'] as const;

/** Something the platform put on the page for buying, contacting or jumping; never the author's text. */
export const Component = z.object({
  kind: z.enum(COMPONENT_KINDS),
  place: Place,
  text: z.optional(z.string()),
  /** Where it points, as the page states it. Tokens are removed before it gets here. */
  url: z.optional(z.string()),
  /** The data key that told it, for components that came from data. */
  key: z.optional(z.string()),
});
export type Component = z.infer<typeof Component>;

/**
 * A comment on the author's side: written by the author, or pinned. Other readers' comments are never read.
 * The text of a pinned comment by somebody else is looked at for links in memory and never kept.
 */
export const SideComment = z.object({ byAuthor: z.boolean(), pinned: z.boolean(), text: z.string() });
export type SideComment = z.infer<typeof SideComment>;

/** What is known of the account behind a note. It belongs to the account, not to one showing. */
export const Account = z.object({
  /** `redOfficialVerifyType`: 0 none, 1 person, 2 organisation. */
  verifyType: z.optional(z.number()),
  /** `seller_info.store_id` or a shop tab; `''` = told none. */
  storeId: z.optional(z.string()),
  buyer: z.optional(z.boolean()),
  /** Epoch ms when this was told, if not by this showing. */
  seenAt: z.optional(z.number()),
});
export type Account = z.infer<typeof Account>;

export const Author = z.object({ id: z.optional(z.string()), name: z.optional(z.string()) });
export type Author = z.infer<typeof Author>;

export const Note = z.object({
  itemKind: ItemKind,
  /** Note id, room id, or a stable name of a tile within its list. */
  itemId: z.string(),
  noteId: z.optional(z.string()),
  source: Source,
  surface: Surface,
  /** True when the input held a rendered page; only then can labels be "not seen". */
  rendered: z.boolean(),
  /** Position in list order, tiles included, from 0. */
  slot: z.optional(z.number()),
  noteType: z.optional(z.string()),
  title: z.optional(z.string()),
  text: z.optional(z.string()),
  author: z.optional(Author),
  account: z.optional(Account),
  publishedAt: z.optional(z.number()),
  likedRaw: z.optional(z.string()),
  imageCount: z.optional(z.number()),
  /** Rendered pages only: were the places where labels stand found? */
  labelsReadable: z.optional(z.boolean()),
  labels: z.optional(z.array(Label)),
  /** The platform's own short lines on the open note (`内容包含营销广告` stands there); user-written zones left out. */
  declarations: z.optional(z.array(z.string())),
  tags: z.optional(z.array(Tag)),
  attributes: z.optional(z.array(z.string())),
  adFields: z.optional(z.array(Field)),
  partnerFields: z.optional(z.array(Field)),
  goodsFields: z.optional(z.array(Field)),
  unknownFields: z.optional(z.array(Field)),
  components: z.optional(z.array(Component)),
  /** Delivered widgets (app, or the web with deep capture on). */
  widgets: z.optional(z.array(Component)),
  comments: z.optional(z.array(SideComment)),
});
export type Note = z.infer<typeof Note>;

/** card → detail (text told) → detail_comments (author-side comments told). */
export function levelOf(note: Note): z.infer<typeof Level> {
  if (note.text === undefined) return 'card';
  return note.comments === undefined ? 'detail' : 'detail_comments';
}
