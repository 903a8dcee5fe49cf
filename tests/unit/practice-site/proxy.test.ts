import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startPracticeProxy } from '../../practice-site/proxy.mjs';
import { startPracticeSite } from '../../practice-site/server.mjs';

function askToConnect(port: number, target: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`),
    );
    socket.once('data', (chunk) => {
      socket.destroy();
      resolve(chunk.toString('latin1').split('\r\n')[0] ?? '');
    });
    socket.once('error', reject);
  });
}

test('the proxy lets the site through, refuses every other host, and logs both', async () => {
  const site = await startPracticeSite({ latency: 0 });
  const proxy = await startPracticeProxy(site);
  expect(await askToConnect(proxy.port, 'www.xiaohongshu.com:443')).toContain('200');
  expect(await askToConnect(proxy.port, 'example.org:443')).toContain('403');
  expect(proxy.asked.map(({ target, allowed }) => [target, allowed])).toEqual([
    ['www.xiaohongshu.com:443', true],
    ['example.org:443', false],
  ]);
  await proxy.close();
  await site.close();
});
