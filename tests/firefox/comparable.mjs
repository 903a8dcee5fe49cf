/** Two records made comparable, field by field: drawn names become what they stand for, and what may differ is listed. */

/** Every table that a live session fills, with the columns that name a row in it. */
const KEYS = {
  sessions: ['sessionId'],
  feedLoads: ['feedLoadId'],
  keywords: ['keywordId'],
  impressions: ['impressionId'],
  notes: ['noteKey'],
  observations: ['observationId'],
  signals: ['signalRowId'],
  links: ['linkId'],
  verdicts: ['noteKey', 'rulesetVersion'],
  dailyRollups: ['source', 'surface', 'dimension', 'value'],
  detectorHealth: ['sessionId', 'surface'],
};
export const COMPARED = Object.keys(KEYS);

/** Fields that are told in both or in neither, whatever they say. Each with its reason. */
const EXEMPT = [
  { fields: /Utc$|^toldAt$/, why: 'two sessions, two clocks' },
  { fields: /^day$/, why: 'midnight may lie between the two sessions' },
  { fields: /^browser$/, why: 'it names the browser' },
];

/** Fields that may differ by this much. Each with its reason. */
const TOLERANCES = [
  {
    fields: /^(?:dwellMs|detailDwellMs|activeMs|exposureMs|playedMs)$/,
    within: (a, b) => Math.abs(a - b) <= 3000 + 0.5 * Math.max(a, b) && (a > 0 || b <= 1000) && (b > 0 || a <= 1000),
    why: 'times on a machine that is busy in different ways: 3 s and half of the longer one; what is none in one is under a second in the other',
  },
  {
    fields: /^(?:yPx|cardWPx|cardHPx)$/,
    within: (a, b) => Math.abs(a - b) <= 8 + 0.01 * Math.max(a, b),
    why: 'two engines round lines and columns differently: 8 px and 1 %',
  },
  {
    fields: /^maxVisibleRatio$/,
    within: (a, b) => Math.abs(a - b) <= 0.05,
    why: 'the same rounding, as a share of the card: 0.05',
  },
];

/** An opened note is looked at once more when its comments have come; how much there was before is a matter of time. */
const INTERIM = {
  isSo: (key) => /^observations: .*\.detail$/.test(key),
  fields: /^(?:absent|unread)$/,
  why: 'of the first look at an opened note: what has not arrived by then is read by the second look',
};

/** What may differ, for the log. */
export const ALLOWED = [...EXEMPT, ...TOLERANCES, INTERIM].map(({ fields, why }) => `${fields.source}: ${why}`);

/** Drawn names of one record → what they stand for, the same in every record of the session. */
function meaningsOf(tables) {
  const words = new Map(tables.keywords.map(({ keywordId, keyword }) => [keywordId, keyword]));
  const meanings = new Map([...words].map(([id, word]) => [id, `keyword ${word}`]));
  for (const { sessionId, site } of tables.sessions) meanings.set(sessionId, `session on ${site}`);
  for (const { feedLoadId, surface, channel, keywordId, navIndex } of tables.feedLoads)
    meanings.set(feedLoadId, `${surface} ${words.get(keywordId) ?? channel ?? ''} ${navIndex}`);
  for (const { itemKey, itemId, itemKind, slot, feedLoadId, impressionId } of tables.impressions) {
    meanings.set(itemKey, `${itemKind} ${itemId}`);
    meanings.set(impressionId, `${meanings.get(feedLoadId)} slot ${slot} ${itemId}`);
  }
  for (const { noteKey, noteId, authorKey, authorId } of tables.notes) {
    meanings.set(noteKey, `note ${noteId}`);
    if (authorKey !== undefined) meanings.set(authorKey, `author ${authorId}`);
  }
  return meanings;
}

/** Names stand alone or before a dot: `<impressionId>.card`. */
function plain(value, meanings) {
  if (Array.isArray(value)) return value.map((one) => plain(one, meanings));
  if (typeof value !== 'string') return value;
  const [name, ...rest] = value.split('.');
  return meanings.has(name) ? [meanings.get(name), ...rest].join('.') : value;
}

/** @returns {Map<string, Record<string, unknown>>} `table: key` → the row in plain names */
export function comparable(tables) {
  const meanings = meaningsOf(tables);
  const rows = new Map();
  for (const table of COMPARED) {
    for (const row of tables[table]) {
      const fields = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value, meanings)]));
      const key = `${table}: ${KEYS[table].map((name) => fields[name]).join(' · ')}`;
      if (rows.has(key)) throw new Error(`two rows for ${key}`);
      rows.set(key, fields);
    }
  }
  return rows;
}

function differs(name, a, b, isInterim) {
  if ((a === undefined) !== (b === undefined)) return true;
  if (EXEMPT.some(({ fields }) => fields.test(name))) return false;
  if (isInterim && INTERIM.fields.test(name)) return false;
  const tolerance = TOLERANCES.find(({ fields }) => fields.test(name));
  if (tolerance !== undefined && typeof a === 'number' && typeof b === 'number') return !tolerance.within(a, b);
  if (isRows(a) && isRows(b)) return a.length !== b.length || a.some((row, at) => rowDiffers(row, b[at]));
  return JSON.stringify(a) !== JSON.stringify(b);
}

/** A list of rows within a field: what each build of the site came to. */
const isRows = (value) => Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null);

const rowDiffers = (a, b) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].some((name) => differs(name, a[name], b[name], false));

/** A first look, or what it found, where both records hold the second look: it may have come too late to be a first. */
function isPassing(key, one, other) {
  const [, place] = /^(?:observations|signals|links): (.*)\.detail(?:\.|$)/.exec(key) ?? [];
  const second = `observations: ${place}.detail_comments`;
  return place !== undefined && one.has(second) && other.has(second);
}

/** Lines that say where two records differ; empty when they agree. */
export function rowDifferences(one, other, [first, second]) {
  const lines = [];
  for (const [key, a] of one) {
    const b = other.get(key);
    if (b === undefined) {
      if (isPassing(key, one, other)) continue;
      lines.push(`only in ${first}: ${key}`);
      continue;
    }
    const isInterim = INTERIM.isSo(key) && one.has(`${key}_comments`) && other.has(`${key}_comments`);
    for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
      if (differs(name, a[name], b[name], isInterim))
        lines.push(`${key}: ${name}: ${first} ${JSON.stringify(a[name])}, ${second} ${JSON.stringify(b[name])}`);
    }
  }
  for (const key of other.keys())
    if (!one.has(key) && !isPassing(key, one, other)) lines.push(`only in ${second}: ${key}`);
  return lines;
}
