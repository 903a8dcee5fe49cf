/** A worker that notes what it is asked and says what a test has it say. */
export class FakeWorker extends EventTarget {
  readonly asked: unknown[] = [];

  postMessage(request: unknown): void {
    this.asked.push(request);
  }

  terminate(): void {
    // Nothing runs here.
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}
