/** Draws public/icon/*.png from scripts/icon.svg with Chromium. Run by hand when the drawing changes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './lib/ensure-browser.mjs';
import { ensureDeps } from './lib/ensure-deps.mjs';
import { palettePng } from './lib/palette-png.mjs';
import { ROOT } from './lib/root.mjs';
import { good, main } from './lib/say.mjs';

const SIZES = [16, 32, 48, 128];

await main(async () => {
  await ensureDeps();
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath: await ensureChromium() });
  const svg = readFileSync(join(ROOT, 'scripts', 'icon.svg'), 'utf8');
  mkdirSync(join(ROOT, 'public', 'icon'), { recursive: true });
  for (const size of SIZES) {
    const page = await browser.newPage();
    const rgba = await page.evaluate(
      async ([source, side]) => {
        const image = new Image(side, side);
        image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
        await image.decode();
        const canvas = new OffscreenCanvas(side, side).getContext('2d');
        canvas.drawImage(image, 0, 0, side, side);
        return [...canvas.getImageData(0, 0, side, side).data];
      },
      [svg, size],
    );
    const path = join(ROOT, 'public', 'icon', `${size}.png`);
    writeFileSync(path, await palettePng(rgba, size));
    await page.close();
    good(path);
  }
  await browser.close();
});
