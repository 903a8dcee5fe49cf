import { expect, test } from 'vitest';
import { RULESET_VERSION } from '../../../utils/model/ruleset';

test('the ruleset’s version is later as a text than every one before it', () => {
  expect(RULESET_VERSION).toMatch(/^\d{4}\.\d\d\.\d\d$/);
  const released = ['2026.11.1', '2026.11.2'];
  expect(released.filter((version) => version >= RULESET_VERSION)).toEqual([]);
});
