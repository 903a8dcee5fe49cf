import Ajv, { type ErrorObject } from 'ajv';
import formats from 'ajv-formats';
import { PACKAGE_SCHEMA } from './package-schema';

/** Data Package v2: the JSON Schema, and what the standard's text asks beyond what one can say. */

type Json = Readonly<Record<string, unknown>>;

const ajv = new Ajv({ allErrors: true, strictTypes: false });
formats.default(ajv);
const matches = ajv.compile(PACKAGE_SCHEMA);

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const jsonIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);
const isUnique = (names: readonly string[]) => new Set(names).size === names.length;

/** Keywords that only say that one of their parts did not fit. */
const WRAPPERS: ReadonlySet<string> = new Set(['if', 'oneOf', 'anyOf', 'allOf']);

const saidOf = ({ instancePath, keyword, message = '' }: ErrorObject) => `${instancePath} ${keyword}: ${message}`;

function keyFaults(resource: Json, resources: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const name = String(resource['name']);
  const schema = isJson(resource['schema']) ? resource['schema'] : {};
  const fields = jsonIn(schema['fields']).map((field) => String(field['name']));
  const own = new Set(fields);
  const faults = isUnique(fields) ? [] : [`${name}: a field twice`];
  const primary = schema['primaryKey'] === undefined ? [] : textsIn(schema['primaryKey']);
  if (!primary.every((field) => own.has(field))) faults.push(`${name}: its primary key names no field`);
  for (const key of jsonIn(schema['foreignKeys'])) {
    const reference = isJson(key['reference']) ? key['reference'] : {};
    const [mine, theirs] = [textsIn(key['fields']), textsIn(reference['fields'])];
    const other = resources.get(String(reference['resource'] ?? name));
    if (other === undefined) faults.push(`${name}: a foreign key to no resource`);
    else if (!theirs.every((field) => other.has(field))) faults.push(`${name}: a foreign key to no field`);
    if (mine.length !== theirs.length || !mine.every((field) => own.has(field))) {
      faults.push(`${name}: a foreign key's own fields`);
    }
  }
  return faults;
}

/** What is wrong with a descriptor; empty when nothing is. */
export function packageFaults(descriptor: unknown): string[] {
  if (!isJson(descriptor)) return ['no object'];
  const resources = jsonIn(descriptor['resources']);
  const byName = new Map(
    resources.map(({ name, schema }) => [
      String(name),
      new Set(jsonIn(isJson(schema) ? schema['fields'] : []).map((field) => String(field['name']))),
    ]),
  );
  const errors = matches(descriptor) ? [] : (matches.errors ?? []);
  const plain = errors.filter(({ keyword }) => !WRAPPERS.has(keyword));
  return [
    ...(plain.length > 0 ? plain : errors).map(saidOf),
    ...(isUnique(resources.map(({ name }) => String(name))) ? [] : ['a resource twice']),
    ...resources.flatMap((resource) => keyFaults(resource, byName)),
  ];
}
