import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { type MadeSet, makeSet, type Sha256 } from '../../../utils/evidence/make-set';
import { makePack } from '../../../utils/evidence/pack';
import { captureSets } from '../../../utils/model/capture-chain';
import type { EvidenceDraft } from '../../../utils/model/evidence';

/** Packs made the way the product makes them, and zips made some other way. */

export type Bytes = Uint8Array<ArrayBuffer>;

export const sha256: Sha256 = async (bytes) => createHash('sha256').update(bytes).digest('hex');
export const T0 = Date.UTC(2026, 10, 22, 8);

export function draft(over: Partial<EvidenceDraft> = {}): EvidenceDraft {
  return {
    site: 'xiaohongshu',
    surface: 'note',
    pageUrl: 'https://www.xiaohongshu.com/explore/000000000000000000000001',
    kind: 'note',
    noteId: '000000000000000000000001',
    verdict: 'ad_labelled',
    html: '<!doctype html><p>示例正文</p>',
    items: [],
    scrollYPx: 0,
    viewportW: 1280,
    viewportH: 800,
    devicePixelRatio: 1,
    overlayVisible: true,
    tzOffsetMin: 480,
    uiLocale: 'zh-CN',
    preparedAt: T0,
    ...over,
  };
}

/** A chain of `count` sets, an hour between them; all pictures are the same. */
export async function chain(count: number): Promise<MadeSet[]> {
  const sets: MadeSet[] = [];
  let previous: string | undefined;
  for (let at = 0; at < count; at += 1) {
    const set = await makeSet(
      {
        draft: draft(),
        png: new Uint8Array([137, 80, 78, 71, 1, 2, 3]),
        setId: `0000000${at}-0000-4000-8000-000000000000`,
        previous,
        now: T0 + at * 3_600_000,
        versions: { extension: '0.1.0', ruleset: 'test', browser: 'Chrome/1' },
        badgesShown: true,
      },
      sha256,
    );
    sets.push(set);
    previous = set.rows.at(-1)?.sha256;
  }
  return sets;
}

export async function packOf(
  sets: readonly MadeSet[],
  { leftOut = [] }: { leftOut?: readonly number[] } = {},
): Promise<{ zip: Bytes; digest: string }> {
  const files = sets.flatMap((set, at) => (leftOut.includes(at) ? [] : set.files));
  return makePack(
    {
      sets: captureSets(sets.flatMap(({ rows }) => rows)),
      bytes: new Map(files.map((file) => [file.captureId, file.bytes])),
      about: () => ({ title: '示例 <b>标题</b>', verdict: '平台已标广告' }),
      locale: 'zh-CN',
      now: T0,
      tzOffsetMin: 480,
      versions: { extension: '0.1.0', ruleset: 'test' },
    },
    sha256,
  );
}

export function zipOf(files: Record<string, Bytes>, level: 0 | 6 = 0): Bytes {
  return zipSync(files, { level, mtime: new Date(1980, 0, 1) }) as Bytes;
}
