import { type BodyText, bodyText, jsonText, parseJson } from './body';
import { isJson, type Json, momentOf, type Reading, textAt } from './format';

const URL_KEYS = ['url', 'request_url', 'requestUrl', 'source_url', 'endpoint', 'uri'] as const;
const BODY_KEYS = ['body', 'response', 'response_body', 'responseBody', 'json', 'payload', 'text', 'content'] as const;
const REQUEST_KEYS = ['request_body', 'requestBody', 'post_data', 'postData', 'request'] as const;
const TIME_KEYS = ['time', 'timestamp', 'ts', 'at', 'captured_at', 'capturedAt', 'date', 'startedDateTime'] as const;

/** One answer of the API as scripts and proxies log it: `{url, body}` under whatever names, or the bare answer. */
export async function readAnswerRecord(record: Json): Promise<Reading> {
  const url = textAt(record, ...URL_KEYS);
  const key = url === undefined ? undefined : BODY_KEYS.find((name) => hasBody(record, name));
  if (url === undefined || (key === undefined && isItem(record))) return bareAnswer(record);
  if (key === undefined) return { skip: 'no_body', url };
  const at = timeOf(record);
  const request = requestOf(record);
  const given = record[key];
  const body =
    typeof given === 'string' ? await bodyText(given, textAt(record, 'encoding'), undefined) : written(given);
  if ('skip' in body) return { ...body, url };
  const told = {
    url,
    identity: `${url}\n${request ?? ''}\n${at ?? ''}\n${body.text}`,
    ...(at === undefined ? {} : { at }),
  };
  if (/^\s*</.test(body.text)) return { ...told, kind: 'document', html: body.text };
  const parsed = typeof given === 'string' ? parseJson(body.text) : { json: given };
  if ('skip' in parsed) return { ...parsed, url };
  return { ...told, kind: 'answer', json: parsed.json, ...(request === undefined ? {} : { request }) };
}

function written(json: unknown): BodyText {
  const text = jsonText(json);
  return text === undefined ? { skip: 'too_deep' } : { text };
}

function bareAnswer(record: Json): Reading {
  const isEnvelope = Object.hasOwn(record, 'data') || Object.hasOwn(record, 'code');
  const identity = jsonText(record);
  if (identity === undefined) return { skip: 'too_deep' };
  if (isEnvelope) return { kind: 'answer', url: '', json: record, identity };
  // A bare item has no list of its own: the file is its list.
  return { kind: 'item', url: '', pageUrl: '', list: 'file', item: record, identity };
}

/** An item may have an address of its own; a log entry without a body has nothing else. */
function isItem(record: Json): boolean {
  return ['id', 'note_id', 'noteId', 'model_type', 'data'].some((key) => Object.hasOwn(record, key));
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
    if (typeof value === 'string' && value !== '') return value;
    if (isJson(value)) return textAt(value, 'body', 'text') ?? jsonText(value);
  }
  return undefined;
}
