// How long a review round may wait: for its seals, then for both secrets. Whoever lets a day pass is told of in public.
import { addWorkingDays, type Calendar } from '../../commitments/calendar/working-days.ts'
import { roundState } from './round-state.ts'

/** Working days for two offices to seal, from the day on which the list was frozen. */
const sealDays = 20
/** Working days to open, from the second seal. Few: whoever knows the other secret has no longer to think about the sample. */
const openDays = 5

export const sealBy = (calendar: Calendar, frozenOn: string): string =>
  addWorkingDays(calendar, frozenOn, sealDays)

export const openBy = (calendar: Calendar, sealedOn: string): string =>
  addWorkingDays(calendar, sealedOn, openDays)

interface Waiting {
  readonly seals: readonly unknown[]
  readonly drawn: readonly string[] | null
  readonly abandoned: unknown
  readonly sealBy?: string | undefined
  readonly openBy?: string | undefined
}

/** The day that a round waits for: the last one to seal, or to open. Null where it is over, and for older rounds, which named none. */
export function roundWaitsUntil(round: Waiting): string | null {
  const state = roundState(round)
  if (state === 'frozen') return round.sealBy ?? null
  return state === 'sealed' ? (round.openBy ?? null) : null
}

/** Whether that day has passed as of `day`. */
export function isRoundLate(round: Waiting, day: string): boolean {
  const until = roundWaitsUntil(round)
  return until !== null && until < day
}
