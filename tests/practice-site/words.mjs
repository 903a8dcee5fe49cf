/**
 * The words of the practice site: all our own. Nothing here holds a word that steers, sells, declares or
 * denies, so that only a recipe (recipes.mjs) decides what a note says about selling.
 * Longer than 300 lines because it is one table of words and nothing else.
 */

/**
 * @typedef {object} Topic
 * @property {string} id
 * @property {string} channel the site's `channel_id`
 * @property {string} name the channel's name
 * @property {string[]} motifs pictures drawn for it (pictures.mjs)
 * @property {string} product a thing one could sell in this topic
 * @property {string[]} titles
 * @property {string[]} lines sentences of the text
 * @property {string[]} tags
 */

/** @type {Topic[]} */
export const TOPICS = [
  {
    id: 'food',
    channel: 'homefeed.food_v3',
    name: '美食',
    motifs: ['bowl', 'cup'],
    product: '示例手冲咖啡豆',
    titles: [
      '一个人的晚饭，二十分钟',
      '冬天的第一锅萝卜汤',
      '面包终于发起来了',
      '阳台早餐的第七天',
      '剩米饭的三种吃法',
      '巷口那家豆浆店',
      '今天的便当是南瓜色',
      '第一次做酸菜鱼',
    ],
    lines: [
      '水开之后转小火，慢慢等就好。',
      '盐最后放，汤会清一些。',
      '锅是外婆留下来的，锅底已经磨亮了。',
      '下次想试试多放一点姜。',
      '拍照的时候汤还在冒热气。',
      '邻居闻到味道，端着碗就来了。',
    ],
    tags: ['一人食', '家常菜', '今天吃什么'],
  },
  {
    id: 'fashion',
    channel: 'homefeed.fashion_v3',
    name: '穿搭',
    motifs: ['shirt', 'bag'],
    product: '示例羊毛开衫',
    titles: [
      '小个子的一周通勤',
      '灰色也可以很温柔',
      '把旧外套改短了',
      '降温那天我穿了三层',
      '爸爸的毛衣意外合身',
      '五件衣服的秋天',
      '雨天穿什么颜色',
      '帆布鞋穿到第三年',
    ],
    lines: [
      '肩线往里收了两厘米，人就精神了。',
      '里面是一件很薄的高领。',
      '走路多的日子还是要穿平底。',
      '颜色不超过三个，出门就不会慌。',
      '扣子是自己换的，颜色差一点点。',
      '袖口挽两圈刚好露出手腕。',
    ],
    tags: ['日常穿搭', '通勤', '秋冬'],
  },
  {
    id: 'cosmetics',
    channel: 'homefeed.cosmetics_v3',
    name: '彩妆',
    motifs: ['bottle', 'tube'],
    product: '示例保湿面霜',
    titles: [
      '换季泛红那几天我做了什么',
      '素颜出门第十天',
      '眉毛只画三笔',
      '洗脸这件小事',
      '五分钟的早晨',
      '油皮的秋冬笔记',
      '口红只剩两支',
      '把化妆台清空了一半',
    ],
    lines: [
      '先把水擦干再上霜，别着急。',
      '刷子每周洗一次，晾在窗台。',
      '脸颊干的时候少洗一遍。',
      '底妆薄一点，反而不卡。',
      '睡够了气色自己会回来。',
      '记录下来，免得下个换季又忘。',
    ],
    tags: ['护肤日常', '换季', '素颜'],
  },
  {
    id: 'movie',
    channel: 'homefeed.movie_and_tv_v3',
    name: '影视',
    motifs: ['screen', 'ticket'],
    product: '示例便携投影',
    titles: [
      '深夜适合看的三部老片',
      '看完在座位上坐了很久',
      '配乐比台词先让我哭',
      '一部讲修表匠的纪录片',
      '和妈妈一起看的电影',
      '片尾彩蛋到底说了什么',
      '把想看的列成一张表',
      '周五的放映室',
    ],
    lines: [
      '镜头很慢，慢到能听见雨。',
      '结尾没有解释，我很喜欢。',
      '主角修的其实是时间。',
      '散场后我们走了两站路。',
      '灯一暗，人就安静了。',
      '台词不多，但每句都站得住。',
    ],
    tags: ['电影', '片单', '周末'],
  },
  {
    id: 'career',
    channel: 'homefeed.career_v3',
    name: '职场',
    motifs: ['laptop', 'book'],
    product: '示例机械键盘',
    titles: [
      '入职一年写给自己',
      '周报怎么写才不痛苦',
      '会议记录只留三行',
      '第一次带新人',
      '早到十分钟的好处',
      '代码里的 undefined 和 null',
      '把待办写在纸上',
      '午休的公园',
    ],
    lines: [
      '先写结论，再写过程。',
      '不会的就问，问完记下来。',
      '下班前把明天的第一件事写好。',
      '桌面越空，脑子越清楚。',
      '有些会其实可以是一封邮件。',
      '走出大楼，风一吹就好了。',
    ],
    tags: ['职场日常', '效率', '打工人'],
  },
  {
    id: 'love',
    channel: 'homefeed.love_v3',
    name: '情感',
    motifs: ['letter', 'plant'],
    product: '示例手写信纸',
    titles: [
      '和朋友吵架以后',
      '外婆的电话总在周日',
      '一个人搬家的那天',
      '写给十八岁的信',
      '学会说不的一年',
      '我们约好每月走一次路',
      '猫来的第一个冬天',
      '慢慢来也没关系',
    ],
    lines: [
      '话说出口之前先喝一口水。',
      '她问我吃饭了没有，我说吃了。',
      '箱子不重，重的是里面的日记。',
      '后来我们谁也没提那件事。',
      '把灯留着，是给晚归的人。',
      '难过的时候就去走路。',
    ],
    tags: ['生活碎片', '记录', '成长'],
  },
  {
    id: 'home',
    channel: 'homefeed.household_product_v3',
    name: '家居',
    motifs: ['lamp', 'plant'],
    product: '示例落地灯',
    titles: [
      '租来的房子也要有一盏灯',
      '十二平米的书房',
      '旧物改造：窗台长凳',
      '把厨房台面留空',
      '阳台的第一棵番茄',
      '收纳先从扔东西开始',
      '窗帘换成了亚麻',
      '墙上只挂一幅画',
    ],
    lines: [
      '灯光低一点，房间就柔和了。',
      '木板是旧床拆下来的，打磨了两遍。',
      '抽屉里只放每天用的。',
      '植物靠窗，别晒过头。',
      '地毯换季洗一次就好。',
      '周末把家具挪了个方向。',
    ],
    tags: ['租房改造', '收纳', '我的小家'],
  },
  {
    id: 'game',
    channel: 'homefeed.gaming_v3',
    name: '游戏',
    motifs: ['gamepad', 'screen'],
    product: '示例游戏手柄',
    titles: [
      '种田第三年，终于下雪了',
      '和室友通关的一晚',
      '像素风的小镇日记',
      '不会打架也能玩的游戏',
      '卡关两周之后',
      '屏蔽广告弹窗的小办法',
      '老掌机还能开机',
      '桌游局的六个人',
    ],
    lines: [
      '存档之前先把鸡喂了。',
      '地图右上角有一条近路。',
      '音量调低，戴耳机更好。',
      '打不过就先去钓鱼。',
      '结局要自己走到才算。',
      '手柄的摇杆有点飘，凑合用。',
    ],
    tags: ['单机游戏', '休闲', '像素'],
  },
  {
    id: 'travel',
    channel: 'homefeed.travel_v3',
    name: '旅行',
    motifs: ['mountain', 'sea'],
    product: '示例登山包',
    titles: [
      '海边小城的两天',
      '坐慢车去看雪山',
      '雨天的古镇没有人',
      '清晨六点的码头',
      '一条适合走路的江岸',
      '山里的民宿没有信号',
      '沿着铁路走了一下午',
      '街市淘宝记：三个旧瓷碗',
    ],
    lines: [
      '车窗外从灰变成了蓝。',
      '早上人少，风是咸的。',
      '带一件防风的就够了。',
      '老板娘煮了一锅姜茶。',
      '路牌很旧，跟着河走就行。',
      '到站的时候天刚刚亮。',
    ],
    tags: ['周末去哪儿', '慢旅行', '小城'],
  },
  {
    id: 'fitness',
    channel: 'homefeed.fitness_v3',
    name: '健身',
    motifs: ['dumbbell', 'shoe'],
    product: '示例瑜伽垫',
    titles: [
      '跑步第一百天',
      '膝盖不舒服就先走路',
      '宿舍里的十五分钟',
      '第一次完成五公里',
      '拉伸比训练更难坚持',
      '早起的人先看到日出',
      '一张垫子就够了',
      '心率慢下来了',
    ],
    lines: [
      '热身十分钟，别偷懒。',
      '跑慢一点，能说话就对了。',
      '今天只做了三组，也算数。',
      '鞋带系紧，出门。',
      '睡前拉伸，第二天轻松很多。',
      '数字会骗人，身体不会。',
    ],
    tags: ['跑步', '自律', '居家运动'],
  },
];

