/** One link or code found in pasted text, in words. */
export interface CheckResult {
  shop: string;
  kind: string;
  /** Whole sentences: what this link proves and what it does not. */
  proven: string;
  /** The commission party; absent when the link names none and proves none. */
  party?: string;
  /** The address without tracking and promotion parameters, where that leads to the same place. */
  clean?: string;
  /** Redirectors passed and other circumstances, in words. */
  notes: readonly string[];
  /** The piece of text it was found in, shortened. */
  excerpt: string;
}

/** What pasting a text told. */
export interface CheckAnswer {
  links: readonly CheckResult[];
  /** Phrases by what they do, each with the words themselves. */
  phrases: readonly { what: string; quote: string }[];
  /** The text was too long or held too much: its end was not read. */
  cut: boolean;
}
