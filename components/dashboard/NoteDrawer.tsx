import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { NotesPageWords } from '../../utils/i18n/overview-notes';
import type { BadgeTone } from '../badge-element';
import { useDialogKeys } from '../use-dialog-keys';

/** Everything the record holds about one note, in words. */
export interface NoteDrawerView {
  title: string;
  /** Absent: not read. */
  text?: string;
  url?: string;
  facts: readonly { name: string; value: string }[];
  verdicts: readonly { tone: BadgeTone; name: string; details: string }[];
  corrections: readonly string[];
  /** Showings before those told here; their readings are not told either. */
  earlier: number;
  impressions: readonly { key: string; when: string; details: string; verdict: string }[];
  readings: readonly {
    key: string;
    when: string;
    /** Names of signals; quotes stand behind those that were found. */
    found: readonly string[];
    absent: readonly string[];
    unread: readonly string[];
    failed: readonly string[];
  }[];
  links: readonly { key: string; what: string; details: string }[];
}

interface NoteDrawerProps {
  /** `undefined`: still being read; `null`: the record holds no such note. */
  view: NoteDrawerView | null | undefined;
  words: NotesPageWords;
  /** What is said until it is read, or why it cannot be. */
  loading: string;
  /** Must be stable between renders. */
  onClose: () => void;
  /** Earlier showings are wanted too. */
  onMore: () => void;
  /** What stands below everything else. */
  children?: ComponentChildren;
}

/** The history of one note, beside the list. */
export function NoteDrawer({ view, words, loading, onClose, onMore, children }: NoteDrawerProps) {
  const ref = useRef<HTMLDivElement>(null);
  const id = useId();
  useDialogKeys(ref, onClose);
  const { drawer: say } = words;
  return (
    <div ref={ref} class="sl-drawer" role="dialog" aria-modal="true" aria-labelledby={id} tabIndex={-1}>
      <div class="sl-drawer-head">
        <h2 id={id}>
          <bdi>{view?.title ?? (view === null ? say.gone : loading)}</bdi>
        </h2>
        <button type="button" class="sl-button" data-small onClick={onClose}>
          {say.close}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section class="sl-drawer-body" tabIndex={0} aria-labelledby={id}>
        {view === undefined || view === null ? null : <Body view={view} words={words} onMore={onMore} />}
        {children}
      </section>
    </div>
  );
}

function Part({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <section>
      <h3>{heading}</h3>
      {children}
    </section>
  );
}

type BodyProps = Pick<NoteDrawerProps, 'words' | 'onMore'> & { view: NoteDrawerView };

function Body({ view, words, onMore }: BodyProps) {
  const { drawer: say } = words;
  return (
    <>
      <Part heading={say.verdicts}>
        {view.verdicts.length === 0 ? <p class="sl-muted">{say.noVerdict}</p> : null}
        <ul class="sl-drawer-list">
          {view.verdicts.map(({ tone, name, details }) => (
            <li key={details}>
              <span>
                <span class="sl-pill" data-tone={tone}>
                  {name}
                </span>
              </span>
              <span class="sl-small">{details}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part heading={say.correction}>
        {view.corrections.length === 0 ? <p class="sl-muted">{say.noCorrection}</p> : null}
        {view.corrections.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </Part>
      <Part heading={say.facts}>
        <table class="sl-table">
          <tbody>
            {view.facts.map(({ name, value }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {view.url === undefined ? null : (
          <a href={view.url} target="_blank" rel="noreferrer noopener">
            {say.open}
          </a>
        )}
      </Part>
      <Part heading={say.text}>
        {view.text === undefined ? <p class="sl-muted">{say.textUntold}</p> : null}
        {view.text === undefined ? null : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
          <section class="sl-drawer-text" tabIndex={0} aria-label={say.text}>
            <bdi>{view.text}</bdi>
          </section>
        )}
      </Part>
      <Part heading={say.links}>
        {view.links.length === 0 ? <p class="sl-muted">{say.noLinks}</p> : null}
        <ul class="sl-drawer-list">
          {view.links.map(({ key, what, details }) => (
            <li key={key}>
              <bdi>{what}</bdi>
              <span class="sl-small">{details}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part heading={say.impressions}>
        <ul class="sl-drawer-list">
          {view.impressions.map(({ key, when, details, verdict }) => (
            <li key={key}>
              <span>
                {when} · {verdict}
              </span>
              <span class="sl-small">{details}</span>
            </li>
          ))}
        </ul>
        {view.earlier === 0 ? null : (
          <p>
            <button type="button" class="sl-button" data-small onClick={onMore}>
              {say.earlier(view.earlier)}
            </button>
          </p>
        )}
      </Part>
      <Part heading={say.readings}>
        <ul class="sl-drawer-list">
          {view.readings.map((reading) => (
            <li key={reading.key}>
              <span>{reading.when}</span>
              {(['found', 'absent', 'unread', 'failed'] as const).map((outcome) =>
                outcome === 'failed' && reading.failed.length === 0 ? null : (
                  <span key={outcome} class="sl-small">
                    {say[outcome]}
                    {reading[outcome].length === 0 ? say.none : reading[outcome].join(' · ')}
                  </span>
                ),
              )}
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}
