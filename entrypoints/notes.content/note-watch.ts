import type { Account, Note } from '../../utils/model/note';
import type { Address } from '../../utils/observe/address';
import { VIEWABLE_RATIO } from '../../utils/observe/exposure';
import { mergeNotes } from '../../utils/observe/merge';
import { openNoteOn, readOpenNote } from '../../utils/observe/platforms/xiaohongshu/open-note';
import type { StateView } from '../../utils/observe/platforms/xiaohongshu/state';
import { Play } from '../../utils/observe/play';
import { shareInside } from '../../utils/observe/zoom';
import type { PageHealth } from './page-health';
import type { FeedLoad, Showing } from './showing';
import type { Showings } from './showings';

export type NoteDeps = {
  showings: Showings;
  health: PageHealth;
  now: () => number;
  /** The list the note may have been opened from. */
  listLoad: () => FeedLoad | undefined;
  /** The page's live state, read in the page's world; undefined when it cannot be had. */
  readState: (noteId: string) => Promise<StateView | undefined>;
  accountOf: (userId: string) => Promise<Account | undefined>;
  paint: (container: Element, showing: Showing) => void;
  unpaint: () => void;
};

type Open = { noteId: string; container: Element; showing: Showing; asked: boolean; play: Play };

/** The note that stands open, in the overlay or on its own page. */
export class NoteWatch {
  readonly #deps: NoteDeps;
  #open: Open | undefined;
  /** What the container showed for the note before: the address changes first, the text a moment later. */
  #before: { noteId: string; print: string } | undefined;
  #ownLoad: { noteId: string; load: FeedLoad } | undefined;

  constructor(deps: NoteDeps) {
    this.#deps = deps;
  }

  get showing(): Showing | undefined {
    return this.#open?.showing;
  }

  get container(): Element | undefined {
    return this.#open?.container;
  }

  /** Reads the note that stands open now, if any. Call whenever something in it may have changed. */
  visit(address: Address): void {
    const { noteId } = address;
    const container = noteId === undefined ? undefined : openNoteOn(document);
    if (noteId === undefined || container === undefined) {
      this.close();
      // Nothing stands there that could be left over: the next note may look like the last (two without any text).
      this.#before = undefined;
      return;
    }
    const view = readOpenNote(container, {
      source: 'live',
      surface: 'note',
      noteId,
      ...(address.attributes === undefined ? {} : { attributes: address.attributes }),
    });
    const print = `${view.title ?? ''}\n${view.text ?? ''}`;
    if (this.#open !== undefined && this.#open.noteId !== noteId) this.close();
    if (this.#before !== undefined && this.#before.noteId !== noteId && this.#before.print === print) return;
    this.#before = { noteId, print };

    const load = this.#loadFor(noteId);
    const at = this.#deps.now();
    const showing = this.#deps.showings.meet(load, view, at);
    const { impressionId, item } = showing;
    // A note opened from its card is that card's showing, which was counted with its list.
    if (load.surface === 'note')
      this.#deps.health.met('note', { impressionId, note: view, readings: item.readings, at });
    else this.#deps.health.learned(load.surface, view, item.readings);
    this.#open = {
      noteId,
      container,
      showing,
      asked: this.#open?.asked ?? false,
      play: this.#open?.play ?? new Play(),
    };
    this.#deps.paint(container, showing);
    if (!this.#open.asked && view.text !== undefined) {
      this.#open.asked = true;
      this.#askState(this.#open, load, view).catch(() => undefined);
    }
  }

  close(): void {
    if (this.#open === undefined) return;
    this.#open = undefined;
    this.#deps.unpaint();
  }

  /**
   * `ms` more of the open note being in front of the reader, `awakeMs` of them before a minute without input was over.
   * `attended`: it still is. A video plays on while nobody touches anything, so playing does not stop with the minute.
   */
  dwell(ms: number, awakeMs: number, attended: boolean): void {
    if (this.#open === undefined) return;
    const { showing, container, play } = this.#open;
    const playedMs = play.step(attended && isPlaying(container), ms);
    // A tab that opens behind another one, or comes back with the browser, was opened by nobody yet.
    if (attended && !showing.opened) {
      showing.opened = true;
      this.#deps.showings.touch(showing);
    }
    if (ms <= 0) return;
    showing.opened = true;
    showing.detailDwellMs += awakeMs;
    showing.playedMs += playedMs;
    this.#deps.showings.touch(showing);
  }

  repaint(): void {
    if (this.#open !== undefined) this.#deps.paint(this.#open.container, this.#open.showing);
  }

  /** Opened from a card: that card's showing. Opened directly: a feed load of one item on surface `note`. */
  #loadFor(noteId: string): FeedLoad {
    const list = this.#deps.listLoad();
    if (list !== undefined && list.surface !== 'related' && this.#deps.showings.get(list, noteId) !== undefined)
      return list;
    if (this.#ownLoad?.noteId !== noteId) {
      this.#ownLoad = { noteId, load: this.#deps.showings.startFeedLoad({ surface: 'note' }, this.#deps.now()) };
    }
    return this.#ownLoad.load;
  }

  /** Adds what only the live state and the memory of accounts can tell. */
  async #askState(open: Open, load: FeedLoad, view: Note): Promise<void> {
    const userId = view.author?.id;
    // Each by itself: what the one cannot tell is no reason to leave out the other.
    const [state, account] = await Promise.all([
      this.#deps.readState(open.noteId).catch(() => undefined),
      userId === undefined ? undefined : this.#deps.accountOf(userId).catch(() => undefined),
    ]);
    const told = state?.notes.find((note) => note.noteId === open.noteId);
    const base = open.showing.item.note;
    const withState = told === undefined ? base : mergeNotes(base, told);
    const full = account === undefined ? withState : { ...withState, account: { ...account, ...withState.account } };
    if (full === base) return;
    this.#deps.showings.meet(load, full, this.#deps.now());
    if (this.#open?.noteId === open.noteId) this.#deps.paint(this.#open.container, this.#open.showing);
  }
}

/** Readiness from which on a video really moves: HAVE_FUTURE_DATA. */
const MOVES = 3;

/** Does a video of the note play, at least half of it on screen? */
function isPlaying(container: Element): boolean {
  for (const video of container.querySelectorAll('video')) {
    if (video.paused || video.ended || video.readyState < MOVES) continue;
    const screen = { left: 0, top: 0, width: innerWidth, height: innerHeight };
    if (shareInside(video.getBoundingClientRect(), screen) >= VIEWABLE_RATIO) return true;
  }
  return false;
}
