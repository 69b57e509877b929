// What the calendar alone makes of a commitment, as of the newest published day. What was reported on it is said beside it
// (portal/progress): that a day has passed never says that nothing was done.
import { plusDays } from '../commitments/calendar/days.ts'
import type { Phrase } from '../kernel/language.ts'

export const dueStates = ['overdue', 'due', 'ahead', 'recurring', 'unfixed', 'undated'] as const
export type DueState = (typeof dueStates)[number]

/** A commitment is "due" from this many calendar days before its last day. */
export const dueWithinDays = 30

export const dueStateWords: Readonly<Record<DueState, Phrase>> = {
  overdue: { vi: 'Ngày cuối đã qua', en: 'Its last day has passed' },
  due: { vi: 'Đến hạn trong 30 ngày', en: 'Due within 30 days' },
  ahead: { vi: 'Chưa đến hạn', en: 'Not yet due' },
  recurring: { vi: 'Thường xuyên, định kỳ', en: 'Recurring' },
  unfixed: {
    vi: 'Có thời hạn nhưng không quy ra ngày được',
    en: 'A time is given that cannot be fixed to a day',
  },
  undated: { vi: 'Không nêu thời hạn', en: 'No date given' },
}

/** What stands in place of the calendar's word once the agency says that it is complete. */
export const finishedWords = {
  'in-time': { vi: 'Cơ quan nói đã hoàn thành đúng hạn', en: 'Said to be complete by its date' },
  'after-time': { vi: 'Cơ quan nói đã hoàn thành, sau hạn', en: 'Said to be complete, after its date' },
} as const satisfies Record<string, Phrase>
export type Finished = keyof typeof finishedWords

/** What became of a promise that its agency says is complete; null where it does not, or no day is fixed. */
export function finishedOf(of: {
  readonly due: string | null
  readonly completedOn: string | null
}): Finished | null {
  if (of.due === null || of.completedOn === null) return null
  return of.completedOn <= of.due ? 'in-time' : 'after-time'
}

/** What a list says of a last day: the calendar's word, until the agency says that it is complete. */
export function stateWords(of: {
  readonly due: string | null
  readonly state: DueState
  readonly completedOn?: string | null
}): Phrase {
  const finished = finishedOf({ due: of.due, completedOn: of.completedOn ?? null })
  return finished === null ? dueStateWords[of.state] : finishedWords[finished]
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
