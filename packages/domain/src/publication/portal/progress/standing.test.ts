import { expect, test } from 'vitest'
import { planOfId, standingOf, timeOf, updateName, type UpdateMark } from './standing.ts'

const mark = (number: number, over: Partial<UpdateMark> = {}): UpdateMark => ({
  number,
  index: 10 + number,
  publishedAt: `2026-0${number}-12T03:00:00.000Z`,
  milestone: null,
  step: 'limited',
  evidenceStep: 'limited',
  asOf: `2026-0${number}-10`,
  ...over,
})

test('nothing on record is no step at all', () => {
  expect(standingOf([])).toEqual({
    agency_step: null,
    evidence_step: null,
    review_step: null,
    as_of: null,
    completed_on: null,
    told_on: null,
    gap: null,
    newest_update: null,
    reported_to: null,
  })
})

test('the newest update speaks, in whatever order they come, and its number says which that is', () => {
  const later = mark(3, { step: 'complete', evidenceStep: 'not-started', index: 4 })
  const first = mark(1)
  const standing = { agency_step: 'complete', evidence_step: 'not-started', as_of: '2026-03-10', gap: 3 }
  expect(standingOf([first, later])).toMatchObject({ ...standing, newest_update: 4 })
  expect(standingOf([later, first])).toEqual(standingOf([first, later]))
})

test('an update on one milestone is a report and sets no step of the whole', () => {
  const part = mark(2, { milestone: 1, step: 'complete', evidenceStep: 'complete' })
  expect(standingOf([part])).toMatchObject({
    agency_step: null,
    gap: null,
    completed_on: null,
    newest_update: 12,
  })
  expect(standingOf([mark(1), part])).toMatchObject({ agency_step: 'limited', newest_update: 12 })
})

test('complete since the first of the words that still stand', () => {
  const complete = (number: number) => mark(number, { step: 'complete', evidenceStep: 'complete' })
  expect(standingOf([complete(1), complete(2)]).completed_on).toBe('2026-01-10')
  expect(standingOf([complete(1), mark(2), complete(3), complete(4)]).completed_on).toBe('2026-03-10')
  expect(standingOf([complete(1), mark(2)]).completed_on).toBeNull()
})

test('what became of a commitment whose day has passed', () => {
  const due = '2026-06-30'
  const of = (asOf: string, step: UpdateMark['step'], publishedAt = '2026-06-30T16:00:00.000Z') =>
    standingOf([mark(1, { asOf, step, publishedAt })])
  expect(timeOf(of('2026-06-30', 'complete'), due, '2026-07-01')).toBe('on-time')
  expect(timeOf(of('2026-07-01', 'complete'), due, '2026-07-01')).toBe('late')
  expect(timeOf(of('2026-06-01', 'substantial'), due, '2026-07-01')).toBe('open')
  expect(timeOf(of('2026-06-01', 'not-started'), due, '2026-07-01')).toBe('zero')
  expect(timeOf(standingOf([]), due, '2026-07-01')).toBe('none')
  expect(timeOf(standingOf([]), due, due)).toBeNull()
  expect(timeOf(of('2026-06-30', 'complete'), null, '2026-07-01')).toBeNull()
})

test('what was published after the day and speaks of an earlier one is counted apart', () => {
  const complete = (number: number, asOf: string, publishedAt: string) =>
    mark(number, { step: 'complete', asOf, publishedAt })
  const backDated = standingOf([mark(1), complete(2, '2026-03-31', '2026-05-20T02:00:00.000Z')])
  expect(backDated).toMatchObject({ completed_on: '2026-03-31', told_on: '2026-05-20' })
  expect(timeOf(backDated, '2026-03-31', '2026-05-21')).toBe('told-late')
  // Said in time and said again later, of an earlier day: it was known by its day.
  const again = standingOf([
    complete(1, '2026-03-30', '2026-03-31T02:00:00.000Z'),
    complete(2, '2026-03-20', '2026-05-20T02:00:00.000Z'),
  ])
  expect(timeOf(again, '2026-03-31', '2026-05-21')).toBe('on-time')
  // Taken back in between: what was known by its day was not that it is complete.
  const takenBack = standingOf([
    complete(1, '2026-03-30', '2026-03-31T02:00:00.000Z'),
    mark(2, { publishedAt: '2026-04-10T02:00:00.000Z' }),
    complete(3, '2026-03-30', '2026-05-20T02:00:00.000Z'),
  ])
  expect(timeOf(takenBack, '2026-03-31', '2026-05-21')).toBe('told-late')
})

test('ids say what they hang on', () => {
  expect(updateName('96-kh-bcd-2023.12.u3')).toEqual({ commitment: '96-kh-bcd-2023.12', number: 3 })
  expect(updateName('96-kh-bcd-2023.12')).toEqual({ commitment: '', number: 0 })
  expect(planOfId('96-kh-bcd-2023.12.u3')).toBe('96-kh-bcd-2023')
  expect(planOfId('96-kh-bcd-2023')).toBe('96-kh-bcd-2023')
})
