import { limitsOf } from '../i18n/overview-limits';
import { snakeCase, TABLES, type Tier } from '../model/codebook';
import type { TableName } from '../model/rows';
import { MISSING } from './cell';
import type { ExportFacts } from './format';
import { columnsOf, isWithin } from './tables';
import { EXPORT_SCHEMA_VERSION } from './version';

/** The texts that travel with the tables, in both languages. */

const TIER_SAYS: Readonly<Record<Tier, readonly [string, string]>> = {
  T0: ['T0：只有汇总数，没有任何一篇笔记。', 'T0: aggregates only, nothing about any single note.'],
  T1: [
    'T1：编号换成带密钥的代号，没有文字；发布时间只到月，计数只留一位有效数字，长度分档，域名只含名单内平台。这是去标识化，不是匿名化。',
    'T1: ids are keyed pseudonyms and there is no text; publication by month, counts to one significant figure, lengths in bands, hosts of listed platforms only. Pseudonymised, not anonymous.',
  ],
  T2: [
    'T2：含笔记编号、标题、正文和链接，可以认出是谁写的。请按个人信息保管。',
    'T2: holds note ids, titles, texts and links; authors can be recognised. Handle it as personal data.',
  ],
  T3: [
    'T3：T2 之外还有保存的证据文件（截图、网页）。',
    'T3: T2 and the evidence files that were kept (pictures, pages).',
  ],
};

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** CODEBOOK.md: every column of the tables inside, with tier, type, unit and both names. */
export function codebookText({ tier }: ExportFacts, tables: readonly TableName[]): string {
  const parts = tables.map((table) => {
    const rows = columnsOf(table).map(
      ({ file, type, unit, label, tier: from }) =>
        `| \`${file}\` | ${from}${isWithin(from, tier) ? '' : ' (RED)'} | ${type} | ${unit ?? ''} | ${cell(label.zh)} | ${cell(label.en)} |`,
    );
    return [
      `## ${snakeCase(table)}\n\n${TABLES[table].zh} · ${TABLES[table].en}\n`,
      '| column | tier | type | unit | 中文 | English |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `# 编码手册 · Codebook\n\nExport schema ${EXPORT_SCHEMA_VERSION}. RED：这一级不含 · not in this tier.\n\n${parts.join('\n\n')}\n`;
}

type Count = { table: TableName; rows: number };

const said = (list: readonly string[] | undefined, all: string) => (list === undefined ? all : list.join(', '));

function chosenText({ chosen }: ExportFacts, all: string, from: string, to: string): string {
  const days = `${chosen.fromDay ?? from} – ${chosen.toDay ?? to}`;
  return `${days}; surface: ${said(chosen.surfaces, all)}; verdict: ${said(chosen.verdicts, all)}; from: ${chosen.from}`;
}

const numbered = (lines: readonly string[]) => lines.map((line, at) => `${at + 1}. ${line}`).join('\n');

/** README.md: what this is, how it was measured, and what it cannot tell. `lines`: about the files of this format. */
export function readmeText(
  facts: ExportFacts,
  counts: readonly Count[],
  lines: { zh: string[]; en: string[] },
): string {
  const [zhTier, enTier] = TIER_SAYS[facts.tier];
  const made = new Date(facts.madeUtc).toISOString();
  const keys =
    facts.keys === 'installation'
      ? { zh: '本次安装的密钥', en: "this installation's" }
      : { zh: `研究 ${facts.keys.studyId} 的密钥`, en: `that of the study ${facts.keys.studyId}` };
  const versions = `Seedlens ${facts.extensionVersion}, ruleset ${facts.rulesetVersion}, export schema ${EXPORT_SCHEMA_VERSION}, ${made}`;
  const missing = MISSING.map(({ value, label }) => `\`${value}\` ${label.zh} · ${label.en}`).join('; ');
  const rows = counts.map(({ table, rows: count }) => `| ${snakeCase(table)} | ${count} |`).join('\n');
  return `# 种草镜导出 · Seedlens export

${versions}

## 中文

这是一份记录：使用者在小红书网页上（或自己抓取、导入的数据里）看到的内容列表，其中哪里有广告标识、作者说明和购物链接。

**分级。** ${zhTier}

**选取。** ${chosenText(facts, '全部', '最早', '最近')}。

**代号。** HMAC-SHA-256 的前 16 个 base32 字符，密钥为${keys.zh}，不在文件里。

**缺失。** ${missing}。带类型的格式写 null，原因在 \`missing\` 列。

**怎么数。** 一次展示：卡片至少一半可见并持续 1 秒，每次列表加载只算一次。判断按固定的规则表，第一条符合的为准；只有文字、标识位置和主要信号都读到时，才会说「未见」。区间为 95% Wilson 区间，按会话、作者等聚类放宽，聚类够多时用自助法。

${lines.zh.join('\n')}

**限制**

${numbered(limitsOf('zh-CN'))}

没有附带许可。使用前请核对所在地的法律和研究伦理要求；不要用来给作者排名或指名评判。

## English

This is a record of content lists a person saw on Xiaohongshu's web page (or of data they captured and imported): where advertising labels, authors' statements and shop links were.

**Tier.** ${enTier}

**Chosen.** ${chosenText(facts, 'all', 'the first', 'the last')}.

**Pseudonyms.** The first 16 base32 characters of HMAC-SHA-256; the key is ${keys.en} and not in the files.

**Missing.** ${missing}. Typed formats write null and name the reason in the column \`missing\`.

**How it is counted.** An impression: at least half of a card visible for one second without a break, once per feed load. Verdicts follow a fixed table, the first match decides; "not seen" is said only where text, label places and the main signals could be read. Intervals are Wilson 95 %, widened for clusters (sessions, authors …), and bootstrapped where clusters are many.

${lines.en.join('\n')}

**Limits**

${numbered(limitsOf('en'))}

No licence comes with this. Check the law and the research ethics that apply to you; do not rank or judge named authors with it.

## Rows

| table | rows |
| --- | --- |
${rows}
`;
}
