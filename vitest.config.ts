import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // A program with its database starts in each journey file; two cores carry two of them.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
    // A page on a busy machine takes its time; what never comes still fails.
    expect: { poll: { timeout: 10_000 } },
  },
});
