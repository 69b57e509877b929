import { expect, test } from 'vitest'
import { overrulesLimit } from './overruled.ts'

const limit = {
  start: 10,
  end: 30,
  because: 'x',
  unsure: false,
  rightsLimited: ['press' as const],
  task: null,
  told: null,
}
const reading = { restrictive: [limit] }
const unit = { start: 0, end: 40, kind: 'commitment', by: 'person' } as const

test.each([
  [unit, true],
  [{ ...unit, kind: 'context' } as const, true],
  [{ ...unit, start: 20 }, true],
  [{ ...unit, start: 21 }, false],
  [{ ...unit, end: 10 }, false],
  [{ ...unit, kind: 'restrictive' } as const, false],
  [{ ...unit, by: 'reader' } as const, false],
])('%j overrules the reader: %s', (given, overrules) => {
  expect(overrulesLimit(given, reading)).toBe(overrules)
})
