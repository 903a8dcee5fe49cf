/** What is found in one invented showing, and what is made of it. */
import type { ObservationRow, SignalRow } from '../../../utils/model/rows';
import {
  type Claim,
  COMMERCIAL_VERDICTS,
  type EvidenceClass,
  GATE_SIGNALS,
  type Level,
  type Place,
  SIGNALS,
  type SignalId,
  type VerdictCode,
} from '../../../utils/model/vocabulary';
import type { StoredImpression, StoredLink, StoredVerdict } from '../../../utils/record/stored';
import { type InventedNote, KINDS, keyOf, trait } from './notes';

export type Found = { signal: SignalId; claim: Claim; evidenceClass: EvidenceClass; place: Place; text?: string };

export type Seen = {
  note: InventedNote;
  level: Level;
  labelWord?: string;
  labelsReadable: boolean;
  deepCapture: boolean;
  source: 'live' | 'capture';
};

const LABELS: Readonly<Record<string, SignalId>> = {
  广告: 'plat_label_ad',
  赞助: 'plat_label_sponsored',
  品牌合作: 'plat_label_partnership',
};
const LABEL_SIGNALS = GATE_SIGNALS.slice(0, 4);
const CARD_SIGNALS: readonly SignalId[] = [...LABEL_SIGNALS, 'comp_live'];
const DATA_SIGNALS: readonly SignalId[] = ['data_ad_flag', 'data_partner_bind', 'comp_goods_card', 'comp_goods_note'];

function routeSignal({ shop, typed, at }: InventedNote): Found | undefined {
  if (shop === undefined) return undefined;
  if (shop === 'xiaohongshu')
    return { signal: 'comp_goods_note', claim: 'route', evidenceClass: 'E2', place: 'address' };
  if (!typed) {
    const known = {
      taobao: 'comp_ext_taobao',
      tmall: 'comp_ext_taobao',
      jd: 'comp_ext_jd',
      pdd: 'comp_ext_pdd',
    } as const;
    const signal = Object.entries(known).find(([one]) => one === shop)?.[1] ?? 'comp_ext_other';
    return { signal, claim: 'route', evidenceClass: 'E3', place: 'pinned_component' };
  }
  const isCode = trait(at, 40) < 0.45;
  const place = trait(at, 41) < 0.75 ? ('text' as const) : ('author_comment' as const);
  return isCode
    ? { signal: 'text_token', claim: 'route', evidenceClass: 'E4', place, text: '示例口令' }
    : { signal: 'text_link_plain', claim: 'route', evidenceClass: 'E3', place, text: '示例链接' };
}

/** Everything that stands in the showing. */
export function foundIn({ note, level, labelWord, deepCapture, source }: Seen): Found[] {
  const found: Found[] = [];
  const { nature, at } = note;
  const label = labelWord === undefined ? undefined : LABELS[labelWord];
  if (label !== undefined && labelWord !== undefined) {
    const claim = label === 'plat_label_partnership' ? 'labelled_partner' : 'labelled_ad';
    const place = level === 'card' ? 'card_label' : 'note_label';
    found.push({ signal: label, claim, evidenceClass: 'E1', place, text: labelWord });
  }
  const tellsData = deepCapture || source === 'capture';
  const data = (signal: SignalId, claim: Claim) => found.push({ signal, claim, evidenceClass: 'E2', place: 'data' });
  if (tellsData && (nature === 'ad' || nature === 'ad_data')) data('data_ad_flag', 'ad_data');
  if (tellsData && (nature === 'partner' || nature === 'partner_data')) data('data_partner_bind', 'partner_data');
  if (nature === 'merchant' && (level !== 'card' || trait(at, 42) < 0.5))
    found.push({ signal: 'acct_merchant', claim: 'seller', evidenceClass: 'E1', place: 'profile' });
  if (level === 'card') return found;
  const route = routeSignal(note);
  if (route !== undefined) found.push(route);
  if (nature === 'declared')
    found.push({
      signal: 'decl_text_explicit',
      claim: 'declared',
      evidenceClass: 'E4',
      place: 'text',
      text: '品牌方赠送',
    });
  if (nature === 'cues') {
    const signal = (['text_steer', 'text_sales_pitch', 'text_coupon', 'text_contact'] as const)[
      Math.floor(trait(at, 43) * 4)
    ];
    found.push({
      signal: signal ?? 'text_steer',
      claim: 'cue',
      evidenceClass: 'E4',
      place: 'text',
      text: '店里搜同款',
    });
  }
  if (trait(at, 44) < 0.12) found.push({ signal: 'tag_brand', claim: 'context', evidenceClass: 'E2', place: 'text' });
  if (trait(at, 45) < 0.04)
    found.push({ signal: 'decl_text_denial', claim: 'context', evidenceClass: 'E4', place: 'text', text: '自费' });
  return found;
}

