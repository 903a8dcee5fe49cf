import { defineConfig } from '@playwright/test';

/**
 * Real Chromium with the built extension (see tests/support/browser.mjs); every test starts its own practice site
 * and profile. `npm test` builds before; alone: `npm test -- --only build --only e2e`.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/playwright',
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  // A machine with other work to do takes several times as long; waiting costs nothing where nothing is wrong.
  timeout: 240_000,
  expect: { timeout: 15_000, toPass: { timeout: 30_000 } },
  reporter: 'list',
});
