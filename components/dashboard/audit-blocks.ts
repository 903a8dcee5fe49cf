import type { AuditWords } from '../../utils/i18n/audit';
import { number } from '../../utils/i18n/numbers';
import type { ReportBlock } from '../../utils/model/report';
import type { AuditFigures, KeywordFigure, MacroFigure } from '../../utils/summarise/audit-figures';
import type { MetricResult } from '../../utils/summarise/metrics/result';
import { type AuditSpeech, details, percent, pointOf, say, sayBounds, sayMacro } from './audit-words';

/** Rows a picture holds; the table holds all. */
const MOST_DRAWN = 30;

export type Speech = AuditSpeech & { words: AuditWords };

export const column = (name: string, numeric = false) => ({ name, numeric });

function variant(results: readonly MetricResult[], metric: string, name: string): MetricResult | undefined {
  return results.find((one) => one.metric === metric && one.variant === name && one.stratum === undefined);
}

function figure(id: string, name: string, result: MetricResult | undefined, speech: Speech) {
  if (result === undefined) return [];
  const said = say(result, speech);
  if (result.estimate.n === 0) return [{ id, name, value: '–', details: [said.value] }];
  return [{ id, name, value: said.value, details: details(said) }];
}

/** The figures that count most, and how their intervals are made. */
export function mainFigures(figures: AuditFigures, speech: Speech): ReportBlock[] {
  const { text } = speech;
  const { pooled, macro } = figures;
  if (figures.count === 0) return [{ kind: 'notice', text: text.figures.noResults }];
  const of = (metric: string, name: string) => variant(pooled, metric, name);
  const [low, high] = [of('M2', 'CD_lo'), of('M2', 'CD_hi')];
  const whole = macro.find((one) => one.variant === 'AL' && one.class === 'all');
  const rates =
    figures.openedNotes === 0
      ? []
      : (['M4', 'M5'] as const).flatMap((metric) =>
          (['account_told', 'with_untold'] as const).flatMap((name) => {
            const what = metric === 'M4' ? text.figures.disclosure : text.figures.unlabelled;
            const who = name === 'account_told' ? text.figures.told : text.figures.untold;
            return figure(`${metric}.${name}`, `${what} · ${who}`, of(metric, name), speech);
          }),
        );
  const macroSaid = whole === undefined ? undefined : sayMacro(whole, speech);
  return [
    {
      kind: 'text',
      text: text.figures.basis(figures.count, figures.position.lists, figures.byKeyword.length),
    },
    {
      kind: 'figures',
      items: [
        ...figure('M1.AL', text.figures.adLoad, of('M1', 'AL'), speech),
        ...figure('M1.AL_notes', text.figures.adLoadNotes, of('M1', 'AL_notes'), speech),
        ...figure('M2.CD_lo', `${text.figures.density} · ${speech.say.variants['CD_lo'] ?? ''}`, low, speech),
        ...figure('M2.CD_hi', `${text.figures.density} · ${speech.say.variants['CD_hi'] ?? ''}`, high, speech),
        ...rates,
        ...(macroSaid === undefined ? [] : [{ id: 'M9.macro', name: text.figures.macro, ...macroSaid }]),
      ],
    },
    { kind: 'text', text: text.figures.overlapping },
    {
      kind: 'text',
      text: figures.openedNotes === 0 ? text.figures.noOpened : text.figures.rates(figures.openedNotes),
    },
    { kind: 'text', text: [text.figures.clusters, text.figures.intervals].join(speech.locale === 'en' ? ' ' : '') },
  ];
}

/** Commercial against control keywords, and the means over keywords. */
export function classBlocks({ byClass, macro }: AuditFigures, speech: Speech): ReportBlock[] {
  const { text, words } = speech;
  const classes: ReportBlock[] =
    byClass.length < 2
      ? []
      : [
          {
            kind: 'table',
            id: 'classes',
            title: text.headings.byClass,
            table: {
              columns: [column(text.columns.class), ...FIGURE_COLUMNS(speech)],
              rows: byClass.map(({ class: of, results }) => [words.classes[of], ...figureCells(results, speech)]),
            },
          },
        ];
  return [
    ...classes,
    {
      kind: 'table',
      id: 'macro',
      title: text.headings.macro,
      table: {
        columns: [
          column(text.columns.group),
          column(text.columns.value, true),
          column(text.columns.least, true),
          column(text.columns.most, true),
          column(text.columns.interval),
        ],
        rows: macro.map((one) => macroRow(one, speech)),
      },
    },
  ];
}

