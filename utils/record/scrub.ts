/** Cuts between code points. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return Array.from(text).slice(0, longest).join('');
}

const TOKENS = /([?&#]?)(?:xsec_token|xsec_source|xsecToken|xsecSource)=[^&\s#"'<>]*/giu;

/** The site's access token never reaches the disk, wherever a person pasted it. */
export function withoutTokens(text: string): string {
  return text.replace(TOKENS, (_match, lead: string) => (lead === '?' || lead === '#' ? lead : ''));
}
