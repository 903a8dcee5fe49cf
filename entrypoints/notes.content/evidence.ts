import type { Locale } from '../../utils/i18n/locale';
import type { KeepOutcome } from '../../utils/model/evidence';
import type { PageReader } from '../../utils/page-reader';
import type { WatchedPage } from './page';

type Respond = (reply: unknown) => void;
type Deps = {
  page: () => WatchedPage | undefined;
  locale: () => Locale;
  reader: () => Promise<PageReader | undefined>;
};

/** The badges come back by then, also when nobody says that the picture was taken. */
const LONGEST_MS = 8000;

/** Takes the badges off while a picture is taken, and tells what stands on the page; the work is the reader's. */
export class EvidenceDesk {
  hidden = false;
  readonly #deps: Deps;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** @returns false when the message is about something else */
  answer(message: unknown, respond: Respond): boolean {
    const { type, body } = (message ?? {}) as { type?: unknown; body?: { outcome?: KeepOutcome } };
    if (type !== 'evidence.prepare' && type !== 'evidence.done') return false;
    const work = type === 'evidence.prepare' ? this.#prepare() : this.#done(body?.outcome);
    work.then(
      (answer) => respond({ ok: true, body: answer }),
      (error: unknown) => {
        this.#hide(false);
        respond({ ok: false, error: String(error) });
      },
    );
    return true;
  }

  async #prepare(): Promise<unknown> {
    const reader = await this.#deps.reader();
    if (reader === undefined) throw new Error('The reader did not come.');
    this.#hide(true);
    reader.closePanel();
    const page = this.#deps.page();
    return reader.prepareEvidence({
      open: page?.openShowing?.item,
      itemOf: (card) => page?.showingOf(card)?.item,
    });
  }

  async #done(outcome: KeepOutcome | undefined): Promise<unknown> {
    this.#hide(false);
    if (outcome !== undefined) (await this.#deps.reader())?.sayKept(this.#deps.locale(), outcome);
    return {};
  }

  #hide(hidden: boolean): void {
    clearTimeout(this.#timer);
    if (hidden) this.#timer = setTimeout(() => this.#hide(false), LONGEST_MS);
    if (this.hidden === hidden) return;
    this.hidden = hidden;
    this.#deps.page()?.repaint();
  }
}
