import { findLinks } from '../../utils/links/find-links';
import { readPhrases } from '../../utils/links/read-phrases';
import { PLATFORMS } from '../../utils/links/ruleset';

/** One line of the bench table. `ok` is told only where quality.md sets a bar, `id` where a gate is about the row. */
export interface BenchRow {
  id?: string;
  name: string;
  value: number;
  unit: string;
  bar?: number;
  ok?: boolean;
}

const TEXTS = 100_000;
const TEXTS_BRIEF = 10_000;
const SIZES = [62_500, 125_000, 250_000, 500_000, 1_000_000] as const;
const RUNS = 9;
const RUNS_BRIEF = 5;
const MODES = [
  ['with the cut', undefined],
  ['cut off', Number.POSITIVE_INFINITY],
] as const;

/**
 * The recogniser beside a naive baseline in one run, and its growth with length. Figures are for this machine; only
 * ratios and slopes have bars.
 */
export async function bench({ brief = false } = {}): Promise<{ rows: BenchRow[] }> {
  const count = brief ? TEXTS_BRIEF : TEXTS;
  const texts = mixedTexts(count);
  const { own, naive } = sideBySide(texts);
  const ratio = naive / own;
  const phrases = best(() => {
    for (const text of texts) readPhrases(text);
  }, 2);
  const rows: BenchRow[] = [
    { name: `links: naive baseline, ${count.toLocaleString('en')} mixed short texts`, value: round(naive), unit: 'ms' },
    { name: 'links: findLinks, the same texts', value: round(own), unit: 'ms' },
    {
      id: 'links.ratio',
      name: 'links: findLinks against the baseline',
      value: round(ratio),
      unit: '×',
      bar: 5,
      ok: ratio >= 5,
    },
    { name: 'links: readPhrases, the same texts', value: round(phrases), unit: 'ms' },
  ];
  let steepest = Number.NEGATIVE_INFINITY;
  for (const [name, part] of GROWING) {
    const texts = SIZES.map((size) => part.repeat(Math.ceil(size / part.length)).slice(0, size));
    for (const [mode, maxLength] of MODES) {
      if (brief && maxLength === undefined) continue;
      const { slope, last } = growth(
        texts,
        (text) => findLinks(text, maxLength === undefined ? {} : { maxLength }),
        brief ? RUNS_BRIEF : RUNS,
      );
      if (maxLength !== undefined) steepest = Math.max(steepest, slope);
      rows.push({
        name: `links: log-log slope, ${name}, ${mode}`,
        value: round(slope),
        unit: '',
        bar: 1.1,
        ok: slope <= 1.1,
      });
      rows.push({ name: `links: 1 MB of ${name}, ${mode}`, value: round(last), unit: 'ms' });
    }
  }
  rows.push({ id: 'links.slope', name: 'links: steepest log-log slope, cut off', value: round(steepest), unit: '' });
  return { rows };
}

/** Texts that grow in the slope measurement: ordinary prose with unknown links, and hostile repetitions. */
export const GROWING: readonly (readonly [name: string, part: string])[] = [
  [
    'prose with links',
    '今天分享一个示例好物，https://example.com/page/12345?from=note 价格￥199，看看 example.org/a1 再说。',
  ],
  ['aaaa…', 'a'],
  ['￥￥￥…', '￥'],
  ['http://…', 'http://'],
  ['http:// with spaces', 'http:// '],
  ['a@b.…', 'a@b.'],
  ['￥ + 10 characters', '￥aB3dE5gH1j'],
  ['nested percent', 'https://link.zhihu.com/?target=https%25253A%25252F%25252F'],
  ['lone surrogates', '\uD83D\uDE06\uD83D'],
  ['bidi and zero-width', '\u202Ea\u200B.\u2066b'],
];

