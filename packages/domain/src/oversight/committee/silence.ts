// How long a proposal has waited. Silence has a length, and no record.
import { daysBetween } from '../../commitments/calendar/days.ts'

export interface Waiting {
  readonly state: 'answered' | 'waiting' | 'silent'
  /** Calendar days from sending to the answer, or until `day` where there is none. */
  readonly days: number
  /** Calendar days since an answer was due; 0 where it was not, or came in time. */
  readonly overBy: number
}

/** `silent`: the day by which an answer was due has passed without one. All days ISO; `day` is that as of which it is said. */
export function waitingOf(
  proposal: { readonly sentOn: string; readonly answerBy: string | null; readonly answeredOn: string | null },
  day: string,
): Waiting {
  const { sentOn, answerBy, answeredOn } = proposal
  const until = answeredOn ?? (day < sentOn ? sentOn : day)
  const overBy = answerBy === null ? 0 : Math.max(0, daysBetween(answerBy, until))
  const days = Math.max(0, daysBetween(sentOn, until))
  if (answeredOn !== null) return { state: 'answered', days, overBy }
  return { state: overBy > 0 ? 'silent' : 'waiting', days, overBy }
}
