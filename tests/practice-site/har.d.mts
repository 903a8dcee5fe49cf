import type { AppTruthItem, CaptureOptions, Exchange } from './app-api.mjs';
import type { TruthItem, WorldOptions } from './truth.mjs';

export interface Har {
  log: {
    version: '1.2';
    creator: { name: string; version: string };
    pages: [];
    entries: {
      startedDateTime: string;
      time: number;
      request: { method: string; url: string; postData?: { mimeType: string; text: string } };
      response: {
        status: number;
        content: { size: number; mimeType: string; text: string; encoding?: 'base64' };
      };
    }[];
  };
}

export function harOf(exchanges: Exchange[], options?: { base64Every?: number }): Har;
export function appHar(options?: CaptureOptions): { har: Har; truth: AppTruthItem[] };
export function webHar(options?: WorldOptions): { har: Har; truth: TruthItem[] };
