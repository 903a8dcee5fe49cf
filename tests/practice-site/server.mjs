/**
 * The practice site's server: HTTPS with a certificate made at start, answering for every host of the site.
 * Run by hand: `node tests/practice-site/server.mjs --scenario hongmao --port 8443`
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';
import { answerApi } from './api-routes.mjs';
import { SCENARIOS } from './decks.mjs';
import { renderMobileNote } from './h5-page.mjs';
import { noteIdOf, renderPage } from './pages.mjs';
import { drawPicture } from './pictures.mjs';
import { plainPicture } from './plain-pictures.mjs';
import { truthOfWorld } from './truth.mjs';
import { makeWorld } from './world.mjs';

const SITE_HOSTS = [
  'www.xiaohongshu.com',
  'edith.xiaohongshu.com',
  'so.xiaohongshu.com',
  'www.rednote.com',
  'webapi.rednote.com',
];
const PICTURE_HOSTS = ['sns-webpic-qc.xhscdn.com', 'sns-avatar-qc.xhscdn.com'];
const HOSTS = [...SITE_HOSTS, ...PICTURE_HOSTS];
const SCENARIO_COOKIE = 'practice_scenario';
const STATIC = { '.mjs': 'text/javascript', '.css': 'text/css' };

async function makeCertificate() {
  const altNames = [
    ...HOSTS.map((value) => ({ type: 2, value })),
    { type: 2, value: 'localhost' },
    { type: 7, ip: '127.0.0.1' },
  ];
  return generate([{ name: 'commonName', value: 'practice site' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'subjectAltName', altNames },
    ],
  });
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const cookieOf = (request, name) =>
  (request.headers.cookie ?? '')
    .split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

const bodyOf = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

/** The style sheet with the class names of this build in place of the usual ones. */
function styled(css, { parts }) {
  const swaps = {
    'note-item': parts.section,
    cover: parts.cover,
    footer: parts.footer,
    'interaction-container': parts.interaction,
  };
  return css.replace(/\.(note-item|cover|footer|interaction-container)(?![\w-])/g, (_, name) => `.${swaps[name]}`);
}

/**
 * @typedef {object} PracticeSite
 * @property {number} port
 * @property {string} url the explore page at its real address (needs `hostRules`, or a proxy that maps hosts)
 * @property {string} hostRules for Chromium's `--host-resolver-rules`
 * @property {string[]} hosts every host the server answers for
 * @property {ReturnType<typeof truthOfWorld>} truth of the scenario and seed it was started with
 * @property {{ at: number, method: string, host: string, path: string, query: string, status: number }[]} requests
 * @property {(path: string) => string} at a path of the site as a full address
 * @property {() => Promise<void>} close
 */

/**
 * @param {{ seed?: number, scenario?: import('./decks.mjs').Scenario, port?: number, feedLength?: number, reuse?: boolean, latency?: number, pictures?: 'drawn' | 'plain', dress?: (path: string, answer: { data?: Record<string, unknown> }) => void }} [options]
 *   `reuse`: the virtual list re-uses sections (default true); `latency`: 1 = as described in about.md, 0 = answer at once;
 *   `pictures`: `plain` for measurements, see plain-pictures.mjs; `dress`: changes answers of the API before they are sent
 * @returns {Promise<PracticeSite>}
 */
