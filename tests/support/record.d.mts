import type { Page } from '@playwright/test';

export type Row = Record<string, unknown>;
export type Tables<N extends string> = Record<N, Row[]>;

/** All rows of some tables; a table that does not exist (yet) is empty. `record`: the name of another database. */
export function readTables<N extends string>(
  extensionPage: Page,
  names: readonly N[],
  record?: string,
): Promise<Tables<N>>;

/** Reads again until `good` holds, at most `timeoutMs` (15 s unless told); returns what was read last. */
export function readTablesUntil<N extends string>(
  extensionPage: Page,
  names: readonly N[],
  good: (tables: Tables<N>) => boolean,
  timeoutMs?: number,
): Promise<Tables<N>>;

/** Everything the extension keeps: every table it has, by name, and its storage areas (`local`, `session`, `sync`). */
export function readEverything(
  extensionPage: Page,
): Promise<{ tables: Record<string, Row[]>; storage: Record<string, Record<string, unknown>> }>;
