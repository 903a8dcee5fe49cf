import { useState } from 'preact/hooks';
import { Popup, type PopupProps } from '../../../components/popup/Popup';
import type { DayView, PageView, PauseView, Range, SummaryView } from '../../../components/popup/views';
import { type Locale, words } from '../../../utils/i18n';

function days(count: number): DayView[] {
  return Array.from({ length: count }, (_, at) => {
    const noteDays = Math.round(40 + 30 * Math.sin(at * 1.3) + (at % 7 === 5 ? 50 : 0));
    const date = new Date(Date.UTC(2026, 10, 22 - (count - 1 - at)));
    return {
      day: date.toISOString().slice(0, 10),
      noteDays: at === 3 ? 0 : noteDays,
      labelled: at === 3 ? 0 : Math.round(noteDays / 9),
      shoppableUnlabelled: at === 3 ? 0 : Math.round(noteDays / 14),
    };
  });
}

function summary(count: number): SummaryView {
  const byDay = days(count);
  const sum = (key: 'noteDays' | 'labelled' | 'shoppableUnlabelled') => byDay.reduce((all, one) => all + one[key], 0);
  const noteDays = sum('noteDays');
  return {
    noteDays,
    impressions: Math.round(noteDays * 1.2),
    labelled: sum('labelled'),
    shoppableUnlabelled: sum('shoppableUnlabelled'),
    openedAndChecked: Math.round(noteDays / 6),
    byDay,
    topShops: [
      { shop: 'taobao', noteDays: 12 },
      { shop: 'jd', noteDays: 5 },
      { shop: 'xiaohongshu', noteDays: 3 },
      { shop: 'wechat-mini', noteDays: 1 },
    ],
    topLabelWords: [
      { word: '赞助', noteDays: 14 },
      { word: '广告', noteDays: 4 },
      { word: '与示例品牌名字很长合作', noteDays: 1 },
    ],
  };
}

const EMPTY: SummaryView = {
  noteDays: 0,
  impressions: 0,
  labelled: 0,
  shoppableUnlabelled: 0,
  openedAndChecked: 0,
  byDay: [],
  topShops: [],
  topLabelWords: [],
};

/** The popup in one of its states, by name. */
export function PopupShow({ locale, state }: { locale: Locale; state: string }) {
  const dictionary = words(locale);
  const canTell = (['labels', 'text', 'tags', 'components', 'comments'] as const).map(
    (one) => dictionary.names.tells[one] ?? one,
  );
  const [range, setRange] = useState<Range>(state === 'today' ? 'today' : state === 'month' ? 'month' : 'week');
  const pages: Record<string, PageView> = {
    changed: { kind: 'changed', surface: dictionary.names.surfaces.explore, seen: 24, read: 0, canTell: [], lost: 2 },
    elsewhere: { kind: 'elsewhere' },
    unreached: { kind: 'unreached' },
  };
  const pauses: Record<string, PauseView> = { paused: { kind: 'until', at: Date.UTC(2026, 10, 22, 6, 20) } };
  const few: SummaryView = {
    ...summary(7),
    noteDays: 14,
    labelled: 2,
    shoppableUnlabelled: 1,
    openedAndChecked: 3,
    byDay: [],
  };
  const props: PopupProps = {
    words: dictionary,
    page: pages[state] ?? {
      kind: 'watching',
      surface: dictionary.names.surfaces.explore,
      seen: 24,
      read: 24,
      canTell,
      lost: 0,
    },
    pause: pauses[state] ?? { kind: 'running' },
    recording: state === 'first' ? 'unset' : 'full',
    site: dictionary.names.sites.xiaohongshu,
    range,
    summary:
      state === 'loading'
        ? { kind: 'loading' }
        : state === 'trouble'
          ? { kind: 'trouble', text: dictionary.popup.trouble.database_newer, wayOut: true }
          : {
              kind: 'ready',
              summary: state === 'elsewhere' ? EMPTY : state === 'today' ? few : summary(range === 'month' ? 30 : 7),
            },
    onRange: setRange,
    onAgain: () => undefined,
    onHelp: () => undefined,
    onPause: () => undefined,
    onChoose: () => undefined,
    onDashboard: () => undefined,
    copy: () => Promise.resolve(),
    check: () => ({
      cut: false,
      links: [
        {
          shop: dictionary.links.shop('jd'),
          kind: dictionary.links.kinds.affiliate,
          proven: dictionary.links.provenHidden('jd-union'),
          party: dictionary.links.partyHidden('jd-union'),
          notes: [],
          excerpt: 'https://u.jd.com/ExAmPle',
        },
        {
          shop: dictionary.links.shop('pdd'),
          kind: dictionary.links.kinds.item,
          proven: dictionary.links.provenNamed('duoduojinbao', '8888888_12345678'),
          party: dictionary.links.party('duoduojinbao', '8888888_12345678'),
          clean: 'https://mobile.yangkeduo.com/goods.html?goods_id=123456789012',
          notes: [dictionary.links.via(['link.zhihu.com'])],
          excerpt: 'https://link.zhihu.com/?target=https%3A%2F%2Fmobile.yangked…',
        },
      ],
      phrases: [{ what: dictionary.check.phraseClasses.steer, quote: '去某宝搜同款' }],
    }),
  };
  return <Popup {...props} />;
}
