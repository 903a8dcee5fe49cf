import { createSocket } from 'node:dgram';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPracticeProxy } from '../practice-site/proxy.mjs';
import { BUILDS } from '../support/builds';
import { expect, type Session, type SessionOptions, test } from '../support/e2e';
import { hostOf, KINDS, type Place, plant } from '../support/planted';
import { ROOT, read } from '../support/repository';

type Outcome = 'seen' | 'stopped';
type Launch = (options?: SessionOptions) => Promise<Session>;

/** docs/security.md: `kind from` → what became of it, as released and without the policy. */
function documented(): Record<string, [Outcome, Outcome]> {
  const rows = read('docs/security.md').matchAll(
    /^\| `(\w+)` \| (page|worker) \| (seen|stopped) \| (seen|stopped) \|$/gm,
  );
  return Object.fromEntries(
    [...rows].map(([, kind, place, as, bare]) => [`${kind} ${place}`, [as, bare] as [Outcome, Outcome]]),
  );
}

/** A copy of the released build without its policy; Chromium's own for extensions stays. */
function withoutPolicy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'seedlens-planted-'));
  cpSync(join(ROOT, BUILDS.chrome), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const { content_security_policy: policy, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  expect(policy.extension_pages).toContain("connect-src 'none'");
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

/** A server that only notes that it was asked: what STUN asks goes past every proxy. */
async function listener() {
  const socket = createSocket('udp4');
  let asked = 0;
  socket.on('message', () => {
    asked += 1;
  });
  await new Promise<void>((done) => socket.bind(0, done));
  const own = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const { address } = own.find(({ family, internal }) => family === 'IPv4' && !internal) ?? { address: '127.0.0.1' };
  return {
    at: `${address}:${(socket.address() as AddressInfo).port}`,
    asked: () => asked,
    close: () => socket.close(),
  };
}

async function outcomes(launch: Launch, folder?: string): Promise<Record<string, Outcome>> {
  const base = await launch({ build: 'none' });
  const proxy = await startPracticeProxy(base.site);
  const stun = await listener();
  const session = await launch({
    build: 'release',
    ...(folder === undefined ? {} : { folder }),
    site: base.site,
    args: [`--proxy-server=http://127.0.0.1:${proxy.port}`],
  });
  const [worker] = session.context.serviceWorkers();
  if (worker === undefined) throw new Error('the worker sleeps');
  for (const kind of KINDS.worker)
    await worker.evaluate(plant, { kind, host: hostOf('worker', kind), stun: stun.at }).catch(() => undefined);
  const page = await session.dashboardPage();
  for (const kind of KINDS.page)
    await page.evaluate(plant, { kind, host: hostOf('page', kind), stun: stun.at }).catch(() => undefined);
  // Whatever was asked before is in the log once this one is.
  await session.page.goto('https://last.planted.example/').catch(() => undefined);
  const names = () => proxy.asked.map(({ target }) => target);
  await expect.poll(() => names().some((target) => target.includes('last.planted.example'))).toBe(true);
  const isSeen = (place: Place, kind: string) =>
    kind === 'webrtc' ? stun.asked() > 0 : names().some((target) => target.includes(hostOf(place, kind)));
  const found = (Object.keys(KINDS) as Place[]).flatMap((place) =>
    KINDS[place].map((kind) => [`${kind} ${place}`, isSeen(place, kind) ? 'seen' : 'stopped'] as const),
  );
  await proxy.close();
  stun.close();
  return Object.fromEntries(found);
}

test('a request of every kind, planted: stopped by the policy or seen by the proxy, as docs/security.md says', async ({
  launch,
}) => {
  const released = await outcomes(launch);
  const folder = withoutPolicy();
  const bare = await outcomes(launch, folder);
  rmSync(folder, { recursive: true, force: true });
  const measured = Object.fromEntries(
    Object.entries(released).map(([name, outcome]) => [name, [outcome, bare[name] ?? 'stopped']]),
  );
  const text = Object.entries(measured).map(([name, [as, without]]) => `${name}: ${as}; without the policy ${without}`);
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/planted.txt', `${text.join('\n')}\n`);
  console.info(text.join('\n'));
  expect(measured).toEqual(documented());
});
