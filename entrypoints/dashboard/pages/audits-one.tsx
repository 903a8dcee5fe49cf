import { useId, useState } from 'preact/hooks';
import { AuditDesk } from '../../../components/dashboard/AuditDesk';
import { resultBlocks } from '../../../components/dashboard/audit-report-blocks';
import { compareBlocks } from '../../../components/dashboard/audit-run-blocks';
import { ReportBlocks } from '../../../components/dashboard/ReportBlocks';
import {
  type AuditChange,
  closeStep,
  finish,
  type HeldAudit,
  nextStep,
  progressOf,
  start,
  stop,
} from '../../../utils/audit/state';
import { stepView } from '../../../utils/audit/step-view';
import { type AuditWords, auditWords } from '../../../utils/i18n/audit';
import { auditReportWords } from '../../../utils/i18n/audit-report';
import { auditStepWords } from '../../../utils/i18n/audit-step';
import { overviewWords } from '../../../utils/i18n/overview';
import { SITES } from '../../../utils/model/vocabulary';
import { addAudit, deleteAudit } from '../../../utils/record/audit';
import type { AuditWithRuns } from '../../../utils/record/read-audit';
import { isPaused, isSilent, type Settings } from '../../../utils/settings';
import { auditContext, blankPlan, opened, takeStep } from '../audit-client';
import { type Side, sideKey } from '../audit-result';
import { useReckoned } from '../audit-worker-client';
import { chartCopy } from '../chart-copy';
import type { PageProps } from '../page';

type Props = PageProps & { held: AuditWithRuns; others: readonly AuditWithRuns[] };

/** One audit: checklist, progress, results, comparison. */
export function AuditOne(props: Props) {
  const { words, database, settings, change, go, held } = props;
  const { plan } = held;
  const say = auditWords(words.locale);
  const [said, setSaid] = useState('');
  const step = plan.state === 'running' ? nextStep(held) : undefined;
  const view = plan.state === 'running' ? stepView(held) : undefined;
  const { done, steps } = progressOf(held);
  const fail = (error: unknown) =>
    setSaid(words.dashboard.failed(error instanceof Error ? error.message : String(error)));
  const take = (how: (stored: HeldAudit, now: number) => AuditChange) => () => {
    opened(database)
      .then((db) => takeStep(db, plan.auditId, how, settings, change))
      .then((refusal) => setSaid(refusal === undefined ? '' : say.refusals[refusal]))
      .catch(fail);
  };
  const close = (end: 'truncated' | 'no_results' | 'skipped') =>
    take((stored, now) => closeStep(stored, step?.position ?? -1, end, now));
  const copy = async () => {
    const { name, question, surface, keywords, k, repeats, loginState, notes, silent } = plan;
    const values = {
      name: say.copyName(name).slice(0, 120),
      question,
      surface,
      keywords,
      k,
      repeats,
      loginState,
      notes,
      silent,
    };
    const fresh = { ...blankPlan(), ...values };
    await addAudit(await opened(database), fresh, auditContext());
    go(`audits/${fresh.auditId}/edit`);
  };
  const remove = async () => {
    const db = await opened(database);
    // Puts the badges back first.
    if (plan.state === 'running') await takeStep(db, plan.auditId, stop, settings, change);
    await deleteAudit(db, plan.auditId, auditContext());
    go('audits');
  };
  return (
    <>
      {plan.question === '' ? null : <p class="sl-muted sl-measure">{plan.question}</p>}
      <AuditDesk
        words={say}
        stepWords={auditStepWords(words.locale)}
        view={{
          state: plan.state,
          done,
          steps,
          silent: isSilent(settings),
          blocked: blockedBy(settings, say),
          ...(view === undefined ? {} : { step: view }),
        }}
        actions={{
          start: take(start),
          stop: take(stop),
          finish: take(finish),
          next: close('truncated'),
          noResults: close('no_results'),
          skip: close('skipped'),
          edit: () => go(`audits/${plan.auditId}/edit`),
          copy: () => {
            copy().catch(fail);
          },
          remove: () => {
            remove().catch(fail);
          },
          report: () => go(`audits/${plan.auditId}/report`),
          copyKeyword: (keyword) => {
            navigator.clipboard.writeText(keyword).catch(fail);
          },
        }}
        said={said}
      />
      {plan.state === 'draft' ? null : <Results {...props} />}
    </>
  );
}

