import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isIsoDay, isoDay } from './iso-day.ts'

test.each([
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2025-02-29',
  '0000-01-01',
  '2026-1-1',
  '2026-04-31',
  '',
])('%j is no day', text => {
  expect(isoDay.safeParse(text).success).toBe(false)
})

test('agrees with the calendar on any three numbers', () => {
  const part = fc.integer({ min: 0, max: 40 })
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), part, part, (year, month, day) => {
      const two = (n: number): string => String(n).padStart(2, '0')
      const text = `${year}-${two(month)}-${two(day)}`
      const at = new Date(Date.UTC(year, month - 1, day))
      const there = month >= 1 && day >= 1 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
      expect(isIsoDay(text)).toBe(there)
    }),
  )
})
