/** Longer than 300 lines because both languages of one page stand side by side. */
import type { Locale } from './locale';
import { counted, number } from './numbers';

export const OVERVIEW_METRICS = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M8', 'M9'] as const;
export type OverviewMetric = (typeof OVERVIEW_METRICS)[number];

/** Words of the overview page. */
export interface OverviewWords {
  heading: string;
  lead: string;
  source: string;
  ownRecord: string;
  imported(file: string): string;
  range: string;
  ranges: Readonly<Record<'7' | '30' | '90' | 'all', string>>;
  paused: string;
  off: string;
  countsOnly: string;
  empty: string;
  emptyNote: string;
  emptyRange: string;
  days: {
    heading: string;
    title: string;
    titleWeeks: string;
    summary(days: number, total: number): string;
    note: string;
    total: string;
    labelled: string;
    shoppable: string;
    day: string;
    week: string;
  };
  /** Figures from the daily counts alone. */
  live: { name: string; read: string; note: string };
  sums: {
    heading: string;
    progress(read: number, of: number): string;
    /** They wait to be asked for. */
    many(showings: number): string;
    start: string;
    cancel: string;
    cancelled: string;
    asOf(time: string): string;
    again: string;
    grown: string;
    basis(showings: number, sessions: number, from: string, to: string): string;
    rulesets(versions: string): string;
  };
  metrics: Readonly<Record<OverviewMetric, { name: string; what: string; caution: string }>>;
  variants: Readonly<Record<string, string>>;
  figure: {
    notObservable: string;
    few: string;
    small: string;
    interval(lo: string, hi: string): string;
    of(k: string, n: string): string;
    minutes(k: string, n: string): string;
    bounds(lo: string, hi: string): string;
    none: string;
    methods: {
      cluster_bootstrap(clusters: string, seed: number): string;
      wilson_deff(clusters: string): string;
      none: string;
    };
    coverage(read: string, labels: string): string;
    coverageUnknown(read: string): string;
    macro(keywords: string): string;
    people(count: string): string;
  };
  breakdown: {
    title: string;
    by: string;
    metric: string;
    kinds: Readonly<Record<'week' | 'day' | 'surface' | 'place' | 'person', string>>;
    picks: Readonly<Record<'AL' | 'CD_lo' | 'CD_hi', string>>;
    summary(rows: number): string;
    small: string;
    more(hidden: number): string;
    columns: {
      name: string;
      share: string;
      lo: string;
      hi: string;
      k: string;
      n: string;
      opened: string;
      readable: string;
      people: string;
    };
    keyword(word: string): string;
    channel(id: string): string;
  };
  position: {
    title: string;
    few(loads: number, needed: number): string;
    summary(slots: number, loads: number): string;
    note: string;
    slot: string;
    share: string;
  };
  openness: {
    title: string;
    note: string;
    textOnly: string;
    untold(names: string): string;
    summary(weeks: number): string;
    opened: string;
    groups: Readonly<Record<'taobao' | 'jd' | 'pdd' | 'on_platform' | 'other', string>>;
    nothing: string;
    cell(k: string, n: string): string;
    untoldCell(k: string): string;
    seenTitle: string;
    seenNote: string;
    seenColumns: { shop: string; place: string; first: string; last: string; showings: string };
  };
  byShop: { title: string; note: string; nothing: string };
  byMechanism: { title: string; note: string; name: string };
  keywords: {
    title: string;
    note(first: number): string;
    nothing: string;
    keyword: string;
    truncated(runs: number, first: number): string;
    truncatedColumns: { seen: string; runs: string };
  };
  prominence: {
    title: string;
    note: string;
    nothing: string;
    measure: string;
    measures: Readonly<Record<'fontPx' | 'contrast' | 'areaRatio', string>>;
    columns: { q1: string; median: string; q3: string; n: string };
  };
  against: {
    label: string;
    none: string;
    before: string;
    title: string;
    note(first: number, second: number): string;
    empty: string;
    columns: { first: string; second: string; difference: string; interval: string };
    points(value: string): string;
    range(lo: string, hi: string): string;
    methods: { newcombe: string; paired(authors: string, seed: number): string; none: string };
  };
  all: {
    title: string;
    metric: string;
    variant: string;
    value: string;
    interval: string;
    basis: string;
    method: string;
  };
  limits: string;
}

