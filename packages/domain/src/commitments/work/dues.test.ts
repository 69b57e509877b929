import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { lastDayOf } from './commitment.ts'
import { datedDues, isOpen, type Answering } from './dues.ts'

const deadline = (on: string | null, text: string) => ({
  text,
  kind: 'date' as const,
  on,
  rule: 'ngày in',
  from: 'text' as const,
  doubts: [],
})
const record = {
  deadlines: [
    deadline('2026-12-31', 'trước ngày 31/12/2026'),
    deadline('2026-06-30', 'trước ngày 30/6/2026'),
    deadline(null, 'thường xuyên'),
    deadline('2026-07-15', 'trước ngày 15/7/2026'),
    deadline('2026-06-30', 'quý II/2026'),
  ],
  milestones: [{ number: 1, title: 'Ban hành kế hoạch chi tiết', product: null, due: '2026-05-10' }],
}

test('each dated day stands once, and the last is that of the whole', () => {
  expect(datedDues(record)).toEqual([
    { due: '2026-05-10', slot: 1, kind: 'milestone', opens: null, words: 'Ban hành kế hoạch chi tiết' },
    { due: '2026-06-30', slot: 0, kind: 'interim', opens: '2026-05-31', words: 'trước ngày 30/6/2026' },
    { due: '2026-07-15', slot: 0, kind: 'interim', opens: '2026-07-01', words: 'trước ngày 15/7/2026' },
    { due: '2026-12-31', slot: 0, kind: 'final', opens: null, words: 'trước ngày 31/12/2026' },
  ])
  expect(datedDues({ deadlines: [deadline(null, 'thường xuyên')] })).toEqual([])
})

test('a day is open until what it asks for is on record', () => {
  const nothing: Answering = { agency_step: null, reported_to: null, milestone_step: null }
  const [milestone, interim, , final] = datedDues(record)
  for (const due of [milestone!, interim!, final!]) {
    expect(isOpen(due, nothing)).toBe(true)
    expect(isOpen(due, { ...nothing, agency_step: 'complete', reported_to: '2026-01-05' })).toBe(false)
  }
  const reported = (reported_to: string): Answering => ({ ...nothing, agency_step: 'limited', reported_to })
  expect(isOpen(interim!, reported('2026-05-30'))).toBe(true)
  expect(isOpen(interim!, reported('2026-05-31'))).toBe(false)
  expect(isOpen(final!, reported('2026-12-31'))).toBe(true)
  expect(isOpen(milestone!, reported('2026-06-30'))).toBe(true)
  expect(isOpen(milestone!, { ...nothing, milestone_step: 'substantial' })).toBe(true)
  expect(isOpen(milestone!, { ...nothing, milestone_step: 'complete' })).toBe(false)
})

test('the last day is one, and the very day that stands with the commitment: lists read it from there', () => {
  const days = array(constantFrom(null, '2025-12-31', '2026-06-30', '2026-07-01', '2027-02-28'), {
    maxLength: 6,
  })
  assert(
    property(days, given => {
      const deadlines = given.map(on => deadline(on, 'ngày in'))
      const last = datedDues({ ...record, deadlines }).flatMap(({ kind, due }) =>
        kind === 'final' ? [due] : [],
      )
      expect(last).toEqual([lastDayOf({ deadlines })].filter(due => due !== null))
    }),
  )
})
