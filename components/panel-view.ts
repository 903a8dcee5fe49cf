import type { BadgeTone } from './badge-element';

/** Something found, in words. */
export interface PanelFound {
  what: string;
  /** Where it stands. */
  where: string;
  /** Whose words or data these are: the platform's, the author's, the page data's. */
  whose: string;
  /** The words themselves, at most 40 characters, or the key of the data. */
  quote?: string;
  /** The evidence class in words ("页面上可见" …), with its code in front (E1 … E5). */
  evidenceClass: string;
}

/** Something that could not be read, and why. */
export interface PanelUnread {
  what: string;
  why: string;
}

/** A verdict the reader may choose instead. */
export interface PanelCode {
  code: string;
  label: string;
}

/** Everything one "why" panel says about one note: strings only, made by the caller from readings and a verdict. */
export interface PanelView {
  badge: string;
  tone: BadgeTone;
  /** One or more sentences: what was seen, where, what was not checked. */
  sentence: string;
  found: readonly PanelFound[];
  absent: readonly string[];
  unread: readonly PanelUnread[];
  limits: string;
  /** When, on which surface, by which versions. */
  made: string;
  /** What the reader may say it is instead; empty = only right or wrong. */
  codes: readonly PanelCode[];
}

/** What the reader said about a verdict. `code` only with `right: false`, and only if chosen. */
export interface PanelCorrection {
  right: boolean;
  code?: string;
}
