import type { Words } from '../i18n';
import type { LinkHit } from '../model/link';
import type { Component, Field, Label, Note, SideComment, Tag } from '../model/note';
import type { Evidence } from '../model/reading';
import type { Cue, Phrase } from '../model/text-reader';
import type { Claim, Place, SignalId } from '../model/vocabulary';

/** A piece of text on the author's side. `byAuthor` false: a comment by somebody else that the author pinned. */
export type Passage = { place: Place; text: string; byAuthor: boolean };

/** An attribute of the note, and whether its address or its data told it. */
export type Attribute = { name: string; place: 'address' | 'data' };

/** A link or code found in a passage. */
export type PassageLink = { passage: Passage; hit: LinkHit; isRoute: boolean };

/** A phrase or a cue in what the author wrote. */
export type PassagePhrase = { passage: Passage; phrase: Phrase };
export type PassageCue = { passage: Passage; cue: Cue };

/** A platform component with what its address leads to. */
export type ComponentTarget = { component: Component; link: LinkHit };

/** Everything a detector can ask for. What a note did not tell is missing from the view it gets. */
export type View = {
  labels: Label[];
  declarations: string[];
  tags: Tag[];
  attributes: Attribute[];
  adFields: Field[];
  partnerFields: Field[];
  goodsFields: Field[];
  unknownFields: Field[];
  components: Component[];
  widgets: Component[];
  comments: SideComment[];
  authorName: string;
  verifyType: number;
  storeId: string;
  buyer: boolean;
  /** Title, text and, where told, author-side comments. Told as soon as the text is told. */
  passages: Passage[];
  /** Links and codes in the passages; phrases and cues in those the author wrote. */
  links: PassageLink[];
  phrases: PassagePhrase[];
  cues: PassageCue[];
  /** Components and widgets whose address was recognised. */
  componentTargets: ComponentTarget[];
  widgetTargets: ComponentTarget[];
};
export type Need = keyof View;

/** What the page has to tell for each need: what is worked out from a text is missing when the text is. */
export const PART_OF = {
  labels: 'labels',
  declarations: 'declarations',
  tags: 'tags',
  attributes: 'attributes',
  adFields: 'adFields',
  partnerFields: 'partnerFields',
  goodsFields: 'goodsFields',
  unknownFields: 'unknownFields',
  components: 'components',
  componentTargets: 'components',
  widgets: 'widgets',
  widgetTargets: 'widgets',
  comments: 'comments',
  passages: 'text',
  links: 'text',
  phrases: 'text',
  cues: 'text',
  authorName: 'author',
  verifyType: 'account',
  storeId: 'account',
  buyer: 'account',
} as const satisfies Record<Need, keyof Note>;

/** A part of a note, as `unread` readings name it. */
export type Part = (typeof PART_OF)[Need];

type Told<N extends Need, A extends Need> = Pick<View, N> & Partial<Pick<View, A>>;
type Finding = Evidence | readonly Evidence[] | undefined;

/**
 * One signal: what it needs, what it claims, and how it is found.
 * `needs`: without any of these the reading is `unread`. `also`: looked at where told; nothing found while one of
 * them is untold is `unread` too, because it might stand there.
 * `version` is raised when the same input can get another answer.
 */
export type Detector<N extends Need = Need, A extends Need = Need> = {
  id: SignalId;
  version: number;
  claim: Claim;
  needs: readonly N[];
  also?: readonly A[];
  says: Words;
  find(told: Told<N, A>): Finding;
};

/** Declares a detector; the types of `find` follow from `needs` and `also`. */
export function defineDetector<N extends Need = never, A extends Need = never>(
  detector: Detector<N, A>,
): Detector<N, A> {
  return detector;
}
