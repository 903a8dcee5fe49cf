import { gzipSync } from 'node:zlib';
import { nested } from './values';

/**
 * Saved cases: input that once threw outward, hung or grew without bound. Each says what it did. They stay for good;
 * what a generator finds next is added here.
 */

const FEED = 'https://edith.xiaohongshu.com/api/sns/web/v1/homefeed';
const NOTE_ID = '64a000000000000000000001';
const IMPOSTOR = '{"toString":1,"valueOf":1}';

/** A file of captures, what it did, and what now comes of it: a refusal, or an answer with so many entries skipped. */
export type FileCase = {
  was: string;
  name: string;
  content: string | Uint8Array;
  now: { reason: string } | { skipped: Readonly<Record<string, number>>; kept: number };
};

const GOOD = `{"url":"${FEED}","body":{"data":{"items":[{"id":"${NOTE_ID}","model_type":"note","note_card":{"display_title":"示例"}}]}}}`;

export const FILE_CASES: readonly FileCase[] = [
  {
    was: 'a moment that is an object without a primitive: Number() threw a TypeError and the import failed as a whole',
    name: 'a.ndjson',
    content: `${GOOD.replace('{"url"', `{"time":${IMPOSTOR},"url"`)}\n${GOOD.replace('01"', '02"')}\n`,
    now: { kept: 2, skipped: {} },
  },
  {
    was: 'a status that is an object without a primitive: the same, in HAR',
    name: 'a.har',
    content: `{"log":{"entries":[{"startedDateTime":${IMPOSTOR},"request":{"method":"GET","url":"${FEED}"},"response":{"status":${IMPOSTOR},"content":{"mimeType":"application/json","text":${JSON.stringify(GOOD.slice(GOOD.indexOf('"body":') + 7, -1))}}}}]}}`,
    now: { kept: 1, skipped: {} },
  },
  {
    was: 'brackets that also close between: 20,000 levels passed the check of depth, and JSON.stringify ran out of stack',
    name: 'a.ndjson',
    content: `${nested(20_000, { hollow: true })}\n{"url":"${FEED}","body":${nested(20_000, { hollow: true })}}\n{"source_platform":"xiaohongshu","nav_index":"1:1:1","data":${nested(20_000, { hollow: true })}}\n${GOOD}\n`,
    now: { kept: 1, skipped: { too_deep: 3 } },
  },
  {
    was: 'a state whose string never ends, full of escaped quotes: looked through again from every quote, for hours',
    name: 'a.ndjson',
    content: `{"url":"https://www.xiaohongshu.com/explore","body":${JSON.stringify(`<html><script>window.__INITIAL_STATE__={"a":"${'\\"'.repeat(500_000)}</script>`)}}\n${GOOD}\n`,
    now: { kept: 1, skipped: { changed_shape: 1 } },
  },
  {
    was: 'a document of state scripts without an end: from each the rest was searched through, for hours',
    name: 'a.ndjson',
    content: `{"url":"https://www.xiaohongshu.com/explore","body":${JSON.stringify(`<html>${'<script>__INITIAL_STATE__='.repeat(100_000)}`)}}\n${GOOD}\n`,
    now: { kept: 1, skipped: { not_about_notes: 1 } },
  },
  {
    was: 'a saved page whose head repeats the mark of a saver and opens brackets: minutes for 100 kB',
    name: 'a.html',
    content: `<!-- x -->${'<!-- Page saved with SingleFile saved date: (((('.repeat(5000)}`,
    now: { reason: 'page_without_address' },
  },
  {
    was: 'gzip in gzip: never unpacked twice',
    name: 'a.json.gz',
    content: gzipSync(gzipSync(GOOD)),
    now: { reason: 'not_json' },
  },
];

/** Items of an answer, what they did, and what must not stand in the note any more. */
export const ITEM_CASES: readonly { was: string; card: string; gone: readonly string[] }[] = [
  {
    was: 'a time of publishing beyond all calendars was kept, and the export to 4CAT of the whole record failed on it',
    card: '"time":1e300',
    gone: ['publishedAt'],
  },
  {
    was: 'the same, in seconds',
    card: '"time":-9e12,"title":"示例"',
    gone: [],
  },
];

/** Lines of an export of ours, what they did. All are skipped as of no known shape. */
export const OWN_EXPORT_CASES: readonly { was: string; line: string }[] = [
  {
    was: 'a schema that is an object without a primitive: String() threw, and the merge failed as a whole',
    line: `{"schema":${IMPOSTOR}}`,
  },
  {
    was: 'a time beyond all calendars: the local day threw, and the merge failed as a whole',
    line: '{"schema":"seedlens/impressions/1","first_rendered_utc":1e300}',
  },
];

/** Files of samples and codings, what they did. All are refused as damaged. */
export const CODING_CASES: readonly { was: string; text: string }[] = [
  {
    was: 'a time of coding beyond all calendars was taken, and writing annotations.csv threw from then on',
    text: '{"format":"seedlens-codings","version":1,"sampleId":"s","coderId":"B","codings":[{"noteKey":"N1","code":"no_signal","confidence":1,"codedUtc":1e300}]}',
  },
  {
    was: 'a note address of any kind was taken, and stood on the page as a link to click',
    text: '{"format":"seedlens-sample","version":1,"sampleId":"s","name":"x","design":"simple","seed":1,"rulesetVersion":"x","drawnUtc":1,"notes":[{"noteKey":"N1","noteUrl":"javascript:alert(1)","pictures":[]}]}',
  },
  {
    was: 'the same, to another site',
    text: '{"format":"seedlens-sample","version":1,"sampleId":"s","name":"x","design":"simple","seed":1,"rulesetVersion":"x","drawnUtc":1,"notes":[{"noteKey":"N1","noteUrl":"https://www.xiaohongshu.com.evil.example/explore/1","pictures":[]}]}',
  },
];