function blockedBy(settings: Settings, say: AuditWords): string {
  if (settings.recording !== 'full') return say.needsFull;
  return SITES.every((site) => isPaused(settings, site, Date.now())) ? say.paused : '';
}

function Results({ words, held, others }: Props) {
  const say = auditWords(words.locale);
  const { locale } = words;
  const speech = { locale, say: overviewWords(locale), text: auditReportWords(locale), words: say };
  const [sides, setSides] = useState<readonly [string, string]>(['', '']);
  const [pair, setPair] = useState<readonly [Side, Side]>();
  const [asked, setAsked] = useState(0);
  const ended = held.runs.filter((run) => run.end !== undefined).length;
  const { auditId } = held.plan;
  const reckoned = useReckoned({ auditId, ...(pair === undefined ? {} : { sides: pair }) }, `${ended}.${asked}`);
  const result = reckoned.kind === 'ready' ? reckoned.result : undefined;
  const days = [...new Set(result?.figures.runs.flatMap((run) => run.day ?? []) ?? [])].sort();
  const options = sidesOf(held, days, others, say);
  const choose = (chosen: readonly [string, string]) => {
    setSides(chosen);
    const [first, second] = chosen.map((key) => options.find((one) => sideKey(one) === key));
    setPair(first === undefined || second === undefined ? undefined : [first, second]);
  };
  return (
    <>
      <div class="sl-sums-head">
        <h2>{say.results}</h2>
        <button type="button" class="sl-button sl-no-print" data-small onClick={() => setAsked(asked + 1)}>
          {say.reckon}
        </button>
      </div>
      {reckoned.kind === 'failed' ? <p class="sl-notice">{words.dashboard.failed(reckoned.error)}</p> : null}
      {result === undefined ? (
        <p class="sl-muted">{reckoned.kind === 'working' ? words.dashboard.loading : ''}</p>
      ) : (
        <ReportBlocks blocks={resultBlocks(result, speech)} locale={locale} copy={chartCopy} />
      )}
      {options.length < 2 ? null : <CompareChoice say={say} options={options} sides={sides} onSides={choose} />}
      {result?.compared === undefined ? null : (
        <ReportBlocks
          blocks={compareBlocks(result.compared.differences, result.compared.sides, speech)}
          locale={locale}
          copy={chartCopy}
        />
      )}
    </>
  );
}

function sidesOf(
  held: AuditWithRuns,
  days: readonly string[],
  others: readonly AuditWithRuns[],
  say: AuditWords,
): Side[] {
  const { auditId, name } = held.plan;
  const whole = [held, ...others.filter(({ plan }) => plan.auditId !== auditId && plan.state !== 'draft')];
  return [
    ...whole.map(({ plan }) => ({ auditId: plan.auditId, name: say.compare.whole(plan.name) })),
    ...(days.length < 2 ? [] : days.map((day) => ({ auditId, day, name: say.compare.day(name, day) }))),
  ];
}

interface CompareChoiceProps {
  say: AuditWords;
  options: readonly Side[];
  sides: readonly [string, string];
  onSides: (sides: readonly [string, string]) => void;
}

function CompareChoice({ say, options, sides, onSides }: CompareChoiceProps) {
  const id = useId();
  const choice = (at: 0 | 1, label: string) => (
    <div class="sl-field">
      <label for={`${id}-${at}`}>{label}</label>
      <select
        id={`${id}-${at}`}
        class="sl-select sl-inline"
        value={sides[at]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onSides(at === 0 ? [value, sides[1]] : [sides[0], value]);
        }}
      >
        <option value="">{say.compare.none}</option>
        {options.map((one) => (
          <option key={sideKey(one)} value={sideKey(one)}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <section class="sl-card sl-group sl-no-print">
      <h3>{say.compare.heading}</h3>
      <p class="sl-small">{say.compare.note}</p>
      <div class="sl-row">
        {choice(0, say.compare.first)}
        {choice(1, say.compare.second)}
      </div>
    </section>
  );
}
