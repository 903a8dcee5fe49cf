import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { chartPicture } from '../../../components/charts/chart-picture';
import {
  PROSE_SECTIONS,
  type ProseSection,
  proseOf,
  reportOf,
  suggestedProse,
} from '../../../components/dashboard/audit-report-blocks';
import { axisPercent } from '../../../components/dashboard/OverviewFigure';
import { reportHtml } from '../../../utils/export/report/report-html';
import { auditWords } from '../../../utils/i18n/audit';
import { auditReportWords } from '../../../utils/i18n/audit-report';
import { LOCALES, type Locale } from '../../../utils/i18n/locale';
import { overviewWords } from '../../../utils/i18n/overview';
import { changeAudit } from '../../../utils/record/audit';
import { localDay } from '../../../utils/record/local-day';
import type { AuditWithRuns } from '../../../utils/record/read-audit';
import { auditContext, opened } from '../audit-client';
import { useReckoned } from '../audit-worker-client';
import type { PageProps } from '../page';

const NAMES: Readonly<Record<Locale, string>> = { 'zh-CN': '简体中文', en: 'English' };

const speechOf = (locale: Locale) => ({
  locale,
  say: overviewWords(locale),
  text: auditReportWords(locale),
  words: auditWords(locale),
});

/** The report of an audit: its prose to be rewritten, its print, its file. */
export function AuditReport({ words, database, held }: PageProps & { held: AuditWithRuns }) {
  const say = auditWords(words.locale);
  const [locale, setLocale] = useState<Locale>(words.locale);
  const [said, setSaid] = useState('');
  const id = useId();
  const frame = useRef<HTMLIFrameElement>(null);
  const { auditId, prose } = held.plan;
  const reckoned = useReckoned({ auditId }, '');
  const result = reckoned.kind === 'ready' ? reckoned.result : undefined;
  const fail = (error: unknown) =>
    setSaid(words.dashboard.failed(error instanceof Error ? error.message : String(error)));
  const now = useMemo(() => Date.now(), [result]);
  const html = useMemo(() => {
    if (result === undefined) return '';
    const report = reportOf({ ...result, plan: { ...result.plan, prose } }, speechOf(locale), now);
    const pictures = report.blocks.flatMap((block) =>
      block.kind === 'chart' ? [chartPicture(block, (share) => axisPercent(locale, share))] : [],
    );
    return reportHtml(report, pictures);
  }, [result, prose, locale, now]);

  const keep = async (section: ProseSection, text: string | undefined) => {
    const name = `${locale}.${section}`;
    const outcome = await changeAudit(
      await opened(database),
      auditId,
      ({ plan }) => {
        const { [name]: _, ...others } = plan.prose;
        const after = text === undefined ? others : { ...others, [name]: text };
        return { ok: true as const, plan: { ...plan, prose: after }, runs: [], running: plan.state === 'running' };
      },
      auditContext(),
    );
    setSaid(outcome.ok ? say.report.saved : say.refusals.gone);
  };
  const download = () => {
    const url = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${say.report.fileName}-${localDay(now, -new Date().getTimezoneOffset())}-${auditId}.html`;
    link.click();
    // The click has been answered by then; the text is let go.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  if (reckoned.kind === 'failed') return <p class="sl-notice">{words.dashboard.failed(reckoned.error)}</p>;
  if (result === undefined) return <p class="sl-muted">{words.dashboard.loading}</p>;
  const speech = speechOf(locale);
  const shown = proseOf({ ...result, plan: { ...result.plan, prose } }, speech);
  const suggested = suggestedProse(result, speech);
  return (
    <>
      <p class="sl-muted">{say.report.lead}</p>
      <div class="sl-row sl-no-print">
        <label for={`${id}-language`}>{say.report.language}</label>
        <select
          id={`${id}-language`}
          class="sl-select sl-inline"
          value={locale}
          onChange={(event) => setLocale(LOCALES.find((one) => one === event.currentTarget.value) ?? words.locale)}
        >
          {LOCALES.map((one) => (
            <option key={one} value={one} lang={one}>
              {NAMES[one]}
            </option>
          ))}
        </select>
        <button type="button" class="sl-button" data-main onClick={download}>
          {say.report.download}
        </button>
        <button type="button" class="sl-button" onClick={() => frame.current?.contentWindow?.print()}>
          {say.report.print}
        </button>
        <span role="status" class="sl-saved">
          {said}
        </span>
      </div>
      <details class="sl-card sl-all-figures sl-no-print">
        <summary>{say.report.prose}</summary>
        <div class="sl-group">
          <p class="sl-small">{say.report.proseNote}</p>
          {PROSE_SECTIONS.map((section) => (
            <Prose
              key={`${locale}.${section}`}
              label={speech.text.prose[section]}
              language={locale}
              text={shown[section]}
              suggested={suggested[section]}
              back={say.report.suggested}
              onKeep={(text) => keep(section, text).catch(fail)}
            />
          ))}
        </div>
      </details>
      <iframe
        ref={frame}
        class="sl-report-frame"
        title={say.report.preview}
        sandbox="allow-same-origin allow-modals"
        srcdoc={html}
      />
    </>
  );
}

interface ProseProps {
  label: string;
  language: Locale;
  text: string;
  suggested: string;
  back: string;
  /** Missing: as suggested. */
  onKeep: (text: string | undefined) => Promise<void>;
}

/** One section to be rewritten. What is being typed stands, whatever is drawn again meanwhile, and is kept on leaving the field. */
function Prose({ label, language, text, suggested, back, onKeep }: ProseProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const keep = (value: string | undefined) => {
    onKeep(value).then(
      () => setDraft(undefined),
      () => undefined,
    );
  };
  return (
    <div class="sl-field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="sl-textarea"
        lang={language}
        maxLength={8000}
        value={draft ?? text}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={({ currentTarget: { value } }) => keep(value === suggested ? undefined : value)}
      />
      {text === suggested ? null : (
        <div>
          <button type="button" class="sl-button" data-small data-plain onClick={() => keep(undefined)}>
            {back}
          </button>
        </div>
      )}
    </div>
  );
}
