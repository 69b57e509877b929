// Ends every run with the one line that continuous integration reads.
import type { Reporter, TestModule } from 'vitest/node'

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<unknown>): void {
    const count = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      // A file whose preparations failed has no failed test: its tests are skipped, or never came to be.
      if (!module.ok() && !tests.some(test => test.result().state === 'failed')) count.failed += 1
      for (const test of tests) {
        const state = test.result().state
        if (state === 'passed' || state === 'failed' || state === 'skipped') count[state] += 1
      }
    }
    count.failed += errors.length
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${skipped}\n`)
  }
}
