import { expect, test } from 'vitest';
import { BUILDS, builtFiles } from '../../support/builds';

const holdsIt = (folder: string) => builtFiles(folder).some(({ text }) => text.includes('seedlens-invented'));

test.each([BUILDS.chrome, BUILDS.firefox])('%s holds no invented record', (folder) => {
  expect(holdsIt(folder)).toBe(false);
});

test('the build for tests holds one', () => {
  expect(holdsIt(BUILDS.open)).toBe(true);
});