export async function startPracticeSite({
  seed = 1,
  scenario = 'plain',
  port = 0,
  feedLength = 240,
  reuse = true,
  latency = 1,
  pictures = 'drawn',
  dress = undefined,
} = {}) {
  const worlds = new Map();
  const worldFor = (name) => {
    if (!worlds.has(name)) worlds.set(name, makeWorld({ seed, scenario: name, feedLength }));
    return worlds.get(name);
  };
  const truth = truthOfWorld(worldFor(scenario));
  const requests = [];

  const scenarioOf = (request, url) => {
    const asked = url.searchParams.get('scenario') ?? cookieOf(request, SCENARIO_COOKIE);
    return SCENARIOS.includes(asked) ? asked : scenario;
  };

  const answerPage = (request, url, host, world) => {
    const asked = url.searchParams.get('scenario');
    const domain = host.replace(/^www\./, '');
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...(SCENARIOS.includes(asked)
        ? { 'set-cookie': `${SCENARIO_COOKIE}=${asked}; Domain=${domain}; Path=/; Secure; SameSite=None` }
        : {}),
    };
    const noteId = noteIdOf(url.pathname);
    const note = noteId === undefined ? undefined : world.notes.get(noteId);
    if (note !== undefined && /Mobile|Android|iPhone/.test(request.headers['user-agent'] ?? '')) {
      return { status: 200, headers, body: renderMobileNote(world, note) };
    }
    const flag = url.searchParams.get('reuse');
    const page = renderPage(world, url, host, {
      reuse: flag === null ? reuse : flag !== '0',
      theme: url.searchParams.get('theme'),
    });
    return { status: page.status, headers, body: page.html };
  };

  const answerStatic = async (url, world) => {
    const name = url.pathname.slice('/practice-static/'.length);
    const type = STATIC[/\.\w+$/.exec(name)?.[0] ?? ''];
    if (type === undefined || !/^[\w-]+\.\w+$/.test(name)) return { status: 404, headers: {}, body: '' };
    const text = await readFile(new URL(`./client/${name}`, import.meta.url), 'utf8');
    return {
      status: 200,
      headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
      body: type === 'text/css' ? styled(text, world.names) : text,
    };
  };

  const answerPicture = (path) => {
    const plain = pictures === 'plain';
    const type = plain ? 'image/png' : 'image/svg+xml';
    const headers = { 'content-type': type, 'access-control-allow-origin': '*', 'cache-control': 'max-age=3600' };
    return { status: 200, headers, body: plain ? plainPicture(path) : drawPicture(path) };
  };

  const answer = async (request, url, host) => {
    if (host.endsWith('xhscdn.com')) return answerPicture(decodeURIComponent(url.pathname));
    const world = worldFor(scenarioOf(request, url));
    if (url.pathname.startsWith('/api/')) {
      const body = request.method === 'POST' ? await bodyOf(request) : '';
      const { wait, ...made } = answerApi(world, request.method, url, body, request.headers.origin);
      await sleep(wait * latency);
      if (dress === undefined || made.body === '') return made;
      const answer = JSON.parse(made.body);
      dress(url.pathname, answer);
      return { ...made, body: JSON.stringify(answer) };
    }
    if (url.pathname.startsWith('/practice-static/')) return answerStatic(url, world);
    return answerPage(request, url, host, world);
  };

  const certificate = await makeCertificate();
  const server = createServer({ key: certificate.private, cert: certificate.cert }, async (request, response) => {
    const host = (request.headers.host ?? 'www.xiaohongshu.com')
      .replace(/:\d+$/, '')
      .replace(/^(localhost|127\.0\.0\.1)$/, 'www.xiaohongshu.com');
    const url = new URL(request.url ?? '/', `https://${host}`);
    const entry = {
      at: Date.now(),
      method: request.method ?? 'GET',
      host,
      path: url.pathname,
      query: url.search,
      status: 0,
    };
    requests.push(entry);
    try {
      const { status, headers, body } = await answer(request, url, host);
      entry.status = status;
      response.writeHead(status, headers).end(body);
    } catch (error) {
      entry.status = 500;
      response
        .writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
        .end(error instanceof Error ? error.stack : 'error');
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: bound } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const at = (path) => `https://www.xiaohongshu.com${path}`;
  return {
    port: bound,
    url: at('/explore'),
    at,
    hosts: HOSTS,
    hostRules: ['*.xiaohongshu.com', '*.rednote.com', '*.xhscdn.com']
      .map((host) => `MAP ${host} 127.0.0.1:${bound}`)
      .join(', '),
    truth,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function main() {
  const { values } = (await import('node:util')).parseArgs({
    options: {
      scenario: { type: 'string', default: 'plain' },
      seed: { type: 'string', default: '1' },
      port: { type: 'string', default: '8443' },
    },
  });
  const site = await startPracticeSite({
    scenario: values.scenario,
    seed: Number(values.seed),
    port: Number(values.port),
  });
  console.log(
    `practice site (${values.scenario}, seed ${values.seed}): ${site.url}\nchromium --host-resolver-rules="${site.hostRules}" --ignore-certificate-errors ${site.url}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
