/**
 * Covers as tiny PNGs of two colours. A browser draws every SVG picture on the page's own thread (about 20 ms each);
 * the real site's pictures are decoded elsewhere, so measurements use these.
 */
import { crc32, deflateSync } from 'node:zlib';
import { hash32 } from './prng.mjs';

const SIZE = 8;

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/**
 * The PNG of a path: colours drawn from it.
 * @param {string} path
 */
export function plainPicture(path) {
  const seed = hash32(path);
  const colour = (from) => [0, 8, 16].map((shift) => 150 + ((from >>> shift) & 0x5f));
  const [upper, lower] = [colour(seed), colour(hash32(path, 'lower'))];
  const rows = Array.from({ length: SIZE }, (_, y) => [
    0,
    ...Array.from({ length: SIZE }, () => (y < SIZE / 2 ? upper : lower)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
