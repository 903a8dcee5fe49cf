import { meaningOf } from '../../../model/commerce-keys';
import type { Component, Field, Note } from '../../../model/note';
import { looksCommercial, type WidgetMeaning, widgetMeaning } from '../../../model/widget-names';
import { withoutTokens } from '../../address';
import { addField, type CommerceFields, commerceFieldsOf, MEDIA } from '../../commerce-fields';
import { isDelivered, isHollow } from '../../hollow';
import { isJson, type Json, list, object, peek, text } from '../../peek';
import { isPlainItem } from '../../plain-keys';
import { componentKindOf } from './components';
import { type FieldSearch, type ItemContext, readItem, toldList } from './item';

/** One component that an answer delivered: its name, and what it holds. */
type Widget = { name: string; meaning: WidgetMeaning | undefined; content: Json | readonly unknown[] };

const DEEPEST = 6;
const MOST_WIDGETS = 60;
const MOST_LINKS = 10;
const LONGEST_NESTED = 200_000;

/** The widgets answer of one note, web or app. `noteId` undefined: the request was not captured with it. */
export function readWidgets(data: Json, noteId: string | undefined, context: ItemContext): Note {
  const delivered = widgetsIn(data);
  const fields = commerceFieldsOf(data, isWidget);
  addFieldsOf(delivered, fields);
  const { tells, source, surface } = context;
  const named =
    noteId === undefined
      ? ({ itemKind: 'unknown', itemId: 'widgets' } as const)
      : ({ itemKind: 'note', itemId: noteId, noteId } as const);
  return {
    ...named,
    source,
    surface,
    rendered: false,
    widgets: [...bindsOf(data), ...delivered.flatMap(componentsOf), ...linkedIn(data)],
    ...toldList('components', [], tells.has('components')),
    unknownFields: fields.unknownFields,
    ...toldList('adFields', fields.adFields, tells.has('ad')),
    ...toldList('goodsFields', fields.goodsFields, tells.has('goods')),
    ...toldList('partnerFields', fields.partnerFields, tells.has('partner')),
  };
}

const PLAIN: FieldSearch = { isPlain: true };
const SEARCHED: FieldSearch = { isPlain: false, isApart: isWidget };

/** An item of an answer, with the components that stand on it: widgets, goods blocks, partner bindings. */
export function readItemWithWidgets(item: unknown, slot: number | undefined, context: ItemContext): Note | undefined {
  if (!isJson(item)) return undefined;
  const isPlain = isPlainItem(item);
  const note = readItem(item, slot, context, isPlain ? PLAIN : SEARCHED);
  if (note === undefined || isPlain) return note;
  const delivered = widgetsIn(item);
  const fields: CommerceFields = { adFields: [], partnerFields: [], goodsFields: [], unknownFields: [] };
  addFieldsOf(delivered, fields);
  const widgets = [...goodsOf(item), ...bindsOf(item), ...delivered.flatMap(componentsOf)];
  const unknownFields = [...(note.unknownFields ?? []), ...fields.unknownFields];
  return {
    ...note,
    unknownFields,
    ...(widgets.length === 0 ? {} : { widgets }),
    ...moreOf('adFields', note.adFields, fields.adFields),
    ...moreOf('goodsFields', note.goodsFields, fields.goodsFields),
    ...moreOf('partnerFields', note.partnerFields, fields.partnerFields),
  };
}

function moreOf<K extends string>(key: K, told: Field[] | undefined, more: Field[]): { [P in K]?: Field[] } {
  return more.length === 0 ? {} : ({ [key]: [...(told ?? []), ...more] } as { [P in K]?: Field[] });
}

function isWidget(key: string): boolean {
  return widgetMeaning(key) !== undefined;
}

function addFieldsOf(delivered: readonly Widget[], fields: CommerceFields): void {
  for (const { name, meaning } of delivered) {
    if (meaning === undefined) addField(fields.unknownFields, name);
    else if (meaning !== 'jump') addField(fields[`${meaning}Fields`], name);
  }
}

/** The member of an item, or of the note inside it. */
function memberOf(item: Json, ...names: [string, string]): unknown {
  const inner = object(object(item, 'ads') ?? item, 'noteCard', 'note_card', 'note');
  return peek(item, ...names) ?? (inner === undefined ? undefined : peek(inner, ...names));
}

function goodsOf(item: Json): Component[] {
  const goods = memberOf(item, 'goodsInfo', 'goods_info');
  return isHollow(goods) ? [] : [blockOf('goods', 'goods_info', goods)];
}

function bindsOf(item: Json): Component[] {
  const binds = memberOf(item, 'cooperateBinds', 'cooperate_binds');
  return (Array.isArray(binds) ? binds.slice(0, MOST_LINKS) : [])
    .map((bind) => blockOf('link', 'cooperate_binds', bind))
    .filter(({ url }) => url !== undefined && componentKindOf(url, '') !== undefined);
}

function blockOf(kind: Component['kind'], key: string, block: unknown): Component {
  const url = isJson(block) ? text(block, 'link', 'url', 'jump_url', 'jumpUrl', 'deeplink') : undefined;
  return { kind, place: 'data', key, ...(url ? { url: withoutTokens(url) } : {}) };
}

