/** The few rows of a large record that people add: an import, corrections, an audit, a sample half coded, evidence. */
import type { AuditPlan, AuditRun } from '../../../utils/model/audit';
import { CODE_OF_VERDICT, type CodingSet } from '../../../utils/model/coding';
import type { FeedLoadRow, KeywordRow } from '../../../utils/model/rows';
import { RULESET_VERSION } from '../../../utils/model/ruleset';
import { VERDICT_CODES } from '../../../utils/model/vocabulary';
import type { StoredNote, StoredVerdict } from '../../../utils/record/stored';
import { KINDS, keyOf, trait } from './notes';
import { CAPTURE_IMPORT_ID, type MillionOptions } from './showings';

const DAY_MS = 86_400_000;
const K = 20;

type Given = {
  options: MillionOptions;
  notes: readonly StoredNote[];
  verdicts: ReadonlyMap<string, StoredVerdict>;
  keywords: readonly KeywordRow[];
  /** Searches, the latest first. */
  searches: readonly FeedLoadRow[];
};

export function extraRows(given: Given): Record<string, unknown[]> {
  return { ...importRows(given), ...correctionRows(given), ...auditRows(given), ...codingRows(given) };
}

function importRows({ options: { now, days }, notes }: Given) {
  const kept = notes.filter((note) => note.importId !== '').length;
  return {
    imports: [
      {
        importId: CAPTURE_IMPORT_ID,
        format: 'har',
        fileName: '示例抓包.har',
        sha256: 'a'.repeat(64),
        read: kept + 212,
        kept,
        duplicate: 180,
        skipped: { not_a_note: 32 },
        capturedFromUtc: now - days * DAY_MS,
        capturedToUtc: now,
        importedUtc: now - DAY_MS,
        status: 'committed',
      },
    ],
  };
}

function correctionRows({ notes, verdicts, options: { now } }: Given) {
  const own = notes.filter((note) => note.importId === '' && note.text !== undefined);
  return {
    corrections: own
      .filter((_, at) => at % 160 === 3)
      .flatMap((note, at) => {
        const shown = verdicts.get(`live ${note.noteKey}`)?.verdict;
        const own = shown && CODE_OF_VERDICT[shown];
        if (shown === undefined) return [];
        const right = trait(at, 60) < 0.8;
        return [
          {
            correctionId: `correction-${at}`,
            noteKey: note.noteKey,
            verdictShown: shown,
            userCode: right && own !== undefined ? own : 'weak_cues',
            ...(right ? {} : { comment: '示例：这里说的是自己的店' }),
            madeUtc: Math.min(now, note.lastSeenUtc + 60_000),
          },
        ];
      }),
  };
}

/** An audit of six searches, each twice, as it was finished; its lists are among those of the record. */
function auditRows({ options: { now, seed }, keywords, searches }: Given) {
  const words = keywords.slice(0, 6);
  const loads = words.flatMap(({ keywordId }) => searches.filter((load) => load.keywordId === keywordId).slice(0, 2));
  const first = Math.min(now, ...loads.map(({ loadedUtc }) => loadedUtc));
  const plan: AuditPlan = {
    auditId: 'audit-of-searches',
    state: 'finished',
    name: '示例：六个词的前 20 条',
    question: '搜索这些词，前 20 条里有多少是平台标注的广告？',
    surface: 'search',
    keywords: words.map(({ keyword, class: of }) => ({ keyword, class: of ?? 'commercial' })),
    k: K,
    repeats: 2,
    loginState: 'logged_in',
    notes: '示例：同一个账号，同一台电脑。',
    seed,
    order: loads.map((_, at): [number, number] => [Math.floor(at / 2), (at % 2) + 1]),
    silent: true,
    createdUtc: first - 3_600_000,
    startedUtc: first - 600_000,
    endedUtc: now - DAY_MS / 4,
    stretches: [{ fromUtc: first - 600_000, toUtc: now - DAY_MS / 4 }],
    prose: {},
  };
  const runs = loads.map(
    ({ feedLoadId, keywordId, loadedUtc }, at): AuditRun => ({
      runId: `run-${at}`,
      auditId: plan.auditId,
      keyword: words.find((one) => one.keywordId === keywordId)?.keyword ?? '',
      class: words.find((one) => one.keywordId === keywordId)?.class ?? 'commercial',
      runNo: (at % 2) + 1,
      position: at,
      feedLoadId,
      restarts: 0,
      rendered: K,
      seen: K - (at % 3),
      startedUtc: loadedUtc - 2_000,
      endedUtc: loadedUtc + 120_000,
      end: at % 3 === 0 ? 'complete' : 'truncated',
    }),
  );
  const tagged = loads.map((load, at) => ({ ...load, auditId: plan.auditId, runNo: (at % 2) + 1, targetDepth: K }));
  const { auditId, name, question, k, repeats, loginState } = plan;
  const audit = {
    ...{ auditId, name, question, k, repeats, loginState },
    protocol: '{}',
    surfaces: ['search'],
    startedUtc: plan.startedUtc,
    endedUtc: plan.endedUtc,
  };
  return { auditPlans: [plan], auditRuns: runs, audits: [audit], feedLoads: tagged };
}

/** A sample of 120 notes; two people coded, one of them not all. */
function codingRows({ options: { now, seed }, notes, verdicts }: Given) {
  const coded = notes.filter((note) => note.importId === '' && note.text !== undefined);
  const stratumOf = (note: StoredNote) => verdicts.get(`live ${note.noteKey}`)?.verdict ?? 'not_checked';
  const population = Object.fromEntries(
    VERDICT_CODES.flatMap((code) => {
      const size = coded.filter((note) => stratumOf(note) === code).length;
      return size === 0 ? [] : [[code, size]];
    }),
  );
  const drawn = Object.keys(population).flatMap((code) =>
    coded.filter((note) => stratumOf(note) === code).slice(0, 14),
  );
  const set: CodingSet = {
    sampleId: 'sample-of-notes',
    name: '示例：按判定分层',
    design: 'stratified',
    seed,
    rulesetVersion: RULESET_VERSION,
    drawnUtc: now - 2 * DAY_MS,
    source: 'live',
    importId: '',
    population,
    coderId: '甲',
  };
  const codeOf = (note: StoredNote, salt: number, at: number) =>
    trait(at, salt) < 0.88 ? (CODE_OF_VERDICT[stratumOf(note)] ?? 'no_signal') : 'weak_cues';
  const answers = (coderId: string, salt: number, share: number) =>
    drawn.slice(0, Math.floor(drawn.length * share)).map((note, at) => ({
      annotationId: keyOf(KINDS.party, at + salt * 1_000),
      sampleId: set.sampleId,
      noteKey: note.noteKey,
      coderId,
      code: codeOf(note, salt, at),
      confidence: 1 + (at % 3),
      codedUtc: now - DAY_MS + at * 20_000,
    }));
  return {
    codingSets: [set],
    samples: drawn.map((note) => ({
      sampleId: set.sampleId,
      seed,
      rulesetVersion: RULESET_VERSION,
      stratum: stratumOf(note),
      stratumSize: population[stratumOf(note)] ?? 0,
      noteKey: note.noteKey,
    })),
    annotations: [...answers('甲', 61, 0.8), ...answers('乙', 62, 1)],
    studies: [
      {
        studyId: 'study-of-ten',
        name: '示例研究：十个人的首页',
        protocol: '示例：每人浏览两周，导出去标识化的数据。',
        consentVersion: '1',
        joinedUtc: now - 20 * DAY_MS,
      },
    ],
  };
}
