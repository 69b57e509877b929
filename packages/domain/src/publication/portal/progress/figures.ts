// What is counted of each agency and of all of them, from how commitments stand as of a day. Every key opens a list.
import { claimedSteps, fiveSteps, type Step } from '../../../progress/steps.ts'
import { noDay } from '../../portal-rows.ts'
import { reportOf, timeOf, timeStates, type TimeState } from './standing.ts'

/** What of a standing is counted. */
export interface Counted {
  readonly lead: string | null
  readonly due_key: string
  readonly agency_step: Step | null
  readonly evidence_step: Step | null
  readonly completed_on: string | null
  readonly gap: number | null
  readonly newest_update: number | null
  readonly amended: number
}

export interface Figures {
  readonly commitments: number
  /** Something is on record; the three add up to `commitments`. */
  readonly reported: number
  readonly noReport: number
  readonly notDue: number
  /** Its day comes soon, and the agency has not said "complete". */
  readonly dueSoon: number
  /** Day passed, and the agency has not said "complete"; with those that nobody reported on. */
  readonly overdue: number
  /** Of those reported on: what the agency says of the whole. */
  readonly agency: Readonly<Record<(typeof claimedSteps)[number], number>>
  /** Reported on milestones alone. */
  readonly partOnly: number
  /** What the evidence supports, of those with a word of the agency on the whole. */
  readonly evidence: Readonly<Record<Step, number>>
  /** Those where the agency's word stands above the evidence, and by how many steps in all. */
  readonly ahead: number
  readonly stepsAhead: number
  /** Day passed, by what became of it. */
  readonly time: Readonly<Record<TimeState, number>>
  /** Commitments that were amended. */
  readonly amended: number
}

const none = <Key extends string>(keys: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map(key => [key, 0])) as Record<Key, number>

/** Figures of nothing. */
export function noFigures(): Figures {
  return {
    ...none(['commitments', 'reported', 'noReport', 'notDue', 'dueSoon', 'overdue', 'partOnly'] as const),
    ...none(['ahead', 'stepsAhead', 'amended'] as const),
    agency: none(claimedSteps),
    evidence: none(fiveSteps),
    time: none(timeStates),
  }
}

/** Counts `n` like commitments in, as of `day`; `soon` is the last day that counts as coming. */
export function countIn(into: Figures, of: Counted, { day, soon, n = 1 }: At): void {
  const sums = into as Mutable
  const due = of.due_key === noDay ? null : of.due_key
  const report = reportOf({ due, newestUpdate: of.newest_update }, day)
  const time = timeOf({ ...of, due }, day)
  sums.commitments += n
  sums[report === 'reported' ? 'reported' : report === 'no-report' ? 'noReport' : 'notDue'] += n
  if (due !== null && due >= day && due <= soon && of.agency_step !== 'complete') sums.dueSoon += n
  if (time !== null && of.agency_step !== 'complete') sums.overdue += n
  if (time !== null) sums.time[time] += n
  if (of.agency_step !== null) sums.agency[of.agency_step as keyof Mutable['agency']] += n
  if (of.agency_step === null && of.newest_update !== null) sums.partOnly += n
  if (of.evidence_step !== null) sums.evidence[of.evidence_step] += n
  if ((of.gap ?? 0) > 0) sums.ahead += n
  sums.stepsAhead += n * (of.gap ?? 0)
  if (of.amended > 0) sums.amended += n
}

interface At {
  readonly day: string
  readonly soon: string
  readonly n?: number
}

type Mutable = {
  -readonly [Key in keyof Figures]: Figures[Key] extends number ? number : Record<keyof Figures[Key], number>
}

/** Commitments whose day has passed: the base of the on-time share. */
export function passedOf({ time }: Figures): number {
  return timeStates.reduce((sum, state) => sum + time[state], 0)
}

/** Those with a word of the agency on the whole: the base of the gap. */
export function saidOf({ agency }: Figures): number {
  return claimedSteps.reduce((sum, step) => sum + agency[step], 0)
}
