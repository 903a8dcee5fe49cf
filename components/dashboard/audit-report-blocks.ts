import type { AuditReportWords } from '../../utils/i18n/audit-report';
import { moment, number } from '../../utils/i18n/numbers';
import { limitsOf } from '../../utils/i18n/overview-limits';
import type { AuditPlan } from '../../utils/model/audit';
import type { Report, ReportBlock } from '../../utils/model/report';
import type { DetectorHealthRow, SessionRow } from '../../utils/model/rows';
import type { AuditDifference } from '../../utils/summarise/audit-compare';
import type { AuditFigures } from '../../utils/summarise/audit-figures';
import { classBlocks, keywordBlocks, mainFigures, positionBlocks, type Speech } from './audit-blocks';
import { compareBlocks, runBlocks } from './audit-run-blocks';
import { say } from './audit-words';

/** Version of the report's make-up; raised when what it says or how it counts changes. */
export const REPORT_VERSION = 1;

export const PROSE_SECTIONS = ['summary', 'method', 'reading'] as const;
export type ProseSection = (typeof PROSE_SECTIONS)[number];

/** Everything a report is made from. */
export interface AuditResult {
  plan: AuditPlan;
  figures: AuditFigures;
  sessions: readonly SessionRow[];
  health: readonly DetectorHealthRow[];
  compared?: { sides: readonly [string, string]; differences: readonly AuditDifference[] };
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Prose as it stands when nobody rewrote it. */
export function suggestedProse({ plan, figures }: AuditResult, speech: Speech): Record<ProseSection, string> {
  const { text, words } = speech;
  const of = (metric: string, variant: string) => {
    const found = figures.pooled.find((one) => one.metric === metric && one.variant === variant);
    return found === undefined ? '' : say(found, speech).value;
  };
  const lists = figures.position.lists;
  const { k, repeats } = plan;
  return {
    summary:
      figures.count === 0
        ? text.suggested.summaryNone
        : text.suggested.summary({
            ...{ results: figures.count, lists, k, keywords: figures.byKeyword.length },
            ...{ ads: of('M1', 'AL'), low: of('M2', 'CD_lo'), high: of('M2', 'CD_hi') },
          }),
    method: text.suggested.method({
      k,
      repeats,
      keywords: plan.keywords.length,
      surface: words.surfaces[plan.surface],
    }),
    reading: text.suggested.reading,
  };
}

/** The prose of a language: as it was rewritten, else as suggested. */
export function proseOf(result: AuditResult, speech: Speech): Record<ProseSection, string> {
  const suggested = suggestedProse(result, speech);
  const kept = (section: ProseSection) => result.plan.prose[`${speech.locale}.${section}`] ?? suggested[section];
  return { summary: kept('summary'), method: kept('method'), reading: kept('reading') };
}

const heading = (text: string): ReportBlock => ({ kind: 'heading', text });

function paragraphs(text: string): ReportBlock[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'text', text: part }));
}

function protocolBlocks({ plan, sessions }: AuditResult, { locale, text, words }: Speech): ReportBlock[] {
  const of = (name: 'commercial' | 'control') => plan.keywords.filter((one) => one.class === name);
  const told = (value: boolean | undefined) => sessions.filter((one) => one.loggedIn === value).length;
  const shown = unique(sessions.map((one) => String(one.badgesShown)));
  const { protocol } = text;
  const badges =
    shown.length === 0
      ? protocol.none
      : shown.length > 1
        ? protocol.badgesMixed
        : shown[0] === 'true'
          ? protocol.badgesOn
          : protocol.badgesOff;
  const environment = unique(
    sessions.map((one) => `${one.browser}, ${one.osFamily}, ${one.viewportW} × ${one.viewportH}, ${one.uiLocale}`),
  );
  const list = (name: 'commercial' | 'control'): [string, string][] =>
    of(name).length === 0
      ? []
      : [
          [
            words.classes[name],
            keywordsInLine(
              of(name).map((one) => one.keyword),
              locale,
            ),
          ],
        ];
  return [
    {
      kind: 'facts',
      items: [
        [protocol.name, plan.name],
        [protocol.surface, words.surfaces[plan.surface]],
        [protocol.keywords, protocol.keywordCount(of('commercial').length, of('control').length)],
        ...list('commercial'),
        ...list('control'),
        [protocol.depth, protocol.depthValue(plan.k)],
        [protocol.repeats, number(locale, plan.repeats)],
        [protocol.order, protocol.orderValue(plan.seed)],
        [protocol.when, whenOf(plan, text)],
        [protocol.login, words.logins[plan.loginState]],
        [protocol.told, protocol.toldLoggedIn(told(true), told(false), told(undefined))],
        [protocol.badges, badges],
        [protocol.environment, environment.join(locale === 'en' ? '; ' : '；') || protocol.none],
        [protocol.notes, plan.notes === '' ? protocol.none : plan.notes],
      ],
    },
  ];
}

const MOST_IN_LINE = 200;

function keywordsInLine(keywords: readonly string[], locale: Speech['locale']): string {
  const shown = keywords.slice(0, MOST_IN_LINE).join(locale === 'en' ? ', ' : '、');
  return keywords.length > MOST_IN_LINE ? `${shown} … (+${number(locale, keywords.length - MOST_IN_LINE)})` : shown;
}

