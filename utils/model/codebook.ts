import type { RowOf, TableName } from './rows';

/**
 * The codebook: tier, type, unit and name of every exported column. docs/codebook.md, the exports and their data
 * dictionaries are made from this. Longer than 300 lines because it is one table and nothing else.
 *
 * Tiers: T0 aggregates · T1 research default (keyed ids, no text) · T2 note ids, titles, text, links · T3 evidence files.
 */

export const TIERS = ['T0', 'T1', 'T2', 'T3'] as const;
export type Tier = (typeof TIERS)[number];

/** `time`: epoch ms inside, ISO 8601 UTC in files. `day`: local `YYYY-MM-DD`. `list`: of strings. `counts`: by name. */
export type ColumnType = 'id' | 'string' | 'code' | 'number' | 'boolean' | 'time' | 'day' | 'list' | 'counts';

export type Column = {
  readonly tier: Tier;
  readonly type: ColumnType;
  readonly label: { readonly zh: string; readonly en: string };
  readonly unit?: string;
};

/** What a table is about, in one line. */
export const TABLES: { readonly [T in TableName]: { readonly zh: string; readonly en: string } } = {
  sessions: { zh: '一段连续的浏览', en: 'A stretch of browsing' },
  feedLoads: { zh: '一次内容列表加载', en: 'One loading of a content list' },
  keywords: { zh: '搜索关键词', en: 'Search keywords' },
  impressions: { zh: '一次加载中的一个条目', en: 'One item in one feed load' },
  notes: { zh: '笔记的最近所见', en: 'Notes as last seen' },
  observations: { zh: '一次展示在一个深度上的读取结果', en: 'What one showing told at one level' },
  signals: { zh: '找到的信号及其依据', en: 'Signals found, with their evidence' },
  links: { zh: '购物链接与口令', en: 'Shop links and share codes' },
  verdicts: { zh: '笔记层面的判断', en: 'Verdicts per note' },
  corrections: { zh: '使用者的更正', en: "The user's corrections" },
  annotations: { zh: '编码员的编码', en: "Coders' annotations" },
  studies: { zh: '参加的研究', en: 'Studies joined' },
  samples: { zh: '抽样', en: 'Samples drawn for coding' },
  audits: { zh: '审计', en: 'Audits' },
  imports: { zh: '导入的文件', en: 'Imported files' },
  deletions: { zh: '删除记录', en: 'Deletions' },
  captures: { zh: '保存的证据文件', en: 'Evidence files' },
  detectorHealth: { zh: '读取状况', en: 'How well reading went' },
  dailyRollups: { zh: '每日汇总', en: 'Daily counts' },
  metrics: { zh: '指标', en: 'Metrics' },
};

function column(tier: Tier, type: ColumnType, zh: string, en: string, unit?: string): Column {
  return unit === undefined ? { tier, type, label: { zh, en } } : { tier, type, label: { zh, en }, unit };
}

const t0 = (type: ColumnType, zh: string, en: string, unit?: string) => column('T0', type, zh, en, unit);
const t1 = (type: ColumnType, zh: string, en: string, unit?: string) => column('T1', type, zh, en, unit);
const t2 = (type: ColumnType, zh: string, en: string, unit?: string) => column('T2', type, zh, en, unit);
const t3 = (type: ColumnType, zh: string, en: string, unit?: string) => column('T3', type, zh, en, unit);

const sessionId = t1('id', '会话', 'Session');
const feedLoadId = t1('id', '列表加载', 'Feed load');
const impressionId = t1('id', '展示', 'Impression');
const observationId = t1('id', '读取', 'Observation');
const noteKey = t1('id', '笔记键', 'Note key');
const itemKey = t1('id', '条目键', 'Item key');
const source = t1('code', '来源', 'Source');
const importId = t1('id', '导入（空为自己的记录）', 'Import (empty: own record)');
const surface = t1('code', '页面', 'Surface');
const level = t1('code', '读取深度', 'Level');
const place = t1('code', '位置', 'Place');
const rulesetVersion = t1('string', '规则版本', 'Ruleset version');
const labelWord = t1('string', '标识用词', 'Label word');
const comment = t2('string', '备注', 'Comment');
const observedUtc = t1('time', '读取时间', 'Observed at');

