import { isEmpty, isJson } from './peek';

const DEEPEST = 4;

/** Is this a "no", also one that is spelled out (`{"goods_id": "", "list": []}`)? */
export function isHollow(value: unknown, depth = 0): boolean {
  if (isEmpty(value)) return true;
  if (depth >= DEEPEST) return false;
  if (Array.isArray(value)) return value.every((entry) => isHollow(entry, depth + 1));
  return isJson(value) && Object.values(value).every((entry) => isHollow(entry, depth + 1));
}

/** Was a component of this value delivered? Names and switches (`"goods_card_v2": true`) are plans, not deliveries. */
export function isDelivered(value: unknown): boolean {
  return typeof value === 'object' && !isHollow(value);
}
