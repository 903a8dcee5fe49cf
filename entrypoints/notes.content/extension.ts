type StorageChanges = Record<string, { newValue?: unknown }>;
type OnMessage = (message: unknown, sender: unknown, respond: (reply: unknown) => void) => boolean;
type Listeners<L> = { addListener(listener: L): void; removeListener(listener: L): void };

/** The little of the extension API that a page of ours uses. */
export type Extension = {
  runtime: {
    id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    getManifest(): { version: string };
    onMessage: Listeners<OnMessage>;
  };
  storage: {
    local: { get(key: string): Promise<Record<string, unknown>> };
    onChanged: Listeners<(changes: StorageChanges, area: string) => void>;
  };
};

/**
 * The browser's own extension API, as it stands: every browser we support answers with promises. The polyfill is
 * left to the pages of the extension; here its 10 kB would be read on every visit to the site.
 */
export function extensionApi(): Extension {
  const world = globalThis as { browser?: Extension; chrome?: Extension };
  const api = world.browser ?? world.chrome;
  if (api === undefined) throw new Error('No extension API here: this runs as a content script only.');
  return api;
}
