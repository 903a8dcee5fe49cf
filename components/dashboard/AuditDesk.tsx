import { useState } from 'preact/hooks';
import type { AuditWords } from '../../utils/i18n/audit';
import type { AuditStepWords } from '../../utils/i18n/audit-step';
import type { AuditState } from '../../utils/model/audit';
import { AuditStep, type AuditStepView } from '../AuditStep';

/** An audit as it stands. */
export interface AuditDeskView {
  state: AuditState;
  done: number;
  steps: number;
  silent: boolean;
  /** While it runs: the step it is at; missing: all are done. */
  step?: AuditStepView;
  /** Why it cannot be started now; `''`: it can. */
  blocked: string;
}

/** What may be done with it. Each resolves with what there is to say; `''`: nothing. */
export interface AuditDeskActions {
  start: () => void;
  stop: () => void;
  finish: () => void;
  next: () => void;
  noResults: () => void;
  skip: () => void;
  edit: () => void;
  copy: () => void;
  remove: () => void;
  report: () => void;
  copyKeyword: (keyword: string) => void;
}

interface AuditDeskProps {
  words: AuditWords;
  stepWords: AuditStepWords;
  view: AuditDeskView;
  actions: AuditDeskActions;
  said: string;
}

/** Checklist, progress, and the ways on. */
export function AuditDesk({ words, stepWords, view, actions, said }: AuditDeskProps) {
  const { state, step, done, steps } = view;
  const running = state === 'running';
  const button = (label: string, onClick: () => void, main = false) => (
    <button type="button" class="sl-button" {...(main ? { 'data-main': true } : {})} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <section class="sl-card sl-group" data-audit-state={state}>
      <div class="sl-sums-head">
        <h2>{words.checklist}</h2>
        <span class="sl-row">
          <span class="sl-pill" data-tone={running ? 'hard' : 'quiet'}>
            {words.states[state]}
          </span>
          <progress
            class="sl-progress"
            max={Math.max(1, steps)}
            value={done}
            aria-label={words.progress(done, steps)}
          />
          <span class="sl-small sl-num">{words.progress(done, steps)}</span>
        </span>
      </div>
      {running ? <AuditStep words={stepWords} step={step} /> : null}
      {running ? <p class="sl-small">{view.silent ? words.silentNow : words.badgesNow}</p> : null}
      {running && step !== undefined ? (
        <div class="sl-row">
          {button(words.actions.copyKeyword, () => actions.copyKeyword(step.keyword))}
          {step.list === undefined
            ? button(words.actions.noResults, actions.noResults)
            : button(words.actions.next, actions.next)}
          {button(words.actions.skip, actions.skip)}
        </div>
      ) : null}
      {running && step?.list !== undefined ? <p class="sl-small">{words.actions.nextNote}</p> : null}
      {state !== 'finished' && view.blocked !== '' ? <p class="sl-notice">{view.blocked}</p> : null}
      <p role="status" class={said === '' ? 'sl-sr' : 'sl-notice'}>
        {said}
      </p>
      <div class="sl-row">
        {state === 'draft' && view.blocked === '' ? button(words.actions.start, actions.start, true) : null}
        {state === 'stopped' && view.blocked === '' ? button(words.actions.resume, actions.start, true) : null}
        {running ? button(words.actions.stop, actions.stop) : null}
        {running || state === 'stopped' ? (
          <Sure label={words.actions.finish} sure={words.actions.finishSure} onSure={actions.finish} />
        ) : null}
        {state === 'draft' ? null : button(words.actions.report, actions.report)}
        {button(words.actions.edit, actions.edit)}
        {button(words.actions.copy, actions.copy)}
        <Sure label={words.actions.remove} sure={words.actions.removeSure} onSure={actions.remove} />
      </div>
      <p class="sl-small">{words.actions.removeNote}</p>
    </section>
  );
}

/** Does it at the second press. */
function Sure({ label, sure, onSure }: { label: string; sure: string; onSure: () => void }) {
  const [asked, setAsked] = useState(false);
  return (
    <button
      type="button"
      class="sl-button"
      onBlur={() => setAsked(false)}
      onClick={() => {
        if (asked) onSure();
        setAsked(!asked);
      }}
    >
      {asked ? sure : label}
    </button>
  );
}
