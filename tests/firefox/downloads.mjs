/** Files as Firefox saves them, with its own hands, in the folder of downloads. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/firefox-page.mjs';

/** Finished downloads; one that is under way has a `.part` beside it. */
export function downloadsOf({ downloads }) {
  const names = readdirSync(downloads);
  if (names.some((name) => name.endsWith('.part'))) return [];
  return names.filter((name) => statSync(join(downloads, name)).size > 0);
}

/**
 * Does what starts a download, and waits for the file.
 * @param page what stands on it is said when no file comes
 * @returns its name, path and bytes
 */
export async function downloadBy(firefox, work, page) {
  const before = new Set(readdirSync(firefox.downloads));
  await work();
  const name = await until(
    async () => downloadsOf(firefox).find((one) => !before.has(one)),
    'a file among the downloads',
    60_000,
  ).catch(async (error) => {
    const words = await page.evaluate(() => document.querySelector('main')?.innerText);
    throw new Error(
      `${error.message}. The folder holds ${readdirSync(firefox.downloads)}; on the page stands:\n${words}`,
    );
  });
  const path = join(firefox.downloads, name);
  return { name, path, bytes: readFileSync(path) };
}