function macroRow(figures: MacroFigure, speech: Speech): string[] {
  const { value, details: said } = sayMacro(figures, speech);
  const { n } = figures.result.estimate;
  const bound = (share: number | undefined) => (share === undefined || n < 20 ? '' : percent(speech.locale, share, n));
  const own = figures.least === undefined || n < 20 ? said : said.slice(1);
  return [
    speech.text.macroOf(figures.variant, figures.class),
    value,
    bound(figures.least),
    bound(figures.most),
    own.join(' · '),
  ];
}

const FIGURE_COLUMNS = ({ text: { columns } }: Speech) => [
  column(columns.ads, true),
  column(columns.adLoad, true),
  column(columns.interval),
  column(columns.density),
];

function figureCells(results: readonly MetricResult[], speech: Speech): string[] {
  const [ads, low, high] = [
    variant(results, 'M1', 'AL'),
    variant(results, 'M2', 'CD_lo'),
    variant(results, 'M2', 'CD_hi'),
  ];
  if (ads === undefined || low === undefined || high === undefined) return ['', '', '', ''];
  return keywordCells(ads, low, high, speech);
}

function keywordCells(ads: MetricResult, low: MetricResult, high: MetricResult, speech: Speech): string[] {
  const { locale, say: words } = speech;
  const said = say(ads, speech);
  return [
    words.figure.of(number(locale, ads.estimate.k), number(locale, ads.estimate.n)),
    said.remark === words.figure.few ? '' : said.value,
    [said.interval, said.remark].filter((one) => one !== '').join(' · '),
    sayBounds(low, high, speech),
  ];
}

/** Each keyword in a table, and drawn. */
export function keywordBlocks({ byKeyword }: AuditFigures, speech: Speech): ReportBlock[] {
  if (byKeyword.length === 0) return [];
  const { locale, text, words } = speech;
  const cells = (one: KeywordFigure) => [
    one.keyword,
    words.classes[one.class],
    number(locale, one.runs),
    ...keywordCells(one.adLoad, one.low, one.high, speech),
  ];
  const table = {
    columns: [
      column(text.columns.keyword),
      column(text.columns.class),
      column(text.columns.runs, true),
      ...FIGURE_COLUMNS(speech),
    ],
    rows: byKeyword.map(cells),
  };
  const drawn = byKeyword.slice(0, MOST_DRAWN);
  const hidden = byKeyword.length - drawn.length;
  return [
    { kind: 'table', id: 'keywords', title: text.headings.byKeyword, table },
    {
      kind: 'chart',
      title: text.headings.keywordChart,
      summary: text.chartSummary(drawn.length),
      notes: hidden > 0 ? [text.chartMore(hidden)] : [],
      chart: {
        kind: 'intervals',
        rows: drawn.map((one) => {
          const { value } = say(one.adLoad, speech);
          const { n } = one.adLoad.estimate;
          return {
            key: one.keyword,
            label: one.keyword,
            text: n < 20 ? value : `${value} · n = ${number(locale, n)}`,
            ...pointOf(one.adLoad),
          };
        }),
      },
      table,
    },
  ];
}

export function positionBlocks({ position }: AuditFigures, speech: Speech): ReportBlock[] {
  const { locale, text } = speech;
  const { lists, needed, results } = position;
  if (results.length === 0) return [{ kind: 'text', text: text.position.few(lists, needed) }];
  const slot = (result: MetricResult) => String(Number(result.stratum) + 1);
  return [
    {
      kind: 'chart',
      title: text.headings.position,
      summary: text.position.summary(results.length, lists),
      notes: [text.position.note],
      chart: { kind: 'line', name: text.columns.adLoad, labels: results.map(slot), points: results.map(pointOf) },
      table: {
        columns: [
          column(text.columns.slot, true),
          column(text.columns.ads, true),
          column(text.columns.adLoad, true),
          column(text.columns.interval),
        ],
        rows: results.map((result) => {
          const said = say(result, speech);
          const { k, n } = result.estimate;
          return [
            slot(result),
            speech.say.figure.of(number(locale, k), number(locale, n)),
            said.remark === speech.say.figure.few ? '' : said.value,
            said.interval,
          ];
        }),
      },
    },
  ];
}