const ZH: OverviewWords = {
  heading: '总览',
  lead: '自己浏览时遇到了多少广告和购买入口。这是一个账号看到的内容，不代表整个平台。',
  source: '来源',
  ownRecord: '自己的浏览记录',
  imported: (file) => `导入：${file}`,
  range: '时间',
  ranges: { '7': '近 7 天', '30': '近 30 天', '90': '近 90 天', all: '全部' },
  paused: '已暂停：现在浏览的内容不会计入下面的数字。',
  off: '没有在记录：下面是以前留下的数字。',
  countsOnly: '记录方式是「只记数字」：只有每天的合计，没有单次展示，所以算不出比例和区间。',
  empty: '还没有数字',
  emptyNote: '在小红书上浏览一会儿，这里就会有图。',
  emptyRange: '这段时间里没有笔记，换一段时间试试。',
  days: {
    heading: '每天的合计',
    title: '每天看过的笔记',
    titleWeeks: '每周看过的笔记',
    summary: (days, total) => `${number('zh-CN', days)} 根柱子，合计 ${number('zh-CN', total)} 篇次。`,
    note: '一篇笔记一天只算一次（篇次），所以可以相加。',
    total: '全部',
    labelled: '平台已标广告或合作',
    shoppable: '有购买入口，未见标识',
    day: '日期',
    week: '周（从周一起）',
  },
  live: {
    name: '随时更新的数字',
    read: '读过正文',
    note: '来自每天的合计，浏览时自己更新。区间和其他指标要逐条计算，在下面。',
  },
  sums: {
    heading: '指标',
    progress: (read, of) => `正在逐条计算：${number('zh-CN', read)} / 约 ${number('zh-CN', of)}`,
    many: (showings) => `约 ${number('zh-CN', showings)} 次展示，逐条计算要一会儿。`,
    start: '开始计算',
    cancel: '停止计算',
    cancelled: '已停止，没有留下算到一半的数字。',
    asOf: (time) => `${time} 算出`,
    again: '重新计算',
    grown: '之后又有新的记录。',
    basis: (showings, sessions, from, to) =>
      `依据 ${from} 到 ${to} 的 ${number('zh-CN', showings)} 次展示，分属 ${number('zh-CN', sessions)} 次浏览。`,
    rulesets: (versions) => `判断所用规则版本：${versions}。`,
  },
  metrics: {
    M1: {
      name: '广告负载',
      what: '全部内容展示里，平台标了「广告」或「赞助」的占多少。',
      caution: '网页上能看到的标识比应用里少。',
    },
    M2: {
      name: '商业密度',
      what: '下限：能确定是商业内容的展示。上限：没有被确认为「未发现」的展示都算上。',
      caution: '真实值在两者之间；没有打开的笔记大多无从判断，所以两端相差很大。',
    },
    M3: {
      name: '面积占比',
      what: '广告卡片的面积占全部卡片面积的多少；列表的第一屏另算。',
      caution: '只算量到了大小的卡片。面积不是件数，浏览次数不足 30 次时不给区间。',
    },
    M4: {
      name: '标注率',
      what: '打开检查过、属于商业内容且不是商家发布的笔记里，平台或作者作了说明的占多少。',
      caution: '账号类型未知的笔记，分别按不算和算进来各给一个数。',
    },
    M5: {
      name: '未见标识的购买入口率',
      what: '打开检查过、带购买入口且不是商家发布的笔记里，没有看到标识和说明的占多少。',
      caution: '不代表作者收了费，也不代表违反规定。',
    },
    M6: {
      name: '标识缺口率',
      what: '数据带投放字段、标识位置又读得到的展示里，没有看到标识的占多少。',
      caution: '先怀疑检测器，再下结论。',
    },
    M8: {
      name: '曝光分钟',
      what: '商业内容在屏幕上停留的时间，以及占全部停留时间的多少。',
      caution: '只算窗口在前台、最近一分钟有操作、卡片露出一半以上的时间。',
    },
    M9: {
      name: '关键词占比',
      what: '每个关键词的搜索结果里，排在前面的有多少是广告；各词先算比例，再取平均。',
      caution: '自己随手搜的词不是样本；要比较，请用「审计」按词表搜。',
    },
  },
  variants: {
    AL: '有标识（导入：有投放字段）',
    'AL+': '有标识或投放字段',
    AL_notes: '有标识（导入：有投放字段；只算笔记）',
    'AL+_notes': '有标识或投放字段（只算笔记）',
    CD_lo: '下限',
    CD_hi: '上限',
    CD_detail: '只看打开过的笔记',
    account_told: '账号类型已知',
    with_untold: '含账号类型未知',
    gap: '缺口',
    minutes: '分钟',
    level: '读取深度',
    labels_readable: '标识位置可读',
    deep_capture: '开着深度读取',
    all: '全部面积',
    first_screen: '第一屏面积',
    macro: '各词平均',
    keyword: '关键词',
    account_told_mechanism: '账号类型已知，按形式',
    with_untold_mechanism: '含账号类型未知，按形式',
  },
  figure: {
    notObservable: '看不到',
    few: '不足 20，只列数目',
    small: '样本小',
    interval: (lo, hi) => `95% 区间 ${lo}–${hi}`,
    of: (k, n) => `${k} / ${n}`,
    minutes: (k, n) => `${k} 分钟，共 ${n} 分钟`,
    bounds: (lo, hi) => `${lo}–${hi}`,
    none: '没有可算的',
    methods: {
      cluster_bootstrap: (clusters, seed) => `按 ${clusters} 组整组重抽样 2,000 次（种子 ${seed}）`,
      wilson_deff: (clusters) => `威尔逊区间，按 ${clusters} 组的设计效应放宽，实际至少这么宽`,
      none: '没有区间',
    },
    coverage: (read, labels) => `覆盖率：读过正文 ${read}，标识位置可读 ${labels}`,
    coverageUnknown: (read) => `覆盖率：读过正文 ${read}，标识位置看不到`,
    macro: (keywords) => `${keywords} 个关键词`,
    people: (count) => `${count} 人`,
  },
  breakdown: {
    title: '分开看',
    by: '按',
    metric: '看',
    kinds: { week: '周', day: '天', surface: '页面', place: '频道或关键词', person: '参加者' },
    picks: { AL: '广告负载', CD_lo: '商业密度下限', CD_hi: '商业密度上限' },
    summary: (rows) => `${number('zh-CN', rows)} 组，满 20 的各画一个点和 95% 区间。`,
    small: '展示或笔记不足 100 的组是小样本；不足 20 的只列数目，不画点。',
    more: (hidden) => `图里只画 30 组，另外 ${number('zh-CN', hidden)} 组在表格里。`,
    columns: {
      name: '组',
      share: '比例',
      lo: '区间下端',
      hi: '区间上端',
      k: '其中',
      n: '展示',
      opened: '读过正文',
      readable: '标识位置可读',
      people: '人数',
    },
    keyword: (word) => `关键词：${word}`,
    channel: (id) => `频道：${id}`,
  },
  position: {
    title: '位置曲线：第几个位置出现广告',
    few: (loads, needed) => `需要至少 ${number('zh-CN', needed)} 次列表加载，现在有 ${number('zh-CN', loads)} 次。`,
    summary: (slots, loads) => `前 ${number('zh-CN', slots)} 个位置，来自 ${number('zh-CN', loads)} 次列表加载。`,
    note: '位置从 1 数起；色带是 95% 区间。展示不足 20 次的位置不画点，数目在表格里。',
    slot: '位置',
    share: '广告占比',
  },
  openness: {
    title: '开放程度：购买入口通向哪里',
    note: '每周打开过的笔记里，带有通向各家购买入口的占多少；一篇笔记一周算一次。只看到卡片的不算。',
    textOnly: '网页上只读得到文字里的链接和口令；购买组件没有读到，所以这是下限。',
    untold: (names) => `${names}：网页上没看到，不等于没有，所以不算比例；看到的数目在表格里。`,
    summary: (weeks) => `${number('zh-CN', weeks)} 周，每家一条线；打开不足 20 篇的周不画点。`,
    opened: '打开的笔记',
    groups: { taobao: '淘宝、天猫', jd: '京东', pdd: '拼多多', on_platform: '小红书商城', other: '其他去向' },
    nothing: '这段时间没有打开过笔记，无从看起。',
    cell: (k, n) => `${n} 篇中 ${k} 篇`,
    untoldCell: (k) => `看不到（见到 ${k} 篇）`,
    seenTitle: '各家第一次和最近一次见到',
    seenNote: '按频道、关键词或页面分开。没有列出的，只是没有见到。',
    seenColumns: { shop: '去向', place: '在哪里', first: '第一次', last: '最近一次', showings: '展示次数' },
  },
  byShop: {
    title: '各家的未见标识率',
    note: '带有通向这家的链接、打开检查过且不是商家发布的笔记里，没有看到标识和说明的占多少。含账号类型未知的笔记。',
    nothing: '还没有打开检查过带购买入口的笔记。',
  },
  byMechanism: {
    title: '按购买入口的形式看未见标识率',
    note: '同样的笔记，按入口放在笔记里的方式分：平台组件、写在文字里的链接、口令、应用跳转链接。一篇笔记可以有几种。',
    name: '形式',
  },
  keywords: {
    title: '各关键词里的广告',
    note: (first) => `每次搜索只数前 ${number('zh-CN', first)} 个位置，包括搜索建议。`,
    nothing: '这段时间没有搜索过。',
    keyword: '关键词',
    truncated: (runs, first) =>
      `有 ${number('zh-CN', runs)} 次搜索没有看到第 ${number('zh-CN', first)} 个位置，列在下面；它们按看到的算。`,
    truncatedColumns: { seen: '看到的结果', runs: '次数' },
  },
  prominence: {
    title: '标识有多显眼',
    note: '平台标识的字号、与底色的对比度、标识面积占卡片的多少。只是量出来的数，不作评价。',
    nothing: '没有量到标识。',
    measure: '量',
    measures: { fontPx: '字号（px）', contrast: '对比度', areaRatio: '标识面积占卡片（%）' },
    columns: { q1: '四分之一处', median: '中位', q3: '四分之三处', n: '标识' },
  },
  against: {
    label: '对比',
    none: '不对比',
    before: '之前同样长的一段',
    title: '两边相差多少',
    note: (first, second) =>
      `左边 ${number('zh-CN', first)} 次展示，右边 ${number('zh-CN', second)} 次。差是左减右，单位是百分点；区间不含 0，才说明差别大于偶然。`,
    empty: '右边没有可比的展示。',
    columns: { first: '左', second: '右', difference: '差', interval: '差的 95% 区间' },
    points: (value) => `${value} 个百分点`,
    range: (lo, hi) => `${lo} 到 ${hi}`,
    methods: {
      newcombe: 'Newcombe 法，把两边当作互不相干',
      paired: (authors, seed) => `两边有相同的作者，按两边共 ${authors} 位作者成对整组重抽样（种子 ${seed}）`,
      none: '没有区间',
    },
  },
  all: {
    title: '全部数字',
    metric: '指标',
    variant: '口径',
    value: '值',
    interval: '区间',
    basis: '数目',
    method: '区间的算法',
  },
  limits: '这些数字说明不了什么',
};

