import { isBodyText } from './body';
import { isJson, type Json } from './format';

/** Names under which scripts and proxies keep the body of an answer. */
export const BODY_KEYS = [
  'body',
  'response',
  'response_body',
  'responseBody',
  'response_text',
  'responseText',
  'response_json',
  'responseJson',
  'json',
  'payload',
  'text',
  'content',
  'result',
] as const;

const DEEPEST = 4;

/**
 * The body that stands inside a description of a response (`{status, headers, body}`, `{content: {text}}`), or what
 * was given, where it is no such description. The API's own envelope has a `data`, too: it says how the call went.
 */
export function unwrapped(given: unknown, depth = 0): unknown {
  if (!isJson(given) || isEnvelope(given) || depth >= DEEPEST) return given;
  for (const key of [...BODY_KEYS, 'data'] as const) {
    const inner = Object.hasOwn(given, key) ? given[key] : undefined;
    if (typeof inner === 'string') {
      if (isBodyText(inner) || (inner !== '' && key !== 'data' && isDescription(given))) return inner;
    } else if (isJson(inner)) {
      const found = unwrapped(inner, depth + 1);
      if (found !== inner || (holdsData(inner) && (key !== 'data' || isEnvelope(inner)))) return found;
    }
  }
  return given;
}

/** `{"code": 0, "success": true, "data": …}`: an answer of the API says how the call went. */
export function isEnvelope(json: Json): boolean {
  return ['code', 'success'].some((key) => Object.hasOwn(json, key) && !isJson(json[key]));
}

function holdsData(json: Json): boolean {
  return isJson(json['data']) || Array.isArray(json['data']);
}

/** Does something beside a text say that it is the body of a response, not a comment somebody wrote? */
function isDescription(json: Json): boolean {
  return ['headers', 'mimeType', 'encoding', 'base64Encoded'].some((name) => Object.hasOwn(json, name));
}
