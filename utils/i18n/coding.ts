import type { FileProblem } from '../coding/files';
import type { Code, Design } from '../model/coding';
import type { Locale } from './locale';
import { counted, moment, number, percent, plural } from './numbers';

/** Words of the coding desk. Longer than 300 lines because both languages stand side by side. */
export interface CodingWords {
  heading: string;
  lead: string;
  codes: Readonly<Record<Code, { name: string; note: string }>>;
  draw: {
    heading: string;
    note(notes: number): string;
    name: string;
    designs: Readonly<Record<Design, { name: string; note: string }>>;
    design: string;
    size: Readonly<Record<Design, string>>;
    seed: string;
    seedNote: string;
    go: string;
    empty: string;
    done(count: number): string;
    suggested(at: number): string;
  };
  file: { heading: string; file: string; choose: string; drop: string; note: string };
  took: { sample(name: string, count: number): string; codings(coder: string, count: number, of: number): string };
  refused(problem: FileProblem): string;
  list: {
    heading: string;
    of(coded: number, of: number): string;
    about(design: Design, seed: number, at: number): string;
    open: string;
    fromFile: string;
  };
  back: string;
  remove: string;
  sure(name: string): string;
  sureNote: string;
  yes: string;
  no: string;
  desk: {
    heading: string;
    coder: string;
    coderNote: string;
    progress(coded: number, of: number): string;
    place(at: number, of: number): string;
    title: string;
    text: string;
    untold: string;
    empty: string;
    gone: string;
    picture(at: number, of: number): string;
    noPicture: string;
    link: string;
    linkNote: string;
    copy: string;
    copied: string;
    code: string;
    confidence: string;
    confidences: readonly [string, string, string];
    comment: string;
    next: string;
    previous: string;
    undo: string;
    keys: string;
    saved(code: string, confidence: number): string;
    undone: string;
    all: string;
    adjudicating: string;
    given(coder: string, code: string): string;
  };
  files: { heading: string; sample: string; sampleNote: string; codings: string; csv: string; tooLarge: string };
  results: {
    heading: string;
    hidden: string;
    show: string;
    coders: string;
    coded(coder: string, count: number): string;
    agreement: string;
    shared: string;
    percent: string;
    kappa: string;
    alpha: string;
    none: string;
    few(n: number): string;
    small: string;
    interval(lo: string, hi: string): string;
    between(first: string, second: string): string;
    against: string;
    open(count: number): string;
    settle: string;
    classes: string;
    verdict: string;
    right: string;
    precision: string;
    ready: string;
    isReady: string;
    notReady: string;
    rule: string;
    overall: string;
    prevalence: string;
    sensitivity: string;
    specificity: string;
    apparent: string;
    corrected: string;
    noCorrection: string;
    undecided(count: number): string;
    seed(seed: number): string;
  };
  failed(error: string): string;
  /** `n` decides whether there is a decimal. */
  share(value: number, n: number): string;
  figure(value: number): string;
  count(value: number): string;
}

const figure = (locale: Locale, value: number) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);

