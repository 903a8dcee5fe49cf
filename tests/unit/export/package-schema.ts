/**
 * A JSON Schema (draft-07) of what Data Package v2 (datapackage.org: Data Package, Data Resource, Table Dialect, Table
 * Schema) asks of a descriptor, written from the standard's text and compared with the profiles it publishes. Those are
 * not copied here, and no package that npm has ships those of v2 (November 2026). Stricter than the profiles in two
 * points: `$schema` must name v2, and `fieldsMatch` must be left out, for the text of 2.0 makes it a string and its
 * published profile an array; both take what is left out for `exact`.
 */

const text = { type: 'string' };
const name = { type: 'string', minLength: 1 };
const uri = { type: 'string', format: 'uri' };
const flag = { type: 'boolean' };
const listOf = (items: object, more: object = {}) => ({ type: 'array', items, ...more });
const some = (items: object) => listOf(items, { minItems: 1 });
const several = (items: object) => listOf(items, { minItems: 1, uniqueItems: true });
const exactly = (...values: string[]) => ({ enum: values });

/** A file beside the descriptor or below it, with `/` only; or an address. */
const path = {
  type: 'string',
  anyOf: [
    { pattern: '^https?://.+', format: 'uri' },
    { minLength: 1, not: { pattern: '^[./~\\\\]|^file:|(^|/)\\.\\.(/|$)|\\\\|://' } },
  ],
};

/** Plain values, or values each with a label; never both in one list. */
const valued = (value: object) => ({
  oneOf: [several(value), several({ type: 'object', required: ['value'], properties: { value, label: text } })],
});

/** Formats and constraints of a field by its type. `value`: what bounds and enumerations are written as. */
const KINDS: Readonly<Record<string, { format?: object; constraints: readonly string[]; value?: object }>> = {
  string: {
    format: exactly('default', 'email', 'uri', 'binary', 'uuid'),
    constraints: ['required', 'unique', 'pattern', 'enum', 'minLength', 'maxLength'],
  },
  number: { constraints: ['required', 'unique', 'enum', 'minimum', 'maximum'], value: { type: ['number', 'string'] } },
  integer: {
    constraints: ['required', 'unique', 'enum', 'minimum', 'maximum'],
    value: { type: ['integer', 'string'] },
  },
  boolean: { constraints: ['required', 'enum'], value: { type: ['boolean', 'string'] } },
  object: { constraints: ['required', 'unique', 'enum', 'minLength', 'maxLength', 'jsonSchema'], value: {} },
  array: { constraints: ['required', 'unique', 'enum', 'minLength', 'maxLength', 'jsonSchema'], value: {} },
  list: { constraints: ['required', 'unique', 'enum', 'minLength', 'maxLength'], value: {} },
  date: { format: text, constraints: ['required', 'unique', 'enum', 'minimum', 'maximum'] },
  time: { format: text, constraints: ['required', 'unique', 'enum', 'minimum', 'maximum'] },
  datetime: { format: text, constraints: ['required', 'unique', 'enum', 'minimum', 'maximum'] },
  year: { constraints: ['required', 'unique', 'enum', 'minimum', 'maximum'], value: { type: ['integer', 'string'] } },
  yearmonth: { constraints: ['required', 'unique', 'enum', 'minimum', 'maximum'] },
  duration: { constraints: ['required', 'unique', 'enum', 'minimum', 'maximum'] },
  geopoint: { format: exactly('default', 'array', 'object'), constraints: ['required', 'unique', 'enum'], value: {} },
  geojson: { format: exactly('default', 'topojson'), constraints: ['required', 'unique', 'enum'], value: {} },
  any: { constraints: ['required', 'unique', 'enum'], value: {} },
};

function constraint(kind: string, value: object): object {
  if (['required', 'unique'].includes(kind)) return flag;
  if (['minLength', 'maxLength'].includes(kind)) return { type: 'integer', minimum: 0 };
  if (kind === 'enum') return several(value);
  if (kind === 'jsonSchema') return { type: 'object' };
  return kind === 'pattern' ? { type: 'string', format: 'regex' } : value;
}

const field = {
  type: 'object',
  required: ['name', 'type'],
  properties: {
    name,
    type: exactly(...Object.keys(KINDS)),
    title: text,
    description: text,
    missingValues: valued(text),
    rdfType: text,
    categoriesOrdered: flag,
  },
  allOf: [
    ...Object.entries(KINDS).map(([type, { format = exactly('default'), constraints, value = text }]) => ({
      if: { properties: { type: { const: type } } },
      // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
      then: {
        properties: {
          format,
          constraints: {
            type: 'object',
            additionalProperties: false,
            properties: Object.fromEntries(constraints.map((kind) => [kind, constraint(kind, value)])),
          },
          categories: type === 'string' ? valued(text) : type === 'integer' ? valued({ type: 'integer' }) : false,
        },
      },
    })),
  ],
};

const keyFields = (fields: object) => ({
  properties: { fields, reference: { type: 'object', required: ['fields'], properties: { resource: text, fields } } },
});

const tableSchema = {
  type: 'object',
  required: ['fields'],
  properties: {
    fields: some(field),
    fieldsMatch: false,
    primaryKey: { oneOf: [name, several(name)] },
    uniqueKeys: several(several(name)),
    foreignKeys: some({
      type: 'object',
      required: ['fields', 'reference'],
      oneOf: [keyFields(several(name)), keyFields(name)],
    }),
    missingValues: valued(text),
  },
};

const character = { type: 'string', minLength: 1, maxLength: 1 };

const dialect = {
  type: 'object',
  properties: {
    $schema: uri,
    header: flag,
    headerRows: listOf({ type: 'integer', minimum: 1 }),
    headerJoin: text,
    commentRows: listOf({ type: 'integer', minimum: 1 }),
    commentChar: character,
    delimiter: name,
    lineTerminator: exactly('\n', '\r\n'),
    quoteChar: character,
    doubleQuote: flag,
    escapeChar: character,
    nullSequence: text,
    skipInitialSpace: flag,
  },
};

const source = { type: 'object', minProperties: 1, properties: { title: text, path, email: text, version: text } };
const licence = {
  type: 'object',
  anyOf: [{ required: ['name'] }, { required: ['path'] }],
  properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path, title: text },
};

const resource = {
  type: 'object',
  required: ['name'],
  oneOf: [{ required: ['path'] }, { required: ['data'] }],
  properties: {
    name,
    path: { oneOf: [path, some(path)] },
    type: { const: 'table' },
    title: text,
    description: text,
    format: text,
    mediatype: { type: 'string', pattern: '^[^/]+/[^/]+$' },
    encoding: name,
    bytes: { type: 'integer', minimum: 0 },
    hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$' },
    dialect: { oneOf: [path, dialect] },
    schema: { oneOf: [path, tableSchema] },
    sources: some(source),
    licenses: some(licence),
  },
};

export const PACKAGE_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['$schema', 'resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name,
    id: name,
    title: text,
    description: text,
    homepage: uri,
    version: text,
    created: { type: 'string', format: 'date-time' },
    keywords: some(text),
    contributors: some({ type: 'object', minProperties: 1, properties: { title: text, path, email: text } }),
    sources: some(source),
    licenses: some(licence),
    resources: some(resource),
  },
};
