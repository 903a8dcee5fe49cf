import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderOfRuns } from '../../../utils/audit/order';

test('every keyword once a round, no keyword after itself, the same for the same seed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 6 }),
      fc.nat(),
      (keywords, repeats, seed) => {
        const order = orderOfRuns(keywords, repeats, seed);
        expect(order).toEqual(orderOfRuns(keywords, repeats, seed));
        expect(order).toHaveLength(keywords * repeats);
        for (let round = 0; round < repeats; round += 1) {
          const part = order.slice(round * keywords, (round + 1) * keywords);
          expect(new Set(part.map(([keyword]) => keyword)).size).toBe(keywords);
          expect(new Set(part.map(([, runNo]) => runNo))).toEqual(new Set([round + 1]));
        }
        if (keywords > 1) for (const [at, [keyword]] of order.entries()) expect(order[at + 1]?.[0]).not.toBe(keyword);
      },
    ),
  );
});

test('another seed, another order', () => {
  const orders = [1, 2, 3, 4, 5].map((seed) => JSON.stringify(orderOfRuns(6, 2, seed)));
  expect(new Set(orders).size).toBe(5);
});
