import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { ExportFacts, ExportInput, Format } from '../../../utils/export/format';
import { Sha256 } from '../../../utils/ingest/sha256';
import type { Tier } from '../../../utils/model/codebook';
import type { RowOf, TableName } from '../../../utils/model/rows';

/** Rows that hold everything a file format can lose. All texts are made up. */

export const LONG_ID = '1234567890123456789';
export const HOSTILE = [
  '=HYPERLINK("http://a.example","示例")',
  '+1',
  '-1',
  '@示例',
  '＝全角',
  '示例，带逗号, 和"引号"',
  '两行\n文字\r\n三行',
  '表情👩‍👩‍👧‍👦与𠮷',
  '\u202e倒着\u202c的示例',
  '\tTab',
  ' 前后有空格 ',
  'NA',
  'RED',
  '',
  LONG_ID,
  '007',
  '1e5',
  'null',
  '\\N',
  ';分号;',
  '\u0000零',
] as const;

export const SEEN = Date.UTC(2026, 10, 21, 23, 59, 59, 123);

const note = (at: number): RowOf<'notes'> => {
  const title = HOSTILE[at];
  return {
    noteKey: `NOTEKEY${String(at).padStart(3, '0')}`,
    source: 'live',
    importId: '',
    authorKey: 'AUTHORKEY0000001',
    authorId: 'author-example',
    noteId: at === 0 ? LONG_ID : `note${at}`,
    noteUrl: `https://www.xiaohongshu.com/explore/note${at}`,
    ...(title === undefined ? {} : { title }),
    text: '示例正文',
    textLen: 123,
    hashtagCount: 3,
    imageCount: 7,
    likedRaw: '1.2万',
    likedMin: 345,
    publishedUtc: Date.UTC(2026, 4, 17, 8),
    accountKind: 'personal',
    level: 'detail',
    firstSeenUtc: SEEN,
    lastSeenUtc: SEEN + at * 86_400_000,
    timesSeen: 1,
    labelledShowings: 0,
  };
};

const impression = (at: number): RowOf<'impressions'> => ({
  impressionId: `IMPRESSION${String(at).padStart(3, '0')}`,
  feedLoadId: 'FEEDLOAD1',
  itemKind: at === 1 ? 'query' : 'note',
  itemId: at === 0 ? LONG_ID : `note${at}`,
  itemKey: `NOTEKEY${String(at).padStart(3, '0')}`,
  ...(at === 1 ? {} : { noteKey: `NOTEKEY${String(at).padStart(3, '0')}` }),
  slot: at,
  ...(at === 2 ? {} : { yPx: 10.5 }),
  firstRenderedUtc: SEEN + at * 86_400_000,
  viewable: at % 2 === 0,
  maxVisibleRatio: 0.75,
  dwellMs: 1200,
  exposureMs: 800,
  opened: false,
  detailDwellMs: 0,
  playedMs: 0,
  ...(at === 3 ? { labelWord: '广告', labelFontPx: 12 } : {}),
  verdictAtView: at === 3 ? 'ad_labelled' : 'not_checked',
});

const observation = (at: number): RowOf<'observations'> => ({
  observationId: `IMPRESSION${String(at).padStart(3, '0')}.card`,
  impressionId: `IMPRESSION${String(at).padStart(3, '0')}`,
  itemKey: `NOTEKEY${String(at).padStart(3, '0')}`,
  source: 'live',
  importId: '',
  feedLoadId: 'FEEDLOAD1',
  surface: 'explore',
  level: 'card',
  labelsReadable: true,
  found: at === 3 ? ['plat_label_ad'] : [],
  absent: ['plat_label_sponsored', 'plat_label_partnership'],
  unread: [],
  failed: [],
  detectorVersions: '',
  observedUtc: SEEN + at * 86_400_000,
});

const COUNT = HOSTILE.length + 1;
const all = <T>(make: (at: number) => T) => Array.from({ length: COUNT }, (_, at) => make(at));

export type Rows = { [T in TableName]?: readonly RowOf<T>[] };