export const CHANNELS = [
  { id: 'homefeed_recommend', name: '推荐' },
  ...TOPICS.map(({ channel, name }) => ({ id: channel, name })),
];

export const TITLE_LEADS = ['', '', '', '周末记录｜', '随手拍｜', '日记｜', '十一月｜', '小事｜'];
export const TITLE_TAILS = ['', '', '', '（一）', '（二）', '（三）', '，慢慢写', '，记一下'];

/** Account names: all begin with 示例, so that none is a real person's. */
export const PERSON_NAMES = [
  '小满',
  '阿柚',
  '北川',
  '糯米',
  '一禾',
  '半夏',
  '松果',
  '阿澈',
  '豆沙',
  '青团',
  '木木',
  '栗子',
  '南枝',
  '云朵',
  '麦芽',
  '晚晚',
  '知了',
  '乌龙',
  '小岛',
  '山茶',
  '橘子',
  '白露',
  '十七',
  '阿竹',
];
export const PERSON_TAILS = ['', '', '同学', '在路上', '的周末', '日记', '慢生活', '不加糖'];
export const PLACES_TOLD = ['上海', '四川', '浙江', '广东', '北京', '云南', '湖北', '山东'];

export const READER_LINES = [
  '看饿了',
  '这个光好温柔',
  '我也在坚持，一起呀',
  '第三张图是哪里呀',
  '收藏了，周末试试',
  '原来不是我一个人这样',
  '写得真好',
  '好治愈',
  '同款窗台！',
  '求后续',
  '蹲一个下集',
  '颜色好舒服',
  '学到了',
  '慢慢来，会好的',
];
export const AUTHOR_REPLIES = ['谢谢你呀', '就在家附近的公园', '周末更新', '哈哈是的', '慢慢来', '抱抱'];

export const HOT_QUERIES = [
  '一人食晚餐',
  '小户型收纳',
  '冬天穿搭',
  '周末短途',
  '跑步入门',
  '手帐排版',
  '老电影',
  '阳台种菜',
];
export const KEYWORDS = ['面霜', '咖啡', '落地灯', '周末', '跑步'];