/** The policy in short: the strongest claim of what was found. */
export function verdictOf(seen: Seen, found: readonly Found[], gateMet: boolean): VerdictCode {
  const claims = new Set(found.map(({ claim }) => claim));
  const isData = seen.source === 'capture';
  if (claims.has('labelled_ad')) return 'ad_labelled';
  if (claims.has('labelled_partner')) return 'partner_labelled';
  if (claims.has('declared')) return 'author_declared';
  if (claims.has('ad_data')) return isData ? 'ad_in_data' : seen.labelsReadable ? 'ad_data_unlabelled' : 'not_checked';
  if (claims.has('partner_data'))
    return isData ? 'partner_in_data' : seen.labelsReadable ? 'partner_data_unlabelled' : 'not_checked';
  if (claims.has('seller')) return 'merchant_content';
  if (isData) return claims.has('route') ? 'route_in_data' : 'none_in_data';
  if (!gateMet) return 'not_checked';
  if (claims.has('route')) return 'shoppable_unlabelled';
  return claims.has('cue') ? 'weak_cues' : 'no_signal';
}

export function observationRow(
  row: StoredImpression,
  seen: Seen,
  found: readonly Found[],
  level: Level,
): ObservationRow {
  const isCapture = seen.source === 'capture';
  const looked = new Set<SignalId>([
    ...(isCapture || !seen.labelsReadable ? [] : LABEL_SIGNALS),
    ...(level === 'card' ? (isCapture ? [] : CARD_SIGNALS.slice(seen.labelsReadable ? 0 : 4)) : GATE_SIGNALS.slice(4)),
    ...(level === 'card' ? [] : SIGNALS.filter((signal) => signal.startsWith('text_'))),
    ...(seen.deepCapture || isCapture ? DATA_SIGNALS : []),
  ]);
  const names = found.map(({ signal }) => signal);
  const absent = SIGNALS.filter((signal) => looked.has(signal) && !names.includes(signal));
  return {
    observationId: `${row.impressionId}.${level}`,
    impressionId: row.impressionId,
    itemKey: row.itemKey,
    ...(row.noteKey === undefined ? {} : { noteKey: row.noteKey }),
    source: row.source,
    importId: row.importId,
    feedLoadId: row.feedLoadId,
    surface: row.surface,
    level,
    ...(isCapture ? {} : { labelsReadable: seen.labelsReadable }),
    found: names,
    absent,
    unread: SIGNALS.filter((signal) => !names.includes(signal) && !absent.includes(signal)),
    failed: [],
    detectorVersions: '',
    observedUtc: row.firstRenderedUtc + (level === 'card' ? 0 : 4_000),
  };
}

export function signalRows(observation: ObservationRow, found: readonly Found[]): SignalRow[] {
  return found.map(({ signal, claim, evidenceClass, place, text }, at) => ({
    signalRowId: `${observation.observationId}.${signal}.${at}`,
    observationId: observation.observationId,
    ...(observation.noteKey === undefined ? {} : { noteKey: observation.noteKey }),
    signal,
    claim,
    evidenceClass,
    place,
    words: text === undefined ? 'none' : place === 'card_label' || place === 'note_label' ? 'platform' : 'author',
    ...(text === undefined ? {} : { matchedText: text }),
    detectorVersion: 1,
  }));
}

