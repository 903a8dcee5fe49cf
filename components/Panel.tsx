import { useId, useRef } from 'preact/hooks';
import type { PanelWords } from '../utils/i18n/panel';
import { Lens } from './Lens';
import { PanelVote } from './PanelVote';
import type { PanelCorrection, PanelView } from './panel-view';
import type { PanelPlace } from './place-panel';
import { useDialogKeys } from './use-dialog-keys';

export interface PanelProps {
  view: PanelView;
  words: PanelWords;
  /** From `placePanel`; absent where a style sheet places it. */
  place?: PanelPlace;
  /** Must be stable between renders; the caller gives focus back to the badge here. */
  onClose: () => void;
  /** Absent where an answer would not be kept: then none is asked for. */
  onCorrect?: (correction: PanelCorrection) => void;
}

/** The answer to "why": what was found and whose words it is, what was looked for in vain, what could not be read. */
export function Panel({ view, words, place, onClose, onCorrect }: PanelProps) {
  const ref = useRef<HTMLDivElement>(null);
  const id = useId();
  useDialogKeys(ref, onClose);
  const style =
    place === undefined
      ? undefined
      : {
          left: `${place.left}px`,
          top: `${place.top}px`,
          width: `${place.width}px`,
          maxHeight: `${place.maxHeight}px`,
        };
  return (
    <div
      ref={ref}
      class="sl-panel"
      lang={words.lang}
      role="dialog"
      aria-modal="true"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-sentence`}
      tabIndex={-1}
      {...(style === undefined ? {} : { style })}
    >
      <div class="sl-panel-head">
        <h2 id={`${id}-title`}>
          <span class="sl-panel-pill" data-tone={view.tone}>
            <Lens class="sl-panel-lens" />
            {view.badge}
          </span>
          <span class="sl-panel-title">{words.title}</span>
        </h2>
        <button type="button" class="sl-panel-close" aria-label={words.close} title={words.close} onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M3 3l10 10M13 3L3 13" />
          </svg>
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section class="sl-panel-body" tabIndex={0} aria-label={words.title}>
        <p class="sl-panel-sentence" id={`${id}-sentence`}>
          {view.sentence}
        </p>
        <Found view={view} words={words} />
        <Absent view={view} words={words} />
        <Unread view={view} words={words} />
        <section>
          <h3>{words.limits}</h3>
          <p class="sl-panel-small">{view.limits}</p>
          <p class="sl-panel-small">{view.made}</p>
        </section>
      </section>
      {onCorrect === undefined ? null : <PanelVote codes={view.codes} words={words} onCorrect={onCorrect} />}
    </div>
  );
}

type Part = Pick<PanelProps, 'view' | 'words'>;

function Found({ view, words }: Part) {
  return (
    <section>
      <Heading text={words.found} count={view.found.length} />
      {view.found.length === 0 ? (
        <p class="sl-panel-small">{words.foundNothing}</p>
      ) : (
        <ul class="sl-panel-found">
          {view.found.map((item, at) => (
            <li key={`${at}:${item.what}`}>
              <p class="sl-panel-what">{item.what}</p>
              {item.quote === undefined ? null : <p class="sl-panel-quote">{item.quote}</p>}
              <p class="sl-panel-from">{[item.where, item.whose, item.evidenceClass].join(' · ')}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Absent({ view, words }: Part) {
  return (
    <section>
      <Heading text={words.absent} count={view.absent.length} />
      {view.absent.length === 0 ? (
        <p class="sl-panel-small">{words.absentNothing}</p>
      ) : (
        <>
          <ul class="sl-panel-absent">
            {view.absent.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
          <p class="sl-panel-small">{words.absentNote}</p>
        </>
      )}
    </section>
  );
}

function Unread({ view, words }: Part) {
  return (
    <section>
      <Heading text={words.unread} count={view.unread.length} />
      {view.unread.length === 0 ? (
        <p class="sl-panel-small">{words.unreadNothing}</p>
      ) : (
        <ul class="sl-panel-unread">
          {byReason(view.unread).map(([why, whats]) => (
            <li key={why}>
              {whats.join(' · ')} <span class="sl-panel-why">{why}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Many things go unread for one reason: it is said once. */
function byReason(unread: PanelView['unread']): [why: string, whats: string[]][] {
  const reasons = new Map<string, string[]>();
  for (const { what, why } of unread) reasons.set(why, [...(reasons.get(why) ?? []), what]);
  return [...reasons];
}

function Heading({ text, count }: { text: string; count: number }) {
  return (
    <h3>
      {text} <span class="sl-panel-count">{count}</span>
    </h3>
  );
}
