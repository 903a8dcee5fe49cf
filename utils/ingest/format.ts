import type { Words } from '../i18n';
import type { SkipReason } from '../model/import-report';
import type { RecordPlace } from './split-json';

/**
 * One answer, page or item that was captured. `identity` tells it from the others: the same one twice is a duplicate.
 * `at`: when it was captured, epoch ms; not told is not the time of the import.
 */
export type Captured = {
  url: string;
  identity: string;
  at?: number;
} & (
  | { kind: 'answer'; json: unknown; request?: string }
  /** The HTML a page was served with. */
  | { kind: 'document'; html: string }
  /** A page as it was rendered, saved to a file. */
  | { kind: 'page'; html: string }
  /** One item of a list; `list` names the list it came in. `pageUrl`: the page it was shown on. */
  | { kind: 'item'; item: unknown; list: string; pageUrl: string }
);

/** `url`: the address of what was skipped, where it has one; for lines of another tool, the platform's name. */
export type Reading = Captured | { skip: SkipReason; url?: string };

export type Json = Readonly<Record<string, unknown>>;

/** A file format, seen record by record: one file may hold lines of several tools. */
export type Format = {
  /** The file name; it stands in the imports table. */
  id: string;
  says: Words;
  /** Formats are asked in this order, the most particular first. */
  order: number;
  owns(record: Json, place: RecordPlace): boolean;
  read(record: Json): Reading | Promise<Reading>;
};

export function defineFormat(format: Format): Format {
  return format;
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first own property of these names that is a non-empty text. */
export function textAt(json: Json, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = Object.hasOwn(json, name) ? json[name] : undefined;
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

/** An own property that is an object. */
export function objectAt(json: Json, name: string): Json | undefined {
  const value = Object.hasOwn(json, name) ? json[name] : undefined;
  return isJson(value) ? value : undefined;
}

/** A moment as tools write it, as epoch ms: ISO text, seconds, milliseconds. Times before 2013 are no captures. */
export function momentOf(value: unknown): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const at = typeof value === 'string' && !/^\d+(?:\.\d+)?$/.test(value) ? Date.parse(value) : Number(value);
  const ms = at < 1e11 ? at * 1000 : at;
  return Number.isFinite(ms) && ms > EARLIEST && ms < LATEST ? Math.round(ms) : undefined;
}

/** The site opened in 2013. */
const EARLIEST = Date.UTC(2013, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** The host of an address, for naming whose file this is; what is no address stands for itself. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url.slice(0, 60);
}
