import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { OpenSample } from '../../../entrypoints/dashboard/pages/coding-sample';
import { words } from '../../../utils/i18n';
import { codingWords } from '../../../utils/i18n/coding';
import type { CodingSet } from '../../../utils/model/coding';
import { writeSample } from '../../../utils/record/coding';
import { freshDatabase } from '../record/facts';

afterEach(cleanup);

const SET: CodingSet = {
  sampleId: 'sample-1',
  name: 'Example',
  design: 'simple',
  seed: 7,
  rulesetVersion: '2026.11.1',
  drawnUtc: 0,
  source: 'live',
  importId: '',
  population: {},
  coderId: 'A',
  stimuli: [
    { noteKey: 'one', text: '示例一', pictures: [] },
    { noteKey: 'two', text: '示例二', pictures: [] },
  ],
};

test('undo takes a first answer back, and brings back the one that was changed', async () => {
  const db = await freshDatabase();
  const lock = <T,>(fn: () => Promise<T>) => fn();
  const { sampleId, seed, rulesetVersion } = SET;
  const rows = (SET.stimuli ?? []).map(({ noteKey }) => ({ noteKey, sampleId, seed, rulesetVersion }));
  await writeSample(
    db,
    SET,
    rows.map((row) => ({ ...row, stratum: '', stratumSize: 2 })),
    { lock },
  );
  render(
    <OpenSample sampleId={sampleId} words={words('en')} open={async () => db} lock={lock} onBack={() => undefined} />,
  );
  const say = codingWords('en').desk;
  const stands = (at: number) => screen.findByRole('region', { name: say.place(at, 2) });
  const press = async (at: number, ...keys: string[]) => {
    for (const key of keys) fireEvent.keyDown(await stands(at), { key });
  };
  const answers = async () => (await db.annotations.toArray()).map(({ noteKey, code }) => [noteKey, code]);
  const become = (codes: string[][]) => waitFor(async () => expect(await answers()).toEqual(codes));

  await press(1, '1', '3');
  await become([['one', 'ad_labelled']]);
  await press(2, 'p');
  await press(1, '7', '2');
  await become([['one', 'no_signal']]);
  await press(2, 'u');
  await become([['one', 'ad_labelled']]);
  expect(await db.annotations.toArray()).toEqual([expect.objectContaining({ confidence: 3 })]);
  await press(1, 'u');
  await become([]);
});
