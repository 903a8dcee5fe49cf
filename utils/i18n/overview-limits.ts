import type { Locale } from './locale';

const LIMITS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': [
    '实时记录只看得到网页；应用里可能有别的标识、链接和广告。导入的数据只说明抓到了什么，不说明屏幕上出现过什么。',
    '这是一个账号的推荐结果，因人而异，不是平台的抽样。页面上的标记可能影响打开哪些笔记，所以有静默模式。',
    '语音、视频画面和图片里的文字没有读取。',
    '有些付费推送可能完全没有标记。',
    '标识属于一次展示，不属于一篇笔记。',
    '「没有看到」取决于检测器读到了多少，见检查覆盖率。',
    '一篇内容是不是广告、标识是否充分，由监管部门或法院认定。',
  ],
  en: [
    'A live record sees the web page only; the app may show other labels, links and ads. Imported data tells what was captured, not what was on screen.',
    'This is one account’s feed: personalised, not a sample of the platform. Badges may change what people open; silent mode exists for that.',
    'Speech, video frames and text inside images are not read.',
    'Some paid reach may carry no mark at all.',
    'A label belongs to a showing, not to a note.',
    '“Not seen” depends on how much the detectors could read: see coverage.',
    'Whether something is an advertisement, or a label sufficient, is for the regulator or a court.',
  ],
};

/** What the numbers cannot tell (measurement.md 5); printed with them. */
export function limitsOf(locale: Locale): readonly string[] {
  return LIMITS[locale];
}
