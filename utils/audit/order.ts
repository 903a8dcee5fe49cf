import type { AuditStep } from '../model/audit';
import { seededRandom } from '../summarise/random';

function shuffled(count: number, random: () => number): number[] {
  const places = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const held = places[at] ?? 0;
    places[at] = places[other] ?? 0;
    places[other] = held;
  }
  return places;
}

/**
 * Every keyword once per repeat, each repeat in an order of its own, so that neither time of day nor what the account was
 * shown before always meets the same keyword. The same seed gives the same order. No keyword follows itself, if there
 * are two.
 */
export function orderOfRuns(keywords: number, repeats: number, seed: number): AuditStep[] {
  const random = seededRandom(seed);
  const order: AuditStep[] = [];
  for (let runNo = 1; runNo <= repeats; runNo += 1) {
    const round = shuffled(keywords, random);
    const [first] = round;
    if (keywords > 1 && first !== undefined && first === order.at(-1)?.[0]) {
      round.shift();
      round.push(first);
    }
    for (const keyword of round) order.push([keyword, runNo]);
  }
  return order;
}
