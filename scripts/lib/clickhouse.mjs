import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { answers, run } from './run.mjs';
import { heading, Stop } from './say.mjs';

const CANDIDATES = [process.env.SEEDLENS_CLICKHOUSE, '/usr/sbin/clickhouse-server', '/usr/bin/clickhouse-server'];
const START_MS = 60_000;
const STOP_MS = 20_000;

const find = () => CANDIDATES.find((path) => path !== undefined && existsSync(path));

/** Path of ClickHouse's server; installed from Debian's packages when it is missing and we may. */
export async function ensureClickHouse() {
  const found = find();
  if (found !== undefined) return found;
  const root = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !root || !answers('apt-get')) {
    throw new Stop(
      'This check needs clickhouse-server. On Debian: sudo apt-get install clickhouse-server\n' +
        'Elsewhere: set SEEDLENS_CLICKHOUSE to the path of clickhouse-server.',
    );
  }
  heading('Installing clickhouse-server');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env, capture: true });
  const result = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'clickhouse-server'], {
    env,
    capture: true,
  });
  const installed = find();
  if (installed === undefined) throw new Stop(`clickhouse-server could not be installed:\n${result.err}`);
  return installed;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const shard = ({ tcp }) => `<shard><replica><host>127.0.0.1</host><port>${tcp}</port></replica></shard>`;

function configOf({ folder, http, tcp }, all, users) {
  return `<yandex>
  <logger><level>warning</level><log>${folder}/server.log</log><errorlog>${folder}/error.log</errorlog></logger>
  <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port><listen_host>127.0.0.1</listen_host>
  <path>${folder}/data/</path><tmp_path>${folder}/spill/</tmp_path><mark_cache_size>268435456</mark_cache_size>
  <users_config>${users}</users_config><default_profile>default</default_profile><default_database>default</default_database>
  <timezone>UTC</timezone><remote_servers><two>${all.map(shard).join('')}</two></remote_servers>
</yandex>`;
}

/** Grouping beyond `SPILL` bytes goes to disk: two servers share one small machine. */
const SPILL = 2_000_000_000;
const USERS = `<yandex>
  <profiles><default><max_memory_usage>6000000000</max_memory_usage><max_threads>2</max_threads>
    <max_bytes_before_external_group_by>${SPILL}</max_bytes_before_external_group_by></default></profiles>
  <users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
  <quotas><default/></quotas>
</yandex>`;

/** Sends SQL, or a statement with rows to follow; the answer's text. */
function send({ http }, sql, { body, settings = {} } = {}) {
  const query = new URLSearchParams(body === undefined ? settings : { ...settings, query: sql });
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: http, method: 'POST', path: `/?${query}`, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        response.on('end', () => {
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${text.trim().slice(0, 600)}\nin: ${sql.slice(0, 200)}`));
        });
      },
    );
    asked.on('error', reject);
    if (body === undefined) asked.end(sql);
    else body(asked).then(() => asked.end(), reject);
  });
}

async function started(server, binary) {
  const child = spawn(binary, [`--config-file=${server.config}`], { stdio: 'ignore', cwd: server.folder });
  server.child = child;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  server.gone = gone;
  for (const from = Date.now(); Date.now() - from < START_MS; await wait(200)) {
    if (child.exitCode !== null) break;
    if (
      await send(server, 'SELECT 1').then(
        () => true,
        () => false,
      )
    )
      return;
  }
  const log = join(server.folder, 'error.log');
  throw new Stop(
    `A ClickHouse server did not start.\n${existsSync(log) ? readFileSync(log, 'utf8').slice(-1000) : ''}`,
  );
}

/**
 * Two servers on loopback with ports and folders of their own, as one cluster named `two`. `stop` ends both and removes
 * what they wrote; it is also called when this process is interrupted.
 */
export async function startTwo(binary) {
  const home = mkdtempSync(join(tmpdir(), 'seedlens-cluster-'));
  const servers = [];
  for (const name of ['first', 'second']) {
    const folder = join(home, name);
    mkdirSync(folder);
    servers.push({ folder, config: join(folder, 'config.xml'), http: await freePort(), tcp: await freePort() });
  }
  const users = join(home, 'users.xml');
  writeFileSync(users, USERS);
  for (const server of servers) writeFileSync(server.config, configOf(server, servers, users));
  let stopping;
  const stop = () => {
    stopping ??= (async () => {
      for (const { child } of servers) child?.kill('SIGTERM');
      const all = Promise.all(servers.map(({ gone }) => gone));
      const late = await Promise.race([all.then(() => false), wait(STOP_MS, true, { ref: false })]);
      if (late) for (const { child } of servers) child?.kill('SIGKILL');
      if (late) await all;
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    })();
    return stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop().then(() => process.exit(1)));
  try {
    for (const server of servers) await started(server, binary);
  } catch (error) {
    await stop();
    throw error;
  }
  return { home, stop, servers: servers.map((server) => ({ ask: (sql, options) => send(server, sql, options) })) };
}
