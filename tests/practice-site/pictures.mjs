/** Covers and avatars drawn as flat SVG: no outside host, no photograph, no real person. */
import { makeRandom } from './prng.mjs';

const PALETTES = [
  ['#f6e7d8', '#e0a97a', '#8a5a3c', '#fff7ef'],
  ['#dfe9f2', '#8fb3cf', '#3d5a73', '#f7fbff'],
  ['#e6efe0', '#9dbf8a', '#4d6b43', '#f8fcf4'],
  ['#f4dfe3', '#d98c9b', '#7d4350', '#fff6f7'],
  ['#ebe4f3', '#a994cc', '#554477', '#faf7ff'],
  ['#f7efcf', '#e3bf56', '#7a6221', '#fffbea'],
  ['#dceceb', '#79b5b0', '#2f5f5c', '#f3fbfa'],
  ['#efe9e4', '#b8a594', '#5c4d42', '#fbf8f5'],
];

/** Each motif is drawn on a 240 × 240 field around its centre. `a` main, `b` dark, `c` light. */
const MOTIFS = {
  bowl: (a, b, c) =>
    `<path d="M40 110h160a80 80 0 0 1-160 0z" fill="${a}"/><ellipse cx="120" cy="110" rx="80" ry="20" fill="${c}"/><circle cx="96" cy="108" r="10" fill="${b}"/><circle cx="130" cy="113" r="8" fill="${a}"/><circle cx="152" cy="106" r="7" fill="${b}"/><path d="M92 70c-8-12 8-16 0-30M124 70c-8-12 8-16 0-30" stroke="${b}" stroke-width="4" fill="none" opacity=".5"/>`,
  cup: (a, b, c) =>
    `<rect x="62" y="90" width="96" height="100" rx="20" fill="${a}"/><path d="M158 112h14a24 24 0 0 1 0 48h-14" stroke="${a}" stroke-width="12" fill="none"/><ellipse cx="110" cy="92" rx="48" ry="12" fill="${b}"/><ellipse cx="110" cy="208" rx="76" ry="9" fill="${c}"/><path d="M98 66c-8-12 8-16 0-28M122 66c-8-12 8-16 0-28" stroke="${b}" stroke-width="4" fill="none" opacity=".5"/>`,
  shirt: (a, b, c) =>
    `<path d="M80 60l40 18 40-18 44 36-22 34-16-10v84H74v-84l-16 10-22-34z" fill="${a}"/><path d="M98 66l22 24 22-24" stroke="${c}" stroke-width="8" fill="none"/><path d="M120 92v112" stroke="${b}" stroke-width="3"/><circle cx="126" cy="120" r="3" fill="${b}"/><circle cx="126" cy="148" r="3" fill="${b}"/>`,
  bag: (a, b, c) =>
    `<path d="M88 94a32 38 0 0 1 64 0" stroke="${b}" stroke-width="9" fill="none"/><path d="M56 94h128l12 108H44z" fill="${a}"/><rect x="104" y="124" width="32" height="22" rx="5" fill="${c}"/>`,
  bottle: (a, b, c) =>
    `<rect x="104" y="40" width="32" height="34" rx="5" fill="${b}"/><rect x="78" y="72" width="84" height="138" rx="20" fill="${a}"/><rect x="92" y="112" width="56" height="58" rx="4" fill="${c}"/><path d="M102 130h36M102 146h24" stroke="${b}" stroke-width="4"/>`,
  tube: (a, b, c) =>
    `<path d="M84 44h72l-8 130H92z" fill="${a}"/><rect x="94" y="174" width="52" height="36" rx="6" fill="${b}"/><rect x="100" y="78" width="40" height="52" rx="4" fill="${c}"/>`,
  screen: (a, b, c) =>
    `<rect x="34" y="62" width="172" height="108" rx="10" fill="${b}"/><rect x="44" y="72" width="152" height="88" rx="4" fill="${a}"/><path d="M108 96l34 20-34 20z" fill="${c}"/><rect x="92" y="184" width="56" height="8" rx="4" fill="${b}"/>`,
  ticket: (a, b, c) =>
    `<path d="M40 90h160v22a12 12 0 0 0 0 24v22H40v-22a12 12 0 0 0 0-24z" fill="${a}"/><path d="M150 92v64" stroke="${c}" stroke-width="4" stroke-dasharray="6 6"/><path d="M62 114h66M62 134h44" stroke="${b}" stroke-width="6"/>`,
  laptop: (a, b, c) =>
    `<rect x="56" y="64" width="128" height="88" rx="8" fill="${b}"/><rect x="64" y="72" width="112" height="72" rx="3" fill="${c}"/><path d="M36 164h168l-12 18H48z" fill="${a}"/><path d="M78 92h60M78 108h80M78 124h44" stroke="${a}" stroke-width="5"/>`,
  book: (a, b, c) =>
    `<path d="M120 84c-24-16-56-16-76-8v112c20-8 52-8 76 8z" fill="${a}"/><path d="M120 84c24-16 56-16 76-8v112c-20-8-52-8-76 8z" fill="${c}"/><path d="M138 108c14-6 28-6 42-3M138 128c14-6 28-6 42-3" stroke="${b}" stroke-width="4" fill="none"/>`,
  letter: (a, b, c) =>
    `<rect x="42" y="76" width="156" height="108" rx="8" fill="${a}"/><path d="M42 84l78 58 78-58" stroke="${c}" stroke-width="7" fill="none"/><circle cx="120" cy="146" r="13" fill="${b}"/>`,
  plant: (a, b, c) =>
    `<path d="M88 158h64l-9 52H97z" fill="${b}"/><path d="M120 158c-4-44-36-54-54-54 0 34 22 54 54 54zM120 158c2-58 34-74 58-74 0 44-22 74-58 74z" fill="${a}"/><path d="M120 158V62" stroke="${c}" stroke-width="4"/><ellipse cx="120" cy="62" rx="14" ry="24" fill="${a}"/>`,
  lamp: (a, b, c) =>
    `<path d="M84 48h72l26 64H58z" fill="${a}"/><path d="M120 112v90" stroke="${b}" stroke-width="7"/><ellipse cx="120" cy="206" rx="40" ry="8" fill="${b}"/><path d="M70 116h100l22 66H48z" fill="${c}" opacity=".55"/>`,
  gamepad: (a, b, c) =>
    `<rect x="38" y="86" width="164" height="88" rx="44" fill="${a}"/><path d="M84 112v36M66 130h36" stroke="${b}" stroke-width="11" stroke-linecap="round"/><circle cx="152" cy="120" r="9" fill="${c}"/><circle cx="170" cy="142" r="9" fill="${b}"/>`,
  mountain: (a, b, c) =>
    `<circle cx="174" cy="70" r="22" fill="${c}"/><path d="M20 198l74-112 44 64 24-32 60 80z" fill="${a}"/><path d="M94 86l22 32-14 8-10-8-12 12-8-10z" fill="${c}"/><path d="M20 198h202v10H20z" fill="${b}"/>`,
  sea: (a, b, c) =>
    `<circle cx="120" cy="92" r="34" fill="${c}"/><path d="M16 136q26-18 52 0t52 0 52 0 52 0v74H16z" fill="${a}"/><path d="M16 166q26-18 52 0t52 0 52 0 52 0v44H16z" fill="${b}" opacity=".55"/>`,
  dumbbell: (a, b, c) =>
    `<rect x="78" y="112" width="84" height="16" fill="${b}"/><rect x="50" y="82" width="30" height="76" rx="8" fill="${a}"/><rect x="160" y="82" width="30" height="76" rx="8" fill="${a}"/><rect x="34" y="98" width="16" height="44" rx="5" fill="${c}"/><rect x="190" y="98" width="16" height="44" rx="5" fill="${c}"/>`,
  shoe: (a, b, c) =>
    `<path d="M38 112c20 10 40 4 52-18l62 44c20 6 48 6 52 30v10H38z" fill="${a}"/><path d="M38 172h166v14H38z" fill="${b}"/><path d="M104 112l16 10M116 104l16 10" stroke="${c}" stroke-width="5"/>`,
};