export const ROWS: Rows = {
  sessions: [
    {
      sessionId: 'SESSION1',
      site: 'xiaohongshu',
      source: 'live',
      importId: '',
      startedUtc: SEEN,
      endedUtc: SEEN,
      tzOffsetMin: -480,
      idleGapS: 1800,
      extensionVersion: '0.1.0',
      rulesetVersion: '1',
      browser: 'example',
      osFamily: 'example',
      uiLocale: 'zh-CN',
      viewportW: 1280,
      viewportH: 800,
      devicePixelRatio: 1.5,
      mode: 'everyday',
      deepCapture: false,
      badgesShown: true,
      activeMs: 0,
    },
  ],
  feedLoads: [
    {
      feedLoadId: 'FEEDLOAD1',
      sessionId: 'SESSION1',
      surface: 'explore',
      channel: 'example',
      loadedUtc: SEEN,
      itemsRendered: COUNT,
      itemsViewable: COUNT,
      navIndex: 0,
    },
  ],
  impressions: all(impression),
  notes: all(note),
  observations: all(observation),
  signals: [
    {
      signalRowId: 'IMPRESSION003.card.plat_label_ad.0',
      observationId: 'IMPRESSION003.card',
      noteKey: 'NOTEKEY003',
      signal: 'plat_label_ad',
      claim: 'labelled_ad',
      evidenceClass: 'E1',
      place: 'card_label',
      words: 'platform',
      matchedText: '广告',
      detectorVersion: 1,
    },
    {
      signalRowId: 'IMPRESSION004.card.text_token.0',
      observationId: 'IMPRESSION004.card',
      signal: 'text_token',
      claim: 'route',
      evidenceClass: 'E4',
      place: 'title',
      words: 'author',
      matchedText: '=示例口令',
      detectorVersion: 1,
    },
  ],
  links: [
    {
      linkId: 'IMPRESSION004.card.text_token.0',
      noteKey: 'NOTEKEY004',
      observationId: 'IMPRESSION004.card',
      platform: 'taobao',
      kind: 'item',
      place: 'text',
      mechanism: 'typed',
      host: 'shop-example.m.taobao.com',
      itemId: LONG_ID,
      confidence: 'high',
      via: [],
      flags: ['示例|旗', 'a,b'],
      attribution: 'none',
      observedUtc: SEEN,
    },
  ],
  verdicts: all((at) => ({
    noteKey: note(at).noteKey,
    source: 'live' as const,
    importId: '',
    rulesetVersion: '1',
    verdict: at === 3 ? ('ad_labelled' as const) : ('not_checked' as const),
    commercial: at === 3 ? ('yes' as const) : ('unknown' as const),
    disclosure: at === 3 ? ('platform' as const) : ('not_checked' as const),
    gateMet: false,
    reasons: [],
    notTold: [],
    decidedUtc: SEEN,
  })),
  imports: [
    {
      importId: 'import-1',
      format: 'har',
      fileName: '示例.har',
      sha256: 'ab',
      read: 3,
      kept: 1,
      duplicate: 1,
      skipped: { not_json: 1 },
      importedUtc: SEEN,
      status: 'committed',
    },
  ],
  deletions: [{ deletionId: 7, what: 'note', howMany: 3, deletedUtc: SEEN }],
  dailyRollups: [
    {
      day: '2026-11-22',
      source: 'live',
      surface: 'all',
      dimension: 'total',
      value: '',
      impressions: COUNT,
      noteDays: COUNT,
      exposureMs: 800 * COUNT,
    },
  ],
  metrics: [
    {
      metric: 'M1',
      variant: 'example',
      source: 'live',
      surface: 'all',
      numerator: 1,
      denominator: COUNT,
      estimate: 1 / COUNT,
      unit: 'share',
      rulesetVersion: '1',
      fromUtc: SEEN,
      toUtc: SEEN,
    },
  ],
};

export const factsAt = (tier: Tier): ExportFacts => ({
  tier,
  madeUtc: Date.UTC(2026, 10, 22, 12),
  extensionVersion: '0.1.0',
  rulesetVersion: '1',
  chosen: { from: 'own' },
  keys: 'installation',
});

/** Rows in pages of `size`, as the record hands them over. */
export function inputOf(tier: Tier, rows: Rows = ROWS, size = 5): ExportInput {
  return {
    facts: factsAt(tier),
    async *rows<T extends TableName>(table: T) {
      const held = (rows[table] ?? []) as readonly RowOf<T>[];
      for (let at = 0; at < held.length; at += size) yield held.slice(at, at + size);
    },
    async *files() {
      yield { path: 'evidence/example.png', bytes: Uint8Array.of(1, 2, 3) };
    },
    hash: () => new Sha256(),
  };
}

export async function bytesOf(format: Format, input: ExportInput): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of format.write(input)) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

/** Files of a zip by path. */
export function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export const textOf = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Writes a zip's files into a folder of their own, for programs that read files; gives its path. */
export function onDisk(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'seedlens-export-'));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}
