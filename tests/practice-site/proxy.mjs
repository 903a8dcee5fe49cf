/**
 * A CONNECT proxy that sends the site's hosts to the practice site and refuses every other, logging each.
 * For browsers that cannot map hosts to a port (Firefox), and for proof that nothing else is asked for.
 */
import { createServer } from 'node:http';
import { connect } from 'node:net';

/**
 * @param {{ port: number, hosts: string[] }} site a running practice site
 * @returns {Promise<{ port: number, asked: { at: number, target: string, allowed: boolean }[], close: () => Promise<void> }>}
 */
export async function startPracticeProxy(site) {
  const asked = [];
  const sockets = new Set();
  const note = (target, allowed) => asked.push({ at: Date.now(), target, allowed });
  const server = createServer((request, response) => {
    note(request.url ?? '', false);
    response.writeHead(403).end();
  });
  server.on('connect', (request, client) => {
    const target = request.url ?? '';
    const allowed = target.endsWith(':443') && site.hosts.includes(target.slice(0, -4));
    note(target, allowed);
    sockets.add(client);
    client.on('error', () => client.destroy());
    client.on('close', () => sockets.delete(client));
    if (!allowed) return client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const upstream = connect(site.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
    return undefined;
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: /** @type {import('node:net').AddressInfo} */ (server.address()).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