export const MOTIF_NAMES = Object.keys(MOTIFS);

const text = (value) => value.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/**
 * Path of a cover, as the site's picture hosts serve it. The name carries all that is needed to draw it.
 * @param {string} motif @param {number} variant @param {number} width @param {number} height
 */
export const coverPath = (motif, variant, width, height) =>
  `/practice/${motif}-${variant}-${width}x${height}!nc_n_webp_mw_1`;

/** @param {number} variant */
export const avatarPath = (variant) => `/avatar/practice-${variant}.jpg`;

/**
 * The picture at a path of the picture hosts, as SVG; a plain tile for any other path.
 * @param {string} path
 */
export function drawPicture(path) {
  const avatar = /practice-(\d+)\.jpg/.exec(path);
  if (avatar) return drawAvatar(Number(avatar[1]));
  const cover = /practice\/(\w+)-(\d+)-(\d+)x(\d+)/.exec(path);
  const [, motif = 'plant', variant = '0', width = '1080', height = '1440'] = cover ?? [];
  return drawCover(motif, Number(variant), Number(width), Number(height));
}

function drawAvatar(variant) {
  const [ground, main, dark] = PALETTES[variant % PALETTES.length];
  const tilt = (variant * 37) % 40;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="${ground}"/><circle cx="40" cy="34" r="15" fill="${main}"/><path d="M${12 - tilt / 10} 84a28 26 0 0 1 56 0z" fill="${dark}"/></svg>`;
}

function drawCover(motif, variant, width, height) {
  const random = makeRandom('cover', motif, variant);
  const [ground, main, dark, light] = random.pick(PALETTES);
  const draw = MOTIFS[motif] ?? MOTIFS.plant;
  const size = Math.min(width, height) * (0.62 + random.next() * 0.2);
  const left = (width - size) / 2 + (random.next() - 0.5) * width * 0.08;
  const top = (height - size) / 2 + height * 0.06;
  const blob = Math.min(width, height) * (0.3 + random.next() * 0.2);
  const mark = text('练习站');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><defs><linearGradient id="g" x1="0" y1="0" x2="${random.next().toFixed(2)}" y2="1"><stop stop-color="${light}"/><stop offset="1" stop-color="${ground}"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#g)"/><circle cx="${Math.round(width * random.next())}" cy="${Math.round(height * random.next() * 0.5)}" r="${Math.round(blob)}" fill="${main}" opacity=".22"/><rect y="${Math.round(top + size * 0.84)}" width="${width}" height="${height}" fill="${main}" opacity=".18"/><g transform="translate(${Math.round(left)} ${Math.round(top)}) scale(${(size / 240).toFixed(3)})">${draw(main, dark, light)}</g><text x="${width - 24}" y="${height - 28}" text-anchor="end" font-size="${Math.round(width / 30)}" fill="${dark}" opacity=".35" font-family="sans-serif">${mark}</text></svg>`;
}
