import { jsonText } from '../body';
import { defineFormat, isJson, type Json, momentOf, objectAt, type Reading, textAt } from '../format';

/** NDJSON of Zeeschuimer: one item a line, in the envelope that 4CAT reads, or as 4CAT wraps it once it has it. */
export default defineFormat({
  id: 'zeeschuimer',
  says: { 'zh-CN': 'Zeeschuimer（NDJSON）', en: 'Zeeschuimer (NDJSON)' },
  order: 2,
  owns: (record) =>
    isJson(record['__import_meta']) ||
    (isJson(record['data']) && (Object.hasOwn(record, 'source_platform') || Object.hasOwn(record, 'nav_index'))),
  read: readLine,
});

/** Notes, and the comments under them, which are a module of their own. */
const PLATFORM = /^(?:www\.)?(?:xiaohongshu|rednote)(?:\.com)?(?:-comments)?$/i;

/** 4CAT keeps the item at the top and puts the rest of the envelope beside it. */
function unwrapped(record: Json): Json {
  const { __import_meta: meta, ...data } = record;
  return isJson(meta) ? { ...meta, data } : record;
}

function readLine(record: Json): Reading {
  const line = unwrapped(record);
  const data = objectAt(line, 'data');
  const platform = textAt(line, 'source_platform');
  const pageUrl = textAt(line, 'source_platform_url') ?? '';
  const url = textAt(line, 'source_url') ?? pageUrl;
  if (data === undefined) return { skip: 'unknown_shape', url };
  if (platform !== undefined && !PLATFORM.test(platform)) return { skip: 'other_site', url: platform };
  const at = momentOf(line['timestamp_collected']);
  const text = jsonText(data);
  if (text === undefined) return { skip: 'too_deep' };
  const list = `${textAt(line, 'nav_index') ?? ''} ${pageUrl.split('?')[0]}`;
  const item = data['_zs-origin'] === 'html' ? fromCard(data) : data;
  return {
    kind: 'item',
    url,
    pageUrl,
    list,
    item,
    identity: `${list}\n${at ?? ''}\n${text}`,
    ...(at === undefined ? {} : { at }),
  };
}

/** What Zeeschuimer read from a rendered card: seven texts, no label among them. */
function fromCard(card: Json): Json {
  const { id, title, author_name, likes } = card;
  return {
    id,
    model_type: 'note',
    note_card: {
      display_title: title,
      ...(typeof author_name === 'string' && author_name !== '' ? { user: { nickname: author_name } } : {}),
      interact_info: { liked_count: likes },
    },
  };
}
