import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests that start the product, its threads or a browser: long, and each file in a process of its own. */
const whole = ['test/{browser,house,main-job}/**/*.{test,scenario}.ts', 'test/docs.test.ts'];

/** What Node has once compiled; a house under test starts many threads and programs, which compile the same again. */
const compiled = fileURLToPath(new URL('node_modules/.cache/domovoy-tests', import.meta.url));

export default defineConfig({
  test: {
    pool: 'forks',
    // One more than the smallest machine has cores: a house under test waits much.
    maxWorkers: 3,
    // A machine that runs tests may have enough to do for who goes last to wait for ever.
    env: { DOMOVOY_COMPILE_PRIORITY: 'normal', NODE_COMPILE_CACHE: compiled },
    // Reached only by what hangs, on a machine with much else to do too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 5_000,
    reporters: ['default', './test/summary-reporter.ts'],
    projects: [
      { extends: true, test: { name: 'house', include: whole } },
      // They start after the long ones, and share processes: starting one costs more than most of these take.
      { extends: true, test: { name: 'rooms', include: ['test/**/*.test.ts'], exclude: whole, isolate: false } },
    ],
  },
});
