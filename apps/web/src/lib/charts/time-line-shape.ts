// Where everything of a time line's picture stands.
import { daysBetween } from '@camket/domain/commitments/calendar/days'
import { lanes, type Column, type Lane } from '@camket/domain/publication/portal/progress/time-line'

export const frame = { width: 360, lane: 62, bar: 34, foot: 26 } as const

interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Shown above the bar where there is room for it. */
  readonly count: number | null
}

export interface LineShape {
  readonly height: number
  readonly lanes: ReadonlyArray<{ readonly lane: Lane; readonly base: number; readonly bars: readonly Bar[] }>
  readonly labels: ReadonlyArray<{ readonly x: number; readonly period: string }>
  /** Where the newest day lies; null outside of the line. */
  readonly today: number | null
}

const round = (n: number): number => Math.round(n * 10) / 10

/** Bars in three lanes, each out of its own most; at most five labels under them. */
export function lineShape(columns: readonly Column[], day: string | null): LineShape {
  const step = frame.width / Math.max(1, columns.length)
  const shownLanes = lanes.map((lane, at) => {
    const base = (at + 1) * frame.lane
    const most = Math.max(1, ...columns.map(column => column[lane]))
    const bars = columns.flatMap((column, i): Bar[] => {
      const n = column[lane]
      if (n === 0) return []
      const height = round(Math.max(4, (n / most) * (frame.bar - 14)))
      const width = round(Math.min(step * 0.7, 26))
      const x = round(i * step + (step - width) / 2)
      return [{ x, y: round(base - height), width, height, count: step >= 12 ? n : null }]
    })
    return { lane, base, bars }
  })
  return {
    height: lanes.length * frame.lane + frame.foot,
    lanes: shownLanes,
    labels: labelsOf(columns, step),
    today: day === null ? null : placeOf(columns, day),
  }
}

function labelsOf(columns: readonly Column[], step: number): LineShape['labels'] {
  const every = Math.ceil(columns.length / 4)
  return columns.flatMap(({ period }, i) =>
    i % every === 0
      ? [{ x: round(Math.min(Math.max(i * step + step / 2, 26), frame.width - 26)), period }]
      : [],
  )
}

function placeOf(columns: readonly Column[], day: string): number | null {
  const at = columns.findIndex(({ from, to }) => from <= day && day <= to)
  const column = columns[at]
  if (column === undefined) return null
  const share = daysBetween(column.from, day) / (daysBetween(column.from, column.to) + 1)
  return round(((at + share) / columns.length) * frame.width)
}
