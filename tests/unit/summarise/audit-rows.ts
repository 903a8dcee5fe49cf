import type { AuditRun } from '../../../utils/model/audit';
import type { ObservationRow } from '../../../utils/model/rows';
import { GATE_SIGNALS, type VerdictCode } from '../../../utils/model/vocabulary';
import type { AuditSource } from '../../../utils/summarise/audit-items';
import { plan, run } from '../audit/plan';

type Row = AuditSource['impressions'][number];

export function row(load: string, slot: number, verdict: VerdictCode, over: Partial<Row> = {}): Row {
  const id = `${load}-${slot}`;
  return {
    impressionId: id,
    feedLoadId: load,
    itemKind: 'note',
    itemId: id,
    itemKey: id,
    noteKey: id,
    slot,
    firstRenderedUtc: 0,
    viewable: true,
    maxVisibleRatio: 1,
    dwellMs: 2_000,
    exposureMs: 2_000,
    opened: false,
    detailDwellMs: 0,
    playedMs: 0,
    verdictAtView: verdict,
    shops: [],
    day: '2026-11-22',
    ...over,
  };
}

function observed(impressionId: string, level: ObservationRow['level']): ObservationRow {
  return {
    observationId: `${impressionId}.${level}`,
    impressionId,
    itemKey: impressionId,
    source: 'live',
    importId: '',
    feedLoadId: '',
    surface: 'search',
    level,
    labelsReadable: true,
    found: [],
    absent: level === 'card' ? [] : [...GATE_SIGNALS],
    unread: [],
    failed: [],
    detectorVersions: '',
    observedUtc: 0,
  };
}

export function source(runs: AuditRun[], impressions: Row[], over: Partial<AuditSource> = {}): AuditSource {
  const loads = new Set(impressions.map((one) => one.feedLoadId));
  const session = {
    sessionId: 's',
    site: 'xiaohongshu' as const,
    source: 'live' as const,
    importId: '',
    startedUtc: 0,
    endedUtc: 1,
    tzOffsetMin: 480,
    idleGapS: 1800,
    extensionVersion: '1',
    rulesetVersion: '1',
    browser: 'x',
    osFamily: 'x',
    uiLocale: 'zh-CN',
    viewportW: 1,
    viewportH: 1,
    devicePixelRatio: 1,
    mode: 'audit' as const,
    deepCapture: false,
    badgesShown: false,
    activeMs: 0,
  };
  return {
    plan: plan(),
    runs,
    impressions,
    sessions: new Map([['s', session]]),
    feedLoads: new Map(
      [...loads].map((id) => [
        id,
        {
          feedLoadId: id,
          sessionId: 's',
          surface: 'search' as const,
          loadedUtc: 0,
          itemsRendered: 0,
          itemsViewable: 0,
          navIndex: 0,
        },
      ]),
    ),
    observations: new Map(
      impressions.map((one) => [
        one.impressionId,
        [observed(one.impressionId, 'card'), ...(one.opened ? [observed(one.impressionId, 'detail')] : [])],
      ]),
    ),
    notes: new Map(),
    ...over,
  };
}

/** Depth 3: 咖啡 1 of 3 and 1 of 2, 面霜 0 of 3, 周末 none found. */
export const runs = [
  run(0, { feedLoadId: 'a', end: 'complete' }),
  run(1, { feedLoadId: 'b', end: 'complete' }),
  run(2, { end: 'no_results' }),
  run(3, { feedLoadId: 'gone', end: 'complete' }),
  run(5, { feedLoadId: 'c', end: 'truncated', restarts: 1 }),
];
export const impressions = [
  row('a', 0, 'ad_labelled'),
  row('a', 1, 'not_checked'),
  row('a', 2, 'shoppable_unlabelled', { opened: true, shops: ['taobao'] }),
  row('a', 3, 'ad_labelled'),
  row('b', 0, 'author_declared', { opened: true, shops: ['jd'] }),
  row('b', 1, 'no_signal', { opened: true }),
  row('b', 2, 'merchant_content'),
  row('c', 0, 'ad_labelled'),
  row('c', 1, 'not_checked'),
  row('c', 2, 'ad_labelled', { viewable: false }),
];