function sideBySide(texts: readonly string[]): { own: number; naive: number } {
  const baseline = naiveFinder();
  const read = (find: (text: string) => unknown) => () => {
    for (const text of texts) find(text);
  };
  read(findLinks)();
  read(baseline)();
  let own = Number.POSITIVE_INFINITY;
  let naive = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    own = Math.min(own, time(read(findLinks)));
    naive = Math.min(naive, time(read(baseline)));
  }
  return { own, naive };
}

/** What one would write first: every run of non-Chinese characters is a candidate, parsed, then tried on every rule. */
function naiveFinder(): (text: string) => number {
  const rules = PLATFORMS.flatMap(({ routes }) => routes.map(({ at }) => at));
  const candidates = /[^\s"'<>\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]+/g;
  return (text) => {
    let found = 0;
    for (const [candidate] of text.matchAll(candidates)) {
      let address = candidate;
      try {
        const url = new URL(candidate);
        address = url.protocol.startsWith('http') ? url.hostname + url.pathname : candidate;
      } catch {
        // No URL: the rules are tried on the candidate itself.
      }
      for (const rule of rules) if (rule.test(address)) found += 1;
    }
    return found;
  };
}

const PLAIN = [
  '今天分享一个示例好物，真的很好用，大家可以试试看！',
  '周末去了示例公园，天气很好🌞 拍了很多照片～ #周末去哪儿 #示例话题',
  '示例面霜测评｜用了三个月，说说真实感受：质地偏厚，冬天刚好。',
  '价格￥199，活动价￥159，满300减50，划算。',
  'OOTD 今日穿搭 | 身高165 体重50kg 示例风',
  '早餐吃什么？三明治🥪+咖啡☕️，十分钟搞定。步骤见图，简单又好吃，推荐给上班族。',
  '30天打卡 Day 12，坚持就是胜利💪🏻 #自律 #健身',
  '示例城市两日游攻略：第一天上午博物馆，下午老街，晚上看夜景。第二天爬山，带好水和防晒。',
  '租房改造，花了不到500块，客厅焕然一新。示例色系真的太显大了。',
];
const LINKED = [
  '【淘宝】7天无理由退货 https://e.tb.cn/h.2vOUp4hth7f6sHj?tk=8x58gfwl85w CZ356 「示例连衣裙」 点击链接直接打开',
  '链接https://item.jd.com/112308513744.html复制打开',
  '复制这段描述￥SttpoeBQ3kd￥后到手淘打开',
  '参考了 https://www.example.com/article/12345 的做法，侵删。',
  '【拼多多】百亿补贴 https://mobile.yangkeduo.com/goods.html?ps=j8jcMkDJqc 「示例抽纸」',
];

/** Deterministic: nine texts without a link to one with. */
function mixedTexts(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const list = index % 10 === 9 ? LINKED : PLAIN;
    return `${list[(index * 7) % list.length] ?? ''}${index % 97}`;
  });
}

/** Least-squares slope of log time over log length, and the time of the longest text. */
function growth(
  texts: readonly string[],
  run: (text: string) => unknown,
  runs: number,
): { slope: number; last: number } {
  for (const text of texts) run(text);
  // Sizes take turns, so that a busy moment of the machine does not fall on one of them.
  const least = texts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < runs; round += 1) {
    for (const [index, text] of texts.entries()) {
      least[index] = Math.min(
        least[index] ?? Number.POSITIVE_INFINITY,
        time(() => run(text)),
      );
    }
  }
  const points = texts.map((text, index) => [Math.log(text.length), Math.log(least[index] ?? Number.NaN)] as const);
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  const top = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const bottom = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return { slope: top / bottom, last: Math.exp(points[points.length - 1]?.[1] ?? Number.NaN) };
}

function best(run: () => unknown, times: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < times; at += 1) least = Math.min(least, time(run));
  return least;
}

/** ms of this process, not of the clock: what else the machine does is not counted. */
function time(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return Math.max(user + system, 1) / 1000;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
