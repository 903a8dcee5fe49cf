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

/**
 * Reads until nothing comes any more: the last facts of a page that was left, or was told to be silent, arrive when nobody
 * waits for them. Between two looks a busy machine may hand nothing on, so `looks` of them (3 unless told) must find the
 * same. `good`: what must be there besides; `of`: what must not change, all of it unless told.
 */
export function readTablesAtRest<N extends string>(
  extensionPage: Page,
  names: readonly N[],
  options?: { good?: (tables: Tables<N>) => boolean; of?: (tables: Tables<N>) => unknown; looks?: number },
): Promise<Tables<N>>;

/** Everything the extension keeps: every table it has, by name, and its storage areas (`local`, `session`, `sync`). */
export function readEverything(
  extensionPage: Page,
): Promise<{ tables: Record<string, Row[]>; storage: Record<string, Record<string, unknown>> }>;
