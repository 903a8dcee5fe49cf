/** What can be wrong with a description, each planted in one that is right. Resource 0 are the sessions. */

type Step = string | number;

/** What stands at a path becomes `to`; undefined removes it. */
export type Fault = readonly [what: string, at: readonly Step[], to: unknown, said: RegExp];

const [table, schema, field] = [
  ['resources', 0],
  ['resources', 0, 'schema'],
  ['resources', 0, 'schema', 'fields', 0],
] as const;

export const FAULTS: readonly Fault[] = [
  ['the profile of v1', ['$schema'], 'https://datapackage.org/profiles/1.0/datapackage.json', /^\/\$schema const/m],
  ['no profile', ['$schema'], undefined, /required property '\$schema'/],
  ['no resources', ['resources'], [], /^\/resources minItems/m],
  ['a time without its zone', ['created'], '2026-11-22 12:00', /^\/created format/m],
  ['an empty list of licences', ['licenses'], [], /^\/licenses minItems/m],
  ['a version that is a number', ['version'], 1, /^\/version type/m],
  ['a resource without a name', [...table, 'name'], undefined, /required property 'name'/],
  ['a resource twice', [...table, 'name'], 'feed_loads', /a resource twice/],
  ['a path that leaves the folder', [...table, 'path'], '../sessions.csv', /^\/resources\/0\/path/m],
  ['a path from the root', [...table, 'path'], '/data/sessions.csv', /^\/resources\/0\/path/m],
  ['a path of another system', [...table, 'path'], 'data\\sessions.csv', /^\/resources\/0\/path/m],
  ['neither path nor data', [...table, 'path'], undefined, /required property 'path'/],
  ['path and data', [...table, 'data'], [], /^\/resources\/0 oneOf/m],
  ['a hash of nothing', [...table, 'hash'], 'sha256:xyz', /^\/resources\/0\/hash pattern/m],
  ['half a byte', [...table, 'bytes'], 1.5, /^\/resources\/0\/bytes type/m],
  ['no media type', [...table, 'mediatype'], 'csv', /^\/resources\/0\/mediatype pattern/m],
  ['a quote of two', [...table, 'dialect', 'quoteChar'], "''", /quoteChar maxLength/],
  ['no fields', [...schema, 'fields'], [], /^\/resources\/0\/schema\/fields minItems/m],
  ['a field twice', [...field, 'name'], 'import_id', /sessions: a field twice/],
  ['a field without a name', [...field, 'name'], '', /fields\/0\/name minLength/],
  ['a type nobody knows', [...field, 'type'], 'text', /fields\/0\/type enum/],
  ['a format of another type', [...field, 'format'], 'topojson', /fields\/0\/format enum/],
  ['a constraint of another type', [...field, 'constraints'], { minimum: 1 }, /constraints additionalProperties/],
  ['categories of a date', [...field], { name: 'a', type: 'date', categories: ['a'] }, /fields\/0\/categories/],
  ['missing values of two kinds', [...schema, 'missingValues'], ['', { value: 'NA' }], /missingValues/],
  ['a missing value that is a number', [...schema, 'missingValues'], [-99], /missingValues/],
  ['a way of matching that versions tell apart', [...schema, 'fieldsMatch'], 'exact', /fieldsMatch/],
  ['a primary key of no field', [...schema, 'primaryKey'], ['other'], /primary key names no field/],
  [
    'a foreign key to nowhere',
    [...schema, 'foreignKeys'],
    [{ fields: ['session_id'], reference: { resource: 'other', fields: ['session_id'] } }],
    /foreign key to no resource/,
  ],
  [
    'a foreign key without its reference',
    [...schema, 'foreignKeys'],
    [{ fields: ['session_id'] }],
    /property 'reference'/,
  ],
];

/** A copy in which one thing is changed. */
export function planted(descriptor: unknown, at: readonly Step[], to: unknown): unknown {
  const [step, ...rest] = at;
  if (step === undefined) return to;
  if (typeof descriptor !== 'object' || descriptor === null) throw new Error(`nothing at ${step}`);
  const copy: Record<string, unknown> | unknown[] = Array.isArray(descriptor) ? [...descriptor] : { ...descriptor };
  const held = copy as Record<Step, unknown>;
  held[step] = planted(rest.length === 0 ? {} : held[step], rest, to);
  return copy;
}