/** Every column of every table; a column missing here does not compile. */
export const COLUMNS: {
  readonly [T in TableName]: { readonly [C in keyof RowOf<T>]-?: Column };
} = {
  sessions: {
    sessionId,
    studyId: t1('id', '研究', 'Study'),
    participantKey: t1('id', '参与者键', 'Participant key'),
    site: t1('code', '站点', 'Site'),
    source,
    importId,
    startedUtc: t1('time', '开始', 'Started'),
    endedUtc: t1('time', '最后活动', 'Last activity'),
    tzOffsetMin: t1('number', '时区（东为正）', 'Time zone, east positive', 'min'),
    idleGapS: t1('number', '间断界限', 'Idle gap', 's'),
    extensionVersion: t1('string', '扩展版本', 'Extension version'),
    rulesetVersion,
    browser: t1('string', '浏览器', 'Browser'),
    osFamily: t1('string', '操作系统', 'Operating system family'),
    uiLocale: t1('string', '界面语言', 'Interface language'),
    viewportW: t1('number', '视口宽', 'Viewport width', 'px'),
    viewportH: t1('number', '视口高', 'Viewport height', 'px'),
    devicePixelRatio: t1('number', '像素比', 'Device pixel ratio'),
    loggedIn: t1('boolean', '是否登录', 'Logged in'),
    mode: t1('code', '方式', 'Mode'),
    deepCapture: t1('boolean', '深度读取', 'Deep capture'),
    badgesShown: t1('boolean', '显示标记', 'Badges shown'),
    activeMs: t1('number', '有效时长', 'Active time', 'ms'),
  },
  feedLoads: {
    feedLoadId,
    sessionId,
    auditId: t1('id', '审计', 'Audit'),
    surface,
    channel: t1('string', '频道', 'Channel'),
    keywordId: t1('id', '关键词键', 'Keyword key'),
    runNo: t1('number', '第几轮', 'Run'),
    targetDepth: t1('number', '目标深度', 'Target depth', 'items'),
    sort: t1('string', '排序', 'Sort'),
    filter: t1('string', '筛选', 'Filter'),
    loadedUtc: t1('time', '加载时间', 'Loaded at'),
    columns: t1('number', '列数', 'Columns'),
    itemsRendered: t1('number', '渲染条目', 'Items rendered', 'items'),
    itemsViewable: t1('number', '可见条目', 'Items viewable', 'items'),
    siteBuild: t1('string', '站点版本', 'Site build'),
    navIndex: t1('number', '此前加载次数', 'Feed loads before this one'),
  },
  keywords: {
    keywordId: t1('id', '关键词键', 'Keyword key'),
    keyword: t2('string', '关键词', 'Keyword'),
    listName: t1('string', '词表', 'List'),
    class: t1('code', '类别', 'Class'),
    origin: t1('code', '来历', 'Origin'),
    addedUtc: t1('time', '加入时间', 'Added at'),
  },
  impressions: {
    impressionId,
    feedLoadId,
    itemKind: t1('code', '条目类型', 'Item kind'),
    itemId: t2('string', '条目编号', 'Item id'),
    itemKey,
    noteKey,
    slot: t1('number', '序位（从 0 起）', 'Slot, from 0'),
    columnNo: t1('number', '列', 'Column'),
    yPx: t1('number', '纵向位置', 'Vertical position', 'px'),
    cardWPx: t1('number', '卡片宽', 'Card width', 'px'),
    cardHPx: t1('number', '卡片高', 'Card height', 'px'),
    firstRenderedUtc: t1('time', '首次渲染', 'First rendered'),
    firstViewableUtc: t1('time', '首次可见', 'First viewable'),
    viewable: t1('boolean', '达到可见标准', 'Viewable'),
    maxVisibleRatio: t1('number', '最大可见比例', 'Largest visible share'),
    dwellMs: t1('number', '停留', 'Dwell', 'ms'),
    exposureMs: t1('number', '曝光时长', 'Exposure', 'ms'),
    opened: t1('boolean', '被打开', 'Opened'),
    detailDwellMs: t1('number', '打开后停留', 'Dwell on the open note', 'ms'),
    playedMs: t1('number', '播放', 'Played', 'ms'),
    labelWord,
    labelFontPx: t1('number', '标识字号', 'Label font size', 'px'),
    labelContrast: t1('number', '标识对比度', 'Label contrast'),
    labelAreaRatio: t1('number', '标识面积占卡片', 'Label area over card area'),
    verdictAtView: t1('code', '当时的判断', 'Verdict at view'),
  },
  notes: {
    noteKey,
    source,
    importId,
    authorKey: t1('id', '作者键', 'Author key'),
    authorId: t2('string', '作者编号', 'Author id'),
    noteId: t2('string', '笔记编号', 'Note id'),
    noteUrl: t2('string', '笔记地址（不含令牌，可能打不开）', 'Note address, without token: it may not open'),
    noteType: t1('string', '笔记类型', 'Note type'),
    publishedUtc: t1('time', '发布时间（T1 只到月）', 'Published (month only in T1)'),
    title: t2('string', '标题', 'Title'),
    text: t2('string', '正文', 'Text'),
    textLen: t1('number', '正文长度', 'Text length', 'characters'),
    hashtagCount: t1('number', '话题数', 'Hashtags'),
    imageCount: t1('number', '图片数', 'Images'),
    likedRaw: t2('string', '点赞数原文', 'Likes as shown'),
    likedMin: t1('number', '点赞数下限', 'Likes, at least'),
    accountKind: t1('code', '账号类型', 'Account kind'),
    accountKindSeenUtc: t1('time', '账号类型读取时间', 'Account kind seen at'),
    level,
    firstSeenUtc: t1('time', '首次见到', 'First seen'),
    lastSeenUtc: t1('time', '最近见到', 'Last seen'),
    timesSeen: t1('number', '展示次数', 'Showings'),
    labelledShowings: t1('number', '带平台标识的展示次数', 'Showings with a platform label'),
  },
  observations: {
    observationId,
    impressionId,
    itemKey,
    noteKey,
    source,
    importId,
    feedLoadId,
    surface,
    level,
    labelsReadable: t1('boolean', '标识位置可读', 'Labels readable'),
    found: t1('list', '找到', 'Found'),
    absent: t1('list', '没有', 'Absent'),
    unread: t1('list', '未读到', 'Unread'),
    failed: t1('list', '读取出错', 'Failed'),
    detectorVersions: t1('string', '检测器版本（未列为 1）', 'Detector versions (1 where not named)'),
    observedUtc,
  },
  signals: {
    signalRowId: t1('id', '信号行', 'Signal row'),
    observationId,
    noteKey,
    signal: t1('code', '信号', 'Signal'),
    claim: t1('code', '主张', 'Claim'),
    evidenceClass: t1('code', '证据类别', 'Evidence class'),
    place,
    words: t1('code', '谁的用词', 'Whose words'),
    matchedText: t2(
      'string',
      '命中文字（平台用词为 T1，组件文字在 T1 至多 8 字）',
      "Matched text (T1 where the platform's words; of a component at most 8 characters)",
    ),
    detectorVersion: t1('number', '检测器版本', 'Detector version'),
  },
  links: {
    linkId: t1('id', '链接行', 'Link row'),
    noteKey,
    observationId,
    platform: t1('code', '平台', 'Platform'),
    kind: t1('code', '种类', 'Kind'),
    place,
    mechanism: t1('code', '形式', 'Mechanism'),
    ctaText: t1('string', '按钮文字（T1 至多 8 字）', 'Call to action (T1: at most 8 characters)'),
    host: t1('string', '域名（T1 只含名单内平台）', 'Host (T1: listed platforms only)'),
    itemId: t2('string', '商品编号', 'Item id'),
    shopId: t2('string', '店铺编号', 'Shop id'),
    shortCode: t2('string', '短码或口令', 'Short code or share code'),
    confidence: t1('code', '形态把握', 'Confidence of the shape'),
    targetPlatform: t1('code', '指向平台', 'Target platform'),
    targetKind: t1('code', '指向种类', 'Target kind'),
    via: t1('list', '经由跳转', 'Redirectors passed'),
    flags: t1('list', '特征', 'Flags'),
    attribution: t1('code', '归因', 'Attribution'),
    affiliateNetwork: t1('string', '佣金网络', 'Affiliate network'),
    affiliateParam: t1('string', '佣金参数', 'Affiliate parameter'),
    affiliateKey: t1('id', '佣金方键', 'Affiliate key'),
    affiliateId: t2('string', '佣金方编号', 'Affiliate id'),
    affiliateMember: t2('string', '佣金方成员', 'Affiliate member'),
    urlClean: t2('string', '清理后的链接', 'Cleaned link'),
    observedUtc,
  },
  verdicts: {
    noteKey,
    source,
    importId,
    rulesetVersion,
    verdict: t1('code', '判断', 'Verdict'),
    commercial: t1('code', '商业性', 'Commercial'),
    disclosure: t1('code', '标识情况', 'Disclosure'),
    labelWord,
    purchaseRoute: t1('boolean', '有购买入口', 'Way to buy'),
    gateMet: t1('boolean', '检查充分', 'Gate met'),
    reasons: t1('list', '依据信号', 'Signals behind it'),
    notTold: t1('list', '这里看不到', 'Not told here'),
    decidedUtc: t1('time', '判断时间', 'Decided at'),
  },
  corrections: {
    correctionId: t1('id', '更正', 'Correction'),
    noteKey,
    verdictShown: t1('code', '当时显示的判断', 'Verdict shown'),
    userCode: t1('code', '使用者的判断', "User's code"),
    comment,
    madeUtc: t1('time', '更正时间', 'Made at'),
  },
  annotations: {
    annotationId: t1('id', '编码行', 'Annotation'),
    sampleId: t1('id', '样本', 'Sample'),
    noteKey,
    coderId: t1('id', '编码员', 'Coder'),
    code: t1('code', '编码', 'Code'),
    confidence: t1('number', '把握（1–3）', 'Confidence, 1 to 3'),
    comment,
    codedUtc: t1('time', '编码时间', 'Coded at'),
  },
  studies: {
    studyId: t1('id', '研究', 'Study'),
    name: t1('string', '名称', 'Name'),
    protocol: t1('string', '方案', 'Protocol'),
    consentVersion: t1('string', '知情同意版本', 'Consent version'),
    joinedUtc: t1('time', '加入时间', 'Joined at'),
    leftUtc: t1('time', '退出时间', 'Left at'),
  },
  samples: {
    sampleId: t1('id', '样本', 'Sample'),
    seed: t1('number', '随机种子', 'Seed'),
    rulesetVersion,
    stratum: t1('string', '层', 'Stratum'),
    stratumSize: t1('number', '层大小', 'Stratum size', 'notes'),
    noteKey,
  },
  audits: {
    auditId: t1('id', '审计', 'Audit'),
    name: t1('string', '名称', 'Name'),
    question: t1('string', '问题', 'Question'),
    protocol: t1('string', '方案', 'Protocol'),
    k: t1('number', '每轮查看条数', 'Results looked at per run', 'items'),
    repeats: t1('number', '重复次数', 'Repeats'),
    surfaces: t1('list', '页面', 'Surfaces'),
    loginState: t1('code', '登录状态', 'Login state'),
    startedUtc: t1('time', '开始', 'Started'),
    endedUtc: t1('time', '结束', 'Ended'),
  },
  imports: {
    importId: t1('id', '导入', 'Import'),
    format: t1('code', '格式', 'Format'),
    fileName: t2('string', '文件名', 'File name'),
    sha256: t1('string', '文件摘要', 'SHA-256 of the file'),
    read: t1('number', '读到', 'Read', 'records'),
    kept: t1('number', '保留', 'Kept', 'records'),
    duplicate: t1('number', '重复', 'Duplicate', 'records'),
    skipped: t1('counts', '跳过（按原因）', 'Skipped, by reason', 'records'),
    capturedFromUtc: t1('time', '抓取起', 'Captured from'),
    capturedToUtc: t1('time', '抓取止', 'Captured to'),
    importedUtc: t1('time', '导入时间', 'Imported at'),
    status: t1('code', '状态', 'Status'),
  },
  deletions: {
    deletionId: t1('id', '删除', 'Deletion'),
    what: t1('code', '范围', 'What'),
    howMany: t1('number', '行数', 'How many', 'rows'),
    deletedUtc: t1('time', '删除时间', 'Deleted at'),
  },
  captures: {
    captureId: t3('id', '证据', 'Evidence'),
    noteKey: t3('id', '笔记键', 'Note key'),
    kind: t3('code', '种类', 'Kind'),
    path: t3('string', '文件', 'File'),
    sha256: t3('string', '摘要', 'SHA-256'),
    bytes: t3('number', '大小', 'Size', 'bytes'),
    capturedUtc: t3('time', '保存时间', 'Captured at'),
    pageUrl: t3('string', '页面地址', 'Page address'),
    scrollYPx: t3('number', '滚动位置', 'Scroll position', 'px'),
    viewportW: t3('number', '视口宽', 'Viewport width', 'px'),
    viewportH: t3('number', '视口高', 'Viewport height', 'px'),
    overlayVisible: t3('boolean', '浮层可见', 'Overlay visible'),
    prevSha256: t3('string', '上一份摘要', 'SHA-256 of the one before'),
    deletedUtc: t3('time', '删除时间', 'Deleted at'),
    deletionReason: t3('string', '删除原因', 'Why it was deleted'),
  },
  detectorHealth: {
    sessionId,
    surface,
    itemsSeen: t1('number', '见到条目', 'Items seen', 'items'),
    itemsRead: t1('number', '读到条目', 'Items read', 'items'),
    labelsReadable: t1('number', '标识可读条目', 'Items with readable labels', 'items'),
    unknownLabels: t1('list', '未知标识用词', 'Unknown label words'),
    unknownFields: t1('list', '未知字段', 'Unknown fields'),
    status: t1('code', '状况', 'Status'),
    firstBadUtc: t1('time', '首次异常', 'First bad at'),
    lostBatches: t1('number', '丢失批次', 'Lost batches'),
  },
  dailyRollups: {
    day: t0('day', '日期（当地）', 'Local day'),
    source: t0('code', '来源', 'Source'),
    surface: t0('code', '页面（all 为全部）', 'Surface, or all'),
    dimension: t0('code', '维度', 'Dimension'),
    value: t0('string', '取值', 'Value'),
    impressions: t0('number', '展示', 'Impressions'),
    noteDays: t0('number', '篇次', 'Note-days'),
    exposureMs: t0('number', '曝光时长', 'Exposure', 'ms'),
  },
  metrics: {
    metric: t0('code', '指标', 'Metric'),
    variant: t0('code', '口径', 'Variant'),
    source: t0('code', '来源', 'Source'),
    surface: t0('code', '页面', 'Surface'),
    stratum: t0('string', '层', 'Stratum'),
    numerator: t0('number', '分子', 'Numerator'),
    denominator: t0('number', '分母', 'Denominator'),
    estimate: t0('number', '估计', 'Estimate'),
    ciLow: t0('number', '区间下限', 'Interval, low'),
    ciHigh: t0('number', '区间上限', 'Interval, high'),
    ciMethod: t0('string', '区间方法', 'Interval method'),
    nClusters: t0('number', '聚类数', 'Clusters'),
    seed: t0('number', '随机种子', 'Seed'),
    unit: t0('string', '单位', 'Unit'),
    rulesetVersion: t0('string', '规则版本', 'Ruleset version'),
    fromUtc: t0('time', '起', 'From'),
    toUtc: t0('time', '止', 'To'),
  },
};

/** A signal's matched text may leave in T1 unless it is the author's words; `none`: a data key. */
export function tierOfMatchedText(words: 'platform' | 'author' | 'none'): Tier {
  return words === 'author' ? 'T2' : 'T1';
}

/** `feedLoadId` → `feed_load_id`, as files spell it. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z][A-Z0-9]*(?![a-z])|[A-Z]/g, (part) => `_${part.toLowerCase()}`);
}
