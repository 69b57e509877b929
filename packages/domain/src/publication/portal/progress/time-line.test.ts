import { expect, test } from 'vitest'
import { daysOfPeriod, timeLineOf } from './time-line.ts'

test('months, quarters and years have their days, leap years too', () => {
  expect(daysOfPeriod('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(daysOfPeriod('2026-02')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(daysOfPeriod('2026-Q4')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  expect(daysOfPeriod('2026-Q2')).toEqual({ from: '2026-04-01', to: '2026-06-30' })
  expect(daysOfPeriod('2026')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  for (const name of ['2026-13', '2026-Q5', '26', '2026-1', "2026'"]) expect(daysOfPeriod(name)).toBeNull()
})

const nothing = new Map<string, number>()

test('a line has no gap, counts each day once and takes the unit that fits', () => {
  const due = new Map([
    ['2026-03-30', ['a']],
    ['2026-03-31', ['a', 'b']],
    ['2026-06-01', ['a']],
  ])
  const line = timeLineOf({ due, updates: new Map([['2026-04-10', 3]]), amendments: nothing })
  expect(line.unit).toBe('month')
  expect(line.columns.map(({ period, due: n, updates }) => [period, n, updates])).toEqual([
    ['2026-03', 2, 0],
    ['2026-04', 0, 3],
    ['2026-05', 0, 0],
    ['2026-06', 1, 0],
  ])
  const long = (to: string) =>
    timeLineOf({
      due: new Map([
        ['2025-01-05', ['a']],
        [to, ['a']],
      ]),
      updates: nothing,
      amendments: nothing,
    })
  expect(long('2026-12-31')).toMatchObject({ unit: 'month', columns: { length: 24 } })
  expect(long('2027-01-01')).toMatchObject({ unit: 'quarter', columns: { length: 9 } })
  expect(long('2035-01-01')).toMatchObject({ unit: 'year', columns: { length: 11 } })
  expect(long('9990-01-01').columns).toHaveLength(60)
  expect(timeLineOf({ due: new Map(), updates: nothing, amendments: nothing }).columns).toEqual([])
})
