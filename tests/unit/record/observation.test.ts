import { describe, expect, it } from 'vitest';
import { writeBatch } from '../../../utils/record/write-batch';
import { batch, contextOf, everything, found, freshDatabase, impression, observation } from './facts';

describe('what is written of an observation', () => {
  it('never writes tokens, the words of another reader, or long quotations', async () => {
    const db = await freshDatabase();
    const long = '示例'.repeat(40);
    await writeBatch(
      db,
      batch({
        impressions: [impression()],
        observations: [
          observation({
            level: 'detail_comments',
            note: {
              title: '示例',
              text: '看 https://www.xiaohongshu.com/explore/note-b?xsec_token=SECRETTOKEN&xsec_source=pc_feed',
              comments: [{ byAuthor: false, pinned: true, text: '别人的话' }],
            },
            readings: [
              found('text_sales_pitch', { text: long }),
              found('text_token', {
                place: 'pinned_comment',
                words: 'author',
                text: '别人的话',
                link: {
                  platform: 'taobao',
                  kind: 'share-code',
                  affiliates: [{ network: 'alimama', param: 'pid', id: 'mm_1_2_3' }],
                  attribution: 'commission',
                  code: 'OTHERSCODE',
                  urlClean: 'https://others.example/item',
                  confidence: 'high',
                  start: 0,
                  end: 4,
                },
              }),
            ],
          }),
        ],
      }),
      contextOf(),
    );
    const all = JSON.stringify(await everything(db));
    for (const never of ['SECRETTOKEN', 'xsec_', '别人的话', 'OTHERSCODE', 'others.example', 'mm_1_2_3']) {
      expect(all).not.toContain(never);
    }
    expect(await db.links.toArray()).toMatchObject([{ platform: 'taobao', place: 'pinned_comment' }]);
    const quoted = (await db.signals.toArray()).find((row) => row.signal === 'text_sales_pitch');
    expect(Array.from(quoted?.matchedText ?? '').length).toBe(40);
  });

  it('writes links with the party that is named', async () => {
    const db = await freshDatabase();
    const link = {
      platform: 'jd',
      kind: 'affiliate' as const,
      affiliates: [
        { network: 'jd-union', param: null, id: null },
        { network: 'jd-union', param: 'unionId', id: '1000' },
      ],
      attribution: 'commission' as const,
      itemId: '42',
      host: 'item.jd.com',
      confidence: 'high' as const,
      start: 0,
      end: 10,
    };
    await writeBatch(
      db,
      batch({
        observations: [
          observation({ level: 'detail', readings: [found('text_link_plain', { link, claim: 'route' })] }),
        ],
      }),
      contextOf(),
    );
    const [row] = await db.links.toArray();
    expect(row).toMatchObject({ mechanism: 'typed', affiliateNetwork: 'jd-union', affiliateId: '1000', itemId: '42' });
    expect(row?.affiliateKey).toMatch(/^[A-Z2-7]{16}$/);
    expect(await db.signals.toArray()).toMatchObject([{ claim: 'route', signalRowId: row?.linkId }]);
  });
});
