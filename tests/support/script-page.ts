import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';

/** A script for a page, with everything it imports. `entry`: path inside the repository. */
async function pageScript(entry: string): Promise<string> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(process.cwd(), entry), formats: ['es'], fileName: 'page' },
    },
  });
  const [output] = [built].flat();
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error(`the page of ${entry} was not built`);
  return chunk.code;
}

async function findChromium(): Promise<string | undefined> {
  const file = join(process.cwd(), 'scripts/lib/ensure-browser.mjs');
  const found = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { findChromium(): string | undefined };
  return found.findChromium();
}

/**
 * Runs a script in a real Chromium, on a page of this machine's own.
 * @param entry the script, as a path inside the repository
 * @returns what `use` makes of the page; throws where there is no Chromium
 */
export async function onScriptPage<T>(entry: string, use: (page: Page) => Promise<T>): Promise<T> {
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error(`${entry} runs in Chromium, and there is none`);
  const script = await pageScript(entry);
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await use(page);
  } finally {
    await browser.close();
    server.close();
  }
}
