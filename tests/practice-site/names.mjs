/** What a build of the real site changes: scope attributes, and class names no public source tells. */
import { makeRandom } from './prng.mjs';

/**
 * @typedef {object} Names
 * @property {{ card: string, host: string, icon: string, like: string, bottom: string, text: string, comment: string, note: string, query: string, frame: string }} scope `data-v-…` attributes
 * @property {{ section: string, cover: string, footer: string, title: string, interaction: string }} parts
 * @property {{ cover: string[], footer: string[] }} label class per wrapper, outermost first (1–3 deep)
 * @property {{ bar: string[], barText: string, barSub: string, goods: string[], goodsName: string, goodsPrice: string, goodsBuy: string, partner: string[], declaration: string[] }} note
 */

/**
 * @param {number} seed
 * @param {string} scenario
 * @returns {Names}
 */
export function drawNames(seed, scenario) {
  const random = makeRandom('names', seed);
  const scope = () => `data-v-${random.hex(8)}`;
  const word = () => `${random.letters(3)}-${random.letters(4)}${random.int(10)}`;
  const wrappers = () => Array.from({ length: 1 + random.int(3) }, word);
  const names = {
    scope: {
      card: scope(),
      host: scope(),
      icon: scope(),
      like: scope(),
      bottom: scope(),
      text: scope(),
      comment: scope(),
      note: scope(),
      query: scope(),
      frame: scope(),
    },
    parts: {
      section: 'note-item',
      cover: 'cover',
      footer: 'footer',
      title: 'title',
      interaction: 'interaction-container',
    },
    label: { cover: wrappers(), footer: wrappers() },
    note: {
      bar: wrappers(),
      barText: word(),
      barSub: word(),
      goods: wrappers(),
      goodsName: word(),
      goodsPrice: word(),
      goodsBuy: word(),
      partner: wrappers(),
      declaration: wrappers(),
    },
  };
  if (scenario === 'changed') {
    names.parts = { section: word(), cover: word(), footer: word(), title: word(), interaction: word() };
  }
  return names;
}
