import { createReader } from '../../utils/links/reader';
import { examinePayload } from '../../utils/pipeline';
import { appHar, type Har, webHar } from '../practice-site/har.mjs';

const READER = createReader();
/** Every answer is examined once: an account of texts already read must not make the figure prettier than it is. */
const WARM_SEEDS = Array.from({ length: 15 }, (_, at) => at + 1);
const SEEDS = Array.from({ length: 40 }, (_, at) => at + 101);

type Answer = { url: string; text: string };

/**
 * observe + detect + judge beside `JSON.parse` of the same bytes, in turns. quality.md: 1.0 × is the goal; a release
 * fails at a quarter over the one before, so the figure is printed here and compared there.
 */
export async function bench() {
  const web = (seed: number) => webHar({ seed, scenario: 'hongmao' }).har;
  const app = (seed: number) => appHar({ seed, scenario: 'hongmao' }).har;
  return {
    rows: [
      ...row('pipeline.web_feed', 'web feed', web, /\/api\/sns\/web\/v1\/homefeed$/),
      ...row('pipeline.web_search', 'web search', web, /\/search\/notes$/),
      ...row('pipeline.web_note', 'web note', web, /\/web\/v1\/feed$/),
      ...row('pipeline.web_comments', 'web comments', web, /\/comment\/page$/),
      ...row('pipeline.app_feed', 'app feed', app, /\/homefeed/),
    ],
  };
}

function largest({ log }: Har, path: RegExp): Answer {
  const fitting = log.entries
    .filter(
      ({ request, response }) => path.test(new URL(request.url).pathname) && response.content.encoding === undefined,
    )
    .map(({ request, response }) => ({ url: request.url, text: response.content.text }))
    .sort((a, b) => b.text.length - a.text.length);
  const [first] = fitting;
  if (first === undefined) throw new Error(`the practice site answers nothing at ${path}`);
  return first;
}

function row(id: string, name: string, har: (seed: number) => Har, path: RegExp) {
  const measure = (seed: number) => {
    const { url, text } = largest(har(seed), path);
    let json: unknown;
    const parsed = timed(() => {
      json = JSON.parse(text);
    });
    let items = 0;
    const examined = timed(() => {
      items = examinePayload({ url, json, source: 'capture' }, READER).items.length;
    });
    return { parsed, examined, items, bytes: text.length };
  };
  WARM_SEEDS.forEach(measure);
  const runs = SEEDS.map(measure);
  const items = median(runs.map((run) => run.items));
  if (items === 0) throw new Error(`${name}: the pipeline finds nothing in it`);
  const parsed = lower(runs.map((run) => run.parsed));
  const examined = lower(runs.map((run) => run.examined));
  const label = `pipeline: ${name} (${Math.round(median(runs.map((run) => run.bytes)) / 1000)} kB, ${items} items)`;
  return [
    { id, name: `${label} ÷ JSON.parse`, value: examined / parsed, unit: '×' },
    { name: label, value: examined, unit: 'ms' },
  ];
}

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function at(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}

const median = (values: readonly number[]) => at(values, 0.5);
/** Of single shots: whatever else the machine does lengthens the slower ones. */
const lower = (values: readonly number[]) => at(values, 0.25);
