// What a dated task waits for as of a day, and how long already. Nothing closes by silence.
import { daysBetween } from '../../commitments/calendar/days.ts'
import { unsettledYears } from '../../commitments/calendar/warnings.ts'
import { addWorkingDays, workingDaysBetween, type Calendar } from '../../commitments/calendar/working-days.ts'
import type { ActionState } from '../codes.ts'

/** `coming`: its day has not passed; `overdue`: it has, and no report came; `check`: reported, not verified; `done`: verified. */
export const waits = ['overdue', 'check', 'coming', 'done'] as const
export type Wait = (typeof waits)[number]

export interface Waiting {
  readonly wait: Wait
  /** Days since its last day (`overdue`) or since the report (`check`), 0 otherwise. */
  readonly days: number
  /** The same in working days. */
  readonly workingDays: number
  /** Years of that count whose calendar is not kept, or not confirmed as a whole. */
  readonly unsettled: readonly number[]
}

export function waitOf({ state, due }: { state: ActionState; due: string }, day: string): Wait {
  if (state === 'verified') return 'done'
  if (state === 'reported') return 'check'
  return due < day ? 'overdue' : 'coming'
}

/** As of `day`; `on` is the day of the newest step. */
export function waitingOf(
  action: { readonly state: ActionState; readonly due: string; readonly on: string },
  day: string,
  calendar: Calendar,
): Waiting {
  const wait = waitOf(action, day)
  const since = wait === 'overdue' ? action.due : wait === 'check' ? action.on : day
  if (since >= day) return { wait, days: 0, workingDays: 0, unsettled: [] }
  return {
    wait,
    days: daysBetween(since, day),
    workingDays: workingDaysBetween(calendar, since, day),
    unsettled: unsettledYears(calendar, since, day),
  }
}

/** Working days after a visit by which its office says what came of it. */
const outcomeDays = 10

/** The last day on which an inspection may be without a public outcome. */
export const outcomeBy = (calendar: Calendar, on: string): string => addWorkingDays(calendar, on, outcomeDays)
