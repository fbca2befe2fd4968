import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/house/*.scenario.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // A machine that runs tests may have enough to do for who goes last to wait for ever.
    env: { DOMOVOY_COMPILE_PRIORITY: 'normal' },
    testTimeout: 20_000,
    hookTimeout: 20_000,
    teardownTimeout: 5_000,
    reporters: ['default', './test/summary-reporter.ts'],
  },
});
