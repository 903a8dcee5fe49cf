import { request } from 'node:https';

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string };

/**
 * Asks a running practice site as one of its hosts, the certificate unchecked.
 * @param port of the site on this machine
 * @param address full address, as a browser would ask it
 */
export function ask(
  port: number,
  address: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        servername: url.hostname,
        rejectUnauthorized: false,
        method: body === undefined ? 'GET' : 'POST',
        path: url.pathname + url.search,
        headers: { host: url.host, ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
