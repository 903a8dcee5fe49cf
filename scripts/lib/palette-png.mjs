import { crc32 } from 'node:zlib';
import { zlibAsync } from '@gfx/zopfli';

/** Colours of one icon. Drawings of four flat colours need more for the edges between them only. */
const ICON_COLOURS = 20;

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

const distance = (a, b) => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2 + (a[3] - b[3]) ** 2;

/** The colours that stand for all: each next one is the pixel farthest from those taken, weighed by how often it occurs. */
function paletteOf(counts, colours) {
  const all = [...counts.values()].sort((a, b) => b.times - a.times);
  const nearest = all.map(() => 255 ** 2);
  const taken = [];
  while (taken.length < Math.min(colours, all.length)) {
    let best = 0;
    let most = -1;
    for (const [at, { times }] of all.entries()) {
      const weight = (nearest[at] ?? 0) * Math.sqrt(times);
      if (weight > most) [best, most] = [at, weight];
    }
    const { rgba } = all[best];
    taken.push(rgba);
    for (const [at, one] of all.entries()) nearest[at] = Math.min(nearest[at], distance(one.rgba, rgba));
  }
  // Transparent ones first: what follows the last of them is opaque without saying so.
  return taken.sort((a, b) => a[3] - b[3]);
}

/**
 * A drawing or a picture of a screen as a PNG with a palette, a third of what a browser writes.
 * @param {ArrayLike<number>} rgba four bytes a pixel, row by row
 * @param {number} width pixels of a row
 * @param {number} colours at most 256
 * @param {number} iterations of Zopfli: more for small ones
 * @returns {Promise<Buffer>}
 */
export async function palettePng(rgba, width, colours = ICON_COLOURS, iterations = 50) {
  const height = rgba.length / 4 / width;
  const keys = new Uint32Array(width * height);
  const counts = new Map();
  for (let at = 0; at < keys.length; at += 1) {
    const [r, g, b, a] = [rgba[at * 4], rgba[at * 4 + 1], rgba[at * 4 + 2], rgba[at * 4 + 3]];
    const one = a === 0 ? [0, 0, 0, 0] : [r, g, b, a];
    const key = ((one[0] << 24) | (one[1] << 16) | (one[2] << 8) | one[3]) >>> 0;
    keys[at] = key;
    const held = counts.get(key);
    if (held === undefined) counts.set(key, { rgba: one, times: 1 });
    else held.times += 1;
  }
  const palette = paletteOf(counts, colours);
  const places = new Map(
    [...counts].map(([key, one]) => {
      const far = palette.map((colour) => distance(colour, one.rgba));
      return [key, far.indexOf(Math.min(...far))];
    }),
  );
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = places.get(keys[y * width + x]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => colour.slice(0, 3)))),
    chunk('tRNS', Buffer.from(palette.map(([, , , a]) => a).filter((a) => a < 255))),
    chunk('IDAT', Buffer.from(await zlibAsync(rows, { numiterations: iterations }))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
