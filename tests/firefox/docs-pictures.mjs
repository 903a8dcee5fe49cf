/** `node tests/firefox/run.mjs --pictures`: pictures of this run into docs/pictures. Looked at before they are committed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { palettePng } from '../../scripts/lib/palette-png.mjs';
import { ROOT } from '../../scripts/lib/root.mjs';

const NAMES = ['badges', 'popup', 'overview'];

/** Runs in a page: four bytes a pixel, as base64. */
async function pixelsOf(source) {
  const image = new Image();
  image.src = `data:image/png;base64,${source}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, image.width, image.height);
  let binary = '';
  for (let at = 0; at < data.length; at += 0x8000) binary += String.fromCharCode(...data.subarray(at, at + 0x8000));
  return { width: image.width, base64: btoa(binary) };
}

export async function picturesForDocs(place, folder) {
  for (const name of NAMES) {
    const png = join(folder, `${name}.png`);
    if (!existsSync(png)) throw new Error(`this run took no picture "${name}"`);
    const { width, base64 } = await place.own.evaluate(pixelsOf, readFileSync(png).toString('base64'));
    const path = join(ROOT, 'docs', 'pictures', `firefox-${name}.png`);
    writeFileSync(path, await palettePng(Buffer.from(base64, 'base64'), width, 128, 5));
    console.log(`# ${path}`);
  }
}
