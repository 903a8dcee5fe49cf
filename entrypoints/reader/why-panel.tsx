import { render } from 'preact';
import { Panel } from '../../components/Panel';
import type { PanelCorrection, PanelView } from '../../components/panel-view';
import { placePanel } from '../../components/place-panel';
import { createHost } from '../../components/shadow-host';
import { IN_PAGE_CSS } from '../../components/styles/in-page.css';
import type { PanelWords } from '../../utils/i18n/panel';

/** Above everything of the site, on the user's own click only. */
const STYLE = 'position: fixed; inset: 0 auto auto 0; z-index: 2147483646;';

export type PanelRequest = {
  anchor: HTMLElement;
  view: PanelView;
  words: PanelWords;
  /** Gives focus back to the button that opened the panel. */
  refocus: () => void;
  /** Left out: no vote is asked for, because none would be kept. */
  onCorrect?: (correction: PanelCorrection) => void;
};

/** The one "why" panel of a page: opens at a badge; its dialog closes it on Esc, its button or a press beside it. */
export class WhyPanel {
  #open: { host: HTMLElement; mount: HTMLElement; refocus: () => void } | undefined;

  show({ anchor, view, words, refocus, onCorrect }: PanelRequest): void {
    this.close();
    const { host, mount } = createHost(STYLE, IN_PAGE_CSS);
    const place = placePanel(anchor.getBoundingClientRect(), {
      // Without the scrollbar, unlike innerWidth.
      width: document.documentElement.clientWidth,
      height: document.documentElement.clientHeight,
    });
    document.documentElement.append(host);
    this.#open = { host, mount, refocus };
    render(
      <Panel
        view={view}
        words={words}
        place={place}
        onClose={this.close}
        {...(onCorrect === undefined ? {} : { onCorrect })}
      />,
      mount,
    );
  }

  readonly close = (): void => {
    if (this.#open === undefined) return;
    const { host, mount, refocus } = this.#open;
    this.#open = undefined;
    render(null, mount);
    host.remove();
    refocus();
  };
}
