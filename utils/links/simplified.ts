/**
 * Traditional characters of the words the rules look for, each followed by its simplified form. Words are written once,
 * in simplified characters; only those that occur in a word stand here.
 */
const PAIRS = [
  '專专業业東东絲丝兩两個个為为爲为麼么樂乐書书買买於于與与亞亚產产們们眾众衆众優优會会夥伙體体來来關关內内寫写減减',
  '擊击創创劇剧辦办務务動动勢势區区醫医單单廠厂參参發发號号員员響响嗎吗問问圍围國国復复複复覆复製制媽妈妝妆粧妆',
  '學学實实寶宝寳宝對对導导尋寻屬属帶带廣广應应隱隐掛挂攔拦攜携時时機机條条樣样櫥橱檢检歡欢沒没測测滿满濾滤靈灵點点牽牵',
  '獲获貓猫畫画療疗碼码禮礼視视筆笔簡简紅红約约純纯結结給给絕绝綠绿網网羅罗羣群聯联藍蓝蘇苏薦荐藥药營营裝装見见計计認认',
  '記记論论設设證证評评詞词試试話话詢询該该語语請请調调談谈謝谢貝贝貨货購购貼贴費费資资賽赛讚赞贊赞贈赠車车軟软輸输達达過过',
  '運运這这進进鑑鉴鑒鉴錢钱銀银鋪铺舖铺鏈链鍊链銷销鏡镜長长門门閒闲閑闲閨闺開开頁页頂顶項项領领頻频題题額额',
  '風风飯饭館馆馬马驗验魚鱼鵝鹅黃黄無无裡里裏里櫻樱楊杨夾夹島岛郵邮糾纠諮咨並并併并係系闆板妳你髮发價价別别後后聽听師师構构標标說说賺赚經经',
].join('');

const forms = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS.charAt(2 * at), PAIRS.charAt(2 * at + 1)]),
);
const TRADITIONAL = new RegExp(`[${[...forms.keys()].join('')}]`, 'g');

/** The text with those characters simplified. One UTF-16 unit for one: offsets stay. */
export function simplified(text: string): string {
  return text.replace(TRADITIONAL, (sign) => forms.get(sign) ?? sign);
}
