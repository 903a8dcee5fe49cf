import type { AccountKind, SignalId, Surface, VerdictCode } from '../../utils/model/vocabulary';
import type { WorldOptions } from './truth.mjs';

/** One request and its answer. */
export interface Exchange {
  endpoint: string;
  method: string;
  url: string;
  status: number;
  mimeType: string;
  body: string;
  requestBody?: string;
}

export interface AppTruthItem {
  id: string;
  kind: 'note' | 'live';
  endpoint: 'homefeed' | 'search' | 'detail' | 'widgets' | 'videofeed' | 'user';
  surface: Surface;
  slot: number;
  recipe: string;
  title?: string;
  text?: string;
  authorId?: string;
  authorKind?: AccountKind;
  /** Of this answer alone; null where it depends on what the endpoint's adapter declares. */
  expectedVerdict: VerdictCode | null;
  expectedSignals: SignalId[];
  mustNotBe: VerdictCode[];
}

export interface CaptureOptions extends WorldOptions {
  /** Pages of the app's home feed, 20 notes each; 3 unless told. */
  pages?: number;
}

export function appCapture(options?: CaptureOptions): { exchanges: Exchange[]; truth: AppTruthItem[] };
