import { expect } from 'vitest';

/** What hostile input would like to change for everybody. */
const SHARED: readonly object[] = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Number.prototype,
  Promise.prototype,
  Map.prototype,
  Set.prototype,
  RegExp.prototype,
  Object,
  Array,
  JSON,
];

const shapeOf = () => SHARED.map((one) => Reflect.ownKeys(one).map(String).sort().join());

/** Texts that are kept are bounded, whatever was sent: characters of one text. */
const LONGEST_KEPT = 100_000;

/**
 * Does the work, and looks whether it harmed anybody: shared prototypes are as they were, and it was over in time.
 * `withinMs`: generous, since the machine has other work; what grows with the square of its input takes minutes.
 */
export async function unharmed<T>(work: () => T | Promise<T>, withinMs = 10_000): Promise<T> {
  const before = shapeOf();
  const startedAt = performance.now();
  const result = await work();
  expect(performance.now() - startedAt).toBeLessThan(withinMs);
  expect(shapeOf()).toEqual(before);
  return result;
}

/** Every text inside a value that is kept. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

export function expectBounded(value: unknown): void {
  expect(Math.max(0, ...textsIn(value).map((text) => text.length))).toBeLessThanOrEqual(LONGEST_KEPT);
}