const EN: OverviewWords = {
  heading: 'Overview',
  lead: 'How much advertising and how many ways to buy came up while you browsed. One account’s view, not the platform as a whole.',
  source: 'Source',
  ownRecord: 'Your own browsing',
  imported: (file) => `Import: ${file}`,
  range: 'Time',
  ranges: { '7': '7 days', '30': '30 days', '90': '90 days', all: 'All' },
  paused: 'Paused: what you browse now is not added to these numbers.',
  off: 'Recording is off: these numbers are from before.',
  countsOnly:
    'Recording is set to “counts only”: there are daily totals but no single showings, so shares and intervals cannot be worked out.',
  empty: 'No numbers yet',
  emptyNote: 'Browse Xiaohongshu for a while and charts will appear here.',
  emptyRange: 'No notes in this time. Try another range.',
  days: {
    heading: 'Daily totals',
    title: 'Notes seen each day',
    titleWeeks: 'Notes seen each week',
    summary: (days, total) => `${counted(days, 'bar')}, ${counted(total, 'note-day')} in all.`,
    note: 'A note counts once a day (note-days), so days can be added up.',
    total: 'All',
    labelled: 'Labelled by the platform',
    shoppable: 'Way to buy, no label seen',
    day: 'Day',
    week: 'Week (from Monday)',
  },
  live: {
    name: 'Figures that keep up',
    read: 'Text read',
    note: 'From the daily counts; these keep up while you browse. Intervals and the other figures are worked out row by row, below.',
  },
  sums: {
    heading: 'Metrics',
    progress: (read, of) => `Working through the record: ${number('en', read)} of about ${number('en', of)}`,
    many: (showings) => `About ${number('en', showings)} showings: going through them takes a while.`,
    start: 'Work them out',
    cancel: 'Stop',
    cancelled: 'Stopped. No half-finished numbers are shown.',
    asOf: (time) => `Worked out at ${time}`,
    again: 'Work out again',
    grown: 'More has been recorded since.',
    basis: (showings, sessions, from, to) =>
      `Showings: ${number('en', showings)}; sessions: ${number('en', sessions)}; from ${from} to ${to}.`,
    rulesets: (versions) => `Verdicts by ruleset ${versions}.`,
  },
  metrics: {
    M1: {
      name: 'Ad load',
      what: 'Of all content showings, those the platform labelled 广告 or 赞助.',
      caution: 'The web page shows fewer labels than the app does.',
    },
    M2: {
      name: 'Commercial density',
      what: 'Low: showings known to be commercial. High: every showing not found free of commercial signs.',
      caution:
        'The true value lies between. Most notes were never opened and cannot be judged, so the two are far apart.',
    },
    M3: {
      name: 'Share of area',
      what: 'Area of ad cards in the area of all cards; the first screen of a list also by itself.',
      caution: 'Only cards that were measured. An area is not a count: below 30 sessions there is no interval.',
    },
    M4: {
      name: 'Disclosure rate',
      what: 'Of notes opened and checked, commercial and not by a seller, those the platform or the author marked as such.',
      caution: 'Given twice: without and with notes whose kind of account is not known.',
    },
    M5: {
      name: 'Ways to buy with no label seen',
      what: 'Of notes opened and checked, with a way to buy and not by a seller, those where no label or statement was seen.',
      caution: 'That does not mean an author was paid, or that a rule was broken.',
    },
    M6: {
      name: 'Label gap',
      what: 'Of showings with an ad-delivery field and a readable place for labels, those where no label was seen.',
      caution: 'Suspect the detector before anything else.',
    },
    M8: {
      name: 'Exposure minutes',
      what: 'Time commercial content stood on screen, and its share of all such time.',
      caution:
        'Counted while the window was in front, used within the last minute, and at least half the card was visible.',
    },
    M9: {
      name: 'Ads by keyword',
      what: 'Of the first results of each keyword searched, those that are ads: a share for each keyword, then their mean.',
      caution: 'Words searched in passing are not a sample. To compare, search a list under Audits.',
    },
  },
  variants: {
    AL: 'labelled (import: with an ad field)',
    'AL+': 'labelled or with an ad field',
    AL_notes: 'labelled (import: with an ad field; notes only)',
    'AL+_notes': 'labelled or with an ad field (notes only)',
    CD_lo: 'low',
    CD_hi: 'high',
    CD_detail: 'opened notes only',
    account_told: 'kind of account known',
    with_untold: 'unknown accounts included',
    gap: 'gap',
    minutes: 'minutes',
    level: 'depth read',
    labels_readable: 'labels readable',
    deep_capture: 'deep capture on',
    all: 'all area',
    first_screen: 'area of the first screen',
    macro: 'mean of keywords',
    keyword: 'keyword',
    account_told_mechanism: 'kind of account known, by form',
    with_untold_mechanism: 'unknown accounts included, by form',
  },
  figure: {
    notObservable: 'Not observable',
    few: 'fewer than 20: counts only',
    small: 'small sample',
    interval: (lo, hi) => `95% interval ${lo}–${hi}`,
    of: (k, n) => `${k} of ${n}`,
    minutes: (k, n) => `${k} of ${n} minutes`,
    bounds: (lo, hi) => `${lo}–${hi}`,
    none: 'Nothing to count',
    methods: {
      cluster_bootstrap: (clusters, seed) => `2,000 resamples of ${clusters} clusters (seed ${seed})`,
      wilson_deff: (clusters) => `Wilson, widened by the design effect; at least this wide (clusters: ${clusters})`,
      none: 'no interval',
    },
    coverage: (read, labels) => `Coverage: text read ${read}, labels readable ${labels}`,
    coverageUnknown: (read) => `Coverage: text read ${read}, labels not observable`,
    macro: (keywords) => `keywords: ${keywords}`,
    people: (count) => `${count} ${count === '1' ? 'person' : 'persons'}`,
  },
  breakdown: {
    title: 'Breakdown',
    by: 'By',
    metric: 'Show',
    kinds: { week: 'Week', day: 'Day', surface: 'Surface', place: 'Channel or keyword', person: 'Volunteer' },
    picks: { AL: 'Ad load', CD_lo: 'Density, low', CD_hi: 'Density, high' },
    summary: (rows) => `${counted(rows, 'group')}; from 20 on, a point with its 95% interval.`,
    small: 'Groups of fewer than 100 are small samples; those of fewer than 20 show counts only.',
    more: (hidden) => `The picture shows 30 groups; in the table only: ${number('en', hidden)}.`,
    columns: {
      name: 'Group',
      share: 'Share',
      lo: 'Low end',
      hi: 'High end',
      k: 'Of these',
      n: 'Showings',
      opened: 'Text read',
      readable: 'Labels readable',
      people: 'Persons',
    },
    keyword: (word) => `Keyword: ${word}`,
    channel: (id) => `Channel: ${id}`,
  },
  position: {
    title: 'Position curve: where in the list ads stand',
    few: (loads, needed) => `Needs at least ${counted(needed, 'list load')}; so far: ${number('en', loads)}.`,
    summary: (slots, loads) => `Positions 1 to ${number('en', slots)}, from ${counted(loads, 'list load')}.`,
    note: 'Positions count from 1; the band is the 95% interval. Positions with fewer than 20 showings have no point; their counts are in the table.',
    slot: 'Position',
    share: 'Share of ads',
  },
  openness: {
    title: 'Openness: where ways to buy lead',
    note: 'Of notes opened in a week, those with a way to buy on each platform; a note counts once a week. Notes seen only as a card are left out.',
    textOnly:
      'On the web page only links and codes in the text can be read, not purchase components: read this as a minimum.',
    untold: (names) =>
      `${names}: the web page cannot show that there is none, so no share is given; what was seen is in the table.`,
    summary: (weeks) =>
      `${counted(weeks, 'week')}, one line per platform; weeks with fewer than 20 notes have no point.`,
    opened: 'Notes opened',
    groups: {
      taobao: 'Taobao, Tmall',
      jd: 'JD',
      pdd: 'Pinduoduo',
      on_platform: 'Xiaohongshu shop',
      other: 'Elsewhere',
    },
    nothing: 'No notes were opened in this time, so there is nothing to go by.',
    cell: (k, n) => `${k} of ${n}`,
    untoldCell: (k) => `not observable (seen in ${k})`,
    seenTitle: 'First and last seen',
    seenNote: 'By channel, keyword or surface. What is not listed was simply not seen.',
    seenColumns: { shop: 'Leads to', place: 'Where', first: 'First', last: 'Last', showings: 'Showings' },
  },
  byShop: {
    title: 'No label seen, by shop',
    note: 'Of notes opened and checked that link to this shop, not by a seller, those where no label or statement was seen. Unknown accounts included.',
    nothing: 'No note with a way to buy has been opened and checked yet.',
  },
  byMechanism: {
    title: 'No label seen, by form of the way to buy',
    note: 'The same notes by how the way to buy stands in them: platform component, link in the text, share code, app link. A note may have several.',
    name: 'Form',
  },
  keywords: {
    title: 'Ads by keyword searched',
    note: (first) =>
      `Of each search only the first ${number('en', first)} places count, suggested searches among them.`,
    nothing: 'Nothing was searched for in this time.',
    keyword: 'Keyword',
    truncated: (runs, first) =>
      `Searches not seen down to place ${number('en', first)}: ${number('en', runs)}. They are listed here and counted with what was seen.`,
    truncatedColumns: { seen: 'Results seen', runs: 'Searches' },
  },
  prominence: {
    title: 'How prominent labels are',
    note: 'Letter size, contrast with the ground, and area of the platform’s label in its card. Measures, no judgement.',
    nothing: 'No label was measured.',
    measure: 'Measure',
    measures: { fontPx: 'Letter size (px)', contrast: 'Contrast', areaRatio: 'Label in the card’s area (%)' },
    columns: { q1: 'Lower quarter', median: 'Median', q3: 'Upper quarter', n: 'Labels' },
  },
  against: {
    label: 'Compare with',
    none: 'Nothing',
    before: 'The same time before',
    title: 'By how much the two differ',
    note: (first, second) =>
      `${counted(first, 'showing')} on the left, ${number('en', second)} on the right. The difference is left minus right, in percentage points; only an interval without 0 tells more than chance.`,
    empty: 'There is nothing to compare with.',
    columns: { first: 'Left', second: 'Right', difference: 'Difference', interval: 'Its 95% interval' },
    points: (value) => `${value} points`,
    range: (lo, hi) => `${lo} to ${hi}`,
    methods: {
      newcombe: 'Newcombe, the two taken as independent',
      paired: (authors, seed) => `paired resamples of ${authors} authors, some of them on both sides (seed ${seed})`,
      none: 'no interval',
    },
  },
  all: {
    title: 'All figures',
    metric: 'Metric',
    variant: 'Variant',
    value: 'Value',
    interval: 'Interval',
    basis: 'Counts',
    method: 'How the interval is made',
  },
  limits: 'What these numbers cannot tell',
};

const OVERVIEW: Readonly<Record<Locale, OverviewWords>> = { 'zh-CN': ZH, en: EN };

/** The overview's words in one language. */
export function overviewWords(locale: Locale): OverviewWords {
  return OVERVIEW[locale];
}
