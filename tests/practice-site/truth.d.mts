import type { AccountKind, SignalId, VerdictCode } from '../../utils/model/vocabulary';

export type Scenario = 'plain' | 'hongmao' | 'brand' | 'changed' | 'hostile';
export type ListSurface = 'explore' | 'search' | 'profile' | 'board' | 'related';

export interface TruthComponent {
  kind: 'jump_bar' | 'goods_card' | 'goods_tag' | 'text_link' | 'share_code' | 'deep_link';
  platform: string;
  place: 'under_note' | 'pinned_component' | 'text' | 'pinned_comment' | 'address';
  href?: string;
  caption?: string;
}

export interface TruthLink {
  text: string;
  platform: string;
  kind: string;
  place: string;
}

export interface TruthItem {
  id: string;
  kind: 'note' | 'query' | 'live';
  surface: ListSurface | 'note';
  /** Channel id, keyword, user id, board id or note id; `own` or `shared` for a note opened directly. */
  context: string;
  slot: number;
  /** Path and query at which the note opens from this surface. Notes only. */
  address?: string;
  recipe: string;
  title: string;
  /** Notes only. */
  text?: string;
  authorId?: string;
  authorName?: string;
  authorKind?: AccountKind;
  /** The platform's word on this delivery. */
  label?: string;
  labelPlace?: 'cover' | 'footer' | 'corner_tag';
  components: TruthComponent[];
  attributes: string[];
  links: TruthLink[];
  declared?: { by: 'platform' | 'author'; words: string };
  partner?: string;
  /** null: no verdict is due (query tiles, a note opened without a card), or no single right one. */
  expectedVerdictCard: VerdictCode | null;
  expectedVerdictBeforeComments: VerdictCode | null;
  /** Opened from this showing, comments loaded, nothing known from elsewhere. */
  expectedVerdictOpened: VerdictCode | null;
  /** The same once the author's profile was seen. */
  expectedVerdictAfterProfile: VerdictCode | null;
  /** Signals that should be found when all is open (at least these). */
  expectedSignals: SignalId[];
  mustNotBe: VerdictCode[];
}

export interface TruthAuthor {
  id: string;
  name: string;
  kind: AccountKind;
  account: 'personal' | 'org' | 'merchant_name' | 'merchant_tab' | 'label_name';
}

export interface Truth {
  seed: number;
  scenario: Scenario;
  boardId: string;
  channels: { id: string; name: string }[];
  keywords: string[];
  authors: TruthAuthor[];
  list(surface: ListSurface, context: string): TruthItem[];
  note(id: string): TruthItem | undefined;
  shared: TruthItem[];
  /** Every list of the scenario (related lists left out) and every note's own page. */
  readonly items: TruthItem[];
}

export interface WorldOptions {
  seed?: number;
  scenario?: Scenario;
  /** Notes in the recommended feed; 240 unless told. */
  feedLength?: number;
}

/** Deterministic ground truth of a seed and a scenario. */
export function truthFor(options?: WorldOptions): Truth;