const CODING: Readonly<Record<Locale, CodingWords>> = {
  'zh-CN': {
    heading: '人工编码',
    lead: '随机抽一批笔记，由人来判断，再与种草镜的判断对照。编码时看不到种草镜的判断，也看不到另一位编码员的答案。',
    codes: {
      ad_labelled: { name: '平台标了广告或赞助', note: '截图里看得到平台的字样' },
      partner_labelled: { name: '平台标了合作', note: '截图里看得到平台的字样' },
      author_declared: { name: '作者说明了商业关系', note: '文字里写明赠送、合作、广告等' },
      merchant_content: { name: '商家发布', note: '看得出是店铺或品牌自己的账号' },
      shoppable_unlabelled: { name: '有购买入口，没有标识', note: '链接、口令或商品，未见标识或说明' },
      weak_cues: { name: '只有线索', note: '像推广的写法，单凭这些无法判断' },
      no_signal: { name: '没有商业标识', note: '看完材料，没有看到商业痕迹' },
      unclear: { name: '判断不了', note: '材料看过了，仍说不准' },
      no_material: { name: '材料不够', note: '没有正文，或已不再保存' },
    },
    draw: {
      heading: '抽一个样本',
      note: (notes) => `可抽的笔记：${number('zh-CN', notes)} 篇。只从打开过、存有正文、按现行规则判断过的笔记里抽。`,
      name: '名称',
      designs: {
        stratified: { name: '按判断分层', note: '每种判断各抽若干篇：罕见的判断也抽得到，占比按层加权。' },
        simple: { name: '简单随机', note: '不分判断，一起抽：可以校正占比。' },
      },
      design: '抽法',
      size: { stratified: '每层篇数', simple: '总篇数' },
      seed: '随机种子',
      seedNote: '同一份记录、同一个种子，抽出的样本相同。',
      go: '抽样',
      empty: '还没有可抽的笔记：打开几篇笔记再来。',
      done: (count) => `抽出 ${number('zh-CN', count)} 篇。`,
      suggested: (at) => `样本 ${moment('zh-CN', at)}`,
    },
    file: {
      heading: '同事的文件',
      file: '样本文件或编码文件（JSON）',
      choose: '选择文件',
      drop: '或把文件拖到这里',
      note: '收到样本：导入后在这台电脑上编码，再把编码文件发回去。收到编码：与自己的合在一起，计算一致性。',
    },
    took: {
      sample: (name, count) => `已导入样本「${name}」，共 ${number('zh-CN', count)} 篇。`,
      codings: (coder, count, of) =>
        `已导入 ${coder} 的编码：样本 ${number('zh-CN', of)} 篇中的 ${number('zh-CN', count)} 篇。`,
    },
    refused: (problem) => {
      switch (problem.code) {
        case 'not_json':
          return '没有导入：这不是 JSON 文件。';
        case 'other_file':
          return '没有导入：这不是种草镜的样本或编码文件。';
        case 'damaged':
          return '没有导入：文件内容不完整，或被改动过。';
        case 'no_codings':
          return '没有导入：文件里一个编码也没有。';
        case 'adjudicator':
          return '没有导入：编码员的名字与「裁定」冲突，请对方换个名字。';
        case 'newer':
          return `没有导入：文件格式（${problem.version}）比这个版本的种草镜新，请先更新。`;
        case 'other_sample':
          return `没有导入：这些编码属于另一个样本（${problem.name}），这里没有。`;
        case 'strangers':
          return `没有导入：有 ${number('zh-CN', problem.count)} 篇笔记不在这个样本里。`;
        case 'twice':
          return `没有导入：有 ${number('zh-CN', problem.count)} 篇笔记出现了两次。`;
        case 'same_coder':
          return `没有导入：文件里的编码员也叫「${problem.coderId}」，分不清谁是谁。请其中一位改名。`;
        case 'already':
          return `没有导入：这个样本已经在这里了（${problem.name}）。`;
      }
    },
    list: {
      heading: '样本',
      of: (coded, of) => `已编 ${number('zh-CN', coded)} / ${number('zh-CN', of)}`,
      about: (design, seed, at) =>
        `${design === 'simple' ? '简单随机' : '按判断分层'} · 种子 ${seed} · ${moment('zh-CN', at)}`,
      open: '打开',
      fromFile: '来自文件',
    },
    back: '返回样本列表',
    remove: '删除样本',
    sure: (name) => `删除样本「${name}」和它的全部编码？`,
    sureNote: '笔记本身不受影响。不能恢复；需要的话请先导出编码。',
    yes: '删除',
    no: '保留',
    desk: {
      heading: '编码',
      coder: '编码员',
      coderNote: '字母、数字或汉字；开始编码后不能再改。',
      progress: (coded, of) => `已编 ${number('zh-CN', coded)} / ${number('zh-CN', of)} 篇`,
      place: (at, of) => `第 ${number('zh-CN', at)} 篇，共 ${number('zh-CN', of)} 篇`,
      title: '标题',
      text: '正文',
      untold: '没有存下',
      empty: '（空）',
      gone: '这篇笔记已不再保存。',
      picture: (at, of) => `留存的截图 ${at} / ${of}`,
      noPicture: '没有为这篇笔记留过证，只有文字；平台标识要靠截图才看得到。',
      link: '打开存下的地址',
      linkNote:
        '存下的地址没有访问令牌，可能打不开。可以复制标题，到小红书里搜。打开前请先在设置里切到静默，以免看到种草镜的标记。',
      copy: '复制标题去搜索',
      copied: '已复制。',
      code: '判断（按 1–9）',
      confidence: '把握（按 1–3）',
      confidences: ['没把握', '有些把握', '很有把握'],
      comment: '备注（按 c）',
      next: '下一篇（n）',
      previous: '上一篇（p）',
      undo: '撤销上一个（u）',
      keys: '先按 1–9 选判断，再按 1–3 选把握，存好后自动到下一篇。Esc 重选。',
      saved: (code, confidence) => `已存：${code}，把握 ${confidence}。`,
      undone: '已撤销。',
      all: '这个样本已全部编完。',
      adjudicating: '裁定分歧',
      given: (coder, code) => `${coder}：${code}`,
    },
    files: {
      heading: '文件',
      sample: '导出样本，给第二位编码员',
      sampleNote: '含笔记的标题、正文、地址和留存的截图，不含任何判断。只发给参与编码的人。',
      codings: '导出我的编码',
      csv: '导出全部编码（CSV）',
      tooLarge: '截图太多，样本文件装不下。请抽小一点的样本。',
    },
    results: {
      heading: '结果',
      hidden: '编完再看：先看到结果会影响判断。',
      show: '现在就看结果',
      coders: '编码员',
      coded: (coder, count) => `${coder}：${number('zh-CN', count)} 篇`,
      agreement: '一致性',
      shared: '两人以上编过的笔记',
      percent: '一致率',
      kappa: 'Cohen κ',
      alpha: 'Krippendorff α（名义）',
      none: '还算不出',
      few: (n) => `只有 ${number('zh-CN', n)} 篇，不到 20 篇不给百分比`,
      small: '小样本',
      interval: (lo, hi) => `95% 区间 ${lo} 至 ${hi}`,
      between: (first, second) => `${first}（行）与 ${second}（列）`,
      against: '种草镜（行）与人（列）',
      open: (count) => `有 ${number('zh-CN', count)} 篇两人判断不同，还没有裁定；裁定前不计入对照。`,
      settle: '逐篇裁定',
      classes: '每种判断的准确率',
      verdict: '判断',
      right: '人也这样判断',
      precision: '准确率（Wilson 95%）',
      ready: '可否用于发表',
      isReady: '达到',
      notReady: '未达到',
      rule: '达到的条件：α 不低于 0.80，且准确率区间的下限不低于 0.90。',
      overall: '商业内容',
      prevalence: '占比（按层加权）',
      sensitivity: '灵敏度',
      specificity: '特异度',
      apparent: '种草镜判断的占比',
      corrected: '校正后的占比（Rogan–Gladen）',
      noCorrection: '按判断分层的样本不做 Rogan–Gladen 校正：加权占比已经是对的数。',
      undecided: (count) => `${number('zh-CN', count)} 篇判断不了或材料不够，没有计入。`,
      seed: (seed) => `区间由分层自助法得出，2,000 轮，种子 ${seed}。`,
    },
    failed: (error) => `出错了：${error}`,
    share: (value, n) => percent('zh-CN', value, n),
    figure: (value) => figure('zh-CN', value),
    count: (value) => number('zh-CN', value),
  },
  en: {
    heading: 'Coding desk',
    lead: 'Draw notes at random, judge them yourself, and hold that against the verdicts. While coding you see neither the verdict nor another coder’s answers.',
    codes: {
      ad_labelled: { name: 'Platform labels it an ad', note: 'the words are in the picture' },
      partner_labelled: { name: 'Platform labels a partnership', note: 'the words are in the picture' },
      author_declared: { name: 'Author states a commercial tie', note: 'a gift, a cooperation, an ad, in words' },
      merchant_content: { name: 'Posted by a seller', note: 'recognisably the account of a shop or brand' },
      shoppable_unlabelled: { name: 'Way to buy, no label', note: 'link, code or goods; no label or statement' },
      weak_cues: { name: 'Cues only', note: 'worded like promotion; that alone tells nothing certain' },
      no_signal: { name: 'No commercial sign', note: 'nothing commercial in the material' },
      unclear: { name: 'Cannot tell', note: 'looked at all of it and still unsure' },
      no_material: { name: 'Not enough material', note: 'no text, or no longer stored' },
    },
    draw: {
      heading: 'Draw a sample',
      note: (notes) => `${counted(notes, 'note')} to draw from: opened, text stored, judged under the present rules.`,
      name: 'Name',
      designs: {
        stratified: {
          name: 'Stratified by verdict',
          note: 'Some of each verdict: rare ones are in it, and shares are weighted by stratum.',
        },
        simple: { name: 'Simple random', note: 'All verdicts together: the share can be corrected.' },
      },
      design: 'Design',
      size: { stratified: 'Notes per stratum', simple: 'Notes in all' },
      seed: 'Seed',
      seedNote: 'The same record and the same seed give the same sample.',
      go: 'Draw',
      empty: 'No notes to draw from yet: open some first.',
      done: (count) => `${counted(count, 'note')} drawn.`,
      suggested: (at) => `Sample of ${moment('en', at)}`,
    },
    file: {
      heading: 'A colleague’s file',
      file: 'A sample or codings (JSON)',
      choose: 'Choose a file',
      drop: 'or drop it here',
      note: 'A sample: code it on this computer and send the codings back. Codings: they are put beside yours to compute agreement.',
    },
    took: {
      sample: (name, count) => `Took the sample “${name}”, ${counted(count, 'note')}.`,
      codings: (coder, count, of) =>
        `Took the codings of ${coder}: ${number('en', count)} of ${number('en', of)} notes.`,
    },
    refused: (problem) => {
      switch (problem.code) {
        case 'not_json':
          return 'Nothing was taken: this is not a JSON file.';
        case 'other_file':
          return 'Nothing was taken: this is no sample and no codings of Seedlens.';
        case 'damaged':
          return 'Nothing was taken: the file is not complete, or was changed.';
        case 'no_codings':
          return 'Nothing was taken: there is not one coding in the file.';
        case 'adjudicator':
          return 'Nothing was taken: the coder has the name kept for adjudication. Ask for another one.';
        case 'newer':
          return `Nothing was taken: the file has a format (${problem.version}) newer than this Seedlens. Update it first.`;
        case 'other_sample':
          return `Nothing was taken: these codings belong to another sample (${problem.name}), which is not here.`;
        case 'strangers':
          return `Nothing was taken: ${counted(problem.count, 'note is', 'notes are')} not in this sample.`;
        case 'twice':
          return `Nothing was taken: ${counted(problem.count, 'note stands', 'notes stand')} in it twice.`;
        case 'same_coder':
          return `Nothing was taken: the coder in the file is called “${problem.coderId}”, too. One of you needs another name.`;
        case 'already':
          return `Nothing was taken: this sample is here already (${problem.name}).`;
      }
    },
    list: {
      heading: 'Samples',
      of: (coded, of) => `${number('en', coded)} of ${number('en', of)} coded`,
      about: (design, seed, at) =>
        `${design === 'simple' ? 'Simple random' : 'Stratified by verdict'} · seed ${seed} · ${moment('en', at)}`,
      open: 'Open',
      fromFile: 'from a file',
    },
    back: 'Back to the samples',
    remove: 'Delete the sample',
    sure: (name) => `Delete the sample “${name}” with all its codings?`,
    sureNote: 'The notes stay. This cannot be undone; export the codings first if you need them.',
    yes: 'Delete',
    no: 'Keep',
    desk: {
      heading: 'Code',
      coder: 'Coder',
      coderNote: 'Letters and digits. It cannot be changed once coding has begun.',
      progress: (coded, of) => `${number('en', coded)} of ${number('en', of)} coded`,
      place: (at, of) => `Note ${number('en', at)} of ${number('en', of)}`,
      title: 'Title',
      text: 'Text',
      untold: 'not stored',
      empty: '(empty)',
      gone: 'This note is no longer stored.',
      picture: (at, of) => `Kept picture ${at} of ${of}`,
      noPicture: 'No evidence was kept of this note: there are only words. Labels of the platform show in pictures.',
      link: 'Open the stored address',
      linkNote:
        'The stored address has no access token and may not open. Copy the title and search for it instead. Switch to silent mode in Settings first, so that you do not see the badges.',
      copy: 'Copy the title to search',
      copied: 'Copied.',
      code: 'Code (keys 1–9)',
      confidence: 'Confidence (keys 1–3)',
      confidences: ['a guess', 'fairly sure', 'sure'],
      comment: 'Comment (key c)',
      next: 'Next (n)',
      previous: 'Previous (p)',
      undo: 'Undo the last (u)',
      keys: 'Press 1–9 for the code, then 1–3 for how sure you are: it is saved and the next note comes. Esc chooses again.',
      saved: (code, confidence) => `Saved: ${code}, confidence ${confidence}.`,
      undone: 'Taken back.',
      all: 'Every note of this sample is coded.',
      adjudicating: 'Settle disagreements',
      given: (coder, code) => `${coder}: ${code}`,
    },
    files: {
      heading: 'Files',
      sample: 'Export the sample for a second coder',
      sampleNote:
        'It holds titles, texts, addresses and kept pictures of the notes, and no verdict. For those who code only.',
      codings: 'Export my codings',
      csv: 'Export all codings (CSV)',
      tooLarge: 'There are too many pictures for one file. Draw a smaller sample.',
    },
    results: {
      heading: 'Results',
      hidden: 'Code first: results seen early change what people answer.',
      show: 'Show them now',
      coders: 'Coders',
      coded: (coder, count) => `${coder}: ${number('en', count)}`,
      agreement: 'Agreement',
      shared: 'Notes coded by two or more',
      percent: 'Per cent agreement',
      kappa: 'Cohen’s κ',
      alpha: 'Krippendorff’s α (nominal)',
      none: 'not yet',
      few: (n) => `${counted(n, 'note')}; below 20 no percentage is given`,
      small: 'small sample',
      interval: (lo, hi) => `95% interval ${lo} to ${hi}`,
      between: (first, second) => `${first} (rows) and ${second} (columns)`,
      against: 'Seedlens (rows) and people (columns)',
      open: (count) =>
        `Coders differ on ${counted(count, 'note')} not settled yet; until then ${plural(count, 'it is', 'they are')} left out of the comparison.`,
      settle: 'Settle them',
      classes: 'Precision by verdict',
      verdict: 'Verdict',
      right: 'People agree',
      precision: 'Precision (Wilson 95%)',
      ready: 'Ready for publication',
      isReady: 'yes',
      notReady: 'not yet',
      rule: 'Ready means: α at least 0.80, and the lower bound of precision at least 0.90.',
      overall: 'Commercial content',
      prevalence: 'Share (weighted by stratum)',
      sensitivity: 'Sensitivity',
      specificity: 'Specificity',
      apparent: 'Share by the verdicts',
      corrected: 'Corrected share (Rogan–Gladen)',
      noCorrection:
        'A sample stratified by verdict is not corrected after Rogan and Gladen: its weighted share is the right figure.',
      undecided: (count) =>
        `${counted(count, 'note')} nobody could tell or had material for ${plural(count, 'is', 'are')} left out.`,
      seed: (seed) => `Intervals: bootstrap within strata, 2,000 rounds, seed ${seed}.`,
    },
    failed: (error) => `Something went wrong: ${error}`,
    share: (value, n) => percent('en', value, n),
    figure: (value) => figure('en', value),
    count: (value) => number('en', value),
  },
};

/** The words of the coding desk in one language. */
export function codingWords(locale: Locale): CodingWords {
  return CODING[locale];
}
