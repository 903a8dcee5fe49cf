/** 与{brand}合作: the partner line with the brand's name in it. */
export const PARTNERSHIP_LINE = /^与.{1,30}合作$/u;

/** A label without the brand that it names: a brand is the note's content. */
export function withoutBrand(label: string): string {
  return label.replace(PARTNERSHIP_LINE, '与…合作');
}
