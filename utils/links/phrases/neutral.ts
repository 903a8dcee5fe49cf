/**
 * Words about advertising that say nothing of this post; masked before disclosures are looked for: offers to
 * advertisers (商务合作请邮箱, 合作V:), talk about advertisements, 利益相关者 as a term.
 */
export const NEUTRAL: readonly RegExp[] = [
  /(?:商务|品牌|广告|商业)?合作(?:请|可|欢迎|事宜|咨询|洽谈|意向|邀约|联系|方式|勾搭)[^\n#,，。!]{0,12}/u,
  /(?:商务|品牌|广告|商业)合作 ?[:|/]? ?(?=[a-z0-9_+@v➕✉📮💌📧]|加|私|邮|微|薇|找|滴|戳)/u,
  /合作 ?[:+➕] ?/u,
  /合作[v微薇](?:信)?(?=[: a-z0-9])/u,
  /(?:商务|接|求|寻求?|找我?|欢迎|谈|期待)(?:品牌|商务|广告)?合作/u,
  /利益相关者|利益相关方/u,
  /(?:屏蔽|拦截|去除?|跳过|过滤|关闭?|讨厌|看到?|弹出?|植入)广告/u,
  /广告(?:位|牌|语|词|歌|片|学|设计|公司|行业|专业|导演|创意|策划|插件|屏蔽|拦截|法|人|狗)/u,
  /[支条个部则]广告(?=[拍真很好太也])/u,
];
