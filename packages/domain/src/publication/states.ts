// What the calendar makes of a commitment, as of the newest published day. No report is known yet: "overdue" says
// that the day has passed and nothing is on record, never that nothing was done.
import type { Phrase } from '../kernel/language.ts'

export const dueStates = ['overdue', 'due', 'ahead', 'recurring', 'unfixed', 'undated'] as const
export type DueState = (typeof dueStates)[number]

/** A commitment is "due" from this many calendar days before its last day. */
export const dueWithinDays = 30

export const dueStateWords: Readonly<Record<DueState, Phrase>> = {
  overdue: { vi: 'Đã quá hạn, chưa có báo cáo', en: 'Past its date, no report' },
  due: { vi: 'Đến hạn trong 30 ngày', en: 'Due within 30 days' },
  ahead: { vi: 'Chưa đến hạn', en: 'Not yet due' },
  recurring: { vi: 'Thường xuyên, định kỳ', en: 'Recurring' },
  unfixed: {
    vi: 'Có thời hạn nhưng không quy ra ngày được',
    en: 'A time is given that cannot be fixed to a day',
  },
  undated: { vi: 'Không nêu thời hạn', en: 'No date given' },
}

export const quarters = [1, 2, 3, 4] as const

/** The quarter that an ISO date lies in, from 1. */
export function quarterOf(on: string): number {
  return Math.ceil(Number(on.slice(5, 7)) / 3)
}

/** First and last day (ISO) of a quarter. */
export function quarterDays(year: number, quarter: number): { from: string; to: string } {
  const month = (of: number): string => `${String(year).padStart(4, '0')}-${String(of).padStart(2, '0')}`
  const last = quarter === 1 || quarter === 4 ? 31 : 30
  return { from: `${month(quarter * 3 - 2)}-01`, to: `${month(quarter * 3)}-${last}` }
}

/** Adds calendar days to an ISO date. */
export function plusDays(on: string, days: number): string {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  return fromDayNumber(toDayNumber(year, month, day) + days)
}

// Days from civil and back (proleptic Gregorian), so that rules need no clock object.
function toDayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
}

function fromDayNumber(number: number): string {
  const era = Math.floor(number / 146_097)
  const dayOfEra = number - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted + (shifted < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** What is open about a promise without a last day; `stated` where it gives a time at all. */
export function openState(due: { recurring: boolean; stated: boolean }): 'recurring' | 'unfixed' | 'undated' {
  if (due.recurring) return 'recurring'
  return due.stated ? 'unfixed' : 'undated'
}

export function dueState(
  due: { on: string | null; recurring: boolean; stated: boolean },
  day: string,
): DueState {
  if (due.on === null) return openState(due)
  if (due.on < day) return 'overdue'
  return due.on <= plusDays(day, dueWithinDays) ? 'due' : 'ahead'
}
