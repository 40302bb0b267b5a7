import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Node projects share one form; the folder says what kind of test it holds. */
const node = (name: string, testTimeout = 15_000) => ({
  extends: true as const,
  test: { name, environment: 'node', include: [`test/${name}/**/*.test.ts`], testTimeout },
});

export default defineConfig({
  test: {
    // Most tests wait for calls more than they compute, so two cores bear two workers; one would be the default.
    maxWorkers: 2,
    projects: [
      node('unit'),
      {
        extends: true,
        plugins: [WxtVitest()],
        test: { name: 'dom', environment: 'happy-dom', include: ['test/unit/**/*.test.tsx'] },
      },
      node('contract', 120_000),
      node('api', 30_000),
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/build.ts'],
          testTimeout: 90_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
