import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['tests/setup.ts'],
    reporters: ['default', './tests/closing-line.ts'],
    // A browser beside a first build and another suite on two slow cores; what hangs is ended by its own clock long before.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // What a page puts back once it has woken: on such cores that may take longer than the second that is usual.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
  },
})
