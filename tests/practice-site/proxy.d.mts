/** A CONNECT proxy that sends the site's hosts to the practice site, refuses every other, and logs each. */
export function startPracticeProxy(site: { port: number; hosts: string[] }): Promise<{
  port: number;
  asked: { at: number; target: string; allowed: boolean }[];
  close(): Promise<void>;
}>;
