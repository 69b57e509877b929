import { timeLineOf } from '@camket/domain/publication/portal/progress/time-line'
import { expect, test } from 'vitest'
import { frame, lineShape } from './time-line-shape.ts'

const days = (entries: Array<[string, number]>): Map<string, number> => new Map(entries)
const line = timeLineOf({
  due: new Map([
    ['2026-01-31', ['0']],
    ['2026-12-31', ['0', '1', '2', '3']],
  ]),
  updates: days([['2026-05-02', 2]]),
  amendments: days([]),
})

test('everything stands inside of the frame, and the day between its columns', () => {
  const shape = lineShape(line.columns, '2026-07-02')
  expect(shape.lanes.map(({ bars }) => bars.length)).toEqual([2, 1, 0])
  for (const { base, bars } of shape.lanes)
    for (const bar of bars) {
      expect(bar.x).toBeGreaterThanOrEqual(0)
      expect(bar.x + bar.width).toBeLessThanOrEqual(frame.width)
      expect(bar.y + bar.height).toBe(base)
    }
  expect(shape.today).toBeCloseTo(181, 0)
  expect(shape.labels.length).toBeLessThanOrEqual(5)
})

test('a day outside of the line is not on it', () => {
  expect(lineShape(line.columns, '2027-01-01').today).toBeNull()
  expect(lineShape(line.columns, null).today).toBeNull()
  expect(lineShape([], '2026-01-01').lanes.every(({ bars }) => bars.length === 0)).toBe(true)
})
