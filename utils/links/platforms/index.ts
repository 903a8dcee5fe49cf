import type { Platform } from '../rule';
import { platform1688 } from './1688';
import { aliexpress } from './aliexpress';
import { amazon } from './amazon';
import { bilibiliMall } from './bilibili-mall';
import { dewu } from './dewu';
import { douyin } from './douyin';
import { jd } from './jd';
import { kaola } from './kaola';
import { kuaishou } from './kuaishou';
import { meituan } from './meituan';
import { pdd } from './pdd';
import { smzdm } from './smzdm';
import { suning } from './suning';
import { taobao } from './taobao';
import { tmall } from './tmall';
import { vip } from './vip';
import { wechatMini } from './wechat-mini';
import { weidian } from './weidian';
import { xianyu } from './xianyu';
import { xiaohongshu } from './xiaohongshu';
import { youzan } from './youzan';

/** Every platform, one file each; a test compares this list with the folder and with LINK_PLATFORMS. */
export const PLATFORMS: readonly Platform[] = [
  taobao,
  tmall,
  xianyu,
  platform1688,
  aliexpress,
  kaola,
  jd,
  pdd,
  vip,
  douyin,
  kuaishou,
  suning,
  dewu,
  weidian,
  youzan,
  amazon,
  xiaohongshu,
  wechatMini,
  smzdm,
  meituan,
  bilibiliMall,
];
