import { expect, test } from 'vitest'
import type { CalendarDay, CalendarYear } from './calendar-year.ts'
import { plusDays } from './days.ts'
import { changedYear } from './edit-year.ts'

const day = (on: string, rest: Partial<CalendarDay> = {}): CalendarDay => ({
  on,
  kind: 'off',
  name: 'Nghỉ',
  source: 'Thông báo số 1',
  confirmed: true,
  ...rest,
})
const year: CalendarYear = {
  year: 2028,
  confirmed: true,
  source: 'Thông báo số 1',
  days: [day('2028-01-03'), day('2028-05-01')],
}

test('a day is put in at its place, changed, moved, taken out', () => {
  const days = (change: Parameters<typeof changedYear>[1]) => {
    const next = changedYear(year, change)
    return next.ok ? next.value.days.map(({ on }) => on) : next.refusals[0]?.code
  }
  expect(days({ what: 'day', was: null, day: day('2028-02-01') })).toEqual([
    '2028-01-03',
    '2028-02-01',
    '2028-05-01',
  ])
  expect(days({ what: 'day', was: '2028-01-03', day: day('2028-06-01') })).toEqual([
    '2028-05-01',
    '2028-06-01',
  ])
  expect(days({ what: 'remove', on: '2028-05-01' })).toEqual(['2028-01-03'])
  expect(days({ what: 'day', was: '2028-01-03', day: day('2028-01-03') })).toBe('calendar-unchanged')
})

test.each([
  ['day-outside-year', { what: 'day', was: null, day: day('2029-01-01') }],
  ['worked-on-weekday', { what: 'day', was: null, day: day('2028-01-04', { kind: 'worked' }) }],
  ['day-there-already', { what: 'day', was: null, day: day('2028-01-03') }],
  ['day-there-already', { what: 'day', was: '2028-05-01', day: day('2028-01-03') }],
  ['no-such-day-entry', { what: 'day', was: '2028-07-01', day: day('2028-07-02') }],
  ['no-such-day-entry', { what: 'remove', on: '2028-07-01' }],
  ['no-such-day-entry', { what: 'confirm', on: '2028-07-01' }],
  ['calendar-unchanged', { what: 'confirm', on: '2028-05-01' }],
  ['calendar-unchanged', { what: 'year', source: year.source, confirmed: true }],
] as const)('refused: %s', (code, change) => {
  expect(changedYear(year, change)).toMatchObject({ ok: false, refusals: [{ code }] })
})

test('an unconfirmed day opens the year again, and the year waits for all its days', () => {
  const open = changedYear(year, { what: 'day', was: null, day: day('2028-02-01', { confirmed: false }) })
  const opened = open.ok ? open.value : year
  expect(opened.confirmed).toBe(false)
  const settle = { what: 'year', source: 'Thông báo số 2', confirmed: true } as const
  expect(changedYear(opened, settle)).toEqual({
    ok: false,
    refusals: [{ code: 'days-unconfirmed', values: { count: 1, year: 2028 } }],
  })
  const confirmed = changedYear(opened, { what: 'confirm', on: '2028-02-01' })
  const settled = changedYear(confirmed.ok ? confirmed.value : year, settle)
  expect(settled).toMatchObject({ ok: true, value: { confirmed: true, source: 'Thông báo số 2' } })
})

test('a year holds no more days than can be published', () => {
  const days = Array.from({ length: 120 }, (_, i) => day(plusDays('2028-01-01', i)))
  const change = { what: 'day', was: null, day: day('2028-12-01') } as const
  expect(changedYear({ ...year, days }, change)).toMatchObject({
    ok: false,
    refusals: [{ code: 'too-many-days', values: { count: 120 } }],
  })
  expect(changedYear({ ...year, days: days.slice(1) }, change)).toMatchObject({ ok: true })
})

test('a Saturday may be worked', () => {
  const worked = day('2028-01-08', { kind: 'worked' })
  expect(changedYear(year, { what: 'day', was: null, day: worked })).toMatchObject({ ok: true })
})