const NETWORKS: Readonly<Record<string, string>> = {
  taobao: 'alimama',
  tmall: 'alimama',
  jd: 'jd-union',
  pdd: 'duoduojinbao',
  douyin: 'douyin-buyin',
  weidian: 'weidian-cps',
};

/** The link of a showing's way to buy; its id is that of its signal. */
export function linkRow(signal: SignalRow, note: InventedNote, row: StoredImpression): StoredLink {
  const { at, shop = 'other' } = note;
  const network = trait(at, 50) < 0.35 ? NETWORKS[shop] : undefined;
  const mechanism =
    signal.signal === 'text_token'
      ? 'code'
      : signal.signal === 'text_link_plain'
        ? 'typed'
        : trait(at, 51) < 0.8
          ? 'component'
          : trait(at, 51) < 0.9
            ? 'anchor'
            : 'deep_link';
  const party = Math.floor(trait(at, 52) ** 2 * 400);
  const hidden = trait(at, 53) < 0.2;
  const short = mechanism === 'code' || trait(at, 54) < 0.3;
  return {
    linkId: signal.signalRowId,
    observationId: signal.observationId,
    ...(signal.noteKey === undefined ? {} : { noteKey: signal.noteKey }),
    platform: shop,
    kind:
      mechanism === 'code'
        ? 'share-code'
        : network !== undefined
          ? 'affiliate'
          : short
            ? 'short'
            : trait(at, 55) < 0.85
              ? 'item'
              : 'shop',
    place: signal.place,
    mechanism,
    ...(short
      ? { shortCode: keyOf(KINDS.shop, at).slice(0, 7) }
      : { itemId: String(600_000_000 + Math.floor(trait(at, 56) ** 1.5 * 9_000)) }),
    confidence: trait(at, 57) < 0.85 ? 'high' : 'medium',
    via: [],
    flags: [],
    attribution: network === undefined ? 'none' : 'commission',
    ...(network === undefined ? {} : { affiliateNetwork: network, affiliateParam: 'pid' }),
    ...(network === undefined || hidden
      ? {}
      : { affiliateKey: keyOf(KINDS.party, party), affiliateId: `示例推广位${party + 1}` }),
    observedUtc: row.firstRenderedUtc,
    source: row.source,
    importId: row.importId,
    route: true,
  };
}

export function verdictRow(
  row: StoredImpression,
  found: readonly Found[],
  gateMet: boolean,
  rulesetVersion: string,
): StoredVerdict {
  const verdict = row.verdictAtView;
  const platform = verdict === 'ad_labelled' || verdict === 'partner_labelled';
  const none = verdict === 'no_signal' || verdict === 'none_in_data';
  return {
    noteKey: row.noteKey ?? '',
    source: row.source,
    importId: row.importId,
    rulesetVersion,
    verdict,
    commercial: COMMERCIAL_VERDICTS.includes(verdict) ? 'yes' : none ? 'none_found' : 'unknown',
    disclosure: platform
      ? 'platform'
      : verdict === 'author_declared'
        ? 'author'
        : verdict === 'not_checked'
          ? 'not_checked'
          : row.source === 'capture'
            ? 'not_observable'
            : none
              ? 'not_applicable'
              : 'none_seen',
    ...(row.labelWord === undefined ? {} : { labelWord: row.labelWord }),
    ...(row.level === 'card' ? {} : { purchaseRoute: row.shops.length > 0 }),
    gateMet,
    reasons: found.map(({ signal }) => signal),
    notTold: row.level === 'card' ? [] : ['comp_goods_card'],
    decidedUtc: row.firstRenderedUtc,
    level: row.level,
  };
}
