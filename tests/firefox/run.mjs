/**
 * The released Firefox build in a real Firefox, part by part. Prints TAP, which scripts/test.mjs counts.
 * Some parts only: `node tests/firefox/run.mjs rows popup`. `--pictures`: see docs-pictures.mjs.
 */
import { dashboard } from './dashboard.mjs';
import { deepCapture, dressAnswers } from './deep-capture.mjs';
import { detection } from './detection.mjs';
import { picturesForDocs } from './docs-pictures.mjs';
import { evidence } from './evidence.mjs';
import { exports } from './export.mjs';
import { firstRun } from './first-run.mjs';
import { hostile } from './hostile.mjs';
import { imports } from './import.mjs';
import { marks } from './marks.mjs';
import { PICTURES, Place } from './place.mjs';
import { popup } from './popup.mjs';
import { Report } from './report.mjs';
import { rows } from './rows.mjs';
import { silence } from './silence.mjs';
import { state } from './state.mjs';
import { suspension } from './suspension.mjs';

/** Each group has a Firefox of its own; its parts run in this order and can also run alone. `silence` ends each. */
const GROUPS = [
  {
    options: { scenario: 'hongmao', seed: 1 },
    parts: { 'first-run': firstRun, rows, state, popup, dashboard, export: exports, marks },
  },
  { options: { scenario: 'hongmao', seed: 1 }, parts: { import: imports, suspension, evidence, detection } },
  {
    options: { scenario: 'plain', seed: 1, siteOptions: { dress: dressAnswers } },
    parts: { 'deep-capture': deepCapture },
  },
  { options: { scenario: 'hostile', seed: 1, siteOptions: { feedLength: 62 } }, parts: { hostile } },
];

const args = process.argv.slice(2);
const wanted = args.filter((arg) => arg !== '--pictures');
const unknown = wanted.filter((name) => !GROUPS.some(({ parts }) => Object.hasOwn(parts, name)));
if (unknown.length > 0) {
  console.error(`No part "${unknown.join('", "')}": ${GROUPS.flatMap(({ parts }) => Object.keys(parts)).join(', ')}`);
  process.exit(2);
}

// Whoever stops this run wants it stopped, with its browser: that goes when the process does.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const report = new Report();
for (const { options, parts } of GROUPS) {
  const chosen = Object.entries(parts).filter(([name]) => wanted.length === 0 || wanted.includes(name));
  if (chosen.length === 0) continue;
  let place;
  try {
    place = await Place.start(options);
    for (const [name, part] of [...chosen, ['silence', silence]]) {
      console.log(`# ${name}`);
      const before = report.count;
      await part({ place, options, check: report.check }).catch((error) => report.fail(`${name} broke off`, error));
      if (report.count === before) report.fail(`${name} checked nothing`, new Error('no check in this part'));
    }
    if (args.includes('--pictures') && Object.hasOwn(parts, 'dashboard')) await picturesForDocs(place, PICTURES);
  } catch (error) {
    report.fail('Firefox starts', error);
  } finally {
    await place?.close();
  }
}
process.exitCode = report.end();
