// What may become of a dated task, and by whom. Pure: bodies, calendar and today are handed in.
import { isWorkingDay, rolled, type Calendar } from '../../commitments/calendar/working-days.ts'
import type { Author } from '../../kernel/author.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { isOwnClaim } from '../../progress/who-sees.ts'
import type { ActionState } from '../codes.ts'
import type { ActionStep, InspectionCode } from './codes.ts'
import { areKin, type Successive } from './kinship.ts'

/** From which state each step leads where. A reported task waits for its check: its day is not moved meanwhile. */
export const stepsFrom: Readonly<Record<ActionState, Readonly<Partial<Record<ActionStep, ActionState>>>>> = {
  open: { move: 'moved', report: 'reported' },
  moved: { move: 'moved', report: 'reported' },
  reopened: { move: 'moved', report: 'reported' },
  reported: { verify: 'verified', reopen: 'reopened' },
  // A later look may find that it did not last.
  verified: { reopen: 'reopened' },
}

/** A task as it stands. */
export interface StandingAction {
  readonly state: ActionState
  readonly due: string
  /** Public id of the body that has it. */
  readonly owner: string
  /** Bodies that have it now: the owner, or those that took its work over. */
  readonly owners: readonly string[]
  /** The office that set it. */
  readonly setBy: { readonly id: string | null; readonly role: string }
  /** Accounts, or seats, that wrote or approved what was reported last. */
  readonly reporters: readonly string[]
}

export interface Circumstances {
  readonly bodies: readonly Successive[]
  /** Bodies in which the author's account holds a seat, the one it sits on now among them. */
  readonly seatsIn: readonly string[]
  readonly calendar: Calendar
  readonly today: string
}

/** A step as it is asked for. */
export interface AskedStep {
  readonly step: ActionStep
  /** The new last day, of `move` and `reopen`. */
  readonly due: string | null
  /** Of a report: accounts, or seats, that wrote it. */
  readonly drafters: readonly string[]
}

type Refusals = Refusal<InspectionCode>[]
const no = (code: InspectionCode, values: Refusal['values'] = {}): Refusals => [{ code, values }]

/** Why the step may not be taken; empty when it may. */
export function unfittingStep(
  action: StandingAction,
  asked: AskedStep,
  { by, around }: { by: Pick<Author, 'role' | 'body' | 'account' | 'seat'>; around: Circumstances },
): Refusals {
  if (stepsFrom[action.state][asked.step] === undefined) {
    return no('action-other-state', { step: asked.step, is: action.state })
  }
  if (asked.step === 'report') return unfittingReport(action, asked, by)
  const isOwn = [action.owner, ...action.owners].some(owner => isNear(owner, around))
  const nearness = isOwn ? no('action-own-body') : []
  if (asked.step === 'move') {
    const isSetter = by.role === action.setBy.role && by.body === action.setBy.id
    const setter = isSetter ? [] : no('action-not-setter')
    return [...setter, ...nearness, ...unfittingMove(action, asked.due, around)]
  }
  const own = isOwnClaim(by as Author, action.reporters) ? no('action-own-report') : []
  const day = asked.step === 'reopen' ? unfittingDue(asked.due, around) : []
  return [...nearness, ...own, ...day]
}

/** Whether an account sits, in any of its seats, in a body that is the other, came out of it or into it, or became one with it. */
export function isNear(
  body: string,
  { bodies, seatsIn }: Pick<Circumstances, 'bodies' | 'seatsIn'>,
): boolean {
  return seatsIn.some(seat => areKin(bodies, seat, body))
}

function unfittingReport(
  { owners }: StandingAction,
  { drafters }: AskedStep,
  by: Pick<Author, 'role' | 'body' | 'account' | 'seat'>,
): Refusals {
  if (by.role !== 'validating-authority' || by.body === null || !owners.includes(by.body)) {
    return no('action-not-owner')
  }
  return isOwnClaim(by as Author, drafters) ? no('report-own-hand') : []
}

function unfittingMove({ due }: StandingAction, next: string | null, around: Circumstances): Refusals {
  if (next === due) return no('action-same-day', { due })
  return unfittingDue(next, around)
}

/** A last day lies ahead and is worked; of one that is not, the next that is is told. */
export function unfittingDue(
  due: string | null,
  { calendar, today }: Pick<Circumstances, 'calendar' | 'today'>,
): Refusals {
  if (due === null || due < today) return no('action-day-behind', { day: due ?? '', today })
  return isWorkingDay(calendar, due) ? [] : no('action-day-off', { day: due, next: rolled(calendar, due) })
}
