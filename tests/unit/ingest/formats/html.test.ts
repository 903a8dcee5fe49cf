import { expect, test } from 'vitest';
import html from '../../../../utils/ingest/formats/html';
import { EXAMINE, fileOf, run } from '../run';

const NOTE = 'https://www.xiaohongshu.com/explore/6911aa0100000000a1b2c3d4?a=1&b=2';

test.each([
  ['Chromium', `<!-- saved from url=(0064)${NOTE} --><html>`, undefined],
  [
    'SingleFile',
    `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: ${NOTE} \n saved date: Fri Nov 20 2026 12:00:00 GMT+0800 (China Standard Time)\n-->`,
    Date.UTC(2026, 10, 20, 4),
  ],
  ['a canonical link', `<html><head><link rel="canonical" href="${NOTE.replace('&', '&amp;')}">`, undefined],
  ['a canonical link, told the other way round', `<html><head><link href=${NOTE} rel=canonical>`, undefined],
  ['an Open Graph address', `<html><head><meta property="og:url" content="${NOTE}">`, undefined],
])('%s names the address it was saved from', (_, head, at) => {
  const read = html.read({ html: head });
  expect(read).toMatchObject({ kind: 'page', url: NOTE });
  expect('at' in read ? read.at : undefined).toBe(at);
});

test('a page is handed to whoever can parse it', async () => {
  const seen: string[] = [];
  const page = async ({ url }: { url: string }) => {
    seen.push(url);
    return { mine: true, items: [], drift: [] };
  };
  const { outcome } = await run(fileOf(`<!-- saved from url=(0064)${NOTE} --><html>`, 'saved.html'), {
    examine: { ...EXAMINE, page },
  });
  expect(outcome).toMatchObject({
    ok: true,
    summary: { format: 'html', accounting: { read: 1, skipped: { no_items: 1 } } },
  });
  expect(seen).toEqual([NOTE]);
});

test.each([
  ['no address', '<html><body>示例</body></html>', 'page_without_address'],
  ['somebody else’s', '<!-- saved from url=(0021)https://shop.example/ --><html>', 'other_site'],
])('%s: refused', async (_, content, reason) => {
  expect((await run(fileOf(content, 'saved.html'))).outcome).toMatchObject({ ok: false, reason });
});
