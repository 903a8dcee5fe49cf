import type { Locale } from './locale';
import { moment, number } from './numbers';

/**
 * Words of an audit's figures and of its report.
 * Longer than 300 lines because it is one table of words in two languages and nothing else.
 */
export interface AuditReportWords {
  made: (at: number) => string;
  headings: {
    summary: string;
    question: string;
    protocol: string;
    figures: string;
    byClass: string;
    byKeyword: string;
    keywordChart: string;
    macro: string;
    position: string;
    compared: string;
    runs: string;
    coverage: string;
    reading: string;
    limits: string;
    versions: string;
    cite: string;
    inOrder: string;
  };
  protocol: {
    name: string;
    surface: string;
    keywords: string;
    keywordCount: (commercial: number, control: number) => string;
    depth: string;
    depthValue: (k: number) => string;
    repeats: string;
    order: string;
    orderValue: (seed: number) => string;
    login: string;
    told: string;
    toldLoggedIn: (yes: number, no: number, untold: number) => string;
    when: string;
    span: (from: number, to: number | undefined) => string;
    stretches: (count: number) => string;
    badges: string;
    badgesOff: string;
    badgesOn: string;
    badgesMixed: string;
    notes: string;
    environment: string;
    none: string;
  };
  figures: {
    basis: (results: number, lists: number, keywords: number) => string;
    adLoad: string;
    adLoadNotes: string;
    density: string;
    densityValue: (low: string, high: string) => string;
    macro: string;
    disclosure: string;
    unlabelled: string;
    told: string;
    untold: string;
    rates: (opened: number) => string;
    noOpened: string;
    clusters: string;
    intervals: string;
    range: (least: string, most: string) => string;
    noInterval: (needed: number) => string;
    noResults: string;
    overlapping: string;
  };
  columns: {
    metric: string;
    keyword: string;
    class: string;
    runs: string;
    adLoad: string;
    interval: string;
    ads: string;
    density: string;
    value: string;
    method: string;
    slot: string;
    step: string;
    runNo: string;
    outcome: string;
    seen: string;
    when: string;
    first: string;
    second: string;
    difference: string;
    group: string;
    least: string;
    most: string;
  };
  variants: Record<'AL' | 'CD_lo', string>;
  macroOf: (variant: 'AL' | 'CD_lo', of: 'all' | 'commercial' | 'control') => string;
  chartSummary: (rows: number) => string;
  chartMore: (hidden: number) => string;
  position: {
    few: (lists: number, needed: number) => string;
    summary: (slots: number, lists: number) => string;
    note: string;
  };
  compare: {
    paired: (shared: number, seed: number) => string;
    newcombe: (shared: number) => string;
    none: string;
    sides: (first: string, second: string) => string;
    points: (value: string) => string;
  };
  runs: {
    truncated: (count: number, of: number, k: number) => string;
    truncatedItem: (step: number, keyword: string, runNo: number, seen: number, k: number) => string;
    noTruncated: (k: number) => string;
    noResults: (keywords: string) => string;
    skipped: (count: number) => string;
    gone: (count: number) => string;
    notDone: (count: number) => string;
    open: (count: number) => string;
    restarted: (count: number) => string;
    focus: (rendered: number, seen: number) => string;
    more: (hidden: number) => string;
  };
  coverage: {
    level: Record<'card' | 'detail' | 'detail_comments', string>;
    readable: string;
    deep: string;
    health: (seen: number, read: number, readable: number) => string;
    status: Record<'ok' | 'changed' | 'failing', string>;
    unknown: (words: string) => string;
    lost: (batches: number) => string;
    noHealth: string;
  };
  prose: Record<'summary' | 'method' | 'reading', string>;
  suggested: {
    summary: (numbers: {
      results: number;
      lists: number;
      keywords: number;
      k: number;
      ads: string;
      low: string;
      high: string;
    }) => string;
    summaryNone: string;
    method: (numbers: { keywords: number; repeats: number; k: number; surface: string }) => string;
    reading: string;
  };
  versions: {
    extension: string;
    ruleset: string;
    report: string;
  };
  cite: (parts: {
    name: string;
    version: string;
    ruleset: string;
    from: string;
    at: string;
    seed: number;
    id: string;
  }) => string;
  citeNote: string;
  foot: (at: number) => string;
}

