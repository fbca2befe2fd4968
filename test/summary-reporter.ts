import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Ends the run with one plain line, `12 passed, 0 failed, 1 skipped`, for readers that are not people. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      count.failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        // A test still pending when the run ends never gave its verdict: that is a failure, not a silence.
        count[state === 'pending' ? 'failed' : state] += 1;
      }
    }
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  }
}
