// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createReader } from '../../utils/links/reader';
import type { ObservationFacts } from '../../utils/model/batch';
import { levelOf, type Note } from '../../utils/model/note';
import type { KeptObservation } from '../../utils/model/rejudged';
import type { SignalRow } from '../../utils/model/rows';
import type { SignalId } from '../../utils/model/vocabulary';
import { type ExaminedItem, examine, examinePage } from '../../utils/pipeline';
import { findingsOf } from '../../utils/record/observation';
import { judgeAgainWith } from '../../utils/rejudge';

const READER = createReader();
const again = judgeAgainWith(READER);

/** An item as the record keeps it: rows of what was found, and the note's words. */
function kept({ note, readings, verdict }: ExaminedItem): KeptObservation {
  const facts: ObservationFacts = {
    impressionId: 'showing',
    feedLoadId: 'load',
    level: levelOf(note),
    observedAt: 1,
    note,
    readings,
    verdict,
  };
  const found = findingsOf(facts, note.surface, '', (kind, id) => `${kind} ${id}`);
  const { title, text } = note;
  return { ...found, ...(title === undefined ? {} : { title }), ...(text === undefined ? {} : { text }) };
}

const files: Record<string, string> = import.meta.glob('../fixtures/page/*/*', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const pages = Object.keys(files).filter((path) => path.endsWith('page.html'));

test('what was read from a page is judged the same from its rows', () => {
  const items = pages.flatMap((path) => {
    const { url } = JSON.parse(files[path.replace('page.html', 'expected.json')] ?? '') as { url: string };
    const html = `<!doctype html><body>${files[path]}</body>`;
    return examinePage({ url, page: new DOMParser().parseFromString(html, 'text/html'), source: 'live' }, READER).items;
  });
  expect(items.length).toBeGreaterThan(30);
  expect(new Set(items.map(({ verdict }) => verdict.code)).size).toBeGreaterThan(5);
  for (const item of items) {
    const { verdict, reread } = again(kept(item));
    expect(reread).toEqual([]);
    // Kept rows do not tell a key from a text apart; the verdict's row holds neither.
    const { key: _key, quote: _quote, ...expected } = item.verdict;
    expect(verdict).toMatchObject(expected);
  }
});

const NOTE: Note = {
  itemKind: 'note',
  itemId: 'note-a',
  source: 'live',
  surface: 'note',
  rendered: true,
  labelsReadable: true,
  labels: [],
  declarations: [],
  components: [],
  tags: [],
  comments: [],
  title: '示例标题',
  text: '示例正文，喜欢的可以看看 https://item.jd.com/100012345678.html 很好用',
  author: { name: '示例作者甲' },
};

/** As an older ruleset read it: without these signals, or with something that is not found any more. */
function readOtherwise(one: KeptObservation, { missed = [], invented }: { missed?: SignalId[]; invented?: SignalRow }) {
  const found = [...one.observation.found.filter((id) => !missed.includes(id)), ...(invented ? [invented.signal] : [])];
  return {
    ...one,
    observation: {
      ...one.observation,
      found,
      absent: [...one.observation.absent.filter((id) => id !== invented?.signal), ...missed],
    },
    signals: [...one.signals.filter(({ signal }) => !missed.includes(signal)), ...(invented ? [invented] : [])],
    links: one.links.filter((link) => !missed.some((id) => link.linkId.includes(id))),
  };
}

function quoted(signal: SignalId, over: Partial<SignalRow>): SignalRow {
  return {
    signalRowId: `impression showing.detail_comments.${signal}.9`,
    observationId: 'impression showing.detail_comments',
    signal,
    claim: 'declared',
    evidenceClass: 'E4',
    place: 'text',
    words: 'author',
    detectorVersion: 1,
    ...over,
  };
}

const today = examine(NOTE, READER);

test('a link that was not known then is found in the text that was kept', () => {
  expect(today.verdict.code).toBe('shoppable_unlabelled');
  const old = readOtherwise(kept(today), { missed: ['text_link_plain'] });
  const { verdict, reread, readText } = again(old);
  expect({ code: verdict.code, shops: verdict.routePlatforms, reread, readText }).toEqual({
    code: 'shoppable_unlabelled',
    shops: ['jd'],
    reread: ['text_link_plain'],
    readText: true,
  });
});

const { text: _text, title: _title, ...wordless } = kept(today);
const MISTAKEN = quoted('decl_text_explicit', { matchedText: '示例正文' });

test.each<[string, KeptObservation, string, SignalId[]]>([
  [
    'what is no declaration any more',
    readOtherwise(kept(today), { invented: MISTAKEN }),
    'shoppable_unlabelled',
    ['decl_text_explicit'],
  ],
  [
    'without the text the readings of then stay',
    readOtherwise({ ...wordless }, { invented: MISTAKEN }),
    'author_declared',
    [],
  ],
  [
    'a text rewritten since is not the one that was read',
    readOtherwise(kept(today), { invented: quoted('decl_text_explicit', { matchedText: '品牌赞助了我' }) }),
    'author_declared',
    [],
  ],
  [
    'what was found in a comment stays: comments are not kept',
    readOtherwise(kept(today), {
      invented: quoted('decl_text_explicit', { place: 'author_comment', matchedText: '品牌赞助了我' }),
    }),
    'author_declared',
    [],
  ],
  [
    'a word of the platform that is on the list now',
    readOtherwise(kept(today), {
      invented: quoted('plat_label_other', {
        claim: 'notice',
        evidenceClass: 'E1',
        place: 'card_label',
        words: 'platform',
        matchedText: '赞助',
      }),
    }),
    'ad_labelled',
    ['plat_label_sponsored', 'plat_label_other'],
  ],
  [
    'the word a showing bore, when a later look has replaced the one that saw it',
    { ...kept(today), labelWord: '广告' },
    'ad_labelled',
    ['plat_label_ad'],
  ],
])('%s', (_, one, code, reread) => {
  const { verdict, reread: signals } = again(one);
  expect([verdict.code, [...signals].sort()]).toEqual([code, [...reread].sort()]);
});

test('a card is never read as an open note, and a new detector has not read anything', () => {
  const card = kept({ ...today, note: { ...NOTE, text: undefined } as unknown as Note });
  const { verdict, readText } = again({
    ...card,
    observation: { ...card.observation, level: 'card' },
    text: NOTE.text ?? '',
  });
  expect([verdict.gateMet, readText]).toEqual([false, false]);
  const older = kept(today);
  const absent = older.observation.absent.filter((id) => id !== 'plat_label_ad');
  const { verdict: without } = again({ ...older, observation: { ...older.observation, absent } });
  expect(without).toMatchObject({ code: 'not_checked', gateMet: false });
  expect(without.notTold).toContain('plat_label_ad');
});
