// Who hears of what is late, and when: +3, +10, +20 working days to the alternate, the validating authority, the secretariat.
import { addWorkingDays, workingDaysBetween, type Calendar } from '../../commitments/calendar/working-days.ts'
import type { SeatRole } from '../../kernel/author.ts'
import type { Owed } from './owed.ts'

/** The rungs in order, with the working days of lateness that reach each; the first begins as soon as it is owed. */
export const ladder: ReadonlyArray<{ readonly role: SeatRole; readonly after: number }> = [
  { role: 'focal-point', after: 0 },
  { role: 'alternate', after: 3 },
  { role: 'validating-authority', after: 10 },
  { role: 'secretariat', after: 20 },
]

/** A seat's place: its role and, unless it is the committee's, its body. */
export interface Place {
  readonly role: SeatRole
  readonly body: string | null
}

export interface Around {
  readonly calendar: Calendar
  readonly day: string
  /** Whether somebody who can sign in holds such a seat. */
  readonly isHeld: (place: Place) => boolean
}

/** Full working days since the last day; 0 on it, before it, and where there is none. */
export function workingDaysLate(
  { due }: Pick<Owed, 'due'>,
  { calendar, day }: Pick<Around, 'calendar' | 'day'>,
): number {
  return due === null ? 0 : workingDaysBetween(calendar, due, day)
}

/** Working days of lateness that any rung asks for, the first left out. */
export const rungDays: readonly number[] = ladder.slice(1).map(({ after }) => after)

/** The rungs of one item: from whoever has to act first upward. A role outside the ladder has the secretariat above it. */
function rungsOf(first: SeatRole): ReadonlyArray<{ readonly role: SeatRole; readonly after: number }> {
  const from = ladder.findIndex(({ role }) => role === first)
  const above = from === -1 ? ladder.slice(-1) : ladder.slice(from + 1)
  return [{ role: first, after: 0 }, ...above]
}

const placeOn = (role: SeatRole, { body }: Pick<Owed, 'body'>): Place => ({
  role,
  body: role === 'secretariat' ? null : body,
})

/**
 * From how many full working days of lateness a place hears of an item; 0 as soon as it is owed, null: never. A rung on which nobody
 * sits passes to the next that is held, at once: nothing waits for an empty chair.
 */
export function hearsFrom(
  place: Place,
  item: Pick<Owed, 'first' | 'body'>,
  isHeld: Around['isHeld'],
): number | null {
  const rungs = rungsOf(item.first)
  const own = rungs.findIndex(({ role }) => role === place.role)
  if (own === -1 || placeOn(place.role, item).body !== place.body || !isHeld(place)) return null
  const below = rungs.slice(0, own).findLastIndex(({ role }) => isHeld(placeOn(role, item)))
  return rungs[below + 1]!.after
}

/** The places that hear of an item as of a day, from the first rung upward; it only ever grows as the days go on. Nobody before `since`. */
export function placesFor(item: Owed, around: Around): readonly Place[] {
  if (around.day < item.since) return []
  const late = workingDaysLate(item, around)
  return rungsOf(item.first)
    .map(({ role }) => placeOn(role, item))
    .filter(place => (hearsFrom(place, item, around.isHeld) ?? Infinity) <= late)
}

/** Who hears of it next if nothing is filed, and on which day; null at the top, and where there is no last day. */
export function nextRung(
  item: Owed,
  around: Around,
): { readonly role: SeatRole; readonly on: string } | null {
  if (item.due === null) return null
  const late = workingDaysLate(item, around)
  const heard = new Set(placesFor(item, around).map(({ role }) => role))
  const next = rungsOf(item.first).find(
    ({ role, after }) => after > late && !heard.has(role) && around.isHeld(placeOn(role, item)),
  )
  return next === undefined
    ? null
    : { role: next.role, on: addWorkingDays(around.calendar, item.due, next.after) }
}
