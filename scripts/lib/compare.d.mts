import type { Truth } from '../../tests/practice-site/truth.mjs';
import type { Reader } from '../../tests/support/reader.mjs';

export interface PopupNumbers {
  noteDays: number;
  labelled: number;
  shoppableUnlabelled: number;
  openedAndChecked: number;
}

export interface Expected {
  numbers: PopupNumbers;
  /** Note id → the strongest verdict its showings allow. */
  notes: Map<string, string>;
  /** Label word → notes that carried it. */
  words: Record<string, number>;
  items: { list: string; rendered: number; looked: number }[];
  /** Viewable showings of anything but query tiles. */
  impressions: number;
}

export function expectedOf(reader: Reader, truth: Truth): Expected;
export function differences(expected: object, told: object): string[];
