import type { Locale } from './locale';
import { clock, counted, day, FEW, number, oneIn, plural } from './numbers';

/** Words of the popup. */
export interface PopupWords {
  state: {
    watching(surface: string): string;
    watchingNote: (seen: number, read: number) => string;
    idle: string;
    idleNote: string;
    changed: string;
    changedNote(seen: number, read: number): string;
    failing: string;
    failingNote: string;
    paused: string;
    pausedUntil(at: number): string;
    pausedUntilRestart: string;
    pausedSite(site: string): string;
    elsewhere: string;
    elsewhereNote: string;
    unreached: string;
    unreachedNote: string;
    offNote: string;
    lost(batches: number): string;
  };
  tells: { heading: string; can: string; nothing: string; cannot: string; cannotItems: string };
  ranges: { label: string; today: string; week: string; month: string };
  numbers: {
    heading: string;
    /** What one unit of the big number is called. */
    seen(noteDays: number): string;
    labelled: string;
    shoppable: string;
    opened: string;
    /** "19 of 214, about 1 in 11", for sight and for screen readers alike. */
    share(part: number, whole: number): string;
    ofOpened(part: number, opened: number): string;
    unit: string;
    empty: string;
    coverage: string;
    loading: string;
  };
  trend: {
    heading: string;
    /** What the picture shows, in one sentence. */
    summary(days: number, busiestDay: string, busiest: number): string;
    day: string;
    total: string;
    labelled: string;
    shoppable: string;
    showTable: string;
    showChart: string;
    dayName(localDay: string): string;
    count(value: number): string;
  };
  tops: { shops: string; words: string; noShops: string; noWords: string; noteDays(value: number): string };
  pause: {
    button: string;
    menu: string;
    tenMinutes: string;
    site(site: string): string;
    untilRestart: string;
    resume: string;
  };
  actions: { check: string; dashboard: string; back: string };
  trouble: Readonly<
    Record<
      'database_newer' | 'database_blocked' | 'database_full' | 'database_corrupt' | 'database_unavailable' | 'other',
      string
    >
  >;
  local: string;
}

