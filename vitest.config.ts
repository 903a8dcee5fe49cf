import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { PARQUET_PACKAGES, plainParquet } from './scripts/lib/plain-parquet';

/** Anew for each: Vitest takes out of it what it has read. */
const define = () => ({ __OPEN_ROOTS__: 'true' });

/** Tests of hostile input build large values; a busy machine needs longer for them than the default five seconds. */
const testTimeout = 30_000;

/** `node`: pure steps, repository checks. `dom`: whatever needs nodes (observers, components). */
export default defineConfig({
  define: define(),
  test: {
    projects: [
      {
        define: define(),
        // Parquet is tested as it is built: without the parts of the writer that we leave out.
        plugins: [plainParquet()],
        test: {
          name: 'node',
          testTimeout,
          server: { deps: { inline: PARQUET_PACKAGES } },
          setupFiles: ['tests/support/property-seed.ts'],
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
          exclude: ['tests/unit/observe/**', 'tests/unit/content/**'],
        },
      },
      {
        define: define(),
        plugins: [preact()],
        test: {
          name: 'dom',
          testTimeout,
          setupFiles: ['tests/support/property-seed.ts'],
          environment: 'happy-dom',
          include: ['tests/unit/**/*.test.tsx', 'tests/unit/observe/**/*.test.ts', 'tests/unit/content/**/*.test.ts'],
        },
      },
    ],
  },
});
