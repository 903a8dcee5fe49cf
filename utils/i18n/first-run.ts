import type { Locale } from './locale';

/** Words of the first-run choice; nothing is recorded before it. */
export interface FirstRunWords {
  heading: string;
  lead: string;
  full: string;
  fullNote: string;
  counts: string;
  countsNote: string;
  recorded: string;
  recordedItems: readonly string[];
  never: string;
  neverItems: readonly string[];
  where: string;
  whereText: string;
  cannot: string;
  cannotText: string;
  captureText: string;
  change: string;
}

const FIRST_RUN: Readonly<Record<Locale, FirstRunWords>> = {
  'zh-CN': {
    heading: '先选一种记录方式',
    lead: '种草镜会在小红书笔记上指出广告和购物链接在哪里、依据是什么、哪些没看到。记录怎么留，由你决定；选之前什么都不记。',
    full: '完整记录',
    fullNote: '记下看过的笔记、标识、链接和依据，之后可以查、可以导出、可以用于研究。',
    counts: '只记数字',
    countsNote: '只记每天的次数，不记任何一篇笔记。',
    recorded: '完整记录会记下',
    recordedItems: [
      '看过的笔记：标题、正文、作者、出现的位置和时长；搜过的词',
      '平台标识、作者说明、购物链接和口令，以及每一条依据',
      '读取情况：读到多少、没读到多少',
    ],
    never: '任何方式都不记',
    neverItems: ['你的账号、Cookie 和登录凭证', '其他人的评论', '无痕窗口里的任何内容', '小红书以外的网页'],
    where: '存在哪里',
    whereText: '只在这台设备的这个浏览器里。种草镜从不联网，没有服务器，也没有统计。随时可以导出或全部删除。',
    cannot: '电脑网页看不到的',
    cannotText: '大多数投放、合作与商品标记只在手机应用里。没有看到标识，不代表没有广告。',
    captureText:
      '想看应用里的标记，可以用抓包工具（如 mitmproxy、Charles、Proxyman）把自己手机上的浏览存成 HAR 文件，再导入这里。',
    change: '之后可以在设置里更改。',
  },
  en: {
    heading: 'First, choose how to record',
    lead: 'Seedlens shows where advertising and shop links are on Xiaohongshu notes, why it thinks so, and what it could not see. How much is kept is up to you; nothing is recorded until you choose.',
    full: 'Full record',
    fullNote: 'Keeps the notes you saw, labels, links and evidence, to look up, export or use in research.',
    counts: 'Counts only',
    countsNote: 'Keeps daily counts and nothing about any note.',
    recorded: 'The full record keeps',
    recordedItems: [
      'notes you saw: title, text, author, position and time on screen; words you searched for',
      'platform labels, authors’ statements, shop links and codes, with the evidence for each',
      'how well reading went: how much was read and how much was not',
    ],
    never: 'Never kept, either way',
    neverItems: [
      'your account, cookies and sign-in tokens',
      'other people’s comments',
      'anything in private windows',
      'any page other than Xiaohongshu',
    ],
    where: 'Where it stays',
    whereText:
      'In this browser on this device only. Seedlens never uses the network; there is no server and no telemetry. Export or delete everything at any time.',
    cannot: 'What the desktop page cannot show',
    cannotText: 'Most ad, partner and goods marks live in the phone app. No label seen does not mean there is no ad.',
    captureText:
      'To read the app’s marks, save your own phone’s browsing as a HAR file with a capture tool (mitmproxy, Charles, Proxyman) and import it here.',
    change: 'You can change this later in Settings.',
  },
};

/** Words of the first-run choice in one language. */
export function firstRunWords(locale: Locale): FirstRunWords {
  return FIRST_RUN[locale];
}