const ZH: AuditReportWords = {
  made: (at) => `报告生成于 ${moment('zh-CN', at)}`,
  headings: {
    summary: '摘要',
    question: '问题',
    protocol: '方案与条件',
    figures: '主要数字',
    byClass: '商业词与对照词',
    byKeyword: '每个关键词',
    keywordChart: '每个关键词的广告负载',
    macro: '宏平均：每个关键词一票',
    position: '位置曲线：第几条出现广告',
    compared: '对比',
    runs: '每一步',
    coverage: '覆盖率与读取情况',
    reading: '怎样理解',
    limits: '限制',
    versions: '版本',
    cite: '如何引用',
    inOrder: '按做的顺序',
  },
  protocol: {
    name: '名称',
    surface: '看哪里',
    keywords: '关键词',
    keywordCount: (commercial, control) => `商业 ${number('zh-CN', commercial)}，对照 ${number('zh-CN', control)}`,
    depth: '深度',
    depthValue: (k) => `每轮前 ${k} 条结果（搜索建议方块不算一条）`,
    repeats: '每词轮数',
    order: '顺序',
    orderValue: (seed) => `每轮重新打乱，种子 ${seed}`,
    login: '登录状态（自述）',
    told: '登录状态（页面所示）',
    toldLoggedIn: (yes, no, untold) => `已登录 ${yes} 次浏览，未登录 ${no} 次，页面没有说明 ${untold} 次`,
    when: '时间',
    span: (from, to) => `${moment('zh-CN', from)} 至 ${to === undefined ? '未结束' : moment('zh-CN', to)}`,
    stretches: (count) => `，分 ${count} 段进行`,
    badges: '页面标记',
    badgesOff: '不显示',
    badgesOn: '显示',
    badgesMixed: '部分时间显示',
    notes: '备注',
    environment: '浏览器与窗口',
    none: '没有填写',
  },
  figures: {
    basis: (results, lists, keywords) =>
      `依据 ${number('zh-CN', keywords)} 个关键词、${number('zh-CN', lists)} 个列表里看到的 ${number('zh-CN', results)} 条结果。`,
    adLoad: '广告负载（平台标了「广告」或「赞助」）',
    adLoadNotes: '广告负载，只算笔记',
    density: '商业密度',
    densityValue: (low, high) => `${low} 至 ${high}`,
    macro: '广告负载的宏平均',
    disclosure: '标注率',
    unlabelled: '未见标识的购买入口率',
    told: '账号类型已知',
    untold: '含账号类型未知',
    rates: (opened) => `标注率和未见标识率只算打开过的 ${number('zh-CN', opened)} 篇笔记，偏向于被打开的那些。`,
    noOpened: '没有打开过笔记，所以没有标注率和未见标识率。',
    clusters: '区间按关键词成组（每个关键词内按轮次，标注率按作者）。',
    intervals:
      '至少 30 组时，用整组重抽样 2,000 次的百分位区间；不足 30 组，或者一个也没有、全部都是时，用威尔逊区间，按设计效应 1 + (m − 1)·max(ρ, 0.05) 放宽（m 是平均每组条数，ρ 是组内相关），实际至少这么宽。不足 20 条只列数目，不足 100 条是小样本，200 条以上才写小数。',
    range: (least, most) => `各关键词 ${least} 至 ${most}`,
    noInterval: (needed) => `不足 ${needed} 个关键词，不给区间`,
    noResults: '还没有看到任何结果，所以没有数字。这不等于广告是零。',
    overlapping: '下限：能确定是商业内容的。上限：没有被确认为「未发现」的都算上。真实值在两者之间。',
  },
  columns: {
    metric: '指标',
    keyword: '关键词',
    class: '类别',
    runs: '列表',
    adLoad: '广告负载',
    interval: '95% 区间',
    ads: '广告 / 结果',
    density: '商业密度（下限至上限）',
    value: '值',
    method: '区间的算法',
    slot: '位置',
    step: '步',
    runNo: '轮',
    outcome: '情况',
    seen: '看到',
    when: '开始',
    first: '前者',
    second: '后者',
    difference: '差',
    group: '组',
    least: '最低',
    most: '最高',
  },
  variants: { AL: '广告负载', CD_lo: '商业密度下限' },
  macroOf: (variant, of) =>
    `${variant === 'AL' ? '广告负载' : '商业密度下限'}，${of === 'all' ? '全部关键词' : of === 'commercial' ? '商业词' : '对照词'}`,
  chartSummary: (rows) =>
    `${number('zh-CN', rows)} 个关键词，每个一个点和它的 95% 区间。不足 20 条的只列数目，不画点。`,
  chartMore: (hidden) => `图里只画前 30 个，另外 ${number('zh-CN', hidden)} 个在表里。`,
  position: {
    few: (lists, needed) => `位置曲线至少需要 ${needed} 个列表，现在有 ${lists} 个，所以不画。`,
    summary: (slots, lists) => `前 ${slots} 个位置，来自 ${lists} 个列表。`,
    note: '位置从 1 数起，包括不算结果的方块；不足 20 条的位置不画点。',
  },
  compare: {
    paired: (shared, seed) => `在两边都有的 ${shared} 个关键词上成对重抽样 2,000 次（种子 ${seed}）`,
    newcombe: (shared) => `纽科姆区间，按设计效应放宽，实际至少这么宽；两边共有 ${shared} 个关键词`,
    none: '没有区间',
    sides: (first, second) => `前者：${first}。后者：${second}。差是后者减前者。`,
    points: (value) => `${value} 个百分点`,
  },
  runs: {
    truncated: (count, of, k) => `${of} 个列表里有 ${count} 个没看够 ${k} 条。它们看到的部分算在内：`,
    truncatedItem: (step, keyword, runNo, seen, k) =>
      `第 ${step} 步「${keyword}」第 ${runNo} 轮：看到 ${seen} / ${k} 条`,
    noTruncated: (k) => `每个列表都看够了 ${k} 条。`,
    noResults: (keywords) => `没有结果的：${keywords}。它们没有可算的，不当作零。`,
    skipped: (count) => `跳过了 ${count} 步。`,
    gone: (count) => `有 ${count} 步的浏览记录后来被删除，不再算在数字里。`,
    notDone: (count) => `还有 ${number('zh-CN', count)} 步没有做。`,
    open: (count) => `有 ${count} 步正在进行，数字还会变。`,
    restarted: (count) => `有 ${count} 步中途重新加载过，只算最后一次的列表。`,
    focus: (rendered, seen) =>
      `页面上出现过 ${number('zh-CN', rendered)} 条，其中 ${number('zh-CN', seen)} 条露出一半以上、在最前面的窗口里停留满一秒；只有这些算数。`,
    more: (hidden) => `表里只列前 300 步，另外 ${number('zh-CN', hidden)} 步见导出的数据。`,
  },
  coverage: {
    level: { card: '只看到卡片', detail: '读过正文', detail_comments: '读过正文和作者评论' },
    readable: '标识位置可读',
    deep: '开着深度读取',
    health: (seen, read, readable) =>
      `这些浏览里遇到 ${number('zh-CN', seen)} 项，读出 ${number('zh-CN', read)} 项，其中 ${number('zh-CN', readable)} 项的标识位置可读。`,
    status: {
      ok: '页面布局与检测器相符。',
      changed: '页面布局变过，有些内容没有读到；没有读到不等于没有广告。',
      failing: '检测器出过错，有些内容没有读到；没有读到不等于没有广告。',
    },
    unknown: (words) => `不在名单上的标识用词：${words}。`,
    lost: (batches) => `有 ${batches} 批记录没有写成。`,
    noHealth: '没有留下读取情况的记录。',
  },
  prose: { summary: '摘要', method: '怎样做的', reading: '怎样理解' },
  suggested: {
    summary: ({ results, lists, keywords, k, ads, low, high }) =>
      `按事先写好的方案搜索了 ${keywords} 个关键词，一共 ${lists} 个列表，每个看前 ${k} 条，看到 ${number('zh-CN', results)} 条结果。平台标了「广告」或「赞助」的占 ${ads}；能确定是商业内容的至少占 ${low}；连同无从排除的，至多占 ${high}。`,
    summaryNone: '还没有看到结果。',
    method: ({ keywords, repeats, k, surface }) =>
      `由人在电脑网页上逐步操作，种草镜只记录，不搜索也不滚动。${surface}，${keywords} 个关键词各做 ${repeats} 轮，每一轮的顺序由种子打乱；每轮看前 ${k} 条。一条结果露出一半以上、在最前面的窗口里停留满一秒，才算看到。`,
    reading:
      '这些数字说的是这个账号、这些关键词、这段时间里网页上看到的结果，不是整个平台。没有看到标识，不代表作者收了费，也不代表违反规定；没有发现商业标识，也不等于没有。',
  },
  versions: { extension: '种草镜', ruleset: '规则', report: '报告格式' },
  cite: ({ name, version, ruleset, from, at, seed, id }) =>
    `种草镜 ${version}（规则 ${ruleset}）：审计「${name}」，${from}，编号 ${id}，种子 ${seed}，报告生成于 ${at}。`,
  citeNote: '引用时请连同方案、限制和版本。原始数据可以从「导出」取得，用同一种子可以重算每个区间。',
  foot: (at) => `种草镜 · 数据只在本机 · ${moment('zh-CN', at)}`,
};

