/** A span of a text: UTF-16 offsets in the text as given, and what stands there. */
export interface PhraseSpan {
  start: number;
  end: number;
  text: string;
}