const POPUP: Readonly<Record<Locale, PopupWords>> = {
  'zh-CN': {
    state: {
      watching: (surface) => `正在看：${surface}`,
      watchingNote: (seen, read) =>
        seen === 0
          ? '还没有出现笔记卡片。'
          : `出现过 ${number('zh-CN', seen)} 张卡片，读到 ${number('zh-CN', read)} 张。`,
      idle: '这一页没有可看的笔记',
      idleNote: '打开发现页、搜索结果、主页或一篇笔记，就会开始。',
      changed: '页面布局变了，读不全',
      changedNote: (seen, read) =>
        `${number('zh-CN', seen)} 张卡片只读到 ${number('zh-CN', read)} 张。这时没有标记，不代表没有广告。`,
      failing: '这一页出了故障',
      failingNote: '种草镜自己出错了，这一页的数字不完整。刷新页面通常可以恢复。',
      paused: '已暂停',
      pausedUntil: (at) => `${clock('zh-CN', at)} 自动继续。暂停期间不标记，也不记录。`,
      pausedUntilRestart: '重启浏览器后自动继续。暂停期间不标记，也不记录。',
      pausedSite: (site) => `在${site}上一直暂停，直到你点「继续」。`,
      elsewhere: '这里不是小红书',
      elsewhereNote: '打开 xiaohongshu.com 或 rednote.com 后，这里会显示那一页的情况。',
      unreached: '还没有连上这一页',
      unreachedNote: '刷新一下页面就好：种草镜是在这一页打开之后才装上或更新的。',
      offNote: '页面上照常标记，数字不再增加。可以在设置里改。',
      lost: (batches) => `有 ${number('zh-CN', batches)} 批记录没能写下来。`,
    },
    tells: {
      heading: '这一页能看出什么',
      can: '能看出',
      nothing: '还没有读到可以判断的内容。',
      cannot: '看不出',
      cannotItems: '语音、画面和图片里的说明；手机应用里才有的大多数投放、合作与商品信息。',
    },
    ranges: { label: '时间范围', today: '今天', week: '7 天', month: '30 天' },
    numbers: {
      heading: '看过的笔记',
      seen: () => '篇次',
      labelled: '已标明广告或合作',
      shoppable: '有购买入口，未见标识',
      opened: '打开并检查过',
      share: (part, whole) => {
        const n = oneIn(part, whole);
        const counts = `${number('zh-CN', whole)} 篇次中的 ${number('zh-CN', part)}`;
        if (n !== undefined) return `${counts}，约 1/${number('zh-CN', n)}`;
        return whole >= FEW && part / whole > 2 / 3 ? `${counts}，超过三分之二` : counts;
      },
      ofOpened: (part, opened) => `打开并检查过的 ${number('zh-CN', opened)} 篇次中的 ${number('zh-CN', part)}`,
      unit: '同一篇笔记一天只算一次，所以叫篇次。',
      empty: '这段时间还没有记录。',
      coverage: '没打开的笔记只看得到卡片；没有标记不等于没有广告。',
      loading: '正在读取',
    },
    trend: {
      heading: '每天',
      summary: (days, busiestDay, busiest) =>
        `最近 ${number('zh-CN', days)} 天每天看过的篇次；最多的是 ${day('zh-CN', busiestDay)}，${number('zh-CN', busiest)} 篇次。`,
      day: '日期',
      total: '看过',
      labelled: '已标明',
      shoppable: '有入口未见标识',
      showTable: '看表格',
      showChart: '看图',
      dayName: (localDay) => day('zh-CN', localDay),
      count: (value) => number('zh-CN', value),
    },
    tops: {
      shops: '购买入口通向',
      words: '平台标识用词',
      noShops: '没有看到购买入口。',
      noWords: '没有看到平台标识。',
      noteDays: (value) => `${number('zh-CN', value)} 篇次`,
    },
    pause: {
      button: '暂停',
      menu: '暂停多久',
      tenMinutes: '10 分钟',
      site: (site) => `在${site}上一直暂停`,
      untilRestart: '到下次启动浏览器',
      resume: '继续',
    },
    actions: { check: '查链接或文字', dashboard: '打开记录', back: '返回' },
    trouble: {
      database_newer: '记录是由更新版本的种草镜写下的。请更新扩展；在那之前不会改动它。',
      database_blocked: '另一个窗口还开着旧版本。关掉那个窗口，再打开这里。',
      database_full: '磁盘满了，新的内容记不下来；已有的记录还在。',
      database_corrupt: '记录打不开，内容没有动过。请重启浏览器再试。',
      database_unavailable: '这个窗口里浏览器不提供本地存储，无法记录。',
      other: '读取记录时出错了。',
    },
    local: '所有记录只在这台设备上，不发送任何数据。',
  },
  en: {
    state: {
      watching: (surface) => `Watching: ${surface}`,
      watchingNote: (seen, read) =>
        seen === 0 ? 'No note cards yet.' : `${counted(seen, 'card')} appeared, ${number('en', read)} read.`,
      idle: 'No notes to look at on this page',
      idleNote: 'Open Explore, search results, a profile or a note.',
      changed: 'The layout changed',
      changedNote: (seen, read) =>
        `${number('en', read)} of ${counted(seen, 'card')} read. No badge does not mean no ad.`,
      failing: 'Something failed on this page',
      failingNote: 'The fault is ours; the numbers of this page are not complete. Reloading the page usually helps.',
      paused: 'Paused',
      pausedUntil: (at) => `Continues at ${clock('en', at)}. Until then nothing is marked or recorded.`,
      pausedUntilRestart: 'Continues when the browser is started again. Until then nothing is marked or recorded.',
      pausedSite: (site) => `Paused on ${site} until you resume.`,
      elsewhere: 'This is not Xiaohongshu',
      elsewhereNote: 'Open xiaohongshu.com or rednote.com and this shows how that page is doing.',
      unreached: 'Not connected to this page yet',
      unreachedNote: 'Reload the page: it was open before Seedlens was installed or updated.',
      offNote: 'Badges still show; the numbers no longer grow. You can change that in Settings.',
      lost: (batches) => `${counted(batches, 'batch', 'batches')} could not be written.`,
    },
    tells: {
      heading: 'What this page can tell',
      can: 'It tells',
      nothing: 'Nothing to judge by has been read yet.',
      cannot: 'It does not tell',
      cannotItems: 'speech, video and text in images; most ad, partner and goods data, which only the app has.',
    },
    ranges: { label: 'Period', today: 'Today', week: '7 days', month: '30 days' },
    numbers: {
      heading: 'Notes seen',
      seen: (noteDays) => plural(noteDays, 'note-day', 'note-days'),
      labelled: 'Labelled as ad or partnership',
      shoppable: 'Way to buy, no label seen',
      opened: 'Opened and checked',
      share: (part, whole) => {
        const n = oneIn(part, whole);
        const counts = `${number('en', part)} of ${number('en', whole)}`;
        if (n !== undefined) return `${counts}, about 1 in ${number('en', n)}`;
        return whole >= FEW && part / whole > 2 / 3 ? `${counts}, more than two thirds` : counts;
      },
      ofOpened: (part, opened) => `${number('en', part)} of ${number('en', opened)} opened and checked`,
      unit: 'A note counts once a day, hence note-days.',
      empty: 'Nothing recorded in this period.',
      coverage: 'Of a note not opened only the card is seen; no badge does not mean no ad.',
      loading: 'Reading',
    },
    trend: {
      heading: 'By day',
      summary: (days, busiestDay, busiest) =>
        `Note-days on each of the last ${number('en', days)} days; the most on ${day('en', busiestDay)}: ${number('en', busiest)}.`,
      day: 'Day',
      total: 'Seen',
      labelled: 'Labelled',
      shoppable: 'Way to buy, no label',
      showTable: 'Show table',
      showChart: 'Show chart',
      dayName: (localDay) => day('en', localDay),
      count: (value) => number('en', value),
    },
    tops: {
      shops: 'Ways to buy lead to',
      words: 'Platform’s label words',
      noShops: 'No way to buy was seen.',
      noWords: 'No platform label was seen.',
      noteDays: (value) => `${counted(value, 'note-day')}`,
    },
    pause: {
      button: 'Pause',
      menu: 'For how long',
      tenMinutes: '10 minutes',
      site: (site) => `On ${site}, until I resume`,
      untilRestart: 'Until the browser restarts',
      resume: 'Resume',
    },
    actions: { check: 'Check a link or text', dashboard: 'Open the record', back: 'Back' },
    trouble: {
      database_newer:
        'The record was written by a newer version of Seedlens. Please update the extension; nothing in it is changed until then.',
      database_blocked: 'Another window still holds an older version open. Close it, then open this again.',
      database_full: 'The disk is full: nothing new can be recorded. What was recorded is kept.',
      database_corrupt: 'The record cannot be opened; nothing in it was changed. Restart the browser and try again.',
      database_unavailable: 'The browser offers no local storage in this window, so nothing can be recorded.',
      other: 'The record could not be read.',
    },
    local: 'Everything stays on this device. Nothing is sent.',
  },
};

/** The popup's words in one language. */
export function popupWords(locale: Locale): PopupWords {
  return POPUP[locale];
}
