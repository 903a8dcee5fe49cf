import { useId, useState } from 'preact/hooks';
import type { Dictionary } from '../../utils/i18n';
import { auditStepWords } from '../../utils/i18n/audit-step';
import { rescueWords } from '../../utils/i18n/rescue';
import type { KeepOutcome } from '../../utils/model/evidence';
import { AuditStep, type AuditStepView } from '../AuditStep';
import { FirstRun } from '../FirstRun';
import { Lens } from '../Lens';
import type { CheckAnswer } from './check-view';
import { KeepEvidence } from './KeepEvidence';
import { LinkCheck } from './LinkCheck';
import { Numbers } from './Numbers';
import { PageState } from './PageState';
import { PauseMenu } from './PauseMenu';
import { RangeTabs } from './RangeTabs';
import { Tops } from './Tops';
import { Trend } from './Trend';
import type { PageView, PauseChoice, PauseView, Range, SummaryState } from './views';

export interface PopupProps {
  words: Dictionary;
  page: PageView;
  pause: PauseView;
  recording: 'unset' | 'full' | 'counts' | 'off';
  /** The site of the active tab by name, if it is one of ours. */
  site?: string;
  /** The audit that is running; missing step: all of its steps are done. */
  audit?: { name: string; step?: AuditStepView };
  onAudit?: () => void;
  range: Range;
  summary: SummaryState;
  /** When the record was found gone, epoch ms. */
  lost?: number;
  onAgain: () => void;
  onHelp: () => void;
  onRange: (range: Range) => void;
  onPause: (choice: PauseChoice) => void;
  onChoose: (mode: 'full' | 'counts') => void;
  onDashboard: () => void;
  /** Keeps evidence of the page, and opens the list of it; left out where nothing can be kept. */
  onKeep?: () => Promise<KeepOutcome>;
  onEvidence?: () => void;
  check: (text: string) => CheckAnswer | undefined;
  copy: (text: string) => Promise<void>;
}

/** The popup: this page, today and lately, check a link. */
export function Popup(props: PopupProps) {
  const { words, pause, recording, site, onPause, onDashboard } = props;
  const [checking, setChecking] = useState(false);
  const choosing = recording === 'unset' && !checking;
  return (
    <div class="sl-popup">
      <header class="sl-popup-head">
        <h1>
          <Lens class="sl-lens" />
          {words.product}
        </h1>
        {recording === 'unset' ? null : (
          <PauseMenu pause={pause} {...(site === undefined ? {} : { site })} onPause={onPause} words={words.popup} />
        )}
      </header>
      <main class="sl-popup-main">
        <Body {...props} checking={checking} />
      </main>
      <footer class="sl-popup-foot">
        <div class="sl-popup-actions">
          <button type="button" class="sl-button" onClick={() => setChecking(!checking)}>
            {checking ? words.popup.actions.back : words.popup.actions.check}
          </button>
          <button type="button" class="sl-button" {...(choosing ? {} : { 'data-main': true })} onClick={onDashboard}>
            {words.popup.actions.dashboard}
          </button>
        </div>
        <p class="sl-small">{words.popup.local}</p>
      </footer>
    </div>
  );
}

function Body({ checking, ...props }: PopupProps & { checking: boolean }) {
  const { words, page, pause, recording } = props;
  if (checking) return <LinkCheck words={words.check} check={props.check} copy={props.copy} />;
  if (recording === 'unset') return <FirstRun words={words.firstRun} onChoose={props.onChoose} />;
  return (
    <>
      <PageState page={page} pause={pause} recording={recording} words={words} />
      <RunningAudit {...props} />
      {props.onKeep === undefined || props.onEvidence === undefined ? null : (
        <KeepEvidence locale={words.locale} onKeep={props.onKeep} onSee={props.onEvidence} />
      )}
      <Lately {...props} />
    </>
  );
}

function RunningAudit({ words, audit, onAudit }: PopupProps) {
  if (audit === undefined) return null;
  const say = auditStepWords(words.locale);
  return (
    <section class="sl-card" aria-label={say.running(audit.name)}>
      <p class="sl-small">{say.running(audit.name)}</p>
      <AuditStep words={say} step={audit.step} />
      <button type="button" class="sl-button" data-small onClick={onAudit}>
        {say.open}
      </button>
    </section>
  );
}

function Trouble({
  words,
  text,
  onAgain,
  onHelp,
}: Pick<PopupProps, 'words' | 'onHelp'> & { text: string; onAgain?: () => void }) {
  const say = rescueWords(words.locale);
  return (
    <div class="sl-notice">
      <p>{text}</p>
      <p class="sl-row">
        {onAgain === undefined ? null : (
          <button type="button" class="sl-button" data-small onClick={onAgain}>
            {say.again}
          </button>
        )}
        <button type="button" class="sl-button" data-small onClick={onHelp}>
          {say.help}
        </button>
      </p>
    </div>
  );
}

function Lately(props: PopupProps) {
  const { words, range, summary, lost, onRange } = props;
  const id = useId();
  return (
    <>
      <RangeTabs range={range} onRange={onRange} words={words.popup} panel={id} />
      <div
        id={id}
        role="tabpanel"
        aria-label={words.popup.ranges[range]}
        class="sl-lately"
        aria-busy={summary.kind === 'loading'}
      >
        {lost === undefined ? null : (
          <Trouble words={words} text={rescueWords(words.locale).lost(lost)} onHelp={props.onHelp} />
        )}
        {summary.kind !== 'trouble' ? null : summary.wayOut ? (
          <Trouble {...props} text={summary.text} />
        ) : (
          <p class="sl-notice">{summary.text}</p>
        )}
        {summary.kind === 'loading' ? <Skeleton label={words.popup.numbers.loading} /> : null}
        {summary.kind === 'ready' ? (
          <>
            <Numbers summary={summary.summary} words={words.popup} />
            <Trend days={summary.summary.byDay} words={words.popup} />
            {summary.summary.noteDays === 0 ? null : (
              <Tops
                shops={summary.summary.topShops.map(({ shop, noteDays }) => ({
                  name: words.links.shop(shop),
                  noteDays,
                }))}
                labelWords={summary.summary.topLabelWords.map(({ word, noteDays }) => ({ name: word, noteDays }))}
                words={words.popup}
              />
            )}
            <p class="sl-small">{words.popup.numbers.unit}</p>
          </>
        ) : null}
      </div>
    </>
  );
}

/** Holds the place of the numbers, so that nothing jumps when they come. */
function Skeleton({ label }: { label: string }) {
  return (
    <div class="sl-skeleton">
      <p class="sl-sr">{label}</p>
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}
