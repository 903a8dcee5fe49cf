/**
 * Setup of every unit test. On CI property tests draw the same examples each run, so that a red run is about the change
 * and not about the draw; elsewhere each run draws anew, and what it finds becomes an example of its own.
 */
if (process.env['CI'] !== undefined) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_250_509 });
}

export {};
