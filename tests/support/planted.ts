/** One request of every kind there is, to be planted where none may be made. Each runs inside a page or a worker. */

export type Place = 'page' | 'worker';

export const KINDS: Readonly<Record<Place, readonly string[]>> = {
  page: [
    'fetch',
    'xhr',
    'beacon',
    'websocket',
    'eventsource',
    'image',
    'script',
    'style',
    'font',
    'worker',
    'frame',
    'form',
    'prefetch',
    'preconnect',
    'webrtc',
    'navigation',
  ],
  worker: ['fetch', 'websocket', 'eventsource', 'import'],
};

/** The host a kind of request asks for: its own, so that a log tells them apart. */
export const hostOf = (place: Place, kind: string) => `${kind}.${place}.planted.example`;

/** Makes the request; resolved as soon as the browser says anything. `stun`: `host:port` on this machine. */
export function plant({ kind, host, stun }: { kind: string; host: string; stun: string }): Promise<string> {
  const url = `https://${host}/x`;
  return new Promise((done) => {
    setTimeout(() => done('silence'), 2000);
    const said = (how: string) => () => done(how);
    const put = (tag: string, given: Record<string, string>) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
      element.onload = said('loaded');
      element.onerror = said('refused');
      document.body.append(element);
    };
    const heard = (target: EventTarget) => target.addEventListener('error', said('refused'));
    const kinds: Record<string, () => void> = {
      fetch: () => fetch(url, { mode: 'no-cors' }).then(said('answered'), said('refused')),
      xhr: () => {
        const request = new XMLHttpRequest();
        request.onloadend = said('ended');
        request.open('GET', url);
        request.send();
      },
      beacon: () => navigator.sendBeacon(url, 'x'),
      websocket: () => heard(new WebSocket(`wss://${host}/x`)),
      eventsource: () => heard(new EventSource(url)),
      image: () => put('img', { src: url }),
      script: () => put('script', { src: url }),
      style: () => put('link', { rel: 'stylesheet', href: url }),
      font: () => {
        new FontFace('planted', `url(${url})`).load().then(said('loaded'), said('refused'));
      },
      worker: () => heard(new Worker(url)),
      frame: () => put('iframe', { src: url }),
      form: () => {
        put('iframe', { name: 'planted' });
        const form = document.createElement('form');
        Object.assign(form, { action: url, method: 'post', target: 'planted' });
        document.body.append(form);
        form.submit();
      },
      prefetch: () => put('link', { rel: 'prefetch', href: url }),
      preconnect: () => put('link', { rel: 'preconnect', href: url }),
      navigation: () => location.assign(url),
      webrtc: () => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${stun}` }] });
        peer.createDataChannel('x');
        peer.createOffer().then((offer) => peer.setLocalDescription(offer), said('refused'));
      },
      import: () => {
        import(url).then(said('loaded'), said('refused'));
      },
    };
    try {
      kinds[kind]?.();
    } catch {
      done('refused');
    }
  });
}
