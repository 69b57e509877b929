// What is counted of each agency and of all of them, from how commitments stand as of a day. Every key opens a list.
import { claimedSteps, fiveSteps, type Step } from '../../../progress/steps.ts'
import type { Count } from '../../portal-rows.ts'
import { timeStates, type TimeState } from './standing.ts'

export interface Figures {
  readonly commitments: number
  /** Something is on record, and of the period that was due last; the three add up to `commitments`. */
  readonly reported: number
  readonly noReport: number
  readonly notDue: number
  /** Its day comes soon, and the agency has not said "complete". */
  readonly dueSoon: number
  /** Day passed, and the agency has not said "complete"; with those that nobody reported on. */
  readonly overdue: number
  /** What the agency says of the whole, where it has said something, whenever that was. */
  readonly agency: Readonly<Record<(typeof claimedSteps)[number], number>>
  /** Of these, and of those that speak of milestones alone: where the report of the newest period is missing. */
  readonly missed: Readonly<Record<(typeof claimedSteps)[number] | 'part', number>>
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

/** The figures out of the counts of one facet. */
export function figuresOf(counts: readonly Pick<Count, 'value' | 'n'>[]): Figures {
  const byName = new Map(counts.map(({ value, n }) => [value, n]))
  const of = (name: string): number => byName.get(name) ?? 0
  const each = <Key extends string>(name: string, keys: readonly Key[]): Record<Key, number> =>
    Object.fromEntries(keys.map(key => [key, of(`${name}.${key}`)])) as Record<Key, number>
  return {
    commitments: of('commitments'),
    reported: of('reported'),
    noReport: of('no-report'),
    notDue: of('not-due'),
    dueSoon: of('due-soon'),
    overdue: of('overdue'),
    agency: each('agency', claimedSteps),
    missed: each('missed', [...claimedSteps, 'part'] as const),
    partOnly: of('part-only'),
    evidence: each('evidence', fiveSteps),
    ahead: of('ahead'),
    stepsAhead: of('steps-ahead'),
    time: each('time', timeStates),
    amended: of('amended'),
  }
}

/** Commitments whose day has passed: the base of the on-time share. */
export function passedOf({ time }: Figures): number {
  return timeStates.reduce((sum, state) => sum + time[state], 0)
}

/** Those with a word of the agency on the whole: the base of the gap. */
export function saidOf({ agency }: Figures): number {
  return claimedSteps.reduce((sum, step) => sum + agency[step], 0)
}

/** Reported as not begun, of those with the report that was due last. */
export function zeroOf({ agency, missed }: Figures): number {
  return agency['not-started'] - missed['not-started']
}