function whenOf({ startedUtc, endedUtc, stretches }: AuditPlan, { protocol }: AuditReportWords): string {
  if (startedUtc === undefined) return protocol.none;
  return protocol.span(startedUtc, endedUtc) + (stretches.length > 1 ? protocol.stretches(stretches.length) : '');
}

function coverageBlocks({ figures, health }: AuditResult, speech: Speech): ReportBlock[] {
  const { text } = speech;
  const items = figures.pooled
    .filter((one) => one.metric === 'M11')
    .map((one): [string, string] => {
      const level = one.stratum as keyof AuditReportWords['coverage']['level'] | undefined;
      const name =
        level === undefined
          ? one.variant === 'labels_readable'
            ? text.coverage.readable
            : text.coverage.deep
          : text.coverage.level[level];
      const said = say(one, speech);
      return [name, [said.value, said.basis].filter((part) => part !== '').join(' · ')];
    });
  const sum = (name: 'itemsSeen' | 'itemsRead' | 'labelsReadable' | 'lostBatches') =>
    health.reduce((all, row) => all + row[name], 0);
  const worst = (['failing', 'changed', 'ok'] as const).find((status) => health.some((row) => row.status === status));
  const unknown = unique(health.flatMap((row) => row.unknownLabels));
  return [
    ...(figures.count === 0 ? [] : [{ kind: 'facts' as const, items }]),
    ...(worst === undefined
      ? [{ kind: 'text' as const, text: text.coverage.noHealth }]
      : [
          {
            kind: worst === 'ok' ? ('text' as const) : ('notice' as const),
            text: text.coverage.status[worst],
          },
          {
            kind: 'text' as const,
            text: text.coverage.health(sum('itemsSeen'), sum('itemsRead'), sum('labelsReadable')),
          },
        ]),
    ...(unknown.length > 0 ? [{ kind: 'text' as const, text: text.coverage.unknown(unknown.join(' · ')) }] : []),
    ...(sum('lostBatches') > 0 ? [{ kind: 'notice' as const, text: text.coverage.lost(sum('lostBatches')) }] : []),
  ];
}

/** What the audits page shows of a result: the figures, without question, protocol and prose. */
export function resultBlocks(result: AuditResult, speech: Speech): ReportBlock[] {
  const { plan, figures } = result;
  const { headings } = speech.text;
  return [
    ...mainFigures(figures, speech),
    ...(figures.count === 0 ? [] : [...classBlocks(figures, speech), ...keywordBlocks(figures, speech)]),
    ...(figures.count === 0 ? [] : positionBlocks(figures, speech)),
    heading(headings.runs),
    ...runBlocks(figures, plan.order.length, speech),
    heading(headings.coverage),
    ...coverageBlocks(result, speech),
  ];
}

/** The whole report. `now` epoch ms. */
export function reportOf(result: AuditResult, speech: Speech, now: number): Report {
  const { plan, figures, sessions, compared } = result;
  const { locale, text } = speech;
  const { headings, versions } = text;
  const prose = proseOf(result, speech);
  const version = unique(sessions.map((one) => one.extensionVersion)).join(' · ');
  const ruleset = unique(sessions.map((one) => one.rulesetVersion)).join(' · ');
  return {
    language: locale,
    title: plan.name,
    lines: [text.made(now)],
    foot: text.foot(now),
    blocks: [
      ...(plan.question === '' ? [] : [heading(headings.question), ...paragraphs(plan.question)]),
      ...(prose.summary.trim() === '' ? [] : [heading(headings.summary), ...paragraphs(prose.summary)]),
      heading(headings.figures),
      ...mainFigures(figures, speech),
      ...(figures.count === 0 ? [] : classBlocks(figures, speech)),
      ...(figures.count === 0 ? [] : [...keywordBlocks(figures, speech), ...positionBlocks(figures, speech)]),
      ...(compared === undefined
        ? []
        : [heading(headings.compared), ...compareBlocks(compared.differences, compared.sides, speech)]),
      ...(prose.reading.trim() === '' ? [] : [heading(headings.reading), ...paragraphs(prose.reading)]),
      heading(headings.protocol),
      ...paragraphs(prose.method),
      ...protocolBlocks(result, speech),
      heading(headings.runs),
      ...runBlocks(figures, plan.order.length, speech),
      heading(headings.coverage),
      ...coverageBlocks(result, speech),
      heading(headings.limits),
      { kind: 'list', ordered: true, items: limitsOf(locale) },
      heading(headings.versions),
      {
        kind: 'facts',
        items: [
          [versions.extension, version || text.protocol.none],
          [versions.ruleset, ruleset || text.protocol.none],
          [versions.report, String(REPORT_VERSION)],
        ],
      },
      heading(headings.cite),
      {
        kind: 'text',
        text: text.cite({
          ...{ name: plan.name, version, ruleset, seed: plan.seed, id: plan.auditId },
          ...{ from: whenOf(plan, text), at: moment(locale, now) },
        }),
      },
      { kind: 'text', text: text.citeNote },
    ],
  };
}
