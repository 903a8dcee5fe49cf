/**
 * Words about advertising that say nothing of this post; masked before disclosures are looked for: offers to
 * advertisers (商务合作请邮箱, 合作V:), questions how to cooperate, talk about an advertisement, presents from friends and
 * relatives. 品牌合作 in front of a name states a cooperation: only what looks like a contact is masked.
 */
export const NEUTRAL: readonly RegExp[] = [
  /(?:商务|品牌|广告|商业)?合作(?:请|可|欢迎|事宜|咨询|洽谈|意向|邀约|联系|方式|勾搭)[^\n#,，。!]{0,12}/u,
  /(?:商务|品牌|广告|商业)合作 ?[:|/→]?\s?(?=[\w.-]{2,30}(?:[@_]|\d{3})|[vw]x?(?![a-z])|[+➕✉📮💌📧📩加私邮微薇找滴戳]|[^,，。!?\n@]{0,6}(?:主页|简介|后台|私信|微信|邮箱|助[手理]))/u,
  /(?<!品牌方?|广告|商业)合作 ?[:+➕] ?/u,
  /合作[v微薇](?:信)?(?=[: a-z0-9])/u,
  /(?:(?<![为是含有])商务|接|求|寻求?|找我?|欢迎|谈|期待|如何|怎么|想|关于|(?:谢绝|拒绝?|推掉)了?)[和与跟]?(?:品牌方?|商务|广告)?合作/u,
  /[支条个部则]广告(?=[拍真很好太也])/u,
  /(?:[朋男女]友|闺蜜|(?<![主方牌爸干小姐])[妈爸爷婆姐妹弟哥]|奶奶|老[公师家]|学[生校]|同[学事]|粉丝|宝子|对象|家人)[^,，。!?\n品官商牌收]{0,4}(?:[寄送赠]|赞助)/u,
];
