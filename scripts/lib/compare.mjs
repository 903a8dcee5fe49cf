/**
 * What a reader saw (by a witness that never asked the extension) and what the practice site served, worked out into
 * the numbers the popup should show. The site's truth comes from how its content was made.
 */

/** Strongest first; only the codes that the popup counts have to be told apart, the order is that of the design's table. */
const ORDER = [
  'ad_labelled',
  'partner_labelled',
  'author_declared',
  'merchant_content',
  'shoppable_unlabelled',
  'weak_cues',
  'no_signal',
  'not_checked',
];

const stronger = (a, b) => (ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b);

function listOf(truth, list) {
  const [surface, context] = list.split('|');
  return new Map(truth.list(surface, context).map((item) => [item.slot, item]));
}

/**
 * @returns {{ numbers: Record<string, number>, notes: Map<string, string>, items: { list: string, rendered: number, looked: number }[], impressions: number }}
 *   `notes`: note id → the strongest verdict its showings allow
 */
export function expectedOf(reader, truth) {
  const notes = new Map();
  const words = new Map();
  let impressions = 0;
  for (const [list, slots] of reader.looked) {
    const served = listOf(truth, list);
    for (const slot of slots.keys()) {
      const item = served.get(slot);
      if (item === undefined) throw new Error(`the page shows slot ${slot} of ${list}, which was not served`);
      // Query tiles are rendered, and counted nowhere.
      if (item.kind === 'query') continue;
      impressions += 1;
      if (item.kind !== 'note') continue;
      const wasOpened = reader.opened.some((one) => one.list === list && one.noteId === item.id);
      const verdict = wasOpened ? item.expectedVerdictOpened : item.expectedVerdictCard;
      if (verdict === null) throw new Error(`the truth leaves the verdict of ${item.recipe} open: read another note`);
      notes.set(item.id, stronger(notes.get(item.id) ?? 'not_checked', verdict));
      if (item.label !== undefined) words.set(item.label, (words.get(item.label) ?? new Set()).add(item.id));
    }
  }
  const verdicts = [...notes.values()];
  const count = (...codes) => verdicts.filter((code) => codes.includes(code)).length;
  return {
    notes,
    words: Object.fromEntries([...words].map(([word, ids]) => [word, ids.size])),
    impressions,
    items: [...reader.rendered].map(([list, slots]) => ({
      list,
      rendered: slots.size,
      looked: reader.looked.get(list)?.size ?? 0,
    })),
    numbers: {
      noteDays: notes.size,
      labelled: count('ad_labelled', 'partner_labelled'),
      shoppableUnlabelled: count('shoppable_unlabelled'),
      openedAndChecked: new Set(reader.opened.map(({ noteId }) => noteId)).size,
    },
  };
}

/** Lines that say where two sets of numbers differ; empty when they agree. */
export function differences(expected, told) {
  return Object.keys(expected)
    .filter((name) => expected[name] !== told[name])
    .map((name) => `${name}: the extension says ${told[name]}, it was ${expected[name]}`);
}
