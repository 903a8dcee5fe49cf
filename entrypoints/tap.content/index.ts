import { defineContentScript } from 'wxt/utils/define-content-script';
import { CHANNEL, HELLO, LONGEST_ANSWER, READY, TAPPED, type Tapped } from '../../utils/bridge';

/** Answers kept until the ear is there. */
const MOST_WAITING = 40;

/**
 * The page's own world, only while the user has deep capture on: copies the text of answers about notes after the page
 * has them. Nothing is delayed, changed or asked for. The first fault of ours takes the tap off and says so.
 */
export default defineContentScript({
  world: 'MAIN',
  runAt: 'document_start',
  registration: 'runtime',
  main() {
    const { fetch, document, CustomEvent, setTimeout } = window;
    const { prototype } = XMLHttpRequest;
    const { open, send } = prototype;
    // The page may replace its own tools later.
    const { stringify } = JSON;
    const asked = new WeakMap<XMLHttpRequest, string>();
    let waiting: Tapped[] = [];
    let channel = '';
    let isOff = false;

    const tell = (tapped: Tapped) => {
      if (channel !== '') document.dispatchEvent(new CustomEvent(channel, { detail: stringify(tapped) }));
      else if (waiting.length < MOST_WAITING) waiting.push(tapped);
    };
    const stop = (error: unknown) => {
      if (isOff) return;
      isOff = true;
      // Somebody may have wrapped what we wrapped; then ours stays in between and does nothing.
      if (window.fetch === tappedFetch) window.fetch = fetch;
      if (prototype.open === tappedOpen) prototype.open = open;
      if (prototype.send === tappedSend) prototype.send = send;
      try {
        tell({ stopped: String(error).slice(0, 200) });
      } catch {
        // Nobody can be told; the page must not be.
      }
    };
    const safely = (work: () => void) => {
      if (isOff) return;
      try {
        work();
      } catch (error) {
        stop(error);
      }
    };
    /** Told in a task of its own: the page handles its answer first. */
    const later = (url: string, request: unknown, body: string) => {
      if (body === '' || body.length > LONGEST_ANSWER) return;
      const told = { url, body, ...(typeof request === 'string' ? { request } : {}) };
      setTimeout(() => safely(() => tell(told)));
    };

    /** An answer that the page gave up on cannot be read, and need not be. */
    const take = (copy: Response, url: string, request: unknown) => {
      copy.text().then(
        (body) => safely(() => later(url, request, body)),
        () => undefined,
      );
    };

    const wrap = <T extends typeof open | typeof send>(
      target: T,
      before: (self: XMLHttpRequest, args: unknown[]) => void,
    ) =>
      new Proxy(target, {
        apply(original, self, args) {
          safely(() => before(self, args));
          return Reflect.apply(original, self, args);
        },
      });
    const tappedOpen = wrap(open, (self, [, url]) => {
      asked.delete(self);
      if (TAPPED.test(String(url))) asked.set(self, String(url));
    });
    const tappedSend = wrap(send, (self, [request]) => {
      const url = asked.get(self);
      if (url === undefined) return;
      const heard = () =>
        safely(() => {
          const { response } = self;
          later(url, request, typeof response === 'string' ? response : stringify(response));
        });
      self.addEventListener('load', heard, { once: true });
    });
    const tappedFetch = new Proxy(fetch, {
      apply(target, self, args: Parameters<typeof fetch>) {
        const answer: Promise<Response> = Reflect.apply(target, self, args);
        safely(() => {
          const [input, init] = args;
          const url = typeof input === 'string' ? input : 'url' in input ? input.url : String(input);
          if (!TAPPED.test(url)) return;
          const copy = (response: Response) => safely(() => take(response.clone(), url, init?.body));
          // On a branch of its own: a refusal stays the page's to handle.
          answer.then(copy, () => undefined);
        });
        return answer;
      },
    });
    window.fetch = tappedFetch;
    prototype.open = tappedOpen;
    prototype.send = tappedSend;

    const greeted = (event: Event) => {
      const { detail } = event as CustomEvent<unknown>;
      if (typeof detail !== 'string' || !CHANNEL.test(detail)) return;
      document.removeEventListener(HELLO, greeted);
      channel = detail;
      const kept = waiting;
      waiting = [];
      for (const tapped of kept) tell(tapped);
    };
    document.addEventListener(HELLO, greeted);
    document.dispatchEvent(new CustomEvent(READY));
  },
});
