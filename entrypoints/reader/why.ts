import { toneOf } from '../../components/badge-tone';
import type { PanelCode, PanelFound, PanelView } from '../../components/panel-view';
import { signalName } from '../../utils/detect/signal-name';
import { linkWords } from '../../utils/i18n/links';
import type { Locale } from '../../utils/i18n/locale';
import { names } from '../../utils/i18n/names';
import { shopName } from '../../utils/i18n/shops';
import { saidOf, timeOf } from '../../utils/judge/said';
import { placeName } from '../../utils/judge/words';
import type { LinkHit } from '../../utils/model/link';
import type { Note } from '../../utils/model/note';
import type { Evidence, Reading } from '../../utils/model/reading';
import { type SignalId, VERDICT_CODES } from '../../utils/model/vocabulary';
import type { ChipView } from '../../utils/page-reader';
import type { ExaminedItem } from '../../utils/pipeline';
import { whyWords } from './why-words';

/**
 * Every reading with its evidence, in words; what was absent and what could not be read stand beside it. `nameShop`
 * says a shop platform's name.
 */
export function panelViewOf(
  locale: Locale,
  item: ExaminedItem,
  seenAt: number,
  version: string,
  nameShop: (platform: string) => string,
): PanelView {
  const { note, readings, verdict } = item;
  const words = whyWords(locale);
  const { badge, sentence } = saidOf(locale, item, seenAt, (signal) => signalName(locale, signal), nameShop);
  return {
    badge: badge || names(locale).verdicts[verdict.code],
    tone: toneOf(verdict.code),
    sentence,
    found: readings.flatMap((reading) => foundOf(locale, reading, note, nameShop)),
    absent: readings.filter(({ outcome }) => outcome === 'absent').map(({ signal }) => signalName(locale, signal)),
    unread: readings.flatMap((reading) => unreadOf(locale, reading)),
    limits: words.limits,
    made: words.made(names(locale).surfaces[note.surface], timeOf(locale, seenAt), verdict.rulesetVersion, version),
    codes: VERDICT_CODES.map((code): PanelCode => ({ code, label: names(locale).verdicts[code] })),
  };
}

/** One chip for each link, code or component that leads to a shop. */
export function chipsOf(
  locale: Locale,
  readings: readonly Reading[],
  nameShop: (platform: string) => string,
): ChipView[] {
  const chips = new Map<string, ChipView>();
  for (const reading of readings) {
    if (reading.outcome !== 'found') continue;
    for (const { link } of reading.evidence) if (link !== undefined) keep(chips, chipOf(locale, link, nameShop));
    const goods = reading.signal === 'comp_goods_card' || reading.signal === 'comp_goods_note';
    if (goods)
      keep(chips, {
        shop: shopName(locale, 'xiaohongshu'),
        kind: signalName(locale, reading.signal),
        title: signalName(locale, reading.signal),
      });
  }
  return [...chips.values()];
}

function keep(chips: Map<string, ChipView>, chip: ChipView): void {
  chips.set(`${chip.shop}|${chip.kind}|${chip.party ?? ''}`, chip);
}

function chipOf(locale: Locale, hit: LinkHit, nameShop: (platform: string) => string): ChipView {
  const words = linkWords(locale);
  const shop = nameShop(hit.target?.platform ?? hit.platform);
  const kind = words.kinds[hit.kind];
  const party = hit.affiliates[0];
  const named =
    party === undefined
      ? undefined
      : party.id === null
        ? words.partyHidden(party.network)
        : words.party(party.network, party.id);
  return {
    shop,
    kind,
    title: [shop, kind, named ?? words.proven[hit.attribution]].join(' · '),
    ...(named === undefined ? {} : { party: named }),
  };
}

function foundOf(
  locale: Locale,
  reading: Reading,
  { account }: Note,
  nameShop: (platform: string) => string,
): PanelFound[] {
  if (reading.outcome !== 'found') return [];
  const words = whyWords(locale);
  return reading.evidence.map((evidence) => ({
    what: whatOf(locale, reading.signal, evidence, nameShop),
    where: whereOf(locale, evidence, account?.seenAt),
    whose: words.whose[evidence.words],
    evidenceClass: words.classes[evidence.class],
    ...quoteOf(evidence),
  }));
}

/** What a profile told is remembered for later notes: it says how old it is. A name stands on the page itself. */
function whereOf(locale: Locale, { place, key }: Evidence, toldAt: number | undefined): string {
  const name = placeName(locale, place);
  if (place !== 'profile' || key === 'name' || toldAt === undefined) return name;
  return whyWords(locale).seen(name, timeOf(locale, toldAt));
}

function whatOf(locale: Locale, signal: SignalId, { link }: Evidence, nameShop: (platform: string) => string): string {
  const name = signalName(locale, signal);
  if (link === undefined) return name;
  const { shop, kind } = chipOf(locale, link, nameShop);
  return `${name} · ${shop} · ${kind}`;
}

function quoteOf({ text, key }: Evidence): { quote?: string } {
  const quote = text ?? key;
  return quote === undefined ? {} : { quote };
}

function unreadOf(locale: Locale, reading: Reading) {
  const words = whyWords(locale);
  const parts: Readonly<Record<string, string>> = words.parts;
  const what = signalName(locale, reading.signal);
  if (reading.outcome === 'failed') return [{ what, why: words.failed }];
  if (reading.outcome !== 'unread') return [];
  return [{ what, why: words.missing(reading.missing.map((part) => parts[part] ?? part)) }];
}