/** Everything delivered under a known name, and unlisted entries of a widget list that look commercial. */
function widgetsIn(json: Json): Widget[] {
  const found: Widget[] = [];
  walk(json, 0);
  return found;

  function walk(node: Json, depth: number): void {
    for (const key of Object.keys(node)) {
      if (found.length >= MOST_WIDGETS || MEDIA.has(key) || meaningOf(key) === 'plan') continue;
      const value = node[key];
      const meaning = widgetMeaning(key);
      if (meaning !== undefined) add(key, meaning, value);
      else if (WIDGET_LIST.test(key) && Array.isArray(value)) value.slice(0, MOST_WIDGETS).forEach(entry);
      else if (depth < DEEPEST) descend(value, depth + 1);
    }
  }

  function descend(value: unknown, depth: number): void {
    if (isJson(value)) walk(value, depth);
    else if (Array.isArray(value)) for (const one of value.slice(0, 50)) if (isJson(one)) walk(one, depth);
  }

  function entry(value: unknown): void {
    if (!isJson(value)) return;
    const name = entryName(value);
    if (name === undefined) return;
    const { biz_type, bizType, widget_type, widgetType, type, name: _name, ...content } = value;
    const meaning = widgetMeaning(name);
    if (meaning !== undefined || looksCommercial(name)) add(name, meaning, unfold(content));
  }

  function add(name: string, meaning: WidgetMeaning | undefined, value: unknown): void {
    if (isDelivered(value)) found.push({ name, meaning, content: value as Widget['content'] });
  }
}

const WIDGET_LIST = /^widget_?list$/i;

/** Components under names that are on no list (`generic`), as far as they lead to where something is sold or shown live. */
function linkedIn(data: Json): Component[] {
  const found: Component[] = [];
  for (const [key, value] of Object.entries(data).slice(0, MOST_WIDGETS)) {
    if (WIDGET_LIST.test(key) && Array.isArray(value)) {
      for (const entry of value.slice(0, MOST_WIDGETS)) if (isJson(entry)) add(entryName(entry) ?? key, unfold(entry));
    } else if (key === 'widgets' && isJson(value)) found.push(...linkedIn(value));
    else add(key, value);
  }
  return found;

  function add(key: string, content: unknown): void {
    if (isWidget(key) || meaningOf(key) !== 'plain' || looksCommercial(key) || !isDelivered(content)) return;
    for (const url of linksIn(content)) {
      const kind = componentKindOf(url, '');
      if (kind !== undefined) found.push({ kind, place: 'data', key, url: withoutTokens(url) });
    }
  }
}

function entryName(entry: Json): string | undefined {
  return text(entry, 'biz_type', 'bizType', 'widget_type', 'widgetType', 'type', 'name');
}

/** Lists of widgets keep parts of them as JSON in a string (`biz_extra`). */
function unfold(content: Json): Json {
  const open: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(content)) {
    Object.defineProperty(open, key, { value: parsed(value), enumerable: true });
  }
  return open;
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value) || value.length > LONGEST_NESTED) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** A widget as components: one for each place it leads to, or one without an address. */
function componentsOf({ name, meaning, content }: Widget): Component[] {
  if (meaning === undefined) return [];
  const words = captionOf(content);
  const told = { place: 'data' as const, key: name, ...(words === undefined ? {} : { text: words }) };
  const urls = linksIn(content);
  const kindAt = (url: string): Component['kind'] =>
    meaning === 'goods' ? 'goods' : (componentKindOf(url, words ?? '') ?? (/search/i.test(name) ? 'search' : 'link'));
  if (urls.length === 0) return [{ ...told, kind: kindAt('') }];
  return urls.map((url) => ({ ...told, kind: kindAt(url), url: withoutTokens(url) }));
}

const CAPTION_KEYS = ['title', 'button_text', 'buttonText', 'text', 'name', 'desc', 'sub_title'] as const;

function captionOf(content: Widget['content']): string | undefined {
  const holders = Array.isArray(content) ? content : [content];
  for (const holder of holders.slice(0, 3)) {
    for (const node of isJson(holder) ? [holder, ...Object.values(holder).filter(isJson)] : []) {
      const words = text(node, ...CAPTION_KEYS)?.trim();
      if (words !== undefined && words !== '') return words.replace(/\s+/gu, ' ').slice(0, 80);
    }
  }
  return undefined;
}

/** Keys under which addresses to go to stand; addresses of pictures stand under others. */
const LINK_KEY =
  /(?:^|_)(?:links?|urls?|uri|href|jump|deep_?link|schema|scheme|target|landing(?:_?page)?|action|router?)$|(?:link|url|uri|deeplink)$/i;
const PICTURE_KEY = /image|img|icon|cover|avatar|pic|photo|background|video|animat|lottie|thumb/i;
const ADDRESS = /^(?:(?:[a-z][a-z0-9+.-]{1,30}:)?\/\/|(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10}\/)\S{1,4000}$/i;

/** Addresses a component leads to, each once. */
export function linksIn(content: unknown): string[] {
  const found = new Set<string>();
  visit(content, 'link', 0);
  return [...found];

  function visit(value: unknown, key: string, depth: number): void {
    if (found.size >= MOST_LINKS || depth > DEEPEST) return;
    if (typeof value === 'string') {
      const inner = parsed(value);
      if (inner !== value) visit(inner, key, depth + 1);
      else if (LINK_KEY.test(key) && ADDRESS.test(value.trim())) found.add(value.trim());
    } else if (Array.isArray(value)) {
      for (const one of value.slice(0, 50)) visit(one, key, depth + 1);
    } else if (isJson(value)) {
      for (const inner of Object.keys(value)) {
        if (!PICTURE_KEY.test(inner) && meaningOf(inner) !== 'plan') visit(value[inner], inner, depth + 1);
      }
    }
  }
}

/** Entries of a list of widgets, for callers that only want to know whether the answer fits. */
export function holdsWidgets(data: Json): boolean {
  return (
    list(data, 'widget_list', 'widgetList') !== undefined ||
    isJson(data['widgets']) ||
    Object.keys(data).some((key) => widgetMeaning(key) !== undefined || meaningOf(key) === 'partner')
  );
}
