import type { Dictionary } from '../../utils/i18n';
import type { PageView, PauseView } from './views';

interface PageStateProps {
  page: PageView;
  pause: PauseView;
  /** `off` changes what the state is worth saying. Before a choice is made, the choice stands here instead. */
  recording: 'full' | 'counts' | 'off';
  words: Dictionary;
}

/** One line on how the current page is doing, and what such a page can tell at all. */
export function PageState({ page, pause, recording, words }: PageStateProps) {
  const { tone, title, note } = describe({ page, pause, recording, words });
  const told = 'canTell' in page && pause.kind === 'running' ? page.canTell : undefined;
  return (
    <section class="sl-state" data-tone={tone} aria-live="polite">
      <p class="sl-state-title">
        <span class="sl-state-dot" />
        {title}
      </p>
      {note === '' ? null : <p class="sl-state-note">{note}</p>}
      {'lost' in page && page.lost > 0 ? <p class="sl-state-note">{words.popup.state.lost(page.lost)}</p> : null}
      {told === undefined ? null : <WhatItTells told={told} words={words} />}
    </section>
  );
}

function WhatItTells({ told, words }: { told: readonly string[]; words: Dictionary }) {
  const { tells } = words.popup;
  return (
    <details class="sl-tells">
      <summary>{tells.heading}</summary>
      <dl>
        <dt>{tells.can}</dt>
        <dd>
          {told.length === 0 ? (
            tells.nothing
          ) : (
            <ul class="sl-tells-list">
              {told.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
        </dd>
        <dt>{tells.cannot}</dt>
        <dd>{tells.cannotItems}</dd>
      </dl>
    </details>
  );
}

type Described = { tone: 'on' | 'warn' | 'rest'; title: string; note: string };

function describe({ page, pause, recording, words }: PageStateProps): Described {
  const { state } = words.popup;
  if (pause.kind === 'running') return describePage(page, recording, words);
  const note =
    pause.kind === 'until'
      ? state.pausedUntil(pause.at)
      : pause.kind === 'site'
        ? state.pausedSite(pause.site)
        : state.pausedUntilRestart;
  return { tone: 'rest', title: state.paused, note };
}

function describePage(page: PageView, recording: PageStateProps['recording'], words: Dictionary): Described {
  const { state } = words.popup;
  switch (page.kind) {
    case 'asking':
      return { tone: 'rest', title: words.popup.numbers.loading, note: '' };
    case 'watching':
      return {
        tone: 'on',
        title: state.watching(page.surface),
        note: recording === 'off' ? state.offNote : state.watchingNote(page.seen, page.read),
      };
    case 'changed':
      return { tone: 'warn', title: state.changed, note: state.changedNote(page.seen, page.read) };
    case 'failing':
      return { tone: 'warn', title: state.failing, note: state.failingNote };
    case 'idle':
      return { tone: 'rest', title: state.idle, note: state.idleNote };
    case 'unreached':
      return { tone: 'warn', title: state.unreached, note: state.unreachedNote };
    case 'elsewhere':
      return { tone: 'rest', title: state.elsewhere, note: state.elsewhereNote };
  }
}
