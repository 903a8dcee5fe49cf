import { vi } from 'vitest';

const nothing = (): void => undefined;

/** A list page of the site in front of the reader, with no observer that would tell of its cards. Undone with Vitest's mocks and stubs. */
export function standInFront(): void {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  vi.stubGlobal('visualViewport', null);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = nothing;
      unobserve = nothing;
      disconnect = nothing;
      takeRecords = () => [];
    },
  );
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'https://www.xiaohongshu.com/explore',
  );
}