const EN: AuditReportWords = {
  made: (at) => `Report made ${moment('en', at)}`,
  headings: {
    summary: 'Summary',
    question: 'Question',
    protocol: 'Protocol and conditions',
    figures: 'Main figures',
    byClass: 'Commercial and control keywords',
    byKeyword: 'Each keyword',
    keywordChart: 'Ad load of each keyword',
    macro: 'Macro-average: each keyword counts once',
    position: 'Position curve: where in the list ads stand',
    compared: 'Comparison',
    runs: 'Each step',
    coverage: 'Coverage and health',
    reading: 'How to read this',
    limits: 'Limits',
    versions: 'Versions',
    cite: 'How to cite',
    inOrder: 'In the order they were done',
  },
  protocol: {
    name: 'Name',
    surface: 'Surface',
    keywords: 'Keywords',
    keywordCount: (commercial, control) => `${number('en', commercial)} commercial, ${number('en', control)} control`,
    depth: 'Depth',
    depthValue: (k) => `the first ${k} results of each run (tiles that suggest searches are not results)`,
    repeats: 'Runs per keyword',
    order: 'Order',
    orderValue: (seed) => `shuffled anew each round, seed ${seed}`,
    login: 'Login state (as stated)',
    told: 'Login state (as the page told)',
    toldLoggedIn: (yes, no, untold) => `logged in: ${yes} sessions; logged out: ${no}; not told: ${untold}`,
    when: 'When',
    span: (from, to) => `${moment('en', from)} to ${to === undefined ? 'now, unfinished' : moment('en', to)}`,
    stretches: (count) => `, in ${count} stretches`,
    badges: 'Badges on the page',
    badgesOff: 'not shown',
    badgesOn: 'shown',
    badgesMixed: 'shown part of the time',
    notes: 'Notes',
    environment: 'Browser and window',
    none: 'not filled in',
  },
  figures: {
    basis: (results, lists, keywords) =>
      `Results seen: ${number('en', results)}; lists: ${number('en', lists)}; keywords: ${number('en', keywords)}.`,
    adLoad: 'Ad load (labelled 广告 or 赞助 by the platform)',
    adLoadNotes: 'Ad load, notes only',
    density: 'Commercial density',
    densityValue: (low, high) => `${low} to ${high}`,
    macro: 'Ad load, macro-average',
    disclosure: 'Disclosure rate',
    unlabelled: 'Ways to buy with no label seen',
    told: 'kind of account known',
    untold: 'with accounts not known',
    rates: (opened) =>
      `Disclosure and no-label rates rest on the ${number('en', opened)} notes that were opened, and lean towards what was opened.`,
    noOpened: 'No note was opened, so there is no disclosure rate and no no-label rate.',
    clusters: 'Intervals treat keywords as clusters (runs within a keyword; authors for disclosure rates).',
    intervals:
      'From 30 clusters on: the percentile interval of 2,000 resamples of whole clusters. Below 30, or with none or all of them: Wilson’s interval widened by the design effect 1 + (m − 1)·max(ρ, 0.05), with m the mean size of a cluster and ρ the correlation within; at least this wide. Below 20 results only counts are given; below 100 the sample is small; decimals from 200 on.',
    range: (least, most) => `keywords range from ${least} to ${most}`,
    noInterval: (needed) => `no interval below ${needed} keywords`,
    noResults: 'No result was seen yet, so there are no figures. That does not mean there were no ads.',
    overlapping:
      'Low: known to be commercial. High: everything not found free of commercial signs. The true value lies between.',
  },
  columns: {
    metric: 'Metric',
    keyword: 'Keyword',
    class: 'Class',
    runs: 'Lists',
    adLoad: 'Ad load',
    interval: '95% interval',
    ads: 'Ads / results',
    density: 'Density (low to high)',
    value: 'Value',
    method: 'How the interval is made',
    slot: 'Position',
    step: 'Step',
    runNo: 'Run',
    outcome: 'Outcome',
    seen: 'Seen',
    when: 'Begun',
    first: 'First',
    second: 'Second',
    difference: 'Difference',
    group: 'Group',
    least: 'Lowest',
    most: 'Highest',
  },
  variants: { AL: 'Ad load', CD_lo: 'Density, low' },
  macroOf: (variant, of) =>
    `${variant === 'AL' ? 'Ad load' : 'Density, low'}, ${of === 'all' ? 'all keywords' : of === 'commercial' ? 'commercial' : 'control'}`,
  chartSummary: (rows) =>
    `${number('en', rows)} keywords, each a point with its 95% interval. Below 20 results there are counts only, and no point.`,
  chartMore: (hidden) => `The picture shows the first 30; ${number('en', hidden)} more are in the table.`,
  position: {
    few: (lists, needed) => `A position curve needs at least ${needed} lists. There are ${lists}, so none is drawn.`,
    summary: (slots, lists) => `The first ${slots} positions, from ${lists} lists.`,
    note: 'Positions count from 1 and include tiles that are not results; positions with fewer than 20 results have no point.',
  },
  compare: {
    paired: (shared, seed) => `2,000 paired resamples of the ${shared} keywords both sides have (seed ${seed})`,
    newcombe: (shared) =>
      `Newcombe, widened by the design effect; at least this wide. Keywords both sides have: ${shared}`,
    none: 'no interval',
    sides: (first, second) => `First: ${first}. Second: ${second}. The difference is the second minus the first.`,
    points: (value) => `${value} points`,
  },
  runs: {
    truncated: (count, of, k) =>
      `${count} of ${of} lists were cut short before ${k} results. What was seen of them is counted:`,
    truncatedItem: (step, keyword, runNo, seen, k) => `Step ${step}, “${keyword}”, run ${runNo}: ${seen} of ${k} seen`,
    noTruncated: (k) => `Every list was seen down to ${k} results.`,
    noResults: (keywords) => `No results for: ${keywords}. There is nothing to count in them; they are not zeros.`,
    skipped: (count) => `Steps skipped: ${count}.`,
    gone: (count) => `Steps whose rows were deleted since, and no longer count: ${count}.`,
    notDone: (count) => `Steps not done yet: ${number('en', count)}.`,
    open: (count) => `Steps still open, so that figures will change: ${count}.`,
    restarted: (count) => `Steps loaded again half-way, of which only the last list counts: ${count}.`,
    focus: (rendered, seen) =>
      `${number('en', rendered)} results stood on the page; ${number('en', seen)} of them were at least half visible for a second in a window in front. Only those count.`,
    more: (hidden) => `The table lists the first 300 steps; ${number('en', hidden)} more are in the exported data.`,
  },
  coverage: {
    level: { card: 'card only', detail: 'text read', detail_comments: 'text and author’s comments read' },
    readable: 'labels readable',
    deep: 'deep capture on',
    health: (seen, read, readable) =>
      `${number('en', seen)} items were met in these sessions, ${number('en', read)} could be read, ${number('en', readable)} of them with readable labels.`,
    status: {
      ok: 'The page’s layout was as the detectors know it.',
      changed: 'The page’s layout had changed and not everything was read. Not read does not mean no ads.',
      failing: 'Detectors failed at times and not everything was read. Not read does not mean no ads.',
    },
    unknown: (words) => `Label words on no list: ${words}.`,
    lost: (batches) => `Batches that could not be written: ${batches}.`,
    noHealth: 'No health was recorded.',
  },
  prose: { summary: 'Summary', method: 'How it was done', reading: 'How to read this' },
  suggested: {
    summary: ({ results, lists, keywords, k, ads, low, high }) =>
      `Keywords were looked up by a protocol written beforehand (keywords: ${keywords}; lists: ${lists}), down to result ${k} of each list. Results seen: ${number('en', results)}. The platform labelled ${ads} of them as ads. At least ${low} were commercial; at most ${high}, counting everything that could not be ruled out.`,
    summaryNone: 'No results were seen yet.',
    method: ({ keywords, repeats, k, surface }) =>
      `A person went through the steps by hand on the desktop website; Seedlens recorded and neither searched nor scrolled. ${surface}; keywords: ${keywords}; runs of each: ${repeats}, every round in an order shuffled from the seed, down to result ${k}. A result counts as seen when at least half of it stood for a second in a window in front.`,
    reading:
      'These figures speak of what one account saw on the website, for these keywords, at that time; not of the platform as a whole. That no label was seen does not mean an author was paid, or that a rule was broken. That no commercial sign was found does not mean there was none.',
  },
  versions: { extension: 'Seedlens', ruleset: 'Ruleset', report: 'Report format' },
  cite: ({ name, version, ruleset, from, at, seed, id }) =>
    `Seedlens ${version} (ruleset ${ruleset}): audit “${name}”, ${from}, id ${id}, seed ${seed}; report made ${at}.`,
  citeNote:
    'Cite it together with protocol, limits and versions. The rows can be had from Export; with the same seed every interval can be worked out again.',
  foot: (at) => `Seedlens · data stay on this machine · ${moment('en', at)}`,
};

const REPORT: Readonly<Record<Locale, AuditReportWords>> = { 'zh-CN': ZH, en: EN };

export function auditReportWords(locale: Locale): AuditReportWords {
  return REPORT[locale];
}
