import { expect, test } from 'vitest'
import type { ClaimData } from './claim.ts'
import { claimWarnings, type Around } from './warnings.ts'

const claim = (over: Partial<ClaimData>): ClaimData => ({
  step: 'complete',
  percent: null,
  statement: 'Đã hoàn thành.',
  figure: null,
  asOf: '2026-03-31',
  milestone: null,
  ...over,
})
const around = (over: Partial<Around>): Around => ({
  since: null,
  due: '2026-03-31',
  today: '2026-05-20',
  before: null,
  elsewhere: [],
  ...over,
})
const isWarned = (of: Partial<ClaimData>, at: Partial<Around> = {}): boolean =>
  claimWarnings(claim(of), [], around(at)).some(({ code }) => code === 'told-after-due')

test('whoever approves is told that "complete by the day" comes after the day', () => {
  expect(isWarned({})).toBe(true)
  expect(isWarned({}, { today: '2026-03-31' })).toBe(false)
  expect(isWarned({ asOf: '2026-04-01' })).toBe(false)
  expect(isWarned({ step: 'substantial' })).toBe(false)
  expect(isWarned({ milestone: 1 })).toBe(false)
  expect(isWarned({}, { due: null })).toBe(false)
  const before = { step: 'complete', percent: null, figure: null, asOf: '2026-03-20' } as const
  expect(isWarned({}, { before })).toBe(false)
})
