import { progressOf } from '../../../utils/audit/state';
import { auditWords } from '../../../utils/i18n/audit';
import { type Audits, useAudits } from '../audit-client';
import type { PageProps } from '../page';
import { AuditEdit } from './audits-form';
import { AuditOne } from './audits-one';
import { AuditReport } from './audits-report';

/** Audits: their list, one of them, its form, its report. `#/audits`, `#/audits/<id>`, `…/edit`, `…/report`. */
export function Page(props: PageProps) {
  const say = auditWords(props.words.locale);
  const [id, part] = props.rest;
  const audits = useAudits(props);
  if (audits.kind === 'trouble') return <p class="sl-notice">{audits.text}</p>;
  if (audits.kind === 'loading') return <p class="sl-muted">{props.words.dashboard.loading}</p>;
  const held = audits.audits.find(({ plan }) => plan.auditId === id);
  return (
    <div class="sl-page sl-overview">
      <div class="sl-page-head">
        <h1>{id === undefined || held === undefined ? say.heading : held.plan.name}</h1>
        {id === undefined ? <p class="sl-muted">{say.lead}</p> : null}
        {id === undefined ? null : (
          <a class="sl-no-print" href={part === undefined || held === undefined ? '#/audits' : `#/audits/${id}`}>
            {part === undefined || held === undefined ? say.back : held.plan.name}
          </a>
        )}
      </div>
      {id === undefined ? <List audits={audits} locale={props.words.locale} /> : null}
      {id === 'new' ? <AuditEdit key={id} {...props} held={undefined} /> : null}
      {id !== undefined && id !== 'new' && held === undefined ? <p class="sl-notice">{say.refusals.gone}</p> : null}
      {held !== undefined && part === undefined ? (
        <AuditOne key={id} {...props} held={held} others={audits.audits} />
      ) : null}
      {held !== undefined && part === 'edit' ? <AuditEdit key={id} {...props} held={held} /> : null}
      {held !== undefined && part === 'report' ? <AuditReport key={id} {...props} held={held} /> : null}
    </div>
  );
}

function List({
  audits,
  locale,
}: {
  audits: Extract<Audits, { kind: 'ready' }>;
  locale: PageProps['words']['locale'];
}) {
  const say = auditWords(locale);
  return (
    <>
      <div>
        <a class="sl-button" data-main href="#/audits/new">
          {say.make}
        </a>
      </div>
      {audits.audits.length === 0 ? (
        <div class="sl-empty">
          <h2>{say.empty}</h2>
          <p class="sl-muted">{say.emptyNote}</p>
        </div>
      ) : (
        <ul class="sl-audit-list">
          {audits.audits.map((held) => {
            const { done, steps } = progressOf(held);
            const { plan } = held;
            return (
              <li key={plan.auditId} class="sl-card">
                <a href={`#/audits/${plan.auditId}`}>{plan.name}</a>
                {plan.question === '' ? null : <p class="sl-muted">{plan.question}</p>}
                <p class="sl-small">
                  {[say.states[plan.state], say.progress(done, steps), say.made(plan.createdUtc)].join(' · ')}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
