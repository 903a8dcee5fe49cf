import { names } from '../i18n/names';
import { type ColumnType, snakeCase, TABLES, type Tier } from '../model/codebook';
import type { TableName } from '../model/rows';
import {
  ACCOUNT_KINDS,
  CLAIMS,
  COMMERCIALS,
  DISCLOSURES,
  EVIDENCE_CLASSES,
  ITEM_KINDS,
  LEVELS,
  PLACES,
  SIGNALS,
  SITES,
  SOURCES,
  SURFACES,
  VERDICT_CODES,
} from '../model/vocabulary';
import { MISSING } from './cell';
import type { ExportFacts } from './format';
import { columnsOf, type FileColumn, FOREIGN_KEYS, isWithin, PRIMARY_KEYS } from './tables';
import { EXPORT_SCHEMA_VERSION, schemaId } from './version';

/** The descriptor of a Data Package, version 2 (datapackage.org): what each file holds, by table and column. */

export type TableFile = { table: TableName; path: string; bytes: number; hash: string; rows: number };

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

const FIELD_TYPES: Readonly<Record<ColumnType, string>> = {
  id: 'string',
  string: 'string',
  code: 'string',
  number: 'number',
  boolean: 'boolean',
  time: 'datetime',
  day: 'date',
  list: 'array',
  counts: 'object',
};

const zh = names('zh-CN');
const en = names('en');
type Labels = Readonly<Record<string, string>>;
type CodeList = { codes: readonly string[]; labels?: readonly [Labels, Labels] };

/** Closed lists by column; roll-ups and metrics also say `all` of a surface, so theirs stays open. */
const CODE_LISTS: Readonly<Record<string, CodeList>> = {
  source: { codes: SOURCES, labels: [zh.sources, en.sources] },
  site: { codes: SITES, labels: [zh.sites, en.sites] },
  surface: { codes: SURFACES, labels: [zh.surfaces, en.surfaces] },
  level: { codes: LEVELS, labels: [zh.levels, en.levels] },
  verdict: { codes: VERDICT_CODES, labels: [zh.verdicts, en.verdicts] },
  verdictAtView: { codes: VERDICT_CODES, labels: [zh.verdicts, en.verdicts] },
  verdictShown: { codes: VERDICT_CODES, labels: [zh.verdicts, en.verdicts] },
  accountKind: { codes: ACCOUNT_KINDS, labels: [zh.accounts, en.accounts] },
  commercial: { codes: COMMERCIALS },
  disclosure: { codes: DISCLOSURES },
  itemKind: { codes: ITEM_KINDS },
  place: { codes: PLACES },
  evidenceClass: { codes: EVIDENCE_CLASSES },
  claim: { codes: CLAIMS },
  signal: { codes: SIGNALS },
};
const OPEN_SURFACES: ReadonlySet<TableName> = new Set(['dailyRollups', 'metrics']);

function categoriesOf(table: TableName, { name, type }: FileColumn) {
  const list = type === 'code' ? CODE_LISTS[name] : undefined;
  if (list === undefined || (name === 'surface' && OPEN_SURFACES.has(table))) return {};
  const { codes, labels } = list;
  const said = (code: string) => (labels === undefined ? code : `${labels[0][code]} · ${labels[1][code]}`);
  return { categories: codes.map((value) => ({ value, label: said(value) })) };
}

const labelled = ({ value, label }: (typeof MISSING)[number]) => ({ value, label: `${label.zh} · ${label.en}` });

/** Parts of a key are always told: empty means the user's own record, or the total. */
function missingOf(table: TableName, { name, type }: FileColumn) {
  const isKey = type !== 'number' && PRIMARY_KEYS[table]?.includes(name) === true;
  return isKey ? { missingValues: MISSING.filter(({ value }) => value !== '').map(labelled) } : {};
}

function fieldOf(table: TableName, column: FileColumn, tier: Tier) {
  const { file, type, label, unit } = column;
  return {
    name: file,
    type: FIELD_TYPES[type],
    title: `${label.zh} · ${label.en}`,
    ...(unit === undefined ? {} : { unit }),
    tier: column.tier,
    ...(isWithin(column.tier, tier) ? {} : { removed: true }),
    ...categoriesOf(table, column),
    ...missingOf(table, column),
  };
}

function schemaOf(table: TableName, tier: Tier, inside: ReadonlySet<TableName>) {
  const primaryKey = PRIMARY_KEYS[table]?.map(snakeCase);
  const foreignKeys = (FOREIGN_KEYS[table] ?? [])
    .filter((key) => inside.has(key.table))
    .map(({ fields, table: other }) => ({
      fields: fields.map(snakeCase),
      reference: { resource: snakeCase(other), fields: (PRIMARY_KEYS[other] ?? []).map(snakeCase) },
    }));
  return {
    fields: columnsOf(table).map((column) => fieldOf(table, column, tier)),
    missingValues: MISSING.map(labelled),
    ...(primaryKey === undefined ? {} : { primaryKey }),
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

/** `datapackage.json` of these files, as an object. */
export function descriptorOf(facts: ExportFacts, files: readonly TableFile[]): Record<string, unknown> {
  const inside = new Set(files.map(({ table }) => table));
  const made = new Date(facts.madeUtc).toISOString();
  return {
    $schema: PROFILE,
    name: 'seedlens-export',
    id: `seedlens-${facts.tier}-${made}`,
    title: '种草镜导出 · Seedlens export',
    description:
      '小红书网页上出现的广告标识与购物链接的记录，方法与限制见 README.md。 · A record of advertising labels and shop links on Xiaohongshu; method and limits in README.md.',
    created: made,
    version: String(EXPORT_SCHEMA_VERSION),
    seedlens: {
      export_schema_version: EXPORT_SCHEMA_VERSION,
      extension_version: facts.extensionVersion,
      ruleset_version: facts.rulesetVersion,
      tier: facts.tier,
      keys: facts.keys,
      chosen: facts.chosen,
    },
    resources: files.map(({ table, path, bytes, hash, rows }) => ({
      name: snakeCase(table),
      type: 'table',
      path,
      title: `${TABLES[table].zh} · ${TABLES[table].en}`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
      bytes,
      hash: `sha256:${hash}`,
      rows,
      schema_id: schemaId(table),
      schema: schemaOf(table, facts.tier, inside),
    })),
  };
}
