import { describe, expect, it } from 'vitest';
import { readUrl } from '../../../utils/links/read-url';

const ITEM = 'https://item.taobao.com/item.htm?id=678901234567';
const JD = 'https://item.jd.com/100012043978.html';

/** Who a parameter names, and where it names nobody. */
describe('parties', () => {
  it.each([
    ['the wrong shape of pid', `${ITEM}&pid=12345`],
    ['an ARMS beacon’s pid', `${ITEM}&pid=abcd@1234`],
    ['PDD’s shape on Taobao', `${ITEM}&pid=1752509_28590890`],
    ['Taobao’s shape on PDD', 'https://mobile.yangkeduo.com/goods.html?goods_id=503208399056&pid=mm_1_2_3'],
    ['ali_trackid of a wall ad', `${ITEM}&ali_trackid=1:mm_1_2_3:4`],
    ['a longer triple', `${ITEM}&pid=mm_1_2_3_4`],
    ['union_lens', `${ITEM}&union_lens=lensId:PUB`],
    ['the share button', `${JD}?utm_medium=appshare&utm_campaign=t_335139774`],
    ['search advertising', `${JD}?utm_medium=cpc&utm_source=baidu-pinzhuan&utm_campaign=t_288551095_x`],
    ['a campaign without a medium', `${JD}?utm_campaign=t_2756571887_`],
    ['tag off Amazon', `${JD}?tag=example-20`],
    ['a plain tag', 'https://www.amazon.com/dp/B08W9QTZR9?tag=shoes'],
    ['p off t_9', `${ITEM}&p=mm_1_2_3`],
    ['no colonel', 'https://haohuo.jinritemai.com/views/product/detail?id=719918186139707&origin_colonel_buyin_id=0'],
    ['sharing users', `${ITEM}&suid=1&un=2&ut_sk=3&share_crt_v=1&sp_tk=4`],
  ])('nobody: %s', (_name, url) => {
    expect(readUrl(url)).toMatchObject({ affiliates: [], attribution: 'none' });
  });

  it.each([
    ['refpid', `${ITEM}&refpid=mm_1_2_3`, [{ param: 'refpid', id: 'mm_1_2_3', member: '1' }]],
    ['zeros', `${ITEM}&pid=mm_12345678_0_0`, [{ id: 'mm_12345678_0_0' }]],
    ['a valid one behind an invalid one', `${ITEM}&pid=x&pid=mm_1_2_3`, [{ id: 'mm_1_2_3' }]],
    ['one per network', `${ITEM}&pid=mm_1_2_3&ali_trackid=2:mm_4_5_6:7`, [{ param: 'pid', id: 'mm_1_2_3' }]],
    ['ali_trackid with words between', `${ITEM}&ali_trackid=2_ab_mm_4_5_6`, [{ param: 'ali_trackid', id: 'mm_4_5_6' }]],
    [
      'a sub-tag',
      'https://www.amazon.com/dp/B08W9QTZR9?tag=example-20&ascsubtag=a1',
      [{ id: 'example-20', sub: 'a1' }],
    ],
    [
      'creator and agency',
      'https://haohuo.jinritemai.com/views/product/detail?id=719918186139707&pick_source=Ap5xD4d&origin_colonel_buyin_id=70312345',
      [{ param: 'pick_source' }, { param: 'origin_colonel_buyin_id', id: '70312345' }],
    ],
  ])('%s', (_name, url, parties) => {
    const hit = readUrl(url);
    expect(hit?.attribution).toBe('commission');
    expect(hit?.affiliates).toHaveLength(parties.length);
    expect(hit?.affiliates).toMatchObject(parties);
  });
});
