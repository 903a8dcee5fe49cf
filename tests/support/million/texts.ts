/** Invented titles and texts: put together from our own words, so that a search finds some of them and not others. */

/** Subjects of notes; a keyword of the record is one of these. */
export const SUBJECTS = [
  { word: '防晒', things: ['防晒乳', '遮阳帽', '冰袖', '晒后面膜'] },
  { word: '收纳', things: ['抽屉隔板', '衣柜挂袋', '厨房置物架', '真空袋'] },
  { word: '露营', things: ['折叠椅', '天幕', '炉头', '睡袋'] },
  { word: '通勤穿搭', things: ['西装外套', '乐福鞋', '托特包', '针织开衫'] },
  { word: '早餐', things: ['燕麦杯', '吐司机', '豆浆机', '花生酱'] },
  { word: '护手霜', things: ['护手霜', '身体乳', '手套', '润唇膏'] },
  { word: '猫粮', things: ['冻干', '饮水机', '猫砂', '逗猫棒'] },
  { word: '跑步', things: ['缓震跑鞋', '速干衣', '手臂包', '筋膜球'] },
  { word: '台灯', things: ['护眼台灯', '屏幕挂灯', '落地灯', '小夜灯'] },
  { word: '咖啡', things: ['手冲壶', '磨豆机', '挂耳', '意式拼配'] },
  { word: '绘本', things: ['翻翻书', '点读笔', '阅读架', '识字卡'] },
  { word: '租房改造', things: ['免钉挂钩', '地毯', '窗帘', '洞洞板'] },
] as const;

const MOMENTS = ['周末', '下班后', '换季', '搬家以后', '出差前', '雨天', '开学前', '加班那周', '第一次', '用了半年'];
const FRAMES = [
  (moment: string, thing: string, word: string) => `${moment}的${word}：${thing}怎么选`,
  (moment: string, thing: string) => `${moment}才发现，${thing}可以这样用`,
  (_: string, thing: string, word: string) => `${word}清单里，我留下了${thing}`,
  (moment: string, thing: string) => `${thing}｜${moment}的一点记录`,
  (_: string, thing: string, word: string) => `关于${word}，先说说${thing}`,
  (moment: string, _: string, word: string) => `${moment}，聊聊${word}`,
];
const SENTENCES = [
  '先写结论，再写过程，图是自己拍的。',
  '尺寸量好再买，不然要退两次。',
  '颜色比照片里深一点，晚上看差别更大。',
  '前后用了三个牌子，各有各的毛病。',
  '家里人说没必要，后来也在用。',
  '清洁要多花五分钟，其他没有什么好说的。',
  '预算不多的话，可以先从小的开始。',
  '有问题写在下面，看到会回。',
];

export type Pick = (salt: number) => number;

const from = <T>(list: readonly T[], draw: number, otherwise: T): T =>
  list[Math.floor(draw * list.length)] ?? otherwise;

/** Which subject a note has. */
export function subjectOf(at: number): (typeof SUBJECTS)[number] {
  return SUBJECTS[at % SUBJECTS.length] ?? SUBJECTS[0];
}

/** A title; some notes have none. `pick` draws in [0, 1), the same for the same salt. */
export function titleOf(at: number, pick: Pick): string {
  if (pick(20) < 0.02) return '';
  const { word, things } = subjectOf(at);
  const frame = from(FRAMES, pick(21), FRAMES[0] ?? (() => word));
  const title = frame(from(MOMENTS, pick(22), '今天'), from(things, pick(23), word), word);
  return pick(24) < 0.3 ? `${title}（${Math.floor(pick(25) * 90) + 10}）` : title;
}

/** A text; `end` is what the author adds. */
export function textOf(at: number, pick: Pick, end: string): string {
  const { word, things } = subjectOf(at);
  const sentences = Array.from({ length: 2 + Math.floor(pick(30) * 4) }, (_, place) =>
    from(SENTENCES, pick(31 + place), ''),
  );
  const thing = from(things, pick(23), word);
  return `这次说的是${thing}。${sentences.join('')}${end}\n#${word} #${thing}`;
}
