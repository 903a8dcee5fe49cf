import type { Locale } from './locale';
import { clock } from './numbers';

/** Words of deep capture in the settings. */
export interface DeepCaptureWords {
  heading: string;
  what: string;
  risks: readonly string[];
  on: string;
  off: string;
  turnOn: string;
  sure: string;
  turnOff: string;
  from: string;
  stopped(at: number, why: string): string;
}

const WORDS: Readonly<Record<Locale, DeepCaptureWords>> = {
  'zh-CN': {
    heading: '深度读取',
    what: '网页上看得到的，只是网站发给页面的一部分。打开后，还会读页面自己收到的笔记、评论和组件数据：带货组件、投放字段往往只在那里。读到的照样只留在本机，扩展自己不发请求。',
    risks: [
      '要在网页自己的环境里放一小段脚本。网站能察觉，可能弹出“风险插件”提示或关掉页面；对账号有没有影响，我们不知道。',
      '只在回应到了之后抄一份文字，不拖慢、不改动。我们自己一出错就自动停用。',
      '网页能伪造这些数据，所以它们只当作页面自己说的。',
    ],
    on: '已打开。',
    off: '没有打开。',
    turnOn: '打开深度读取…',
    sure: '我明白，打开',
    turnOff: '关掉',
    from: '页面重新打开后才起作用。',
    stopped: (at, why) => `${clock('zh-CN', at)} 出了错，已自动停用：${why}`,
  },
  en: {
    heading: 'Deep capture',
    what: 'A page shows only part of what the site sends it. With deep capture on, the notes, comments and components that the page itself receives are read as well: goods components and ad fields are often nowhere else. It all stays on this machine, and the extension still asks for nothing.',
    risks: [
      'It puts a small script into the page’s own world. The site can notice that, and may warn of a “risk extension” or close the page. Whether it matters to an account is not known to us.',
      'It copies the text of an answer after the page has it; nothing is delayed or changed. A fault of ours turns it off.',
      'A page can forge such data, so it counts as what the page says of itself.',
    ],
    on: 'It is on.',
    off: 'It is off.',
    turnOn: 'Turn on deep capture…',
    sure: 'I understand, turn it on',
    turnOff: 'Turn it off',
    from: 'It works from the next time a page is loaded.',
    stopped: (at, why) => `It met a fault at ${clock('en', at)} and turned itself off: ${why}`,
  },
};

export function deepCaptureWords(locale: Locale): DeepCaptureWords {
  return WORDS[locale];
}
