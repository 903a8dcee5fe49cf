import { type BodyText, bodyText, isBodyText, jsonText, parseJson } from './body';
import { isJson, type Json, momentOf, objectAt, type Reading, textAt } from './format';
import { BODY_KEYS, isEnvelope, unwrapped } from './unwrap';

const URL_KEYS = ['url', 'request_url', 'requestUrl', 'requestURL', 'source_url', 'endpoint', 'uri'] as const;
/** Names that stand for other things, too: only what plainly is an address counts. */
const LOOSE_URL_KEYS = ['href', 'api', 'path', 'request', 'req'] as const;
const ADDRESS = /^(?:[A-Z]{3,7}\s+)?((?:https?:)?\/\/\S+|\/api\/\S+)$/;
const REQUEST_KEYS = ['request_body', 'requestBody', 'post_data', 'postData', 'request'] as const;
const TIME_KEYS = ['time', 'timestamp', 'ts', 'at', 'captured_at', 'capturedAt', 'date', 'startedDateTime'] as const;

/** One answer of the API as scripts and proxies log it: `{url, body}` under whatever names, or the bare answer. */
export async function readAnswerRecord(record: Json): Promise<Reading> {
  const url = addressOf(record);
  const given = givenIn(record, url);
  if (given === undefined) return url === undefined || isItem(record) ? bareAnswer(record) : { skip: 'no_body', url };
  const at = timeOf(record);
  const request = requestOf(record);
  const body = typeof given === 'string' ? await bodyText(given, encodingOf(record), undefined) : written(given);
  // A text without an address that is no JSON: a record of something else.
  if ('skip' in body) return url === undefined ? { skip: body.skip } : { ...body, url };
  const told = {
    url: url ?? '',
    identity: `${url ?? ''}\n${request ?? ''}\n${at ?? ''}\n${body.text}`,
    ...(at === undefined ? {} : { at }),
  };
  if (/^\s*</.test(body.text)) return { ...told, kind: 'document', html: body.text };
  const parsed = typeof given === 'string' ? parseJson(body.text) : { json: given };
  if ('skip' in parsed) return url === undefined ? parsed : { ...parsed, url };
  return { ...told, kind: 'answer', json: parsed.json, ...(request === undefined ? {} : { request }) };
}

/** The body of a record, wherever in it; undefined where there is none. */
function givenIn(record: Json, url: string | undefined): unknown {
  // An answer to which somebody only added its address.
  if (isEnvelope(record)) return url === undefined ? undefined : record;
  if (url === undefined) {
    const inner = hasId(record) ? record : unwrapped(record);
    return inner === record || (typeof inner === 'string' && !isBodyText(inner)) ? undefined : inner;
  }
  const key = BODY_KEYS.find((name) => hasBody(record, name));
  if (key !== undefined) return unwrapped(record[key]);
  const inner = unwrapped(record);
  if (inner !== record) return inner;
  return isAddressOfApi(url) && Object.hasOwn(record, 'data') ? record : undefined;
}

const isAddressOfApi = (url: string) => url.includes('/api/');

/** The address of the record, of its request, or of its response. */
function addressOf(record: Json): string | undefined {
  const own = textAt(record, ...URL_KEYS);
  if (own !== undefined) return own;
  // Charles writes an address in parts.
  const [host, path] = [textAt(record, 'host'), textAt(record, 'path')];
  if (host !== undefined && path?.startsWith('/') === true) {
    const query = textAt(record, 'query');
    return `https://${host}${path}${query === undefined ? '' : `?${query}`}`;
  }
  const loose = LOOSE_URL_KEYS.map((name) => textAt(record, name));
  const parts = ['request', 'response', 'req', 'res'].map((name) => objectAt(record, name));
  const told = [...loose, ...parts.map((part) => (part === undefined ? undefined : textAt(part, ...URL_KEYS)))];
  return told.map((text) => ADDRESS.exec(text ?? '')?.[1]).find((address) => address !== undefined);
}

function encodingOf(record: Json): string | undefined {
  const holders = [record, objectAt(record, 'response'), objectAt(objectAt(record, 'response') ?? {}, 'content')];
  for (const holder of holders) {
    if (holder === undefined) continue;
    if (holder['base64Encoded'] === true || holder['base64'] === true) return 'base64';
    const encoding = textAt(holder, 'encoding');
    if (encoding !== undefined) return encoding;
  }
  return undefined;
}

function written(json: unknown): BodyText {
  const text = jsonText(json);
  return text === undefined ? { skip: 'too_deep' } : { text };
}

function bareAnswer(record: Json): Reading {
  const isAnswer = Object.hasOwn(record, 'data') || Object.hasOwn(record, 'code');
  const identity = jsonText(record);
  if (identity === undefined) return { skip: 'too_deep' };
  if (isAnswer) return { kind: 'answer', url: '', json: record, identity };
  // A bare item has no list of its own: the file is its list.
  return { kind: 'item', url: '', pageUrl: '', list: 'file', item: record, identity };
}

/** An item may have an address of its own; a log entry without a body has nothing else. */
function isItem(record: Json): boolean {
  return hasId(record) || Object.hasOwn(record, 'data');
}

function hasId(record: Json): boolean {
  return ['id', 'note_id', 'noteId', 'model_type'].some((key) => Object.hasOwn(record, key));
}

function hasBody(record: Json, name: string): boolean {
  const value = Object.hasOwn(record, name) ? record[name] : undefined;
  return (typeof value === 'string' && value !== '') || isJson(value) || Array.isArray(value);
}

function timeOf(record: Json): number | undefined {
  for (const key of TIME_KEYS) {
    const at = Object.hasOwn(record, key) ? momentOf(record[key]) : undefined;
    if (at !== undefined) return at;
  }
  return undefined;
}

function requestOf(record: Json): string | undefined {
  for (const key of REQUEST_KEYS) {
    const value = Object.hasOwn(record, key) ? record[key] : undefined;
    if (typeof value === 'string' && value !== '' && !/^(?:https?:)?\/\//.test(value)) return value;
    if (!isJson(value)) continue;
    const posted = objectAt(value, 'postData') ?? value;
    const said = textAt(posted, 'body', 'text', 'postData', 'data');
    const told = objectAt(posted, 'body') ?? objectAt(posted, 'data') ?? posted;
    return said ?? (told === value && textAt(value, ...URL_KEYS) !== undefined ? undefined : jsonText(told));
  }
  return undefined;
}
