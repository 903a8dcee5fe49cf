import type { Locale } from './i18n/locale';
import type { EvidenceDraft, KeepOutcome } from './model/evidence';
import type { Note } from './model/note';
import type { Reading } from './model/reading';
import type { TextReader } from './model/text-reader';
import type { StateContext, StateView } from './observe/platforms/xiaohongshu/state';
import type { ExaminedItem } from './pipeline';

/** What stands on one chip: a shop, what kind of link or code, and the commission party where one is named. */
export type ChipView = { shop: string; kind: string; party?: string; title: string };

/** What the reader said about a verdict. `code` only with `right: false`, and only if chosen. */
export type Correction = { right: boolean; code?: string };

export type ExplainRequest = {
  locale: Locale;
  item: ExaminedItem;
  /** Epoch ms. */
  seenAt: number;
  version: string;
  anchor: HTMLElement;
  /** Gives focus back to the button that opened the panel. */
  refocus: () => void;
  /** Left out where corrections are not kept; then none is asked for. */
  onCorrect?: (correction: Correction) => void;
};

/** What the page knows of the note that stands open and of its cards. */
export type EvidenceRequest = {
  open: ExaminedItem | undefined;
  itemOf: (card: Element) => ExaminedItem | undefined;
};

/**
 * The second half of what runs on a page: the recogniser of links, codes and phrases, and the "why" panel. It is
 * loaded when a note is about to be read, so that a page full of cards does not carry it.
 */
export type PageReader = {
  createReader(customRules: readonly unknown[]): TextReader;
  /** Parses the copy of the page's live state that the background made. */
  readState(state: unknown, context: StateContext): StateView;
  /** What an answer of the API tells of notes; `[]` when it is none of ours. */
  readAnswer(url: string, json: unknown, request: string | undefined): Note[];
  chips(locale: Locale, readings: readonly Reading[]): ChipView[];
  explain(request: ExplainRequest): void;
  closePanel(): void;
  /** Marks links and codes in the author's words; `highlight` is the name their style was registered under. */
  mark(highlight: string, container: Element, reader: TextReader): void;
  unmark(highlight: string): void;
  /** Once nothing of ours is drawn any more: what stands on the page. Throws when it is not in front. */
  prepareEvidence(request: EvidenceRequest): Promise<EvidenceDraft>;
  sayKept(locale: Locale, outcome: KeepOutcome): void;
};

/** Where the loaded half is found: a property of our isolated world's global, which the page cannot see. */
export const PAGE_READER = 'seedlensPageReader';

export function loadedPageReader(world: object): PageReader | undefined {
  return (world as Record<string, PageReader | undefined>)[PAGE_READER];
}
