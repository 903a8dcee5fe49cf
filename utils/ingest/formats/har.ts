import { readAnswerRecord } from '../answer-record';
import { bodyText, JSON_START, jsonText, parseJson } from '../body';
import { defineFormat, isJson, type Json, momentOf, objectAt, type Reading, textAt } from '../format';
import { isEnvelope, unwrapped } from '../unwrap';

/** HAR 1.2, as browsers' developer tools, mitmproxy, Charles and Proxyman write it. One record is one entry of the log. */
export default defineFormat({
  id: 'har',
  says: { 'zh-CN': 'HAR（浏览器或代理工具）', en: 'HAR (browser or proxy)' },
  order: 1,
  owns: (record, place) => place === 'har' || (isJson(record['request']) && isJson(record['response'])),
  read: readEntry,
});

async function readEntry(entry: Json): Promise<Reading> {
  const request = objectAt(entry, 'request');
  const response = objectAt(entry, 'response');
  const url = request && addressOf(request);
  if (request === undefined || url === undefined) return { skip: 'unknown_shape' };
  const content = response && objectAt(response, 'content');
  // 0: the exporter does not know. 304: the browser had the answer already, and some write it beside.
  const { status: said = 0 } = response ?? {};
  const status = typeof said === 'object' && said !== null ? Number.NaN : Number(said);
  const isAnswer = status === 0 || status === 304 || (status >= 200 && status <= 299);
  if (Number.isFinite(status) && !isAnswer) return { skip: 'no_answer', url };
  if (/^(?:OPTIONS|HEAD|CONNECT)$/i.test(textAt(request, 'method') ?? '')) return { skip: 'no_answer', url };
  if (response === undefined) return { skip: 'no_body', url };
  // Scripts that log a request and its response keep the body in places of their own.
  if (content === undefined) return holdsBody(response) ? readAnswerRecord(entry) : { skip: 'no_body', url };

  const type = textAt(content, 'mimeType') ?? headerOf(response, 'content-type') ?? '';
  const text = textIn(content);
  // Some servers call JSON a script, or a page: what it begins like decides.
  const isScript = SCRIPT.test(type) && !JSON_START.test(text);
  if (isScript || NO_TEXT.test(type)) return { skip: 'not_about_notes', url };
  const body = await bodyText(text, textAt(content, 'encoding'), headerOf(response, 'content-encoding'));
  if ('skip' in body) return { ...body, url };
  const at = momentOf(entry['startedDateTime']);
  const asked = textAt(objectAt(request, 'postData') ?? {}, 'text');
  const told = {
    url,
    identity: `${url}\n${asked ?? ''}\n${at ?? ''}\n${body.text}`,
    ...(at === undefined ? {} : { at }),
  };
  const isMarkup = /^\s*</.test(body.text) || (/html/i.test(type) && !JSON_START.test(body.text));
  if (isMarkup) return { ...told, kind: 'document', html: body.text };
  const parsed = parseJson(body.text);
  if ('skip' in parsed) return { ...parsed, url };
  return { ...told, kind: 'answer', json: parsed.json, ...(asked === undefined ? {} : { request: asked }) };
}

/** Some tools keep a body they could parse as what they parsed. */
function textIn(content: Json): string {
  const { text } = content;
  return (isJson(text) || Array.isArray(text) ? jsonText(text) : textAt(content, 'text')) ?? '';
}

/** What no answer about notes is written in. */
const NO_TEXT = /^(?:image|video|audio|font)\/|wasm|protobuf/i;
const SCRIPT = /javascript|css/i;

const holdsBody = (response: Json) => isEnvelope(response) || unwrapped(response) !== response;

/** The address; where the app was told an IP address by its own name service, with the host of the header. */
function addressOf(request: Json): string | undefined {
  const url = textAt(request, 'url');
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (!/^(?:\d{1,3}\.){3}\d{1,3}$|^\[/.test(parsed.hostname)) return url;
  const named = headerOf(request, ':authority') ?? headerOf(request, 'host');
  return named !== undefined && /^[a-z0-9.-]+(?::\d+)?$/i.test(named)
    ? `https://${named}${parsed.pathname}${parsed.search}`
    : url;
}

function headerOf(message: Json, name: string): string | undefined {
  const headers = message['headers'];
  // Some tools on phones write an object instead of a list.
  if (isJson(headers)) return textAt(headers, ...Object.keys(headers).filter((key) => key.toLowerCase() === name));
  if (!Array.isArray(headers)) return undefined;
  const header = headers.find((one) => isJson(one) && textAt(one, 'name')?.toLowerCase() === name);
  return isJson(header) ? textAt(header, 'value') : undefined;
}
