import { measure } from './measure';

/** Bundled for the browser; the bench asks the page for this by name. */
Object.assign(globalThis, { measureRecording: () => measure() });
