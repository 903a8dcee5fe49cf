import type { Locator, Page } from '@playwright/test';
import type { PracticeSite } from '../practice-site/server.mjs';

/** Slots of a list, each with its note id; undefined for tiles and live cards. Keyed by `${surface}|${context}`. */
export type Witnessed = Map<string, Map<number, string | undefined>>;

export class Reader {
  constructor(page: Page, site: PracticeSite);
  readonly page: Page;
  /** Asked for addresses and for the truth. */
  site: PracticeSite;
  /** Cards that were drawn at a moment of reading. */
  readonly rendered: Witnessed;
  /** Cards at least half visible for longer than a second. */
  readonly looked: Witnessed;
  /** Notes opened from the list that was open then, in order. */
  readonly opened: { list: string; noteId: string }[];
  /** Opens a list by path; `surface` and `context` as in the practice site's truth. */
  goto(path: string, surface: string, context: string): Promise<void>;
  explore(channel?: string): Promise<void>;
  search(keyword: string): Promise<void>;
  profile(userId: string): Promise<void>;
  board(boardId: string): Promise<void>;
  /** Waits until the list stands still. */
  quiet(): Promise<void>;
  /** Reads what is on screen for longer than a second. */
  look(): Promise<void>;
  /** Back to where a slot of the list that is open was looked at. */
  backTo(slot: number): Promise<void>;
  scrollOn(share?: number): Promise<void>;
  readList(screens: number): Promise<void>;
  card(noteId: string): Locator;
  openNote(noteId: string): Promise<void>;
  closeNote(): Promise<void>;
}
