/** What a URL parameter is for: naming a commission party, naming the user who shared, or plain tracking. */
export type ParamClass = 'party' | 'share' | 'track';

/** Names, or prefixes ending in `*`. `p`, `e`, `tag`, `u` mean something on single hosts only and are not listed. */
export const PARAMS: Readonly<Record<ParamClass, string>> = {
  party:
    'pid refpid ali_trackid relationId relation_id unionId union_id subUnionId positionId cpsSign customParameters authDuoId duoduo_type utm_campaign pick_source origin_colonel_buyin_id tag AssociateTag ascsubtag linkCode vc_cps_track sls traFrom tra_from',
  share:
    'suid un ut_sk share_crt_v sp_tk cpp short_name sm tk jkl refer_share_uin share_uin refer_share_id _oak_share_* _wv _wvx gx gxd ad_od fromUserId share_platform_title share_relation xhsshare appuid apptime shareRedId share_id author_share xsec_token xsec_source sharerId shareId share_from_user_hidden',
  track:
    'spm scm* pvid app_pvid algo_* utparam abbucket abtest acm traceId xId ptl bxsign trackInfo pos ns price sourceType scene utkn impid mytmenu turing_bucket lygClk bftTag bftRwd _u ali_refid pcdk utm_* dist cu pd_rd_* pf_rd_* qid sr crid sprefix ref_ th dib dib_tag social_share union_lens spider_token',
};

const exact = new Map<string, ParamClass>();
const prefixes: (readonly [prefix: string, kind: ParamClass])[] = [];
for (const kind of ['party', 'share', 'track'] as const) {
  for (const name of PARAMS[kind].split(' ')) {
    if (name.endsWith('*')) prefixes.push([name.slice(0, -1), kind]);
    else exact.set(name, kind);
  }
}

/** The class of a parameter by its name, `undefined` when the lists do not know it. */
export function classOfParam(name: string): ParamClass | undefined {
  return exact.get(name) ?? prefixes.find(([prefix]) => name.startsWith(prefix))?.[1];
}
