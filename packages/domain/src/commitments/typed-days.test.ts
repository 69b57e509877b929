import { expect, test } from 'vitest'
import { bodyInputSchema } from '../people/bodies.ts'
import { planFactsSchema } from '../plans/draft.ts'
import { unitDeadlineSchema } from './unit.ts'

test('a day that does not exist is refused wherever a person may type one', () => {
  const on = '2026-02-30'
  const deadline = { text: 'x', kind: 'date', rule: 'x', doubts: [], from: 'office' }
  expect(unitDeadlineSchema.safeParse({ ...deadline, on }).success).toBe(false)
  expect(planFactsSchema.partial().safeParse({ date: on }).success).toBe(false)
  expect(bodyInputSchema.safeParse({ name: 'Sở', kind: 'other', validTo: on }).success).toBe(false)
})
