/**
 * The record is the database with the highest number: one that cannot be opened is set aside by making the next, since
 * the browser renames no database, and workers know nothing but the databases there are.
 */
const FIRST = 'seedlens';
const RECORDS = /^seedlens(?:-(\d+))?$/;

const numberOf = (name: string) => Number(RECORDS.exec(name)?.[1] ?? 1);

/** Names of records among all databases, the one in use first. */
export function recordNames(databases: readonly { name?: string }[]): string[] {
  return databases
    .flatMap(({ name }) => (name !== undefined && RECORDS.test(name) ? [name] : []))
    .sort((a, b) => numberOf(b) - numberOf(a));
}

/** The record in use; where there is none yet, the first. */
export function recordName(databases: readonly { name?: string }[]): string {
  return recordNames(databases)[0] ?? FIRST;
}

/** What the record after `name` is called. */
export function nextName(name: string): string {
  return `${FIRST}-${numberOf(name) + 1}`;
}
